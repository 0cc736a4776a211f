# wrap_future: results, errors and cancellation between futures of threads and of the loop.
import asyncio
import concurrent.futures as cf


async def turns(n=2):
    for _ in range(n):
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    theirs = cf.Future()
    ours = asyncio.wrap_future(theirs)
    print(type(ours).__module__, ours.done(), asyncio.wrap_future(ours) is ours)
    theirs.set_result(1)
    print(ours.done(), await ours)

    for error in ValueError("v"), cf.CancelledError("c"), cf.TimeoutError("t"), cf.InvalidStateError("i"), StopIteration(4):
        theirs = cf.Future()
        ours = asyncio.wrap_future(theirs)
        theirs.set_exception(error)
        try:
            await asyncio.wait_for(ours, 1)
        except BaseException as e:
            print(type(e).__module__, repr(e), ours.cancelled())

    theirs = cf.Future()
    ours = asyncio.wrap_future(theirs)
    print(ours.cancel("why"), theirs.cancelled())
    await turns()
    print(theirs.cancelled(), theirs.set_running_or_notify_cancel())

    theirs = cf.Future()
    theirs.set_running_or_notify_cancel()
    ours = asyncio.wrap_future(theirs)
    print(ours.cancel(), theirs.cancel())
    await turns()
    print(theirs.running(), ours.cancelled())
    theirs.set_result("ignored")
    await turns()

    theirs = cf.Future()
    ours = asyncio.wrap_future(theirs)
    print(theirs.cancel(), ours.cancelled())
    await turns()
    try:
        await ours
    except asyncio.CancelledError as e:
        print("cancelled", e.args)

    finished = cf.Future()
    finished.set_exception(OSError(2, "early"))
    try:
        await asyncio.wrap_future(finished, loop=loop)
    except FileNotFoundError as e:
        print(e)

    with cf.ThreadPoolExecutor(1) as pool:
        import threading

        gate = threading.Event()
        running = loop.run_in_executor(pool, gate.wait)
        queued = loop.run_in_executor(pool, print, "never")
        await asyncio.sleep(0.02)
        print(running.cancel(), queued.cancel())
        await turns()
        gate.set()
        print(await loop.run_in_executor(pool, lambda: "next"))

        def fail():
            raise StopIteration("no")

        try:
            await loop.run_in_executor(pool, fail)
        except BaseException as e:
            print(repr(e), repr(e.__cause__))
    try:
        await loop.run_in_executor(pool, print)
    except RuntimeError as e:
        print(e)
    for bad in 1, None, object:
        try:
            asyncio.wrap_future(bad)
        except AssertionError as e:
            print(e)


asyncio.run(main())
