import asyncio


async def job(n, fail=None):
    for _ in range(n):
        await asyncio.sleep(0)
    if fail:
        raise fail
    return n


async def main():
    def names(s):
        return sorted(t.get_name() for t in s)

    def start():
        return [asyncio.create_task(job(n, ValueError(n) if n == 2 else None), name=str(n)) for n in (3, 1, 2)]
    for when in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        ts = start()
        done, pending = await asyncio.wait(ts, return_when=when)
        print(when, names(done), names(pending))
        if pending:
            print(names((await asyncio.wait(pending))[0]))
        for t in ts:
            t.exception()
    ts = start()
    done, pending = await asyncio.wait(ts, timeout=0)
    print(names(done), names(pending))
    await asyncio.wait(ts)
    done, pending = await asyncio.wait(ts, timeout=0)
    print(names(done), names(pending))
    for t in ts:
        t.exception()
    for bad in ([], [job(1)], ts[0]):
        try:
            await asyncio.wait(bad)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, str(e)[:60])
        if isinstance(bad, list) and bad:
            bad[0].close()
    try:
        await asyncio.wait(ts, return_when="SOON")
    except ValueError as e:
        print(e)
    waiter = asyncio.create_task(asyncio.wait([asyncio.create_task(job(5), name="long")]))
    await asyncio.sleep(0)
    waiter.cancel()
    try:
        await waiter
    except asyncio.CancelledError:
        print("wait cancelled", [t.get_name() for t in asyncio.all_tasks() if t.get_name() == "long"])


asyncio.run(main())
