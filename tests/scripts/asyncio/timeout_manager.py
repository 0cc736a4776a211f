# timeout(): expiry, reschedule, nesting, states, misuse.
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.01) as t: await asyncio.sleep(5)
    except TimeoutError as e: print(repr(e), type(e.__cause__).__name__, t.expired(), t)
    async with asyncio.timeout(5) as t: await asyncio.sleep(0); print(t.expired(), t.when() > loop.time())
    print(t, t.expired())
    async with asyncio.timeout(None) as t: print(t.when(), t); t.reschedule(loop.time() + 5)
    try:
        async with asyncio.timeout(5) as t: t.reschedule(loop.time() - 1); await asyncio.sleep(5)
    except TimeoutError: print("rescheduled to the past")
    try:
        async with asyncio.timeout(5) as outer:
            async with asyncio.timeout(0.01) as inner: await asyncio.sleep(5)
    except TimeoutError: print(outer.expired(), inner.expired())
    try:
        async with asyncio.timeout(0.01) as outer:
            async with asyncio.timeout(5) as inner: await asyncio.sleep(5)
    except TimeoutError: print(outer.expired(), inner.expired())
    try:
        async with asyncio.timeout(0): await asyncio.sleep(5)
    except TimeoutError: print("at once")
    async with asyncio.timeout(0): print("no await, no timeout")
    try:
        async with asyncio.timeout_at(loop.time() + 0.01):
            try: await asyncio.sleep(5)
            except asyncio.CancelledError: raise KeyError("other")
    except KeyError as e: print(repr(e), repr(e.__context__))
    t = asyncio.timeout(1); print(t)
    for f in (lambda: t.reschedule(1), lambda: asyncio.timeout("x")):
        try: f()
        except (RuntimeError, TypeError) as e: print(type(e).__name__, e)
    async with t:
        try:
            async with t: pass
        except RuntimeError as e: print(e)
    try: t.reschedule(None)
    except RuntimeError as e: print(e)
asyncio.run(main())
