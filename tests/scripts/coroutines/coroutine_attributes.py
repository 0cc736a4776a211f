# cr_* attributes, types, awaiting protocols, close and leftovers.
import inspect, types
class Y:
    def __await__(self): return (yield "y")
async def inner(): x = 1; await Y(); return x
async def outer(): z = 5; r = await inner(); return r + z
c = outer(); print(c.cr_code is outer.__code__, c.cr_frame.f_lineno, c.cr_await, c.cr_origin, c.cr_running, inspect.iscoroutine(c), inspect.isawaitable(c), inspect.iscoroutinefunction(outer), isinstance(c, types.CoroutineType), hasattr(c, "__await__"), hasattr(c, "__iter__"), repr(c).split(" at ")[0])
c.send(None); print(c.cr_frame.f_locals, c.cr_await.__qualname__, c.cr_await.cr_frame.f_locals, c.cr_await.cr_await.__class__.__name__, inspect.getcoroutinelocals(c))
try: c.send("v")
except StopIteration as e: print(e.value, c.cr_frame, c.cr_await, inspect.getcoroutinestate(c))
class K:
    async def m(self): return self
    @classmethod
    async def cm(cls): return cls.__name__
    @staticmethod
    async def sm(): return "static"
    async def __call__(self): return "called"
    async def gen(self): yield 1
def run(c):
    try: c.send(None)
    except StopIteration as e: return e.value
k = K(); print(run(k.m()) is k, run(K.cm()), run(k.sm()), run(k()), inspect.iscoroutinefunction(k.m), inspect.isasyncgenfunction(k.gen), inspect.iscoroutinefunction(k), k.m().close())
lam = lambda: inner(); d = lam(); print(inspect.iscoroutinefunction(lam), type(d).__name__); d.close()
async def g():
    try: yield 1; yield 2
    finally: print("async gen finalized")
ag = g(); print(ag.ag_frame.f_lineno, ag.ag_code.co_name, ag.ag_running, ag.ag_suspended); s = ag.asend(None); print(type(s).__name__, type(ag.athrow(ValueError)).__name__ if False else "", type(ag.__anext__()).__name__ if False else "")
try: s.send(None)
except StopIteration as e: print("yielded", e.value, ag.ag_suspended)
cl = ag.aclose()
try: cl.send(None)
except StopIteration: print("closed", ag.ag_frame)
for code in ("c.cr_frame = 1", "c.x = 1", "types.CoroutineType()", "c[0]", "c + 1", "c()", "list(c)", "next(c)", "c.__await__().send(None)", "c.throw()", "c.close(1)", "len(c)", "c.send()"):
    try: exec(code); print(code, "ok")
    except Exception as e: print(code, "|", type(e).__name__, e)
@types.coroutine
def legacy(): r = yield "legacy"; return r
async def use(): return await legacy(), [await legacy() for _ in range(2)], (await legacy()) + (await legacy())
u = use(); sent = [u.send(None)]
try:
    for v in range(1, 9): sent.append(u.send(v))
except StopIteration as e: print(sent, e.value)
async def deep(n): return await deep(n - 1) if n else await Y()
q = deep(100); print(q.send(None), q.cr_await.cr_await.__name__)
try: q.throw(KeyError("from the bottom"))
except KeyError as e:
    n, tb = 0, e.__traceback__
    while tb: n += 1; tb = tb.tb_next
    print(e, n)
