# Cancel a task in whatever it may wait for, and see what it leaves behind.
import asyncio
import re
import threading


async def sleeping():
    await asyncio.sleep(1000)


async def locked():
    async with lock:
        await asyncio.sleep(1000)


async def waiting_for_lock():
    async with busy:
        print("never")


async def notified():
    async with condition:
        try:
            await condition.wait()
        finally:
            print("    has the lock again:", condition.locked())


async def predicate():
    async with condition:
        await condition.wait_for(lambda: False)


async def all_done():
    await asyncio.gather(asyncio.sleep(1000), asyncio.sleep(1000))


async def nested_await():
    async def inner():
        try:
            await asyncio.sleep(1000)
        finally:
            print("    inner cleans up")

    try:
        await inner()
    finally:
        print("    outer cleans up")


async def iterating():
    async def endless():
        try:
            while True:
                yield await asyncio.sleep(1000)
        finally:
            print("    generator cleans up")

    async for _ in endless():
        print("never")


async def in_group():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(nested_await())
        await asyncio.sleep(1000)


async def at_end_of_group():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(asyncio.sleep(1000))


async def in_timeout():
    try:
        async with asyncio.timeout(1000) as t:
            await asyncio.sleep(1000)
    finally:
        print("    expired:", t.expired(), t)


async def first_finished():
    async for _ in asyncio.as_completed([asyncio.sleep(1000)]):
        print("never")


async def in_thread():
    await asyncio.to_thread(release.wait)


async def process():
    p = await asyncio.create_subprocess_exec("sleep", "1000")
    try:
        await p.wait()
    finally:
        p.kill()
        print("    ended by signal", -await p.wait())


async def connection():
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        await reader.readexactly(5)
    finally:
        writer.close()
        print("    closing:", writer.is_closing())


async def main():
    kept_open = []
    global lock, busy, condition, release, port
    lock, busy, condition, release = asyncio.Lock(), asyncio.Lock(), asyncio.Condition(), threading.Event()
    await busy.acquire()
    event, semaphore, barrier = asyncio.Event(), asyncio.Semaphore(0), asyncio.Barrier(3)
    queue, full, left = asyncio.Queue(), asyncio.Queue(1), asyncio.Queue()
    full.put_nowait(1)
    left.put_nowait(1)
    future = asyncio.get_running_loop().create_future()
    kept = asyncio.create_task(asyncio.sleep(1000))
    server = await asyncio.start_server(lambda *streams: kept_open.append(streams), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]

    async def awaiting(what):
        return await what

    cases = [
        sleeping(), locked(), waiting_for_lock(), notified(), predicate(), awaiting(future), all_done(), nested_await(),
        iterating(), in_group(), at_end_of_group(), in_timeout(), first_finished(), in_thread(), process(), connection(),
        event.wait(), semaphore.acquire(), barrier.wait(), queue.get(), full.put(2), left.join(), awaiting(asyncio.shield(kept)),
        asyncio.wait([kept]), asyncio.wait_for(event.wait(), 1000), asyncio.wait_for(event.wait(), None),
    ]
    for coro in cases:
        task = asyncio.create_task(coro)
        for _ in range(6):
            await asyncio.sleep(0)
        if coro.__name__ in ("process", "connection", "in_thread"):
            await asyncio.sleep(0.2)
        print(coro.__qualname__.replace("main.<locals>.", "") + ":", task.cancel("stop"), task.cancelling())
        try:
            await task
        except asyncio.CancelledError as e:
            print("   ", e.args, task.cancelled())
    print(*(re.sub(r"0x\w+", "0x", repr(x)) for x in (lock, event, semaphore, barrier, condition, queue, full, left)), sep="\n")
    print(future.cancelled(), kept.cancelled(), barrier.n_waiting)
    release.set()
    server.close()


asyncio.run(main())
