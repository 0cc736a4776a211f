# Common mistakes and their messages.
import asyncio, warnings
async def co(): return 1
async def main():
    for bad in (5, None, "s", [co]):
        try: await bad
        except TypeError as e: print(e)
    for f in (lambda: asyncio.create_task(5), lambda: asyncio.create_task(co), lambda: asyncio.gather(5), lambda: asyncio.wait_for(5), lambda: asyncio.Lock().acquire(1), lambda: asyncio.sleep()):
        try: r = f(); print(type(r).__name__); getattr(r, "close", lambda: 0)()
        except (TypeError, ValueError) as e: print(type(e).__name__, str(e).split(" at 0x")[0])
    c = co(); await c
    try: await c
    except RuntimeError as e: print(e)
    try: await asyncio.wait_for(5, 1)
    except TypeError as e: print(e)
    try:
        for x in co(): pass
    except TypeError as e: print(e)
    try:
        async for x in [1]: pass
    except TypeError as e: print(e)
    try:
        async with 5: pass
    except TypeError as e: print(e)
    print(asyncio.iscoroutinefunction(co), asyncio.iscoroutine(k := co()), k.close())
with warnings.catch_warnings(): warnings.simplefilter("ignore"); asyncio.run(main())
c = co()
try: asyncio.create_task(c)
except RuntimeError as e: print(e)
c.close()
