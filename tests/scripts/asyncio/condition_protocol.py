import asyncio


def state(o):
    return repr(o).partition("[")[2]


async def consumer(cond, name, log, pred=None):
    async with cond:
        if pred:
            r = await cond.wait_for(pred)
        else:
            r = await cond.wait()
        log.append((name, r))


async def main():
    cond, log = asyncio.Condition(), []
    ts = [asyncio.create_task(consumer(cond, n, log)) for n in "abcd"]
    await asyncio.sleep(0)
    async with cond:
        cond.notify(2)
        print(state(cond))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log)
    async with cond:
        cond.notify_all()
    await asyncio.gather(*ts)
    print(log)
    log.clear()
    box = []
    t = asyncio.create_task(consumer(cond, "p", log, lambda: len(box) >= 2))
    for i in range(2):
        await asyncio.sleep(0)
        async with cond:
            box.append(i)
            cond.notify()
    await t
    print(log)
    for call in (cond.notify, cond.notify_all):
        try:
            call()
        except RuntimeError as e:
            print(e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print(e)
    t = asyncio.create_task(consumer(cond, "x", log))
    await asyncio.sleep(0)
    t.cancel("no more")
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args, cond.locked())
    shared = asyncio.Lock()
    a, b = asyncio.Condition(shared), asyncio.Condition(shared)
    async with a:
        print(a.locked(), b.locked(), shared.locked(), state(b))
    await cond.acquire()
    print(cond.locked())
    cond.release()
    t = asyncio.create_task(consumer(cond, "y", log))
    await asyncio.sleep(0)
    async with cond:
        cond.notify()
        t.cancel()
    r = await asyncio.gather(t, return_exceptions=True)
    print(repr(r[0]), state(cond))


asyncio.run(main())
