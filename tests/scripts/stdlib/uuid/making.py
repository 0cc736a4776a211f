# Every way to make a UUID, with what it refuses.
from uuid import *

for args, kw in ((('x',), {}), ((), {}), (('{12345678123456781234567812345678}',), {}), (('urn:uuid:12345678-1234-5678-1234-567812345678',), {}), ((), dict(bytes=b'a' * 16)),
                 ((), dict(bytes=b'a')), ((), dict(bytes_le=b'abcdefghijklmnop')), ((), dict(fields=(1, 2, 3, 4, 5, 6))), ((), dict(fields=(1, 2))), ((), dict(fields=(2**32, 2, 3, 4, 5, 6))),
                 ((), dict(fields=(1, 2, 3, 256, 5, 6))), ((), dict(int=5)), ((), dict(int=2**128)), ((), dict(int=5, version=4)), ((), dict(int=5, version=9)), ((5,), {}), (('1',), dict(int=5))):
    try:
        print(args, kw, repr(UUID(*args, **kw)))
    except Exception as e:
        print(args, kw, type(e).__name__, e)
print(uuid3(NAMESPACE_DNS, 'python.org'), uuid5(NAMESPACE_DNS, 'python.org'), uuid5(NAMESPACE_URL, b'x'), NAMESPACE_OID, NAMESPACE_X500)
print(uuid4().version, uuid4().variant, uuid1().version, uuid1(5, 6).node, uuid1(5, 6).clock_seq, uuid4() != uuid4(), uuid1() < uuid1() or True)
