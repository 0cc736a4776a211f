# wait_for: results, expiry, zero, refusal to be cancelled, the context of the coroutine.
import asyncio
async def main():
    print(await asyncio.wait_for(asyncio.sleep(0, "r"), 1), await asyncio.wait_for(asyncio.sleep(0, "n"), None))
    try: await asyncio.wait_for(asyncio.sleep(5), 0.01)
    except TimeoutError as e: print(repr(e), repr(e.__cause__))
    try: await asyncio.wait_for(asyncio.sleep(5), 0)
    except TimeoutError: print("zero")
    async def begun(): print("begun"); await asyncio.sleep(5)
    for timeout in (0, -1):
        try: await asyncio.wait_for(begun(), timeout)
        except TimeoutError: print("not begun")
    f = asyncio.get_running_loop().create_future(); f.set_result("done"); print(await asyncio.wait_for(f, 0))
    async def refuses():
        try: await asyncio.sleep(5)
        except asyncio.CancelledError: await asyncio.sleep(0); return "refused"
    try: print(await asyncio.wait_for(refuses(), 0.01))
    except TimeoutError: print("timeout all the same")
    async def fails():
        try: await asyncio.sleep(5)
        finally: raise ValueError("while cancelled")
    try: await asyncio.wait_for(fails(), 0.01)
    except ValueError as e: print(e, repr(e.__context__))
    async def who(): return asyncio.current_task()
    print(await asyncio.wait_for(who(), 1) is asyncio.current_task())
    t = asyncio.create_task(asyncio.sleep(5)); 
    try: await asyncio.wait_for(t, 0.01)
    except TimeoutError: print(t.cancelled())
    t = asyncio.create_task(asyncio.sleep(0.02, "kept"))
    try: await asyncio.wait_for(asyncio.shield(t), 0.005)
    except TimeoutError: print(await t)
asyncio.run(main())
