# A cancel() before the first step, during a step, and taken back by uncancel().
import asyncio
async def main():
    async def never(): print("never printed")
    t = asyncio.create_task(never()); t.cancel()
    try: await t
    except asyncio.CancelledError: print("not begun", t.cancelled())
    async def cancels_itself():
        me = asyncio.current_task(); me.cancel(); print("still running", me.cancelling())
        try: await asyncio.sleep(0)
        except asyncio.CancelledError: print("now", me.uncancel())
        me.cancel(); print(me.uncancel()); await asyncio.sleep(0); print("went on")
        me.cancel(); return 1
    t = asyncio.create_task(cancels_itself())
    try: print(await t)
    except asyncio.CancelledError: print("cancelled at its end")
    async def raises():
        asyncio.current_task().cancel(); raise ValueError("wins")
    try: await asyncio.create_task(raises())
    except ValueError as e: print(e)
asyncio.run(main())
