# inspect: predicates, members, source, documents, stack.
import inspect, types
def func(): "  doc\n    indented\n  less"
def gen(): yield
async def co(): pass
async def ag(): yield
class A:
    "class doc"
    x = 1
    def m(self): "method doc"
    @property
    def p(self): return 1
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
class B(A):
    def m(self): pass
a = A(); k = co(); g = gen(); t = types.ModuleType("t")
objs = dict(func=func, gen=gen, co=co, ag=ag, A=A, a=a, m=a.m, Am=A.m, p=A.__dict__["p"], c=A.c, s=A.s, len=len, append=[].append, split=str.split, add=int.__add__, k=k, g=g, mod=t, code=func.__code__, lam=lambda: 0, i=5, typ=int)
for n in ("isfunction", "ismethod", "isclass", "ismodule", "isbuiltin", "isroutine", "isgenerator", "isgeneratorfunction", "iscoroutine", "iscoroutinefunction", "isasyncgenfunction", "isawaitable", "iscode", "isdatadescriptor", "ismethoddescriptor", "isabstract", "istraceback", "isframe", "isgetsetdescriptor", "ismemberdescriptor", "ismethodwrapper"): print(n, [o for o, v in objs.items() if getattr(inspect, n)(v)])
k.close()
print(repr(inspect.getdoc(func)), inspect.getdoc(B), inspect.getdoc(B.m), inspect.cleandoc(" a\n   b\n"), inspect.getmodule(func).__name__, inspect.getmro(B), inspect.getsource(gen), inspect.getsourcelines(A.m), inspect.getfile(func).split("/")[-1], inspect.getsourcefile(A).split("/")[-1], inspect.getcomments(func), inspect.unwrap(func) is func, inspect.getmodulename("a/b.py"))
print([n for n, _ in inspect.getmembers(a) if not n.startswith("__")], [n for n, _ in inspect.getmembers(A, inspect.isfunction)], inspect.getmembers_static(A, lambda v: isinstance(v, property))[0][0], inspect.classify_class_attrs(A)[-1].name, inspect.getattr_static(a, "p").__class__.__name__, inspect.getclosurevars((lambda y: lambda: (y, len))(5)))
def outer(): return inner()
def inner(): return [f.function for f in inspect.stack()], inspect.currentframe().f_code.co_name, inspect.stack()[1].code_context, inspect.getframeinfo(inspect.currentframe()).function
print(outer())
for e in ["inspect.getsource(len)", "inspect.getsource(int)", "inspect.getfile(5)", "inspect.getsource(5)", "inspect.getmro(5)", "bool(inspect.getdoc(5))", "inspect.getclasstree([A, B])", "inspect.getattr_static(a, 'zz')", "inspect.getattr_static(a, 'zz', 1)", "inspect.getfile(len)", "inspect.indentsize('  x')", "inspect.getgeneratorstate(5)"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
