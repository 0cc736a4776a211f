import asyncio


async def main():
    print(await asyncio.sleep(0), await asyncio.sleep(0, "r"), await asyncio.sleep(0.001, result=[1]), await asyncio.sleep(-1, 2))
    for bad in ("x", None, object):
        try:
            await asyncio.sleep(bad)
        except TypeError as e:
            print(e)
    try:
        await asyncio.sleep(float("nan"))
    except ValueError as e:
        print(e)
    log = []

    async def ticker(name, n):
        for i in range(n):
            log.append(f"{name}{i}")
            await asyncio.sleep(0)
    await asyncio.gather(ticker("a", 3), ticker("b", 2), ticker("c", 4))
    print(" ".join(log))
    t = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    print(t.get_coro().cr_await, t.cancel(), t.cancelling()) if False else print(t.cancel(), t.cancelling())
    print(repr((await asyncio.gather(t, return_exceptions=True))[0]))
    c = asyncio.sleep(1)
    print(type(c).__name__, c.__name__, c.__qualname__)
    c.close()


asyncio.run(main())
