# Async generators, comprehensions and context managers on a loop.
import asyncio
from contextlib import asynccontextmanager, aclosing
async def ticker(n):
    try:
        for i in range(n): yield i; await asyncio.sleep(0)
    finally: await asyncio.sleep(0); print("ticker closed")
@asynccontextmanager
async def res(n):
    print("open", n); await asyncio.sleep(0)
    try: yield n
    finally: await asyncio.sleep(0); print("close", n)
async def main():
    print([i async for i in ticker(3)], {i: await asyncio.sleep(0, i * i) async for i in ticker(2)}, [await asyncio.sleep(0, x) for x in "ab"])
    async with aclosing(ticker(10)) as t:
        async for i in t:
            if i == 2: break
    async with res("a") as a, res("b"): print("in", a)
    try:
        async with res("c"): raise ValueError("x")
    except ValueError as e: print(e)
    g = ticker(5); print(await anext(g), await g.asend(None)); await g.aclose(); print(await anext(g, "end"))
    async def pipe(src):
        async for x in src: yield x * 10
    print([x async for x in pipe(pipe(ticker(3)))])
    async def both(): return await asyncio.gather(*[asyncio.create_task(collect(n)) for n in (2, 3)])
    async def collect(n): return [x async for x in ticker(n)]
    print(await both())
    class Count:
        def __init__(self, n): self.n = n
        def __aiter__(self): return self
        async def __anext__(self):
            if not self.n: raise StopAsyncIteration
            self.n -= 1; await asyncio.sleep(0); return self.n
    print([x async for x in Count(3) if x != 1])
    unfinished = ticker(3); await anext(unfinished)
asyncio.run(main())
