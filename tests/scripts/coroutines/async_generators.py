# Async generators by hand: asend, athrow, aclose and anext.
import inspect
class S:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
def drive(aw):
    it = aw.__await__()
    seen = []
    try:
        v = it.send(None)
        while True:
            seen.append(v)
            v = it.send(f"resumed {v}")
    except StopIteration as e:
        return seen, e.value
    except BaseException as e:
        return seen, f"{type(e).__name__}({e})"
async def gen():
    try:
        x = yield 1
        print("got", x, await S("in gen"))
        try:
            y = yield 2
        except ValueError as e:
            print("caught", e)
            y = yield "recovered"
        print("y", y)
        yield 3
    finally:
        print("finally", await S("cleanup"))
g = gen()
print(type(g), g.__name__, g.ag_running, g.ag_await, g.ag_frame.f_lineno, inspect.isasyncgen(g), inspect.isasyncgenfunction(gen), aiter(g) is g)
print(drive(g.__anext__())); print(drive(g.asend("hello"))); print(drive(g.athrow(ValueError("v")))); print(drive(g.asend("Y"))); print(drive(g.__anext__())); print(drive(g.__anext__()))
g = gen(); print(drive(g.asend("not none"))); print(drive(anext(g))); print(drive(g.aclose())); print(drive(g.aclose())); print(drive(anext(g))); print(drive(anext(g, "default")))
async def ignore():
    try: yield 1
    except GeneratorExit: yield 2
g = ignore(); drive(anext(g)); print(drive(g.aclose()))
async def stop():
    yield 1
    raise StopAsyncIteration("x")
async def stop2():
    yield 1
    raise StopIteration("y")
for f in (stop, stop2):
    g = f(); drive(anext(g)); print(drive(anext(g)))
async def plain():
    for i in range(3): yield i
    return
async def consume():
    out = []
    async for x in plain(): out.append(x)
    else: out.append("else")
    async for x in plain():
        if x == 1: break
    else: out.append("never")
    out.append(x)
    out.append([i async for i in plain() if i])
    out.append({i: i async for i in plain()})
    ge = (i * 2 async for i in plain())
    out.append([i async for i in ge])
    out.append(await anext(plain()))
    return out
c = consume()
try: c.send(None)
except StopIteration as e: print(e.value)
g = plain(); a = g.asend(None)
try: a.send(None)
except StopIteration as e: print("value", e.value)
try: a.send(None)
except RuntimeError as e: print(e)
for code in ["iter(g)", "next(g)", "anext(1)", "aiter(1)", "[x for x in g]", "anext([])", "g.asend()", "aiter([])"]:
    try: eval(code)
    except TypeError as e: print(code, "|", e)
class AI:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return await S(self.n)
async def custom(): return [x async for x in AI()]
print(drive(custom()))
async def errs(x):
    async for y in x: pass
class B1: pass
class B2:
    def __aiter__(self): return 1
class B3:
    def __aiter__(self): return self
    def __anext__(self): return 1
for x in (1, [1], B1(), B2(), B3()): print(drive(errs(x)))
try: compile("async def f():\n yield 1\n return 2", "<s>", "exec")
except SyntaxError as e: print(e.msg)
try: compile("async def f():\n yield from x", "<s>", "exec")
except SyntaxError as e: print(e.msg)
