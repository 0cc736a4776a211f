import asyncio
import threading
import concurrent.futures


async def add(a, b):
    await asyncio.sleep(0)
    return a + b


async def fails():
    raise ValueError("in the loop")


async def forever():
    await asyncio.sleep(100)


def worker(loop, log):
    f = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
    log.append((type(f).__module__, f.result(5)))
    f = asyncio.run_coroutine_threadsafe(fails(), loop)
    try:
        f.result(5)
    except ValueError as e:
        log.append(repr(e))
    f = asyncio.run_coroutine_threadsafe(forever(), loop)
    try:
        f.result(0.01)
    except TimeoutError:
        log.append(("timeout", f.cancel()))
    try:
        f.result()
    except concurrent.futures.CancelledError:
        log.append("cancelled")
    try:
        asyncio.run_coroutine_threadsafe(3, loop)
    except TypeError as e:
        log.append(str(e))
    done = threading.Event()
    loop.call_soon_threadsafe(done.set)
    log.append(done.wait(5))
    loop.call_soon_threadsafe(log.append, "last")


async def main():
    loop = asyncio.get_running_loop()
    log = []
    await asyncio.to_thread(worker, loop, log)
    await asyncio.sleep(0)
    print(*log, sep="\n")
    cf = concurrent.futures.Future()
    af = asyncio.wrap_future(cf)
    threading.Timer(0.005, cf.set_result, ["from a thread"]).start()
    print(await af, asyncio.wrap_future(af) is af)
    cf = concurrent.futures.Future()
    af = asyncio.wrap_future(cf)
    af.cancel()
    await asyncio.sleep(0)
    print(cf.cancelled())
    try:
        asyncio.wrap_future(3)
    except AssertionError as e:
        print(e)


asyncio.run(main())
