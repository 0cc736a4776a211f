# The primitives of the chapter on synchronisation, with acquire and release and with async with.
import asyncio


async def with_lock(lock, name, log):
    async with lock:
        log.append(f"{name} in")
        await asyncio.sleep(0)
        log.append(f"{name} out")


async def by_hand(lock, name, log):
    await lock.acquire()
    try:
        log.append(f"{name} in")
    finally:
        lock.release()


async def consumer(condition, name, items, log):
    async with condition:
        await condition.wait_for(lambda: items)
        log.append(f"{name} takes {items.pop()}")


async def main():
    lock, log = asyncio.Lock(), []
    await asyncio.gather(with_lock(lock, "a", log), by_hand(lock, "b", log), with_lock(lock, "c", log))
    print(log, lock.locked())

    semaphore, running, most = asyncio.Semaphore(10), 0, 0

    async def limited(n):
        nonlocal running, most
        async with semaphore:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.001)
            running -= 1
        return n

    print(sum(await asyncio.gather(*map(limited, range(50)))), most, semaphore.locked())

    condition, items, log = asyncio.Condition(lock), [], []
    consumers = [asyncio.create_task(consumer(condition, n, items, log)) for n in "abc"]
    await asyncio.sleep(0)
    async with condition:
        items += [1, 2]
        condition.notify(2)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log, lock.locked())
    async with condition:
        items.append(3)
        condition.notify_all()
    await asyncio.gather(*consumers)
    print(log)

    event = asyncio.Event()

    async def waiter(event):
        print("waiting for it ...")
        await event.wait()
        print("... got it!")

    waiter_task = asyncio.create_task(waiter(event))
    await asyncio.sleep(0.01)
    event.set()
    await waiter_task
    print(event.is_set(), await event.wait(), event.clear(), event.is_set())

    bounded = asyncio.BoundedSemaphore(2)
    async with bounded:
        pass
    for mistake in (bounded.release, lock.release, condition.notify, condition.release, lambda: asyncio.Semaphore(-1), lambda: asyncio.Condition(asyncio.Event())):
        try:
            mistake()
        except (ValueError, RuntimeError, AttributeError) as e:
            print(type(e).__name__, e)
    try:
        await condition.wait()
    except RuntimeError as e:
        print(e)
    try:
        with lock:
            pass
    except TypeError as e:
        print(e)


asyncio.run(main())
