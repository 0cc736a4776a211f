# The protocols behind builtin functions: len, bool, contains, format, int, index, dir, reversed, round and friends.
class Everything:
    def __len__(self): return 3
    def __bool__(self): return False
    def __contains__(self, x): return x == 42
    def __iter__(self): return iter("abc")
    def __reversed__(self): return iter("cba")
    def __getitem__(self, k): return ("item", k)
    def __call__(self, *a): return ("called", a)
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __complex__(self): return 7j
    def __index__(self): return 2
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __bytes__(self): return b"bytes"
    def __format__(self, s): return f"format({s})"
    def __hash__(self): return 99
    def __eq__(self, o): return o == "equal"
    def __dir__(self): return ["x", "y"]
    def __round__(self, n=None): return f"round({n})"
    def __abs__(self): return "abs"
    def __neg__(self): return "neg"
    def __divmod__(self, o): return "divmod"
    def __enter__(self): return "entered"
    def __exit__(self, *a): return True
    def __getattr__(self, n): return f"attr {n}" if not n.startswith("__") else (_ for _ in ()).throw(AttributeError(n))
    def __length_hint__(self): return 10
    def __trunc__(self): return "trunc"
    def __sizeof__(self): return 1000
    def __fspath__(self): return "/path"
    def __instancecheck__(self, o): return "instance"
    def __subclasscheck__(self, c): return "subclass"
e = Everything()
print(len(e), bool(e), 42 in e, 1 in e, list(e), list(reversed(e)), e[1:2], e("x"), int(e), float(e), complex(e), "abc"[e], str(e), repr(e), bytes(e), format(e, "spec"), f"{e:>5}", hash(e), e == "equal", e != "equal", dir(e), round(e), round(e, 1), abs(e), -e, divmod(e, 1), e.foo, bin(e), hex(e), oct(e), range(e), [10, 20, 30][e], "ab" * e, chr(e + 95) if False else "", max(e), sorted(e), sum(1 for _ in e), dict(zip(e, e)), *e, [*e], {**{"k": e}})
with e as v: print(v); raise ValueError("suppressed")
import operator, math, os
print(operator.index(e), operator.length_hint(e), math.trunc(e), os.fspath(e), isinstance(1, e), issubclass(int, e), e or "falsy", not e, "yes" if e else "no", all(e), any(e), tuple(e), set(e) == set("abc"), "-".join(e), enumerate(e).__next__(), next(zip(e)), e in [e], [e].index(e), {e: 1}[e], (e,) == ("equal",), isinstance(e, object), getattr(e, "zzz", None), callable(e), slice(e, e).indices(5) if False else "", [0, 1, 2, 3][:e])
a, b, c = e; print(a, b, c, "%s %r %d %.1f %x" % (e, e, e, e, e), "{0} {0!r} {0:x}".format(e), print(e, end="!\n"))
