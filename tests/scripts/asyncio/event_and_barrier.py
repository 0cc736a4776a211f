# Event and Barrier.
import asyncio
async def main():
    ev, log = asyncio.Event(), []
    async def waiter(n): log.append(f"wait {n}"); r = await ev.wait(); log.append(f"go {n} {r}")
    ts = [asyncio.create_task(waiter(i)) for i in range(3)]; await asyncio.sleep(0); print(ev.is_set(), log); ev.set(); await asyncio.gather(*ts); print(log, ev.is_set(), await ev.wait()); ev.clear(); print(ev.is_set())
    bar, order = asyncio.Barrier(3), []
    async def party(n):
        for _ in range(n): await asyncio.sleep(0)
        order.append(f"arrive {n}"); i = await bar.wait(); order.append(f"pass {n}"); return i
    r = await asyncio.gather(*map(party, range(3))); print(sorted(r), order, bar.n_waiting, bar.parties, bar.broken)
    b2 = asyncio.Barrier(2); t = asyncio.create_task(b2.wait()); await asyncio.sleep(0); print(b2.n_waiting); await b2.abort()
    print(await asyncio.gather(t, return_exceptions=True), b2.broken)
    try: asyncio.Barrier(0)
    except ValueError as e: print(e)
asyncio.run(main())
