import asyncio


async def gen(log):
    try:
        got = yield 1
        log.append(("got", got))
        try:
            yield 2
        except ValueError as e:
            log.append(repr(e))
            await asyncio.sleep(0)
            yield 3
        yield 4
    finally:
        await asyncio.sleep(0)
        log.append("finally")


async def main():
    log = []
    g = gen(log)
    print(await anext(g), await g.asend("x"), await g.athrow(ValueError("v")), await anext(g), log)
    print(await anext(g, "end"), log)
    try:
        await g.asend(None)
    except StopAsyncIteration as e:
        print(repr(e))
    await g.aclose()
    log.clear()
    g = gen(log)
    await anext(g)
    await g.aclose()
    print(log)
    await g.aclose()
    log.clear()
    g = gen(log)
    await g.aclose()
    print(log, await anext(g, None))
    g = gen(log)
    await anext(g)
    try:
        await g.athrow(KeyError, "k")
    except KeyError as e:
        print(repr(e), log)
    log.clear()
    g = gen(log)
    try:
        await g.asend("too early")
    except TypeError as e:
        print(e)

    async def busy():
        yield 1
        await asyncio.sleep(0.01)
        yield 2
    b = busy()
    await anext(b)
    t = asyncio.create_task(b.__anext__())if False else asyncio.ensure_future(b.__anext__())
    await asyncio.sleep(0)
    for call in (b.__anext__, b.aclose, lambda: b.athrow(ValueError)):
        try:
            await call()
        except RuntimeError as e:
            print(e)
    print(await t)

    async def ignores():
        try:
            yield 1
        except GeneratorExit:
            yield 2
    i = ignores()
    await anext(i)
    try:
        await i.aclose()
    except RuntimeError as e:
        print(e)

    async def stops():
        raise StopAsyncIteration
        yield
    try:
        async for _ in stops():
            pass
    except RuntimeError as e:
        print(e, repr(e.__cause__))
    a = g.__anext__()
    try:
        print(await a)
    except StopAsyncIteration:
        print("done")
    try:
        await a
    except RuntimeError as e:
        print(e)


asyncio.run(main())
