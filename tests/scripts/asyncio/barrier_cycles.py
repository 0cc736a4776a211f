import asyncio


def state(o):
    return repr(o).partition("[")[2]


async def runner(b, name, log):
    for i in range(2):
        pos = await b.wait()
        log.append((name, i, pos))


async def main():
    b, log = asyncio.Barrier(3), []
    print(state(b), b.parties, b.n_waiting, b.broken)
    await asyncio.gather(*[runner(b, n, log) for n in "abc"])
    print(log)
    async with asyncio.timeout(1):
        async def one():
            async with b as pos:
                return pos
        print(await asyncio.gather(one(), one(), one()))
    ts = [asyncio.create_task(b.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    print(state(b), b.n_waiting)
    await b.abort()
    print([repr(r) for r in await asyncio.gather(*ts, return_exceptions=True)], state(b))
    try:
        await b.wait()
    except asyncio.BrokenBarrierError as e:
        print(repr(e))
    await b.reset()
    print(state(b))
    ts = [asyncio.create_task(b.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    await b.reset()
    print([repr(r) for r in await asyncio.gather(*ts, return_exceptions=True)], state(b))
    ts = [asyncio.create_task(b.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    ts[0].cancel()
    await asyncio.sleep(0)
    print(state(b), b.n_waiting)
    ts[1].cancel()
    await asyncio.gather(*ts, return_exceptions=True)
    for bad in (0, -1):
        try:
            asyncio.Barrier(bad)
        except ValueError as e:
            print(e)


asyncio.run(main())
