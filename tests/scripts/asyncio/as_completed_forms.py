# as_completed: for and async for, timeouts, tasks come back as themselves.
import asyncio
async def job(n, d): await asyncio.sleep(d); return n
async def main():
    print([await f for f in asyncio.as_completed([job("slow", 0.03), job("fast", 0.001), job("mid", 0.015)])])
    ts = {asyncio.create_task(job(n, d)): n for n, d in (("x", 0.02), ("y", 0.001))}
    async for t in asyncio.as_completed(ts): print(t in ts, t.done(), await t)
    out = []
    try:
        for f in asyncio.as_completed([job("in time", 0.001), job("late", 0.2)], timeout=0.05): out.append(await f)
    except TimeoutError as e: print(out, repr(e))
    try:
        async for f in asyncio.as_completed([job("late", 0.2)], timeout=0.01): print("no")
    except TimeoutError: print("timeout")
    print([f async for f in asyncio.as_completed([])], list(asyncio.as_completed([])))
    for bad in (job(1, 0), 5):
        try: list(asyncio.as_completed(bad))
        except TypeError as e: print(e)
        if bad != 5: bad.close()
asyncio.run(main())
