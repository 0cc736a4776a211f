import asyncio


async def race(*coros):
    tasks = [asyncio.ensure_future(c) for c in coros]
    try:
        done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return [t for t in tasks if t in done][0].result()
    finally:
        for t in tasks:
            t.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def runner(name, turns, log):
    try:
        for i in range(turns):
            await asyncio.sleep(0)
        log.append(name + " finishes")
        return name
    except asyncio.CancelledError:
        log.append(name + " loses")
        raise


async def main():
    log = []
    print(await race(*[runner(n, t, log) for n, t in (("hare", 5), ("tortoise", 2), ("snail", 9))]))
    print(log)
    q, stop = asyncio.Queue(), asyncio.Event()

    async def consume():
        got = []
        stopping = asyncio.ensure_future(stop.wait())
        while True:
            item = asyncio.ensure_future(q.get())
            done, _ = await asyncio.wait({item, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if item in done:
                got.append(item.result())
                continue
            item.cancel()
            return got
    c = asyncio.create_task(consume())
    for i in range(4):
        q.put_nowait(i)
        await asyncio.sleep(0)
    for _ in range(20):
        await asyncio.sleep(0)
    stop.set()
    print(await c)


asyncio.run(main())
