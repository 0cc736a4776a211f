# types: the names of the interpreter's own types and helpers.
import types, sys
def f(): yield
async def c(): pass
async def ag(): yield
k = c(); k.close()
checks = dict(FunctionType=f, LambdaType=lambda: 0, GeneratorType=f(), CoroutineType=k, AsyncGeneratorType=ag(), CodeType=f.__code__, MethodType=[].__class__.mro if False else type("X", (), {"m": lambda s: 0})().m, BuiltinFunctionType=len, BuiltinMethodType=[].append, WrapperDescriptorType=object.__init__, MethodWrapperType=object().__str__, MethodDescriptorType=str.join, ClassMethodDescriptorType=dict.__dict__["fromkeys"], ModuleType=sys, FrameType=sys._getframe(), GetSetDescriptorType=type(f).__code__, MemberDescriptorType=type("S", (), {"__slots__": ("a",)}).a, MappingProxyType=type.__dict__, SimpleNamespace=types.SimpleNamespace(), CellType=types.CellType(), GenericAlias=list[int], UnionType=int | str, NoneType=None, EllipsisType=..., NotImplementedType=NotImplemented, CapsuleType=None)
for n, v in checks.items(): print(n, getattr(types, n), isinstance(v, getattr(types, n)))
n = types.SimpleNamespace(x=1, y="a"); n.z = [n]; print(n, n.x, n == types.SimpleNamespace(), types.SimpleNamespace({"k": 1}, j=2)); del n.x
for e in ["n.x", "types.SimpleNamespace(5)", "types.SimpleNamespace(1, 2)", "types.MappingProxyType(5)", "types.MappingProxyType({})[1]", "types.ModuleType()", "types.ModuleType(5)", "types.MethodType(5, 1)", "types.MethodType(len, None)", "types.GenericAlias(int)", "types.CodeType()", "types.FunctionType(5, {})", "types.FunctionType(f.__code__, 5)", "types.nope", "types.new_class('A', (5,))", "types.coroutine(5)", "types.NoneType(1)", "types.GeneratorType()", "hash(types.SimpleNamespace())", "hash(types.MappingProxyType({}))", "types.MappingProxyType({}) | 5", "types.SimpleNamespace(a=1) < n", "types.UnionType()", "types.CellType(1, 2)", "type(None)() is None"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
d = {"a": 1}; p = types.MappingProxyType(d); d["b"] = 2; print(p, p.keys(), p == {"a": 1, "b": 2}, p.copy() is d, p | {"c": 3}, list(reversed(p)), {**p}, type(p["a"]))
def body(ns): ns["attr"] = 1; ns["meth"] = lambda self: "called"
K = types.new_class("K", (object,), {}, body); print(K.attr, K().meth(), K.__name__, K.__module__)
class Dyn:
    @types.DynamicClassAttribute
    def v(self): return "instance"
print(Dyn().v)
@types.coroutine
def gc(): return (yield 1)
async def user(): return await gc()
u = user(); print(u.send(None))
try: u.send("back")
except StopIteration as s: print(s.value)
print(list[int], list[int].__origin__, list[int].__args__, dict[str, list[int]], tuple[int, ...], type[int], list[int] | None, int | None | str, (int | str).__args__, int | str == str | int, isinstance(1, int | str), (int | None) == (None | int), list[int]([1]), type(list[int]), list["fwd"], int | int, hash(int | str) == hash(str | int))
