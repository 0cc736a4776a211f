# inspect.signature: str, parameters, bind, replace.
import inspect, functools
from inspect import signature, Parameter, Signature
def f(a, b: int, /, c=3, *args: str, d, e: float = 1.5, **kw: dict) -> bool: ...
s = signature(f); print(s, list(s.parameters), s.return_annotation, [(p.name, str(p.kind), p.default is Parameter.empty, p.annotation) for p in s.parameters.values()], repr(s.parameters["c"]), str(s.parameters["args"]), s.parameters["e"].kind.description, Parameter.KEYWORD_ONLY, s == signature(f), hash(s) == hash(signature(f)))
b = s.bind(1, 2, d=4); print(b, b.args, b.kwargs, b.arguments); b.apply_defaults(); print(b.arguments, s.bind_partial(1).arguments, f.__name__)
for c in ["s.bind()", "s.bind(1)", "s.bind(1, 2)", "s.bind(1, 2, 3, 4, d=1, d2=5).arguments", "s.bind(1, 2, d=1, a=1)", "signature(lambda x: 0).bind(1, 2)", "signature(lambda x: 0).bind(y=1)", "signature(lambda x: 0).bind(1, x=2)", "signature(5)", "signature(int)", "signature(print)", "signature(len)", "signature(dict)", "Parameter('1a', Parameter.POSITIONAL_ONLY)", "Parameter('a', 99)", "Parameter('a', Parameter.VAR_POSITIONAL, default=1)", "Signature([Parameter('a', Parameter.KEYWORD_ONLY), Parameter('b', Parameter.POSITIONAL_ONLY)])", "Signature([Parameter('a', Parameter.KEYWORD_ONLY)] * 2)", "signature(sorted)", "signature(isinstance)", "signature(str.split)", "signature([].append)", "signature(functools.reduce)"]:
    try: print(c, eval(c))
    except Exception as e: print(c, "|", type(e).__name__, str(e).split(" at 0x")[0])
class C:
    def __init__(self, x, *, y=1): pass
    def m(self, q): pass
    @classmethod
    def cm(cls, r): pass
    @staticmethod
    def sm(t): pass
    def __call__(self, z): pass
class N:
    def __new__(cls, a, b): return object.__new__(cls)
class M(type):
    def __call__(cls, *args, meta=True): pass
class W(metaclass=M): pass
print(signature(C), signature(C(1).m), signature(C.m), signature(C.cm), signature(C.sm), signature(C(1)), signature(N), signature(W), signature(functools.partial(f, 1, c=5)), signature(lambda: 0), signature(type("E", (), {})))
def deco(g):
    @functools.wraps(g)
    def w(*a, **k): return g(*a, **k)
    return w
print(signature(deco(f)), signature(deco(f), follow_wrapped=False)); f.__signature__ = Signature([Parameter("fake", Parameter.POSITIONAL_OR_KEYWORD)]); print(signature(f)); del f.__signature__
print(s.replace(return_annotation=int), s.replace(parameters=list(s.parameters.values())[:2]), s.parameters["c"].replace(default=9, name="z"), Signature(), Signature.from_callable(f), inspect.getfullargspec(f), inspect.getcallargs(lambda a, b=2: 0, 1), Signature.empty is Parameter.empty)
def g(x: "int" = None, y: list[int] = [1], z='q', *, w: int | None = None) -> "str": ...
print(signature(g), signature(g, eval_str=True), inspect.get_annotations(g), inspect.get_annotations(g, eval_str=True), inspect.formatannotation(int), signature(g).format(max_width=20))
