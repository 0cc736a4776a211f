# with: order, suppression, several managers, errors in enter and exit.
class CM:
    def __init__(self, name, suppress=False, fail_enter=False, fail_exit=False):
        self.name, self.suppress, self.fe, self.fx = name, suppress, fail_enter, fail_exit
    def __enter__(self):
        print("enter", self.name)
        if self.fe: raise RuntimeError(f"enter {self.name}")
        return self.name.upper()
    def __exit__(self, t, v, tb):
        print("exit", self.name, t.__name__ if t else None, v, tb is not None)
        if self.fx: raise RuntimeError(f"exit {self.name}")
        return self.suppress
with CM("a") as a, CM("b") as b:
    print(a, b)
with (CM("c") as c, CM("d"),):
    print(c)
with (CM("e")): pass
with (CM("z")) as z:
    print(z)
with CM("s", suppress=True):
    raise ValueError("suppressed")
def attempt(f):
    try:
        return f()
    except Exception as e:
        print("caught", type(e).__name__, e, "| context:", repr(e.__context__))
def f1():
    with CM("outer", suppress=True), CM("inner"):
        raise KeyError("k")
    return "after"
print(attempt(f1))
def f2():
    with CM("a1"), CM("b1", fail_enter=True), CM("never"):
        print("not reached")
attempt(f2)
def f3():
    with CM("a2"), CM("b2", fail_exit=True):
        raise ValueError("body")
attempt(f3)
def f4():
    for i in range(3):
        with CM(f"loop{i}"):
            if i == 0: continue
            if i == 1: break
    with CM("ret"):
        return "returned"
print(f4())
class Holder: pass
h, l = Holder(), [0]
with CM("attr") as h.x, CM("item") as l[0], CM("tuple") as (p, *q):
    print(h.x, l, p, q)
class NoEnter:
    def __exit__(self, *a): pass
class NoExit:
    def __enter__(self): pass
class AsyncOnly:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
for c in [NoEnter, NoExit, AsyncOnly, int]:
    try:
        with c(): pass
    except TypeError as e:
        print(e)
class OnInstance:
    pass
o = OnInstance(); o.__enter__ = lambda: 1; o.__exit__ = lambda *a: None
try:
    with o: pass
except TypeError as e:
    print(e)
class Bad:
    def __enter__(self): return self
    def __exit__(self, *a):
        class NB:
            def __bool__(self): raise OSError("bool of exit result")
        return NB()
def f5():
    with Bad(): raise ValueError("v")
attempt(f5)
with Bad(): pass
