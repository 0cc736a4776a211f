# Instances of subclasses of builtin types have their __del__ called, too.
import gc
class L(list):
    def __del__(self): print("del L", list(self))
class D(dict):
    def __del__(self): print("del D", dict(self))
class I(int):
    def __del__(self): print("del I", int(self))
class E(Exception):
    def __del__(self): print("del E", self.args)
class S(str):
    def __del__(self): print("del S", str(self))
class T(tuple):
    def __del__(self): print("del T", tuple(self))
class P:
    def __del__(self): print("del P")
def f():
    L([1]); D(a=1); I(5); E(3); S('x'); T((1,)); P()
    x=L([2]); x.attr=5
f()
gc.collect()
print("end")
x=L([3])
