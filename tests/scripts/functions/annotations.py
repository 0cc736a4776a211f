# Annotations of functions, variables, classes; evaluation order; docstrings.
order = []
def note(x): order.append(x); return x
def f(a: note("a") = note("da"), *args: note("args"), b: note("b") = note("db"), **kw: note("kw")) -> note("ret"): "doc"; return 1
print(order, f.__annotations__); x: int; y: note("y") = note("value"); print(__annotations__, order[-2:])
class C:
    a: int = 1
    b: "str"
    c: note("in class")
    def m(self: "C", v: list[int]) -> dict[str, "C"]: inner: undefined_is_fine = v; return inner
print(C.__annotations__, C.m.__annotations__, C().m(5), hasattr(C, "b")); f.__annotations__["new"] = 1; print(f.__annotations__["new"]); del f.__annotations__; print(f.__annotations__); g = lambda: 0; print(g.__annotations__)
def loc():
    q: int = 5
    z: nope
    w: print("never evaluated")
    try: z
    except UnboundLocalError as e: return q, str(e)
print(loc()); (p): int = 3; print("p" in __annotations__); d = {}; d["k"]: note("sub") = 1; print(d, order[-1])
def doc1(): """Triple
    lines."""
def doc2(): "a" "b"
def doc3(): f"not {1} doc"
def doc4(): b"not doc"
def doc5(): 5; "late"
class D: "class doc"; x = 1
class E(D): pass
print(repr(doc1.__doc__), doc2.__doc__, doc3.__doc__, doc4.__doc__, doc5.__doc__, D.__doc__, E.__doc__, __doc__); D.__doc__ = "changed"; print(D.__doc__); doc1.__doc__ = None; print(doc1.__doc__)
async def co(a: int) -> str: "async doc"
print(co.__annotations__, co.__doc__, (lambda: "x").__doc__); class_with_future = """
from __future__ import annotations
def h(a: undefined[1], *, b: x.y = 3) -> lambda q: q: pass
class K: v: list[int] | None = None; w: "quoted"
z: {1: 2}[1] = 5
print(h.__annotations__, K.__annotations__, __annotations__)
"""
exec(class_with_future, {"__name__": "m"})
