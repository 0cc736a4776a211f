import asyncio


async def child(name, log, fail=False):
    try:
        await asyncio.sleep(0.01)
        if fail:
            raise ValueError(name)
        log.append(name + " done")
        return name
    except asyncio.CancelledError as e:
        log.append((name, e.args))
        raise


async def main():
    log = []
    g = asyncio.gather(child("a", log), child("b", log))
    await asyncio.sleep(0)
    print(g.cancel("stop"))
    try:
        await g
    except asyncio.CancelledError as e:
        print("cancelled", e.args, g.cancelled(), log)
    log.clear()
    g = asyncio.gather(child("a", log), child("b", log), return_exceptions=True)
    await asyncio.sleep(0)
    g.cancel("stop")
    try:
        print(await g)
    except asyncio.CancelledError as e:
        print("cancelled", e.args, log)
    log.clear()
    ts = [asyncio.create_task(child(n, log)) for n in "abc"]
    g = asyncio.gather(*ts, return_exceptions=True)
    await asyncio.sleep(0)
    ts[1].cancel("only b")
    r = await g
    print(r[0], repr(r[1]), r[2], log)
    log.clear()
    ts = [asyncio.create_task(child(n, log)) for n in "abc"]
    g = asyncio.gather(*ts)
    await asyncio.sleep(0)
    ts[1].cancel("only b")
    try:
        await g
    except asyncio.CancelledError as e:
        print(e.args, [t.done() for t in ts], log)
    await asyncio.wait(ts)
    print(log)
    g = asyncio.gather()
    print(await g, g.done())
    f = child("same", log)
    r = await asyncio.gather(f, f, f)
    print(r)
    print(asyncio.gather(*ts, return_exceptions=True).cancel())


asyncio.run(main())
