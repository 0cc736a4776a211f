# Code objects, frames and functions built by hand.
import sys, types
def f(a, b=2, *args, c=3, **kw):
    x = a
    def inner(): return x, b
    for i in range(2): y = i
    return inner
c = f.__code__
print(c.co_name, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, c.co_cellvars, c.co_freevars, c.co_nlocals, c.co_names, bool(c.co_flags & 4), bool(c.co_flags & 8), c.co_firstlineno, c.co_qualname)
print(f(1).__code__.co_freevars, f(1).__code__.co_name, f(1).__closure__[0].cell_contents, type(c), repr(c).startswith("<code object f at 0x"))
g = types.FunctionType(f.__code__, {"range": lambda n: [7]}, "renamed", (5, 6)); print(g.__name__, g.__defaults__, g(c=1)())
def frame_info():
    fr = sys._getframe()
    return fr.f_code.co_name, fr.f_lineno, sorted(fr.f_locals), fr.f_back.f_code.co_name, fr.f_globals is globals(), fr.f_builtins["len"] is len, type(fr).__name__
print(frame_info(), sys._getframe().f_code.co_name, sys._getframe().f_back)
def depth(): return sys._getframe(1).f_code.co_name, sys._getframe(2).f_code.co_name if sys._getframe(2) else None
def caller(): return depth()
print(caller())
try: sys._getframe(100)
except ValueError as e: print(e)
def gen(): yield sys._getframe().f_code.co_name
def agen(): pass
async def co(): pass
async def ag(): yield
k = co(); k.close()
flags = {"gen": gen, "co": co, "ag": ag, "plain": agen}
print({n: (bool(h.__code__.co_flags & 0x20), bool(h.__code__.co_flags & 0x80), bool(h.__code__.co_flags & 0x200)) for n, h in flags.items()}, next(gen()))
r = f.__code__.replace(co_name="other", co_filename="elsewhere.py"); print(r.co_name, r.co_filename, r == f.__code__, f.__code__ == f.__code__, hash(c) == hash(c))
print(type(c.co_code), len(list(c.co_positions())) > 5)
m = types.MethodType(lambda self, x: (self, x), "bound"); print(m(1), m.__self__, m.__func__.__name__)
ns = types.SimpleNamespace(a=1, b="x"); ns.c = [2]; print(ns, ns == types.SimpleNamespace(a=1, b="x", c=[2]), vars(ns)); mod = types.ModuleType("made", "doc"); mod.x = 1; print(mod, mod.__doc__, mod.x, sorted(vars(mod)))
mp = types.MappingProxyType({"a": 1}); print(mp, mp["a"], len(mp), "a" in mp, mp | {"b": 2}, mp.get("z"), list(mp.items()), mp.copy())
try: mp["b"] = 1
except TypeError as e: print(e)
cell = types.CellType(5); print(cell.cell_contents, types.CellType() == types.CellType(), repr(types.CellType()).split(" at ")[0]); del cell.cell_contents
try: cell.cell_contents
except ValueError as e: print(e)
print(types.new_class("N", (int,), {}, lambda n: n.update(v=1))(3).v, types.resolve_bases((int,)), types.DynamicClassAttribute.__name__, types.get_original_bases(int), types.NoneType, types.EllipsisType, types.UnionType, types.GenericAlias(list, (int,)), types.prepare_class("P")[1:])
