"""uuid4, uuid5, parsing and comparing."""
import uuid

size = 0
for i in range(25_000):
    u = uuid.uuid4()
    size += len(str(u)) + len(u.hex) + u.version
    size += uuid.UUID(str(u)) == u
    size += uuid.uuid5(uuid.NAMESPACE_DNS, "host%d" % i).version
print(size)
