# repr, str, ascii, format and their errors and recursion.
class A:
    def __repr__(self): return "A-repr"
class B:
    def __str__(self): return "B-str"
class C(A):
    def __str__(self): return "C-str"
    def __format__(self, s): return f"C-format({s})"
print(A(), str(A()), f"{A()}", f"{A()!r:>10}", [A()], {A(): A()} if False else (A(),))
print(str(B()), repr(B()).startswith("<__main__.B object at 0x"), C(), repr(C()), f"{C()} {C():x} {C()!s:>8}")
print("%s %r %a" % (C(), C(), "é"), "{} {!r} {!s:>6}".format(C(), C(), C()))
class Bad:
    def __repr__(self): return 1
    def __str__(self): return b"x"
    def __format__(self, s): return 2
for s in ["repr(Bad())", "str(Bad())", "format(Bad())", "f'{Bad()}'", "print(Bad())", "'%r' % Bad()", "[Bad()].__repr__()", "format(A(), 'x')", "f'{A():>10}'", "format([], 'x')", "format(None, 'd')", "ascii(Bad())", "str(b'x', 1)", "format(1, 2)"]:
    try:
        print(s, eval(s))
    except TypeError as e:
        print(s, "|", e)
l = [1]; l.append(l); d = {}; d["d"] = d; t = ([],); t[0].append(t); s = {1: l}
print(l, d, t, s)
from collections import deque, OrderedDict, defaultdict
q = deque([1]); q.append(q); o = OrderedDict(); o["o"] = o; dd = defaultdict(list); dd["x"] = dd
print(q, o, dd)
class R:
    def __init__(self): self.items = [self]
    def __repr__(self): return f"R({self.items!r})"
try:
    repr(R())
except RecursionError as e:
    print(type(e).__name__)
print([None, True, 1, 1.0, 1j, "s", b"b", (), (1,), [], {}, set(), frozenset(), frozenset({1}), {1}, {"a": None}, range(3), range(1, 5, 2), slice(1, None), ..., NotImplemented, int, type(None), bytearray(b"x"), {}.keys(), {1: 2}.items(), {1: 2}.values(), Ellipsis])
print(type, object, str, list[int], dict[str, int], int | None, tuple[int, ...], type(print), type(lambda: 0), type(type(A.__init__)), type(None), type(...), type(NotImplemented), type(iter([])), type({}.keys()), type((i for i in [])), type(range(0)), type(zip()), type(map(str, [])), type(iter({})), type(iter("")), type(iter(())), type(reversed([])), type(iter(range(3))), type(iter(set())), type(enumerate([])), type(slice(0)), type(property()), type(memoryview(b"")), sep="\n")
print(str(), str(1), str("a"), str(b"a"), str(b"a", "ascii"), str(None), str([1, "a"]), str({"a": "b"}), repr("a"), ascii("aé"), str(int), str(A.__repr__).split(" at")[0], str(ValueError("v")), repr(ValueError("v", 1)), repr(ValueError()), str(ValueError()), str(ValueError(1, 2)), str(KeyError("k")), repr(OSError(2, "x")), str(OSError(2, "x", "f")))
