# parts, variants, order and text forms
import uuid

u = uuid.UUID("12345678-1234-5678-9234-567812345678")
print(u.hex, u.int, u.urn, u.fields, u.time_low, u.time_mid, u.time_hi_version, u.clock_seq_hi_variant, u.clock_seq_low, u.node, u.time, u.clock_seq, u.variant, u.version, u.bytes_le.hex())
print(uuid.UUID("{12345678123456781234567812345678}") == uuid.UUID(int=u.int & 0) or True, uuid.UUID(bytes=u.bytes) == u, uuid.UUID(bytes_le=u.bytes_le) == u, uuid.UUID(fields=u.fields) == u, uuid.UUID(int=5, version=4).version)
print(sorted([uuid.UUID(int=3), uuid.UUID(int=1)]), hash(u) == hash(uuid.UUID(str(u))), repr(u), u != 5, u.is_safe, uuid.NAMESPACE_DNS, uuid.UUID(int=0).variant, uuid.UUID(int=(1 << 128) - 1).variant)
for bad in (lambda: uuid.UUID("x"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(bytes=b"x"), lambda: uuid.UUID(fields=(1,)), lambda: uuid.UUID(int=1, version=9), lambda: setattr(u, "int", 1), lambda: u < 3, lambda: uuid.UUID(hex="0" * 32, int=1), lambda: uuid.UUID(fields=(1 << 40, 0, 0, 0, 0, 0))):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
