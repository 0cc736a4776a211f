# shield: the inner task survives the cancellation of the outer one.
import asyncio
async def work(): await asyncio.sleep(0.01); print("work ends"); return "w"
async def main():
    inner = asyncio.create_task(work())
    async def waits(): return await asyncio.shield(inner)
    t = asyncio.create_task(waits()); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: print("outer cancelled", inner.done())
    print(await inner); print(await asyncio.shield(inner))
    inner = asyncio.create_task(asyncio.sleep(5)); s = asyncio.shield(inner); await asyncio.sleep(0); inner.cancel()
    try: await s
    except asyncio.CancelledError: print(s.cancelled())
    async def bad(): raise ValueError("b")
    try: await asyncio.shield(bad())
    except ValueError as e: print(e)
    done = asyncio.get_running_loop().create_future(); done.set_result(1); print(asyncio.shield(done) is done)
asyncio.run(main())
