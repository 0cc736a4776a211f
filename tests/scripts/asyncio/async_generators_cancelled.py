# Asynchronous generators under cancellation: while they wait, between items, and while they clean up.
import asyncio

log = []


async def ticks(name, cleanup=True):
    try:
        n = 0
        while True:
            yield n
            await asyncio.sleep(0)
            n += 1
    except GeneratorExit:
        log.append(f"{name} closed")
        raise
    except asyncio.CancelledError as e:
        log.append(f"{name} cancelled {e.args}")
        raise
    finally:
        if cleanup:
            await asyncio.sleep(0)
            log.append(f"{name} cleaned up")


async def cancel_after(turns, coro):
    log.clear()
    task = asyncio.create_task(coro)
    for _ in range(turns):
        await asyncio.sleep(0)
    task.cancel("now")
    try:
        log.append(await task)
    except BaseException as e:
        log.append(repr(e))
    return list(log)


async def consume(name, pause=0, limit=None):
    items = []
    gen = ticks(name)
    try:
        async for i in gen:
            items.append(i)
            for _ in range(pause):
                await asyncio.sleep(0)
            if i == limit:
                break
        return items
    finally:
        log.append(items)
        await gen.aclose()


async def main():
    for turns in 1, 3, 4:
        print("waiting", turns, await cancel_after(turns, consume("a")))
    for turns in 2, 3:
        print("between", turns, await cancel_after(turns, consume("b", pause=3)))
    print("done", await cancel_after(20, consume("c", limit=3)))

    gen = ticks("d")
    log.clear()
    first = asyncio.create_task(anext(gen))
    print(await first)
    second, third = asyncio.create_task(anext(gen)), asyncio.create_task(anext(gen))
    print(await asyncio.gather(second, third, return_exceptions=True))
    closing = asyncio.create_task(gen.aclose())
    await asyncio.sleep(0)
    for attempt in (gen.aclose(), gen.asend(None), gen.athrow(ValueError("x"))):
        try:
            await attempt
        except RuntimeError as e:
            print(e)
    print(await closing, log)
    print(await anext(gen, "exhausted"), await gen.aclose())

    log.clear()
    gen = ticks("e")
    await anext(gen)
    closing = asyncio.create_task(gen.aclose())
    await asyncio.sleep(0)
    closing.cancel("while closing")
    try:
        await closing
    except asyncio.CancelledError as e:
        print(e.args, log, gen.ag_running, gen.ag_frame)

    async def timed():
        async with asyncio.timeout(0.001):
            async for _ in ticks("f"):
                pass

    log.clear()
    try:
        await timed()
    except TimeoutError:
        print("timed out", log)

    async def ignores():
        try:
            yield 1
        finally:
            yield 2

    gen = ignores()
    await anext(gen)
    try:
        await gen.aclose()
    except RuntimeError as e:
        print(e)


asyncio.run(main())
