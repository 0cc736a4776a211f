import functools, itertools, collections, operator
out=[]
def mk(fn):
    def w(*args, **kw): return fn(*args, **kw)
    for i in range(3): out.append(w(str(i), i*2))
    return out
def run(name, fn):
    def w(*args, **kw): return fn(*args, **kw)
    rs=[w([i], [i+1]) for i in range(3)]
    w([9],[9])
    print(name, [list(r) if hasattr(r,'__next__') else r for r in rs])
P=collections.namedtuple("P","a b")
class E(Exception): pass
class T(tuple):
    def __new__(cls,*a): return tuple.__new__(cls,a)
run("zip",zip); run("chain",itertools.chain); run("product",itertools.product); run("zl",itertools.zip_longest)
run("partial", lambda *a, **k: functools.partial(print,*a,**k).args)
run("exc", lambda *a: ValueError(*a).args); run("E", lambda *a: E(*a).args)
run("nt", P); run("T", T); run("slice", slice); run("map", lambda *a: map(operator.add,*a)); run("starmap", lambda *a: list(itertools.starmap(max,[a])))
run("p2", lambda *a: functools.partial(P,*a)()); run("methodcaller", lambda *a: operator.methodcaller("index",*a))if 0 else None
run("group", lambda *a: BaseExceptionGroup("x",[E(*a)]).exceptions[0].args)
run("type", lambda *a: type("X",(),{"a":a}).a)
run("deque", collections.deque) if 0 else None
run("dict", lambda *a,**k: dict(a=a))
class M(type):
    def __new__(m,*a,**k):
        seen.append(a); return super().__new__(m,*a,**k)
    def __init__(m,*a,**k): super().__init__(*a)
seen=[]
class X(metaclass=M): pass
class Y(X): pass
print(seen[0][0],seen[1][0],len(seen[1][1]))
def deco(fn):
    @functools.wraps(fn)
    def w(*args,**kw): return fn(*args,**kw)
    return w
@deco
def gen(*a):
    for x in a: yield x
gs=[gen(i,i) for i in range(3)]; print([list(g) for g in gs])
@deco
def coro_like(*a, **k): return a,k
print([coro_like(i,z=i) for i in range(3)])
import threading
def th(*args, **kw):
    t=threading.Thread(target=out.append,args=args); t.start(); t.join()
    return len(args)
out.clear()
print([th(i) for i in range(3)], out)
