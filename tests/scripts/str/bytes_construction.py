# bytes(): construction, indexing, comparison, % formatting.
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes("a", encoding="ascii"), bytes(b"x"), bytes(bytearray(b"y")), bytes(memoryview(b"z")), bytes(range(5)), bytes((i for i in (65, 66))), bytes({65: 1}), bytes(True))
class B:
    def __bytes__(self): return b"via __bytes__"
class I:
    def __index__(self): return 4
print(bytes(B()), bytes(I()), bytes([I()]), b"%b" % B())
b = b"hello"
print(b[0], b[-1], b[1:3], b[::-1], b[10:], list(b), 104 in b, b"ell" in b, b"" in b, len(b), b + b"!", b * 2, 2 * b, b == "hello", b == bytearray(b"hello"), b < b"help", b > b"", hash(b) == hash(bytes(b)), b != memoryview(b"hello"), max(b), sorted(b), [chr(c) for c in b], b"a" b"b", *b)
print(b"%s %d %x %c %a %r" % (b"s", 5, 255, 65, "é", "q"), b"%b|%5b|%-5b|" % (b"x", b"y", b"z"), b"%05d %.2f %e" % (42, 3.14159, 1e5), b"%(k)s" % {b"k": b"v"}, b"%c%c" % (b"A", 66), b"%%" % ())
for e in ["bytes('a')", "bytes(-1)", "bytes([256])", "bytes([-1])", "bytes(['a'])", "bytes(1.5)", "bytes(None)", "bytes(1, 'utf-8')", "bytes('a', 'ascii', 'strict', 1)", "bytes('é', 'ascii')", "b[10]", "b['a']", "b[0.5]", "b + 1", "b * 'a'", "b < 'a'", "b'%s' % 'str'", "b'%d' % b'1'", "b'%c' % 256", "b'%c' % 'a'", "b'%z' % 1", "b'%s %s' % b'x'", "bytes(10**20)", "bytes(object())", "bytes(errors='strict')", "bytes([1.5])", "b'%x' % 1.5", "bytes('a', 'utf-8', errors='nope')"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
try: b[0] = 1
except TypeError as x: print(x)
class Sub(bytes):
    def __repr__(self): return "Sub!"
print(Sub(b"q"), Sub(b"q") + b"r", type(Sub(b"q").upper()), Sub.fromhex("41"), type(Sub.fromhex("41")), str(b"x"), f"{b'x'}", "%s" % b"x", bool(bytes.__doc__))
print(int.from_bytes(b"\x01\x02", "big"), b"\x00\x01".hex(), b"abc".__getitem__(slice(1, None)), b"a".__add__(b"b"), b"a".__contains__(97), b"".__bool__() if hasattr(b"", "__bool__") else "no __bool__", b"a".__bytes__())
