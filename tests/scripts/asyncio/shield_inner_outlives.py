import asyncio


async def inner(log):
    log.append("inner starts")
    try:
        await asyncio.sleep(0.01)
    except asyncio.CancelledError:
        log.append("inner cancelled")
        raise
    log.append("inner ends")
    return "result"


async def main():
    log = []
    task = asyncio.create_task(inner(log))
    outer = asyncio.shield(task)
    print(type(outer).__name__, outer is task, asyncio.isfuture(outer))
    await asyncio.sleep(0)
    print(outer.cancel("why"), outer.done(), task.done())
    try:
        await outer
    except asyncio.CancelledError as e:
        log.append(("outer", e.args))
    print(outer.cancelled(), task.cancelled())
    print(await task, log)

    async def waits(t):
        try:
            return await asyncio.shield(t)
        except asyncio.CancelledError:
            log.append("waiter cancelled")
            return await t

    log.clear()
    task = asyncio.create_task(inner(log))
    waiter = asyncio.create_task(waits(task))
    await asyncio.sleep(0)
    waiter.cancel()
    print(await waiter, log)
    done = asyncio.get_running_loop().create_future()
    done.set_result(1)
    print(asyncio.shield(done) is done)
    log.clear()
    task = asyncio.create_task(inner(log))
    outer = asyncio.shield(task)
    await asyncio.sleep(0)
    task.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("both cancelled", outer.cancelled(), task.cancelled(), log)

    async def fails():
        raise ValueError("inside")
    try:
        await asyncio.shield(fails())
    except ValueError as e:
        print(repr(e))
    try:
        asyncio.shield(3)
    except TypeError as e:
        print(e)


asyncio.run(main())
