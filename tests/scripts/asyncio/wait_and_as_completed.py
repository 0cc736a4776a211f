# wait with every return_when, as_completed in both forms.
import asyncio
async def v(x, n):
    for _ in range(n): await asyncio.sleep(0)
    if x == "err": raise ValueError(x)
    return x
async def main():
    mk = lambda *ps: [asyncio.create_task(v(*p)) for p in ps]
    d, p = await asyncio.wait(mk(("a", 1), ("b", 3))); print(sorted(t.result() for t in d), p)
    d, p = await asyncio.wait(mk(("fast", 1), ("slow", 20)), return_when=asyncio.FIRST_COMPLETED); print([t.result() for t in d], len(p)); await asyncio.wait(p)
    d, p = await asyncio.wait(mk(("ok", 1), ("err", 2), ("slow", 20)), return_when=asyncio.FIRST_EXCEPTION); print(sorted(repr(t.exception()) for t in d), len(p)); await asyncio.wait(p)
    d, p = await asyncio.wait(mk(("x", 10**9)), timeout=0.01); print(len(d), len(p)); [t.cancel() for t in p]
    for bad in ([], 5):
        try: await asyncio.wait(bad)
        except (ValueError, TypeError) as e: print(type(e).__name__, e)
    c = v(1, 1)
    try: await asyncio.wait([c])
    except TypeError as e: print(e)
    c.close(); print([await f for f in asyncio.as_completed([v("late", 9), v("early", 1), v("mid", 4)])])
    out = []
    ts = mk(("l", 9), ("e", 1))
    async for t in asyncio.as_completed(ts): out.append((t.result(), t in ts))
    print(out)
    try:
        for f in asyncio.as_completed([v("z", 10**9)], timeout=0.01): await f
    except TimeoutError: print("as_completed timed out")
    for t in asyncio.all_tasks() - {asyncio.current_task()}: t.cancel()
asyncio.run(main())
