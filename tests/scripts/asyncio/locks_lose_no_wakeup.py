# A waiter that is cancelled just as it is woken passes the lock, the permit or the notification on.
import asyncio


async def holder(lock, name, got):
    async with lock:
        got.append(name)
        await asyncio.sleep(0)


async def spin(n=6):
    for _ in range(n):
        await asyncio.sleep(0)


async def main():
    for make in (asyncio.Lock, lambda: asyncio.Semaphore(1), lambda: asyncio.BoundedSemaphore(1), asyncio.Condition):
        lock, got = make(), []
        await lock.acquire()
        tasks = [asyncio.create_task(holder(lock, n, got)) for n in "abc"]
        await spin(1)
        lock.release()
        print(type(lock).__name__, lock.locked(), end=" ")
        tasks[0].cancel("late")
        print(await asyncio.gather(*tasks, return_exceptions=True), got, lock.locked())

        await lock.acquire()
        got.clear()
        tasks = [asyncio.create_task(holder(lock, n, got)) for n in "abcd"]
        await spin(1)
        tasks[1].cancel()
        tasks[2].cancel()
        lock.release()
        newcomer = asyncio.create_task(holder(lock, "new", got))
        await asyncio.gather(*tasks, newcomer, return_exceptions=True)
        print("  ", got, lock.locked(), len(lock._waiters or ()))

    semaphore, got = asyncio.Semaphore(0), []
    tasks = [asyncio.create_task(holder(semaphore, n, got)) for n in "abc"]
    await spin(1)
    semaphore.release()
    semaphore.release()
    tasks[0].cancel()
    tasks[1].cancel()
    await spin()
    print(got, [t.cancelled() for t in tasks], semaphore.locked(), semaphore._value)

    condition, got = asyncio.Condition(), []

    async def waits(name):
        async with condition:
            await condition.wait()
            got.append(name)

    tasks = [asyncio.create_task(waits(n)) for n in "abcd"]
    await spin()
    async with condition:
        condition.notify(1)
        tasks[0].cancel("instead")
    await spin()
    print(got, [t.done() for t in tasks], condition.locked())
    async with condition:
        condition.notify(2)
        tasks[2].cancel()
    await spin()
    print(got, [t.done() for t in tasks])
    async with condition:
        condition.notify_all()
        for t in tasks:
            t.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True), got, condition.locked())

    queue = asyncio.Queue(1)
    getters = [asyncio.create_task(queue.get()) for _ in range(3)]
    await spin(1)
    queue.put_nowait("x")
    getters[0].cancel()
    await spin()
    print([t.done() for t in getters], getters[1].done() and getters[1].result(), queue.qsize())
    getters[2].cancel()
    queue.put_nowait("full")
    putters = [asyncio.create_task(queue.put(n)) for n in range(3)]
    await spin(1)
    print(queue.get_nowait(), putters[0].cancel())
    await spin()
    print([t.done() for t in putters], queue.qsize(), queue.get_nowait())
    print(await asyncio.gather(*putters[1:2]), queue.full())
    putters[2].cancel()


asyncio.run(main())
