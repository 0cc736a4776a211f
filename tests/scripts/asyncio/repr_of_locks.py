# The reprs of locks and queues with and without waiters.
import asyncio, re
def p(x): print(re.sub(r"0x[0-9a-f]+", "0x", repr(x)))
async def main():
    l, e, s, b, c, bar = asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(2), asyncio.BoundedSemaphore(), asyncio.Condition(), asyncio.Barrier(3)
    for x in (l, e, s, b, c, bar): p(x)
    await l.acquire(); await s.acquire(); await s.acquire(); await b.acquire()
    ts = [asyncio.create_task(x) for x in (l.acquire(), e.wait(), s.acquire(), b.acquire(), bar.wait())]; await asyncio.sleep(0); await asyncio.sleep(0)
    for x in (l, e, s, b, bar): p(x)
    e.set(); p(e)
    for t in ts: t.cancel()
    await asyncio.wait(ts)
    for q in (asyncio.Queue(), asyncio.LifoQueue(3), asyncio.PriorityQueue(2)):
        p(q); q.put_nowait(2); q.put_nowait(1); p(q); print(q)
    q = asyncio.Queue(1); g = asyncio.create_task(q.get()); await asyncio.sleep(0); p(q); g.cancel(); await asyncio.wait([g])
    q.put_nowait(1); g = asyncio.create_task(q.put(2)); await asyncio.sleep(0); p(q); g.cancel(); await asyncio.wait([g]); q.shutdown(); p(q)
asyncio.run(main())
