import asyncio
import threading


def f(*args, **kw):
    return args, kw, threading.current_thread() is not threading.main_thread()


def fails():
    raise LookupError("thread")


def stops():
    raise StopIteration(3)


async def main():
    print(await asyncio.to_thread(f, 1, k=2))
    print(await asyncio.gather(*[asyncio.to_thread(f, i) for i in range(3)]))
    try:
        await asyncio.to_thread(fails)
    except LookupError as e:
        print(repr(e))
    try:
        await asyncio.to_thread(stops)
    except (RuntimeError, StopIteration, TypeError) as e:
        print(type(e).__name__, e)
    loop = asyncio.get_running_loop()
    try:
        loop.set_default_executor(3)
    except TypeError as e:
        print(e)
    ev = threading.Event()
    t = asyncio.create_task(asyncio.to_thread(ev.wait, 5))
    await asyncio.sleep(0.001)
    t.cancel()
    await asyncio.wait([t])
    ev.set()
    print(t.cancelled())
    await loop.shutdown_default_executor()
    try:
        await asyncio.to_thread(f)
    except RuntimeError as e:
        print(e)


asyncio.run(main())
