# cancel, uncancel, shield, cancellation through awaits, finally blocks.
import asyncio
log = []
async def inner():
    try: await asyncio.sleep(10)
    finally: log.append("inner finally")
async def middle():
    try: await inner()
    except asyncio.CancelledError: log.append("middle"); raise
    finally: await asyncio.sleep(0); log.append("middle finally")
async def main():
    t = asyncio.create_task(middle()); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: log.append("main")
    print(log, t.cancelled())
    async def stubborn():
        n = 0
        while n < 2:
            try: await asyncio.sleep(10)
            except asyncio.CancelledError: n += 1
        return n
    s = asyncio.create_task(stubborn())
    for _ in range(2): await asyncio.sleep(0); s.cancel()
    print(await s, s.cancelling())
    async def work(): await asyncio.sleep(0); await asyncio.sleep(0); return "shielded result"
    w = asyncio.create_task(work()); sh = asyncio.shield(w); await asyncio.sleep(0); sh.cancel()
    try: await sh
    except asyncio.CancelledError: print("shield cancelled", w.cancelled())
    print(await w)
    async def selfcancel():
        asyncio.current_task().cancel(); log.append("still running"); await asyncio.sleep(0); log.append("never")
    c = asyncio.create_task(selfcancel()); print(await asyncio.gather(c, return_exceptions=True), log[-1])
    async def un():
        asyncio.current_task().cancel()
        try: await asyncio.sleep(0)
        except asyncio.CancelledError: return asyncio.current_task().cancelling(), asyncio.current_task().uncancel()
    print(await asyncio.create_task(un()))
    async def raise_other():
        try: await asyncio.sleep(10)
        except asyncio.CancelledError: raise ValueError("replaced")
    r = asyncio.create_task(raise_other()); await asyncio.sleep(0); r.cancel()
    try: await r
    except ValueError as e: print(e, repr(e.__context__))
    print(issubclass(asyncio.CancelledError, Exception), asyncio.CancelledError.__mro__[1].__name__)
asyncio.run(main())
