# wait: all, first completed, first exception, timeout, bad arguments.
import asyncio
async def job(n, gate, fail=False):
    await gate.wait()
    if fail: raise ValueError(n)
    return n
def names(ts): return sorted(t.get_name() for t in ts)
async def main():
    def make(opened):
        gates = [asyncio.Event() for _ in range(3)]
        for g in gates[:opened]: g.set()
        return [asyncio.create_task(job(i, g, i == 1), name=f"j{i}") for i, g in enumerate(gates)], gates
    for opened, how in ((1, asyncio.FIRST_COMPLETED), (1, asyncio.FIRST_EXCEPTION), (2, asyncio.FIRST_EXCEPTION)):
        ts, gates = make(opened)
        if how == asyncio.FIRST_EXCEPTION: asyncio.get_running_loop().call_later(0.01, gates[1].set)
        done, left = await asyncio.wait(ts, return_when=how); print(how, names(done), names(left))
        for t in left: t.cancel()
        await asyncio.wait(ts); [t.exception() for t in ts if not t.cancelled()]
    ts, gates = make(2); done, left = await asyncio.wait(ts, timeout=0.05); print(names(done), names(left)); ts[1].exception()
    gates[2].set(); done, left = await asyncio.wait(ts); print(names(done), names(left))
    for a, kw in (([], {}), (ts[0], {}), ([job(1, gates[0])], {}), (ts, {"return_when": 5})):
        c = asyncio.wait(a, **kw)
        try: await c
        except (ValueError, TypeError) as e: print(type(e).__name__, e)
        if a and not isinstance(a, asyncio.Task) and asyncio.iscoroutine(a[0]): a[0].close()
    done, left = await asyncio.wait(x for x in [ts[0]]); print(len(done), len(left))
asyncio.run(main())
