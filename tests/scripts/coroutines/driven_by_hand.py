# Coroutines through send, throw and close, without an event loop.
import inspect, types
class Suspend:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got
async def leaf(x):
    r = await Suspend(("leaf", x))
    return r * 2
async def root():
    a = await leaf(1)
    b = await leaf(2)
    try:
        c = await Suspend("third")
    except ValueError as e:
        c = f"caught {e}"
    return a, b, c
c = root()
print(inspect.getcoroutinestate(c), c.__name__, c.__qualname__, c.cr_await, c.cr_running, c.cr_suspended, type(c))
print(c.send(None))
print(inspect.getcoroutinestate(c), c.cr_await.__name__, c.cr_suspended, c.cr_frame.f_lineno)
print(c.send(10), c.send(20))
try:
    c.throw(ValueError("v"))
except StopIteration as e:
    print(e.value, inspect.getcoroutinestate(c), c.cr_frame)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
def attempt(f):
    try: print("->", f())
    except BaseException as e: print(type(e).__name__, e)
async def simple(): return 42
s = simple()
attempt(lambda: s.send(1)); attempt(lambda: s.send(None)); attempt(lambda: s.throw(KeyError("x")))
x = leaf(1); attempt(lambda: next(x)); attempt(lambda: iter(x)); attempt(lambda: [i for i in x]); x.close()
async def guarded():
    try: await Suspend(1)
    except GeneratorExit: print("GeneratorExit"); raise
    finally: print("cleanup")
g = guarded(); g.send(None); print(g.close(), g.close())
async def ignores():
    try: await Suspend(1)
    except GeneratorExit: await Suspend(2)
i = ignores(); i.send(None); attempt(i.close)
async def bad_await(v): return await v
for v in [1, "s", None, [1], (i for i in []), len]:
    b = bad_await(v)
    try: b.send(None)
    except TypeError as e: print(e)
class BadAwait:
    def __await__(self): return 5
class BadAwait2:
    def __await__(self): return simple2
simple2 = simple()
attempt(lambda: bad_await(BadAwait()).send(None)); attempt(lambda: bad_await(BadAwait2()).send(None)); simple2.close()
class GenAwait:
    def __await__(self):
        x = yield "a"; y = yield "b"; return x, y
async def uses(): return [await GenAwait(), await GenAwait()]
u = uses(); print(u.send(None), u.send(1), u.send(2), u.send(3))
attempt(lambda: u.send(4))
@types.coroutine
def old():
    v = yield "old style"
    return v + 1
async def mix(): return await old()
m = mix(); print(m.send(None)); attempt(lambda: m.send(41))
done = simple()
attempt(lambda: done.send(None))
async def reawait(c): await c
attempt(lambda: reawait(done).send(None))
w = leaf(3).__await__(); print(type(w), w.send(None)); attempt(lambda: w.send(5))
shared = leaf(9); shared.send(None)
attempt(lambda: reawait(shared).send(None)); shared.close()
