# Exceptions of tasks and futures that nobody looks at are logged.
import asyncio, gc
async def bad(n): raise ValueError(n)
async def main():
    t = asyncio.create_task(bad("looked at"), name="one"); await asyncio.wait([t]); t.exception(); del t
    t = asyncio.create_task(bad("awaited"), name="two")
    try: await t
    except ValueError: print("caught")
    f = asyncio.get_running_loop().create_future(); f.set_exception(KeyError("lost")); del f
    gc.collect(); await asyncio.sleep(0.01); print("end")
asyncio.run(main())
