# What a call in an executor comes to: exceptions that mean the same, cancellation, a future set by hand.
import asyncio
import concurrent.futures as cf
import threading


def call(kind):
    if kind == "cancelled":
        raise cf.CancelledError("x")
    if kind == "state":
        raise cf.InvalidStateError("y")
    if kind == "stop":
        raise StopIteration(3)
    return kind


class Loud(cf.ThreadPoolExecutor):
    def submit(self, *args):
        print("submit", args[1:])
        return super().submit(*args)


async def main():
    loop = asyncio.get_running_loop()
    for kind in "cancelled", "state", "stop", "plain":
        try:
            print(await loop.run_in_executor(None, call, kind))
        except BaseException as e:
            print(type(e), e.args, type(e.__cause__))

    pool = cf.ThreadPoolExecutor(1)
    go = threading.Event()
    busy = loop.run_in_executor(pool, go.wait)
    queued = loop.run_in_executor(pool, call, "queued")
    print(queued.cancel(), queued.cancelled())
    await asyncio.sleep(0)
    go.set()
    print(await busy)

    reported = loop.create_future()
    loop.set_exception_handler(lambda _, ctx: reported.set_result(ctx))
    taken = loop.run_in_executor(pool, call, "late")
    taken.set_result("by hand")
    ctx = await reported
    print(ctx["message"].partition("(")[0], repr(ctx["exception"]))

    pool.shutdown()
    try:
        loop.run_in_executor(pool, call, "more")
    except RuntimeError as e:
        print(e)
    with Loud() as loud:
        print(await loop.run_in_executor(loud, call, "loud"))


asyncio.run(main())
