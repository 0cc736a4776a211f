# Parts of a UUID, order, pickles.
import copy
import pickle
import uuid

u = uuid.UUID('12345678-1234-5678-1234-567812345678')
for name in ('hex', 'int', 'bytes', 'bytes_le', 'fields', 'time_low', 'time_mid', 'time_hi_version', 'clock_seq_hi_variant', 'clock_seq_low', 'time', 'clock_seq', 'node', 'urn', 'variant', 'version', 'is_safe'):
    print(name, getattr(u, name))
print(u, repr(u), int(u), f'{u}', hash(u) == hash(uuid.UUID(int=u.int)), {u: 1}[uuid.UUID(str(u))])
print(u < uuid.UUID(int=1), u == 5, u == uuid.UUID(int=u.int), sorted([u, uuid.UUID(int=1)])[0])
for f in (lambda: u < 5, lambda: setattr(u, 'int', 5)):
    try:
        f()
    except TypeError as e:
        print(e)
print(pickle.loads(pickle.dumps(u)) == u, pickle.dumps(u, 2), copy.deepcopy(u) == u, uuid.SafeUUID.safe)
