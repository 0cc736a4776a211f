import asyncio


async def leaf(name, log, turns=0, exc=None):
    try:
        for _ in range(turns):
            await asyncio.sleep(0)
        if exc:
            raise exc
        log.append(name)
    except asyncio.CancelledError:
        log.append(name + " cancelled")
        raise


def show(eg, depth=0):
    print("  " * depth + type(eg).__name__, eg.args[0] if eg.args else "")
    for e in getattr(eg, "exceptions", ()):
        show(e, depth + 1)


async def main():
    log = []
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(leaf("o1", log, 5))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(leaf("i1", log, 1, ValueError("i1")))
                inner.create_task(leaf("i2", log, 4))
                inner.create_task(leaf("i3", log, 1, KeyError("i3")))
    except* ValueError as eg:
        show(eg)
    except* KeyError as eg:
        show(eg)
    print(log)
    log.clear()
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(leaf("a", log, 3))
            await asyncio.sleep(0)
            raise RuntimeError("body")
    except* RuntimeError as eg:
        show(eg)
    print(log)
    log.clear()

    async def spawner(tg, n):
        log.append(n)
        if n:
            tg.create_task(spawner(tg, n - 1))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(spawner(tg, 3))
    print(log)
    log.clear()
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(leaf("x", log, 10))
            await asyncio.sleep(0)
            t.cancel()
        print("a cancelled child does not fail the group", t.cancelled())
    except BaseException as e:
        print(repr(e))

    async def parent():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(leaf("p1", log, 9))
            tg.create_task(leaf("p2", log, 9))
    t = asyncio.create_task(parent())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel("from outside")
    try:
        await t
    except asyncio.CancelledError as e:
        print("group cancelled", e.args, log)


asyncio.run(main())
