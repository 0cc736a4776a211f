# gather: the first failure is raised, others go on; cancelling it; duplicates; nothing.
import asyncio
async def ok(n, turns=1):
    for _ in range(turns): await asyncio.sleep(0)
    print("ok", n); return n
async def bad(n):
    await asyncio.sleep(0); raise ValueError(n)
async def main():
    try: await asyncio.gather(ok(1), bad(2), ok(3, 4), bad(4))
    except ValueError as e: print("failed", e)
    await asyncio.sleep(0.01)
    print(await asyncio.gather(ok(1), bad(2), return_exceptions=True), await asyncio.gather())
    c = ok("same"); print(await asyncio.gather(c, c))
    g = asyncio.gather(asyncio.sleep(10), ok("beside")); await asyncio.sleep(0); print(g.cancel("m"), g.done())
    try: await g
    except asyncio.CancelledError as e: print("cancelled", e.args, g.cancelled())
    g = asyncio.gather(asyncio.sleep(10), return_exceptions=True); await asyncio.sleep(0); g.cancel()
    try: print(await g)
    except asyncio.CancelledError: print("cancelled though exceptions are returned")
    t = asyncio.create_task(asyncio.sleep(10)); g = asyncio.gather(t, ok(5), return_exceptions=True); await asyncio.sleep(0); t.cancel("child"); print(await g)
    t = asyncio.create_task(asyncio.sleep(10)); g = asyncio.gather(t, ok(6)); await asyncio.sleep(0); t.cancel()
    try: await g
    except asyncio.CancelledError: print("a child was cancelled", g.cancelled())
    print(asyncio.gather(asyncio.get_running_loop().create_future()).cancel())
asyncio.run(main())
