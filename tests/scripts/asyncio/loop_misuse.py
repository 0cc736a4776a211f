# What loops refuse.
import asyncio
def show(f, *a, **k):
    try: r = f(*a, **k)
    except (RuntimeError, TypeError, ValueError, NotImplementedError) as e: r = f"{type(e).__name__}: {e}"
    print(r)
async def co(): pass
loop = asyncio.new_event_loop()
show(asyncio.get_running_loop); show(loop.call_soon); show(loop.call_later, 1); show(loop.call_later, None, print); show(loop.call_at, None, print); show(loop.call_soon, print, nope=1); show(loop.create_task, 5); show(loop.run_until_complete, 5)
show(asyncio.set_event_loop, 5); show(asyncio.sleep); show(asyncio.sleep, 1, 2, 3); show(asyncio.create_task); show(asyncio.Queue, 1, 2); show(asyncio.Lock, 1); show(asyncio.Event, loop=1); show(asyncio.Semaphore, -1); show(asyncio.timeout); show(asyncio.TaskGroup, 1)
async def inner():
    show(asyncio.new_event_loop().run_forever); show(loop.close)
loop.run_until_complete(inner())
loop.call_soon(loop.stop); f = loop.create_future(); show(loop.run_until_complete, f); loop.close(); loop.close(); show(loop.run_forever); show(loop.call_soon, print); c = co(); show(loop.create_task, c); c.close()
other = asyncio.new_event_loop(); fut = asyncio.new_event_loop().create_future()
async def wrong(): await fut
try: other.run_until_complete(wrong())
except RuntimeError as e: print(str(e).split("got Future")[1])
a = asyncio.AbstractEventLoop(); show(a.run_forever); show(a.time); show(a.call_soon, print)
