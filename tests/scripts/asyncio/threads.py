# to_thread and run_in_executor with deterministic results.
import asyncio, threading
def work(x, *, k=0):
    if x < 0: raise ValueError(f"thread error {x}")
    return x * 2 + k
async def main():
    print(await asyncio.to_thread(work, 4), await asyncio.to_thread(work, 4, k=1), await asyncio.get_running_loop().run_in_executor(None, work, 5))
    try: await asyncio.to_thread(work, -1)
    except ValueError as e: print(e)
    print(await asyncio.gather(*(asyncio.to_thread(work, i) for i in range(5))))
    ident = await asyncio.to_thread(threading.get_ident); print(ident != threading.get_ident())
    loop, f = asyncio.get_running_loop(), asyncio.get_running_loop().create_future()
    threading.Thread(target=lambda: loop.call_soon_threadsafe(f.set_result, "from thread")).start(); print(await f)
    async def co(): await asyncio.sleep(0); return "coro from thread"
    def other(): return asyncio.run_coroutine_threadsafe(co(), loop).result()
    print(await asyncio.to_thread(other))
asyncio.run(main())
