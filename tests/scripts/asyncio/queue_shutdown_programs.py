# Queues that shut down under producers and consumers, gently and at once.
import asyncio


async def consumer(q, name, got):
    try:
        while True:
            item = await q.get()
            got.append(f"{name}{item}")
            await asyncio.sleep(0)
            q.task_done()
    except asyncio.QueueShutDown as e:
        return f"{name} ends {e.args}"


async def producer(q, items, sent):
    try:
        for item in items:
            await q.put(item)
            sent.append(item)
    except asyncio.QueueShutDown as e:
        return f"stopped before {item} {e.args}"
    return "all sent"


async def run(kind, size, immediate):
    q, got, sent = kind(size), [], []
    consumers = [asyncio.create_task(consumer(q, c, got)) for c in "ab"]
    producers = [asyncio.create_task(producer(q, range(n, 12, 2), sent)) for n in range(2)]
    joined = asyncio.create_task(q.join())
    for _ in range(4):
        await asyncio.sleep(0)
    q.shutdown(immediate=immediate)
    print(kind.__name__, size, immediate, repr(q)[repr(q).index("max") if "max" in repr(q) else 0 :].split(" at ")[0], q.qsize())
    print("  ", await asyncio.gather(*producers, *consumers))
    print("  ", got, sent)
    try:
        await asyncio.wait_for(joined, 0.02)
        print("   joined")
    except TimeoutError:
        print("   never joined")


async def main():
    for kind in asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue:
        for size in 0, 2:
            for immediate in False, True:
                await run(kind, size, immediate)

    q = asyncio.Queue(1)
    q.put_nowait("kept")
    q.shutdown()
    q.shutdown()
    for call in (lambda: q.put_nowait(1), q.get_nowait, q.get_nowait, q.task_done, q.task_done, lambda: q.shutdown(True), q.shutdown):
        try:
            print(call())
        except (asyncio.QueueShutDown, ValueError, asyncio.QueueEmpty) as e:
            print(type(e).__name__, e)
    for wait in (q.get(), q.put(1), q.join()):
        try:
            print(await wait)
        except asyncio.QueueShutDown as e:
            print("QueueShutDown", e.args)

    q = asyncio.Queue()
    getters = [asyncio.create_task(q.get()) for _ in range(3)]
    await asyncio.sleep(0)
    getters[1].cancel()
    q.put_nowait("one")
    q.shutdown()
    print(await asyncio.gather(*getters, return_exceptions=True))


asyncio.run(main())
