# An event that a waiter waits for; async with a lock and a condition.
import asyncio
async def waiter(event): print('waiting for it ...'); await event.wait(); print('... got it!')
async def main():
    event = asyncio.Event(); t = asyncio.create_task(waiter(event)); await asyncio.sleep(0.005); event.set(); await t
    lock = asyncio.Lock()
    async with lock: print(lock.locked())
    cond = asyncio.Condition(lock)
    async def notifier():
        async with cond: cond.notify()
    async with cond: n = asyncio.create_task(notifier()); print(await cond.wait())
    try:
        with lock: pass
    except TypeError as e: print(e)
asyncio.run(main())
