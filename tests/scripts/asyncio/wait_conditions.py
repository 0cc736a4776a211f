# wait: all, first completed, first exception, timeout, bad arguments.
import asyncio
async def job(n, delay, fail=False):
    await asyncio.sleep(delay)
    if fail: raise ValueError(n)
    return n
def names(ts): return sorted(t.get_name() for t in ts)
async def main():
    def make(): return [asyncio.create_task(job(i, d, f), name=f"j{i}") for i, (d, f) in enumerate(((0.001, False), (0.02, True), (0.3, False)))]
    for how in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION):
        ts = make(); done, left = await asyncio.wait(ts, return_when=how); print(how, names(done), names(left))
        for t in left: t.cancel()
        await asyncio.wait(ts); [t.exception() for t in ts if not t.cancelled()]
    ts = make(); done, left = await asyncio.wait(ts, timeout=0.1); print(names(done), names(left)); ts[1].exception()
    done, left = await asyncio.wait(ts); print(names(done), names(left))
    for a, kw in (([], {}), (ts[0], {}), ([job(1, 0)], {}), (ts, {"return_when": 5})):
        c = asyncio.wait(a, **kw)
        try: await c
        except (ValueError, TypeError) as e: print(type(e).__name__, e)
        if a and not isinstance(a, asyncio.Task) and asyncio.iscoroutine(a[0]): a[0].close()
    done, left = await asyncio.wait(x for x in [ts[0]]); print(len(done), len(left))
asyncio.run(main())
