# PEP 695 and 696: scopes, laziness, errors.
def f[T](x: T, y: list[T] = []) -> T:
    return x, T.__name__
print(f(1), f.__type_params__, f.__annotations__)
class A[T, U: (int, str) = int]:
    attr: T
    def m[V](self, v: V) -> tuple[T, V]: return T, V
    print("in class body", T, __type_params__ if "__type_params__" in dir() else "")
a = A()
print(A.__type_params__, A.__annotations__, a.m(1), A.m.__type_params__, A.m.__annotations__, A.__type_params__[1].__constraints__, A.__mro__, A[int, str])
type L[T] = list[T]
type D = dict[str, E]
print(L.__value__, L[int].__args__, L.__type_params__[0].__name__)
try: D.__value__
except NameError as e: print(e)
E = int; print(D.__value__)
type type = int
print(type.__name__); del type
type X = (print("evaluated lazily"), int)[1]
print("before"); X.__value__; X.__value__
def bound[T: (print("bound evaluated") or int)](): return T
T2 = bound(); print("made"); print(T2.__bound__, T2.__bound__)
T = "outer"
def g[T](): return T
print(g(), T)
class B[T]:
    T = 5
    def m(self): return T
print(B.T, B().m())
def outer[T]():
    def inner(): return T
    class C(list[T]): pass
    return inner() is T, C.__orig_bases__
print(outer())
@lambda h: h
def deco[T](x=T if False else "default"): return x
print(deco.__type_params__, (lambda: [T for T in "ab"])())
def spec[**P, *Ts, T=int](): return P, Ts, T, T.__default__, P.__default__
print(spec())
async def co[T](): return T
def gen[T](): yield T
print(next(gen()), co.__type_params__, f.__qualname__, B.m.__qualname__)
for src in ["def f[T, T](): 0", "class A[T: 1, 2]: 0", "type x.y = 1", "type X[T] = (yield)", "def f[T: (x := 1)](): 0", "class A[T](x := 1): 0", "type X = await y", "def f[](): 0", "type X[] = int", "def f[T=int, U](): 0", "def f[*T: int](): 0", "type 1 = 2", "def f[T]: 0", "class A[T=(yield)]: 0", "type X", "def f[T](T): nonlocal T", "def f[T]():\n  nonlocal T", "def f[T=]():0", "def f[**P=int, T=str](): 0", "lambda[T]: 0", "type X[T]: int", "class A[1]: 0", "def f[T,](): 0"]:
    try: compile(src, "<s>", "exec"); print(src, "| ok")
    except SyntaxError as e: print(src, "|", e.msg)
