# RecursionError at the limit, and recovery from it; deep structures do not kill the process.
import sys
print(sys.getrecursionlimit())
def f(n): return f(n + 1)
try: f(0)
except RecursionError as e: print(type(e).__name__, e)
def depth(n=0):
    try: return depth(n + 1)
    except RecursionError: return n
d = depth()
print(900 < d < 1000)
sys.setrecursionlimit(200)
d = depth(); print(100 < d < 200)
sys.setrecursionlimit(3000)
d = depth(); print(2800 < d < 3000)
sys.setrecursionlimit(1000)
for bad in (0, -1, "x", 1.5):
    try: sys.setrecursionlimit(bad)
    except Exception as e: print(type(e).__name__, e)
def sumto(n): return n + sumto(n - 1) if n else 0
print(sumto(900))
class R:
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __hash__(self): return hash(self)
    def __getattr__(self, n): return getattr(self, n + "x")
    def __call__(self): return self()
    def __len__(self): return len(self)
    def __iter__(self): return iter(self)
    def __bool__(self): return bool(self)
    def __add__(self, o): return self + o
    def __getitem__(self, i): return self[i]
r = R()
for code in ["repr(r)", "r == R()", "hash(r)", "r.y", "r()", "len(r)", "iter(r)", "bool(r)", "r + 1", "r[0]", "str([r])", "{r: 1}", "sorted([r, R()], key=lambda x: x())"]:
    try: eval(code); print(code, "ok")
    except RecursionError as e: print(code, type(e).__name__)
l = []
for i in range(100000): l = [l]
try: repr(l)
except RecursionError: print("repr of nested list")
try: l == [l]
except RecursionError: print("comparison of nested lists")
d = {}
for i in range(100000): d = {"k": d}
try: str(d)
except RecursionError: print("repr of nested dict")
try: eval("-" * 100000 + "1"); print("long unary ok")
except (RecursionError, MemoryError, SyntaxError): print("too nested")
try: eval("(" * 300 + ")" * 300)
except (SyntaxError, MemoryError) as e: print(type(e).__name__, e.args[0])
def g():
    yield from g()
try: list(g())
except RecursionError as e: print("generators", type(e).__name__)
def mutual_a(n): return mutual_b(n)
def mutual_b(n): return mutual_a(n)
for i in range(3):
    try: mutual_a(1)
    except RecursionError as e: print(i, "again")
class P:
    @property
    def x(self): return self.x
try: P().x
except RecursionError: print("property")
del l, d
print("alive")
