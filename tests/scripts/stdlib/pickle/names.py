# Names that pickles find and write: static methods, empty modules, surrogates, extension codes.
import copyreg
import pickle

for f in (str.maketrans, bytes.maketrans, bytearray.maketrans, dict.fromkeys):
    for proto in (0, 2, 5):
        g = pickle.loads(pickle.dumps(f, proto))
        print(g.__name__, g == f, type(g.__self__).__name__, end=' ')
    print()
for data in [b'\x80\x04\x8c\x00\x8c\x00\x93.', b'\x80\x04\x8c\x00\x8c\x03foo\x93.', b"S'a\\x41\\n'\n.", b"S'a\n.", b'S\n.', b"S'\\x4'\n."]:
    try:
        print(repr(pickle.loads(data)))
    except Exception as e:
        print(data, type(e).__name__, e)


class D:
    pass


D.__qualname__ = '\ud800D'
globals()['\ud800D'] = D
for proto in range(4):
    try:
        print(pickle.dumps(D, proto))
    except Exception as e:
        print(proto, type(e).__name__, ascii(str(e)))


class E:
    pass


copyreg._extension_registry['__main__', 'E'] = 'x'
for proto in (1, 2, 4):
    try:
        print(pickle.dumps(E, proto))
    except TypeError as e:
        print(proto, e)
print(pickle.dispatch_table is copyreg.dispatch_table)
