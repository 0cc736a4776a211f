# Cancellation reaches what a task waits for; the message goes with it.
import asyncio
async def main():
    async def inner():
        try: await asyncio.sleep(10)
        except asyncio.CancelledError as e: print("inner", e.args); raise
    async def outer():
        try: await asyncio.create_task(inner())
        except asyncio.CancelledError as e: print("outer", e.args); raise
    t = asyncio.create_task(outer()); await asyncio.sleep(0); await asyncio.sleep(0); print(t.cancel("why"), t.cancel("again"), t.cancelling())
    try: await t
    except asyncio.CancelledError as e: print("main", e.args, t.cancelled())
    async def stubborn():
        for i in range(3):
            try: await asyncio.sleep(10)
            except asyncio.CancelledError: print("refused", i)
        return "end"
    t = asyncio.create_task(stubborn()); await asyncio.sleep(0)
    for i in range(3): t.cancel(); await asyncio.sleep(0)
    print(await t, t.cancelling(), t.uncancel(), t.uncancel(), t.uncancel(), t.uncancel())
    f = asyncio.get_running_loop().create_future(); t = asyncio.create_task(asyncio.wait_for(f, 5)); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: print(f.cancelled())
    async def finisher():
        try: await asyncio.sleep(10)
        finally: await asyncio.sleep(0); print("cleaned")
    t = asyncio.create_task(finisher()); await asyncio.sleep(0); t.cancel(); print(await asyncio.gather(t, return_exceptions=True))
asyncio.run(main())
