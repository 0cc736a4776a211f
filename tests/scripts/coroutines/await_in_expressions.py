# await inside arbitrary expressions: values and order of evaluation.
log = []
def t(x): log.append(x); return x
class A:
    def __init__(self, v): self.v = v
    def __await__(self):
        log.append(f"await {self.v}")
        r = yield self.v
        log.append(f"resume {self.v}")
        return self.v
async def a(v): return await A(v)
def run(c):
    log.clear()
    try:
        while True: c.send(None)
    except StopIteration as e:
        print(e.value, log)
async def e1(): return t(1) + await a(2) * t(3) - await a(4)
async def e2(): return [t("x"), await a("y"), t("z")], (await a(1), t(2)), {await a("k"): await a("v")}, {await a(1)}
async def e3(): return await a(await a(await a(3)))
async def e4(): return (await a("f")).upper() + t("arg").join([await a("g"), await a("h")])
async def f(*args, **kw): return args, kw
async def e5(): return await f(t(0), await a(1), *await a([2, 3]), k=await a(4), **await a({"z": 5}))
async def e6(): return await a(0) or await a(1), await a(0) and await a(2), not await a(0), await a(1) if await a(0) else await a(2)
async def e7(): return t(1) < await a(2) < t(3), await a(5) < await a(1) < await a(9), await a(1) in await a([1])
async def e8(): return f"{await a('x')!r:>{await a(5)}} {t(1)} {await a(2):03}"
async def e9():
    d = {}
    d[await a("k")] = await a("v")
    d[t("x")], d["y"] = await a((1, 2))
    d["x"] += await a(10)
    (d["w"]) = (w := await a("walrus"))
    return d, w, [await a(0), t(1)][await a(1)], "abcdef"[await a(1):await a(4)], -await a(3), await a(2) ** 3
async def e10(): return [await a(i) for i in range(3) if await a(i % 2)], {await a(k): await a(k * 2) for k in "ab"}, [x for x in await a([1, 2])], [[await a(j) for j in range(i)] for i in range(3)]
async def agen():
    for i in range(3):
        yield await a(i)
async def e11(): return [x async for x in agen()], {x: await a(-x) async for x in agen() if x}, [y async for x in agen() for y in await a([x] * x)], [v async for v in (await a(i) for i in range(2))]
async def e12():
    lam = lambda x=await a("default"): x
    assert await a(True), "no"
    if await a(0): t("no")
    elif await a(1): t("elif")
    while await a(len(log) < 12): pass
    else: t("done")
    for x in await a([1]):
        for y in await a([2]): t(x + y)
    try:
        raise await a(KeyError("k")) from await a(None)
    except (await a(KeyError)) as e:
        t(repr(e))
    del (await a({"z": 1}))["z"]
    return lam()
async def e13():
    class K(await a(object) if False else object):
        x = 1
    global gl
    gl = await a("global")
    x = y = await a("chain")
    z: int = await a(3)
    return (yield_ := gl, x, y, z)
async def e14():
    match await a((1, {"k": 2})):
        case (1, {"k": v}) if await a(v) > 5: return "no"
        case (x, {"k": v}) if await a(x): return x, await a(v)
async def e15(): return (await a(1)).real, (await a([5]))[0], [*await a("ab"), *await a("cd")], {**await a({"p": 1})}, (await a(print))
for e in (e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14): run(e())
