import asyncio


async def job(n, exc=None):
    for _ in range(n):
        await asyncio.sleep(0)
    if exc:
        raise exc
    return n


async def main():
    for c in asyncio.as_completed([job(3), job(1), job(2)]):
        print(type(c).__name__, await c, end=" ")
    print()
    async for t in asyncio.as_completed([job(3), job(1), job(2)]):
        print(type(t).__name__, t.done(), await t, end=" ")
    print()
    ts = {asyncio.create_task(job(n, ValueError(n) if n == 1 else None)): n for n in (2, 1)}
    async for t in asyncio.as_completed(ts):
        print(ts[t], repr(t.exception()))
    it = asyncio.as_completed([job(0)])
    print(type(it).__name__, [await c for c in it], list(asyncio.as_completed([])))
    it = asyncio.as_completed([job(1), job(1)])
    print(await next(it), await anext(it) if hasattr(it, "__anext__") else None)
    try:
        next(it)
    except StopIteration:
        print("stop")
    same = asyncio.ensure_future(job(1))
    print(len([await c for c in asyncio.as_completed([same, same])]))
    for bad in (3, asyncio.ensure_future(job(0))):
        try:
            asyncio.as_completed(bad)
        except TypeError as e:
            print(e)
    try:
        async for t in asyncio.as_completed([job(1), asyncio.sleep(5)], timeout=0.005):
            print(await t)
    except TimeoutError as e:
        print("TimeoutError", e.args)


asyncio.run(main())
