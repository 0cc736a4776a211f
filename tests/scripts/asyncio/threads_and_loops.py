# A loop in another thread; coroutines and callbacks handed to it.
import asyncio, threading, concurrent.futures
async def double(x): await asyncio.sleep(0.001); return x * 2
async def fails(): raise ValueError("there")
loop = asyncio.new_event_loop(); t = threading.Thread(target=loop.run_forever); t.start()
print([f.result(5) for f in [asyncio.run_coroutine_threadsafe(double(i), loop) for i in range(4)]])
f = asyncio.run_coroutine_threadsafe(fails(), loop)
try: f.result(5)
except ValueError as e: print(e, type(f).__module__)
try: asyncio.run_coroutine_threadsafe(5, loop)
except TypeError as e: print(e)
done = threading.Event(); loop.call_soon_threadsafe(done.set); print(done.wait(5)); loop.call_soon_threadsafe(loop.stop); t.join(); print(loop.is_running()); loop.close()
def own():
    try: asyncio.get_event_loop()
    except RuntimeError as e: print(e)
    print(asyncio.run(double(21)))
t = threading.Thread(target=own, name="own loop"); t.start(); t.join()
async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(2) as pool: print(await asyncio.gather(*(loop.run_in_executor(pool, pow, 2, i) for i in range(4))))
    try: await loop.run_in_executor(None, lambda: 1 / 0)
    except ZeroDivisionError as e: print(e)
    w = asyncio.wrap_future(concurrent.futures.Future()); print(w, w.cancel()); loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(1)); print(await loop.run_in_executor(None, len, "abc"))
    try: loop.set_default_executor(5)
    except TypeError as e: print(e)
asyncio.run(main())
