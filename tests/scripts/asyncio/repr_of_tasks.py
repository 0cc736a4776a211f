# The reprs of tasks in all states.
import asyncio
async def job(): await asyncio.sleep(0.01); return 5
async def bad(): raise KeyError("k")
async def wait(t): return await t
async def main():
    t = asyncio.create_task(job(), name="first"); print(t)
    await asyncio.sleep(0); print(t)
    u = asyncio.create_task(wait(t), name="second"); await asyncio.sleep(0); print(u); print(t)
    await u; print(t); print(u)
    c = asyncio.create_task(job(), name=7); c.cancel(); print(c); await asyncio.wait([c]); print(c)
    d = asyncio.create_task(job(), name="w"); await asyncio.sleep(0); d.cancel("msg"); print(d); await asyncio.wait([d]); print(d)
    b = asyncio.create_task(bad(), name="bad"); await asyncio.wait([b]); print(b); b.exception()
    class T(asyncio.Task): pass
    x = T(job(), loop=asyncio.get_running_loop(), name="x"); print(x); await x
    print(asyncio.current_task().get_name() in repr(asyncio.current_task()))
asyncio.run(main())
