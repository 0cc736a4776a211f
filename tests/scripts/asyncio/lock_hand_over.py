import asyncio


def state(o):
    return repr(o).partition("[")[2]


async def user(lock, name, log, hold=1):
    log.append(f"{name} asks")
    async with lock:
        log.append(f"{name} has it")
        for _ in range(hold):
            await asyncio.sleep(0)
    log.append(f"{name} leaves")


async def main():
    lock, log = asyncio.Lock(), []
    await asyncio.gather(*[user(lock, n, log) for n in "abc"])
    print(log)
    log.clear()
    await lock.acquire()
    ts = [asyncio.create_task(user(lock, n, log)) for n in "abc"]
    await asyncio.sleep(0)
    ts[0].cancel()
    lock.release()
    print(lock.locked())
    await asyncio.gather(*ts, return_exceptions=True)
    print(log, lock.locked())
    log.clear()
    await lock.acquire()
    ts = [asyncio.create_task(user(lock, n, log)) for n in "ab"]
    await asyncio.sleep(0)
    lock.release()
    ts[0].cancel()
    await asyncio.sleep(0)
    log.append(("locked", lock.locked()))
    await asyncio.gather(*ts, return_exceptions=True)
    print(log, state(lock))
    log.clear()
    await lock.acquire()
    t = asyncio.create_task(user(lock, "late", log))
    await asyncio.sleep(0)
    lock.release()
    print("barging", lock.locked(), await lock.acquire() if not lock.locked() else None)
    lock.release()
    await t
    print(log)
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    try:
        with lock:
            pass
    except TypeError as e:
        print(e)


asyncio.run(main())
