# Lock, Semaphore, BoundedSemaphore, Condition: fairness and errors.
import asyncio
async def main():
    lock, log = asyncio.Lock(), []
    async def worker(n):
        async with lock:
            log.append(f"in {n}"); await asyncio.sleep(0); log.append(f"out {n}")
    await asyncio.gather(*map(worker, range(3))); print(log, lock.locked())
    try: lock.release()
    except RuntimeError as e: print(e)
    print(await lock.acquire(), lock.locked()); lock.release()
    try:
        with lock: pass
    except TypeError as e: print(e)
    sem, active, peak = asyncio.Semaphore(2), 0, 0
    async def limited(i):
        nonlocal active, peak
        async with sem:
            active += 1; peak = max(peak, active); await asyncio.sleep(0); active -= 1
        return i
    print(await asyncio.gather(*map(limited, range(6))), peak, sem.locked())
    b = asyncio.BoundedSemaphore(1); await b.acquire(); b.release()
    try: b.release()
    except ValueError as e: print(e)
    try: asyncio.Semaphore(-1)
    except ValueError as e: print(e)
    cond, items = asyncio.Condition(), []
    async def consumer(n):
        async with cond:
            await cond.wait_for(lambda: items); print("consumer", n, items.pop())
    async def producer():
        for i in range(2):
            async with cond: items.append(i); cond.notify()
            await asyncio.sleep(0)
            await asyncio.sleep(0)
    await asyncio.gather(consumer("a"), consumer("b"), producer())
    try: cond.notify()
    except RuntimeError as e: print(e)
    try: await cond.wait()
    except RuntimeError as e: print(e)
asyncio.run(main())
