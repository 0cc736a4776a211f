# Locks, semaphores and events wake in order; cancelled waiters are passed over.
import asyncio
async def main():
    lock = asyncio.Lock(); log = []
    async def use(n):
        async with lock: log.append(f"in {n}"); await asyncio.sleep(0); log.append(f"out {n}")
    ts = [asyncio.create_task(use(i)) for i in range(4)]; await asyncio.sleep(0); ts[2].cancel(); await asyncio.gather(*ts, return_exceptions=True); print(log)
    try: lock.release()
    except RuntimeError as e: print(e)
    print(await lock.acquire(), lock.locked()); waiter = asyncio.create_task(lock.acquire()); await asyncio.sleep(0); lock.release(); waiter.cancel(); print(await asyncio.gather(waiter, return_exceptions=True), lock.locked())
    sem = asyncio.Semaphore(2); running = peak = 0
    async def limited():
        nonlocal running, peak
        async with sem: running += 1; peak = max(peak, running); await asyncio.sleep(0); running -= 1
    await asyncio.gather(*(limited() for _ in range(7))); print(peak, sem.locked())
    b = asyncio.BoundedSemaphore(1)
    try: b.release()
    except ValueError as e: print(e)
    e = asyncio.Event(); order = []
    async def wait(n): await e.wait(); order.append(n)
    ts = [asyncio.create_task(wait(i)) for i in range(3)]; await asyncio.sleep(0); e.set(); e.clear(); await asyncio.gather(*ts); print(order, e.is_set())
    c = asyncio.Condition(); got = []
    async def consumer(n):
        async with c: await c.wait(); got.append(n)
    ts = [asyncio.create_task(consumer(i)) for i in range(3)]; await asyncio.sleep(0)
    async with c: c.notify(2)
    await asyncio.sleep(0.01); print(got)
    async with c: c.notify_all()
    await asyncio.gather(*ts); print(got)
    for f in (c.notify, c.wait):
        try: await f() if f == c.wait else f()
        except RuntimeError as e: print(e)
    items = []
    async def until():
        async with c: return await c.wait_for(lambda: len(items) >= 2)
    t = asyncio.create_task(until())
    for i in range(3):
        await asyncio.sleep(0)
        async with c: items.append(i); c.notify_all()
    print(await t)
asyncio.run(main())
