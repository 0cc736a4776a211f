# Asynchronous iterators, generators, comprehensions and context managers in tasks.
import asyncio
class Ticker:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1; await asyncio.sleep(0); return self.n
class Resource:
    async def __aenter__(self): await asyncio.sleep(0); print("open"); return self
    async def __aexit__(self, *exc): await asyncio.sleep(0); print("close", exc[0] and exc[0].__name__); return exc[0] is KeyError
async def gen(n):
    try:
        for i in range(n): got = yield i; print("got", got) if got else None; await asyncio.sleep(0)
    finally: await asyncio.sleep(0); print("gen closed")
async def main():
    print([x async for x in Ticker(3)], {x: y async for x in Ticker(2) async for y in Ticker(1)}, [await asyncio.sleep(0, x) for x in range(3)])
    async with Resource(): raise KeyError
    try:
        async with Resource() as a, Resource(): raise ValueError
    except ValueError: print("passed on")
    g = gen(3); print(await g.__anext__(), await g.asend("x")); await g.aclose()
    a, b = await asyncio.gather(anext(Ticker(1)), anext(Ticker(0), "default")); print(a, b)
    async def reader(g): return [x async for x in g]
    print(await asyncio.gather(reader(Ticker(2)), reader(Ticker(3))))
asyncio.run(main())
