# async with: order, suppression, errors, control flow.
class S:
    def __init__(self, v): self.v = v
    def __await__(self): yield self.v; return self.v
class CM:
    def __init__(self, n, suppress=False): self.n, self.s = n, suppress
    async def __aenter__(self):
        print("enter", self.n, end="; "); await S(0); return self.n * 2
    async def __aexit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__, v, end="; "); await S(1); return self.s
def run(c):
    n = 0
    try:
        while True: c.send(None); n += 1
    except StopIteration as e: print("=>", e.value, "after", n)
    except Exception as e: print("=>", type(e).__name__, e, "after", n, "context", repr(e.__context__))
async def a():
    async with CM("x") as x, CM("y") as y: return x, y
async def b():
    async with CM("s", True): raise ValueError("gone")
    return "continued"
async def c():
    async with CM("o"): raise KeyError("k")
async def d():
    for i in range(3):
        async with CM(str(i)):
            if i == 0: continue
            break
    else: return "else"
    return "broke"
async def e():
    async with (CM("p") as p, CM("q")):
        await S("body")
        async with CM("nested", True) as n:
            raise OSError(n)
        with open("/dev/null") as f: await S(2)
    return f.closed
class NoExit:
    async def __aenter__(self): pass
class Sync:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class NotAw:
    def __aenter__(self): return 1
    async def __aexit__(self, *a): pass
class NotAw2:
    async def __aenter__(self): return 1
    def __aexit__(self, *a): return 5
class EnterFails(CM):
    async def __aenter__(self): await S(1); raise RuntimeError("enter")
class ExitFails(CM):
    async def __aexit__(self, *a): await S(1); raise RuntimeError("exit")
async def w(cm, exc=None):
    async with cm:
        if exc: raise exc
    return "ok"
for f in (a, b, c, d, e): run(f())
for cm in (NoExit(), Sync(), NotAw(), NotAw2(), 5, EnterFails("f"), ExitFails("g")): run(w(cm))
run(w(ExitFails("h"), ValueError("body")))
async def fin():
    try:
        try: await S(1); return "r"
        finally: await S(2); print("finally", end="; ")
    finally: print("outer", await S(3), end="; ")
async def exc():
    try: await S(1); raise ValueError("a")
    except ValueError as e: await S(2); x = repr(e)
    else: x = "else"
    finally: await S(3)
    try: await S(4)
    except Exception: pass
    else: await S(5)
    return x
async def group():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as g: await S(1); print("V", g.exceptions, end="; ")
    except* TypeError as g: await S(2); print("T", g.exceptions, end="; ")
    finally: await S(3)
    return "grouped"
async def loops():
    out = []
    for i in range(3):
        try:
            if i == 1: continue
            out.append(await S(i))
        finally: out.append(await S(f"f{i}"))
        while True:
            try: break
            finally: out.append(await S("w"))
    return out
for f in (fin, exc, group, loops): run(f())
