import asyncio


def state(o):
    return repr(o).partition("[")[2]


async def user(sem, name, log):
    async with sem:
        log.append(name)
        await asyncio.sleep(0)
    log.append(name.upper())


async def main():
    log = []
    sem = asyncio.Semaphore(2)
    await asyncio.gather(*[user(sem, n, log) for n in "abcde"])
    print("".join(log), sem._value)
    log.clear()
    sem = asyncio.Semaphore(1)
    await sem.acquire()
    ts = [asyncio.create_task(user(sem, n, log)) for n in "abc"]
    await asyncio.sleep(0)
    print(sem.locked(), state(sem))
    ts[1].cancel()
    sem.release()
    sem.release()
    await asyncio.gather(*ts, return_exceptions=True)
    print("".join(log), state(sem))
    b = asyncio.BoundedSemaphore(1)
    await b.acquire()
    b.release()
    try:
        b.release()
    except ValueError as e:
        print(e)
    for bad in (-1, -5):
        try:
            asyncio.Semaphore(bad)
        except ValueError as e:
            print(e)
    sem = asyncio.Semaphore(0)
    t = asyncio.create_task(sem.acquire())
    await asyncio.sleep(0)
    sem.release()
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True), state(sem))
    print(await asyncio.wait_for(sem.acquire(), 0.1))
    try:
        await asyncio.wait_for(sem.acquire(), 0.001)
    except TimeoutError:
        print("timeout", state(sem))


asyncio.run(main())
