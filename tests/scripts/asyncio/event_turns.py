import asyncio


def state(o):
    return repr(o).partition("[")[2]


async def waiter(ev, name, log):
    r = await ev.wait()
    log.append((name, r))


async def main():
    ev, log = asyncio.Event(), []
    ts = [asyncio.create_task(waiter(ev, n, log)) for n in "abc"]
    await asyncio.sleep(0)
    print(state(ev), ev.is_set())
    ev.set()
    print(state(ev), log)
    ev.clear()
    print(ev.is_set())
    await asyncio.gather(*ts)
    print(log)
    ev.set()
    print(await ev.wait())
    ev.clear()
    t = asyncio.create_task(waiter(ev, "x", log))
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0)
    print(t.cancelled(), state(ev))
    try:
        async with asyncio.timeout(0.001):
            await ev.wait()
    except TimeoutError:
        print("timeout", state(ev))


asyncio.run(main())
