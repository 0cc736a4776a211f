# Queue: bounded, join, task_done, errors, priority and LIFO.
import asyncio
async def producer(q, n):
    for i in range(n):
        await q.put(i); print("put", i, q.qsize())
    await q.put(None)
async def consumer(q):
    while (x := await q.get()) is not None:
        print("got", x); q.task_done()
    q.task_done(); return "consumer done"
async def main():
    q = asyncio.Queue(maxsize=2)
    r = await asyncio.gather(producer(q, 5), consumer(q)); print(r); await q.join(); print(q.empty(), q.full(), q.maxsize)
    for f in (q.get_nowait, q.task_done):
        try: f()
        except (asyncio.QueueEmpty, ValueError) as e: print(type(e).__name__, e)
    q.put_nowait(1); q.put_nowait(2)
    try: q.put_nowait(3)
    except asyncio.QueueFull as e: print(type(e).__name__, q.full())
    p = asyncio.PriorityQueue(); l = asyncio.LifoQueue()
    for x in (3, 1, 2): p.put_nowait((x, "p")); l.put_nowait(x)
    print([await p.get() for _ in range(3)], [l.get_nowait() for _ in range(3)])
    s = asyncio.Queue(); s.put_nowait("a"); s.shutdown(); print(await s.get())
    for f in (s.get_nowait, lambda: s.put_nowait(1)):
        try: f()
        except asyncio.QueueShutDown as e: print(type(e).__name__)
    waiting = asyncio.create_task(asyncio.Queue().get()); await asyncio.sleep(0); waiting.cancel()
    print(await asyncio.gather(waiting, return_exceptions=True))
asyncio.run(main())
