# Order of sleeps of different lengths, loop.time, call_later with cancellation.
import asyncio
async def napper(name, delay, log):
    await asyncio.sleep(delay); log.append(name); return delay
async def main():
    log, loop = [], asyncio.get_running_loop()
    r = await asyncio.gather(napper("c", 0.06, log), napper("a", 0.02, log), napper("b", 0.04, log)); print(r, log)
    t0 = loop.time(); await asyncio.sleep(0.02); print(loop.time() - t0 >= 0.02)
    log.clear(); now = loop.time(); h1 = loop.call_at(now + 0.02, log.append, "late"); h2 = loop.call_at(now + 0.01, log.append, "soon"); h3 = loop.call_at(now + 0.015, log.append, "at"); h4 = loop.call_later(0.005, log.append, "cancelled"); h4.cancel(); await asyncio.sleep(0.05); print(log, h4.cancelled(), h1.cancelled(), h1.when() > h2.when(), h3.when() < h1.when())
    print(await asyncio.sleep(-1, "negative is zero"), await asyncio.wait_for(asyncio.sleep(0.001, "in time"), 5))
    ticks = []
    async def ticker():
        while True:
            ticks.append(len(ticks)); third.set() if len(ticks) == 3 else None
            await asyncio.sleep(0.01)
    third = asyncio.Event(); t = asyncio.create_task(ticker()); await third.wait(); t.cancel(); print(ticks)
    try: await asyncio.sleep("x")
    except TypeError as e: print(type(e).__name__)
    start = loop.time(); await asyncio.gather(*(asyncio.sleep(0.03) for _ in range(100))); print(loop.time() - start < 30)
asyncio.run(main())
