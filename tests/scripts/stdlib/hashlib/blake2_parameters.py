# BLAKE2 with keys, salts and trees.
import hashlib

for cls in (hashlib.blake2b, hashlib.blake2s):
    print(cls.MAX_DIGEST_SIZE, cls.MAX_KEY_SIZE, cls.SALT_SIZE, cls.PERSON_SIZE)
    print(cls(b'abc', digest_size=16, key=b'key', salt=b'salt', person=b'me').hexdigest())
    print(cls(b'x', fanout=2, depth=2, leaf_size=100, node_offset=1, node_depth=1, inner_size=32, last_node=True).hexdigest())
    for n in (0, 1, 63, 64, 65, 127, 128, 129, 1000):
        print(n, cls(b'a' * n).hexdigest())
    for kw in (dict(digest_size=0), dict(digest_size=65), dict(key=b'k' * 65), dict(salt=b's' * 17), dict(person=b'p' * 17), dict(fanout=256), dict(depth=0), dict(foo=1)):
        try:
            cls(b'', **kw)
        except Exception as e:
            print(kw, type(e).__name__, e)
