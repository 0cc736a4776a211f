# uuid1, 3, 4 and 5
import copy
import pickle
import uuid

print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "http://python.org/"), uuid.uuid5(uuid.NAMESPACE_OID, b"bytes"), uuid.uuid3(uuid.NAMESPACE_X500, "é"))
a, b = uuid.uuid4(), uuid.uuid4()
print(a != b, a.version, a.variant == uuid.RFC_4122, uuid.uuid1().version, uuid.uuid1(node=5, clock_seq=7).node, uuid.uuid1(node=5, clock_seq=7).clock_seq, uuid.uuid1() < uuid.uuid1() or True, 0 < uuid.getnode() < 1 << 48)
print(copy.deepcopy(a) == a, pickle.loads(pickle.dumps(a)) == a, {a: 1}[uuid.UUID(str(a))], len(str(a)))
for bad in (lambda: uuid.uuid5("x", "y"), lambda: uuid.uuid3(uuid.NAMESPACE_DNS, 3)):
    try:
        print(bad())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
