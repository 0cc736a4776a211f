# The exact bytes of builtin data in all protocols.
import pickle

shared = ['shared']
cyclic = [1]
cyclic.append(cyclic)
knot = ([],)
knot[0].append(knot)
samples = [
    None, True, False, 0, -1, 255, 256, 65535, 65536, -65536, 2**31 - 1, 2**31, -2**31 - 1, 2**63, -2**63, 2**100, -2**100, 127, 128, -128, -129,
    0.0, -0.0, 1.5, float('inf'), 1 / 3, 1 + 2j, '', 'a', 'abc', '\xe9\u20ac\U0001F600\ud800', 'a\nb\\c\r\0\x1a', b'', b'a', b'\xff\0', bytearray(b'abc'), bytearray(),
    (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2], {}, {'a': 1}, {'a': 1, 'b': 2}, set(), {1}, frozenset(), frozenset([1]),
    [shared, shared], cyclic, knot, ..., NotImplemented, range(1, 10, 2), slice(1, 2, 3), int, type(None), type(...), ['key', 'key'],
]
for v in samples:
    for proto in range(6):
        data = pickle.dumps(v, proto)
        print(proto, data)
        back = pickle.loads(data)
        assert pickle.dumps(back, proto) == data or v is knot, v


def digest(data):
    h = 0
    for c in data:
        h = (h * 31 + c) % (2**61 - 1)
    return len(data), h


for big in (list(range(1000)), list(range(2001)), {i: i for i in range(1000)}, {i: str(i) for i in range(1500)}, 'x' * 70000, [b'y' * 40000, b'z' * 70000],
            [('item%d' % i) * 50 for i in range(1000)], set(range(1000)), bytearray(70000)):
    for proto in range(6):
        data = pickle.dumps(big, proto)
        print(type(big).__name__, proto, digest(data), pickle.loads(data) == big)
