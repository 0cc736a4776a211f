# singledispatch and singledispatchmethod.
from functools import singledispatch, singledispatchmethod
from collections.abc import Sequence, Mapping
@singledispatch
def show(x, *rest): "doc"; return f"object {x!r}"
@show.register
def _(x: int, *rest): return f"int {x} {rest}"
@show.register(list)
def show_list(x): return f"list of {len(x)}"
@show.register
def _(x: float | complex): return f"inexact {x}"
show.register(type(None), lambda x: "nothing")
@show.register(Mapping)
def _(x): return f"mapping {sorted(x)}"
@show.register(Sequence)
def _(x): return f"sequence {len(x)}"
for v in (1, True, 2.5, 1j, "s", [1], (1, 2), None, {"a": 1}, {1}, b"b", range(3), object): print(show(v))
print(show(5, "extra"), show.dispatch(bool)(1), show.registry.keys() >= {int, list, object}, show.__name__, show.__doc__, show_list([1]), show.dispatch(dict) is show.dispatch(dict))
class A: pass
class B(A): pass
class C(B): pass
show.register(A, lambda x: "A"); print(show(C())); show.register(B, lambda x: "B"); print(show(C()), show(A()))
class M:
    @singledispatchmethod
    def neg(self, x): raise NotImplementedError(f"no {type(x).__name__}")
    @neg.register
    def _(self, x: int): return -x
    @neg.register
    def _(self, x: bool): return not x
    @neg.register(str)
    def _(self, x): return x[::-1]
    @singledispatchmethod
    @classmethod
    def make(cls, x): return cls.__name__, "other"
    @make.register
    @classmethod
    def _(cls, x: int): return cls.__name__, "int"
m = M(); print(m.neg(5), m.neg(True), m.neg("abc"), M.make(1), M.make("x"))
for c in ["m.neg([])", "show()", "show.register(5)", "show.register(lambda x: x)", "m.neg()", "singledispatch(5)", "singledispatchmethod(5)", "show.dispatch(5)"]:
    try: print(c, str(eval(c)).split(" at")[0])
    except Exception as e: print(c, "|", type(e).__name__, str(e).split(" at 0x")[0])
