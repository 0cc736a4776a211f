# wait_for, timeout, timeout_at: expiry, rescheduling, nesting.
import asyncio
async def slow(log):
    try: await asyncio.sleep(10)
    except asyncio.CancelledError: log.append("cleaned up"); raise
async def quick(): return "quick"
async def main():
    log = []
    print(await asyncio.wait_for(quick(), 5), await asyncio.wait_for(quick(), None))
    try: await asyncio.wait_for(slow(log), 0.01)
    except TimeoutError as e: print("timeout", log, type(e) is asyncio.TimeoutError, repr(e.__cause__))
    try: await asyncio.wait_for(slow(log), 0)
    except TimeoutError: print("at once", log)
    try:
        async with asyncio.timeout(0.01) as cm: await slow(log)
    except TimeoutError as e: print("block", cm.expired(), log)
    async with asyncio.timeout(5) as cm: await asyncio.sleep(0)
    print(cm.expired(), cm.when() is not None)
    async with asyncio.timeout(None) as cm: cm.reschedule(asyncio.get_running_loop().time() + 10); print(await quick())
    try:
        async with asyncio.timeout(10) as outer:
            try:
                async with asyncio.timeout(0.01) as inner: await asyncio.sleep(1)
            except TimeoutError: print("inner", inner.expired(), outer.expired()); raise
    except TimeoutError: print("outer sees it")
    try:
        async with asyncio.timeout(10): raise ValueError("own error")
    except ValueError as e: print(e)
    try: cm.reschedule(1)
    except RuntimeError as e: print(e)
    async def raises(): raise KeyError("in wait_for")
    try: await asyncio.wait_for(raises(), 1)
    except KeyError as e: print(repr(e))
    print(asyncio.current_task().cancelling())
asyncio.run(main())
