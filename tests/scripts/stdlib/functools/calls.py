# functools: results and errors of calls.
import functools as f
from functools import *
def t(s):
    try: print(s,'->',repr(eval(s)))
    except BaseException as e: print(s,'!!',type(e).__name__,e)
def g(a,b=2): return a
@lru_cache
def h(x): return x
@lru_cache(maxsize=2)
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
class K:
    @cached_property
    def x(self): print('compute'); return 5
    @lru_cache
    def m(self, y): return y*2
    def pm(self,a,b): return (a,b)
    pm2=partialmethod(pm,1)
@total_ordering
class T:
    def __init__(s,x): s.x=x
    def __lt__(s,o): return s.x<o.x
    def __eq__(s,o): return s.x==o.x
for s in """f.__all__
str(partial(g,1))[:20]
partial()
partial(1)
partial(g,1).args, partial(g,1).keywords
partial(partial(g,1),b=2).args
partial(g,1).__dict__
partial(g,1).__setstate__(1)
partial(g,1)()
partial(g,b=1)(3)
partial(g,b=1)(3,b=4)
partial[int]
reduce(1)
reduce(g,[])
reduce(g,1)
reduce(g,[1,2,3])
reduce(g,[1,2,3],10)
reduce(lambda a,b:a*b,range(1,10))
reduce(g,[1],initial=2)
cmp_to_key()
cmp_to_key(g)()
sorted([3,1,2],key=cmp_to_key(lambda a,b:b-a))
cmp_to_key(lambda a,b:a-b)(1)<1
cmp_to_key(g)(1).obj
hash(cmp_to_key(g)(1))
h(1),h(1),h('a')
h.cache_parameters()
h.cache_clear()
lru_cache('a')
lru_cache(maxsize=-1)(g).cache_parameters()
h([])
h.__name__
h.__reduce__()
fib(30)
WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES
K().x
K().m(3)
K().pm2(5)
partialmethod(1)
T(1)<=T(2),T(1)>T(2),T(2)>=T(2)
h(1,2)
total_ordering(type('X',(),{}))
f._make_key((1,),{},False)
f._make_key((1,),{},True)
""".splitlines(): t(s)
