# Queue.shutdown, full and empty queues, join, task_done.
import asyncio
async def main():
    q = asyncio.Queue(2); q.put_nowait(1); q.put_nowait(2)
    for f in (lambda: q.put_nowait(3), lambda: asyncio.Queue().get_nowait(), asyncio.Queue().task_done):
        try: f()
        except (asyncio.QueueFull, asyncio.QueueEmpty, ValueError) as e: print(repr(e))
    putter = asyncio.create_task(q.put(3)); await asyncio.sleep(0); q.shutdown(); print(repr((await asyncio.gather(putter, return_exceptions=True))[0]))
    print(await q.get(), await q.get())
    for f in (q.get, lambda: q.put(1)):
        try: await f()
        except asyncio.QueueShutDown as e: print(repr(e))
    q.task_done(); q.task_done(); await q.join(); print("joined")
    q = asyncio.Queue(); getters = [asyncio.create_task(q.get()) for _ in range(2)]; await asyncio.sleep(0); q.shutdown(); print([type(x).__name__ for x in await asyncio.gather(*getters, return_exceptions=True)])
    q = asyncio.Queue(); [q.put_nowait(i) for i in range(3)]; j = asyncio.create_task(q.join()); await asyncio.sleep(0); q.shutdown(immediate=True); await j; print(q.empty(), q)
    p = asyncio.PriorityQueue(); [p.put_nowait(x) for x in ((2, "b"), (1, "z"), (2, "a"), (0, "q"))]; print([p.get_nowait() for _ in range(4)])
    l = asyncio.LifoQueue(); [l.put_nowait(x) for x in range(3)]; print([await l.get() for _ in range(3)], asyncio.Queue(-1).full(), asyncio.Queue(1.5).maxsize)
    q = asyncio.Queue(1); ps = [asyncio.create_task(q.put(i)) for i in range(4)]; await asyncio.sleep(0); print([await q.get() for _ in range(4)]); await asyncio.gather(*ps)
    q = asyncio.Queue(); g1, g2 = (asyncio.create_task(q.get()) for _ in range(2)); await asyncio.sleep(0); g1.cancel(); q.put_nowait("for g2"); print(await g2, await asyncio.gather(g1, return_exceptions=True))
asyncio.run(main())
