# shield: what it lets through, what happens to the inner task, and what is logged of it.
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message).40s")


async def work(log, error=None):
    log.append("begins")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    if error:
        raise error
    log.append("ends")
    return len(log)


async def guarded(inner):
    try:
        return await asyncio.shield(inner)
    except asyncio.CancelledError as e:
        return f"outer cancelled {e.args}, inner {'done' if inner.done() else 'pending'}"


async def main():
    log = []
    inner = asyncio.create_task(work(log))
    print(await guarded(inner), log)

    log = []
    inner = asyncio.create_task(work(log))
    outer = asyncio.create_task(guarded(inner))
    await asyncio.sleep(0)
    outer.cancel("outer")
    print(await outer, log, await inner, log)

    inner = asyncio.create_task(work([]))
    outer = asyncio.create_task(guarded(inner))
    await asyncio.sleep(0)
    inner.cancel("inner")
    print(await outer, inner.cancelled())

    inner = asyncio.create_task(work([], ValueError("inner")))
    try:
        await guarded(inner)
    except ValueError as e:
        print("raised", e)

    asyncio.get_running_loop().set_exception_handler(lambda loop, c: print("handler:", c["message"], repr(c["exception"])))
    inner = asyncio.create_task(work([], ValueError("late")))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    print(outer.cancel(), outer.cancelled())
    await asyncio.wait([inner])
    await asyncio.sleep(0)
    print(repr(inner.exception()))

    done = asyncio.get_running_loop().create_future()
    done.set_result("ready")
    print(asyncio.shield(done) is done, await asyncio.shield(asyncio.sleep(0, "from a coroutine")))
    gathered = asyncio.gather(asyncio.shield(inner := asyncio.create_task(work(log := []))), asyncio.sleep(1000))
    await asyncio.sleep(0)
    gathered.cancel()
    try:
        await gathered
    except asyncio.CancelledError:
        print("gather cancelled", inner.cancelled(), await inner)
    try:
        async with asyncio.timeout(0):
            await asyncio.shield(inner := asyncio.create_task(work(log := [])))
    except TimeoutError:
        print("timed out", log, await inner, log)
    for bad in 1, "x", None:
        try:
            asyncio.shield(bad)
        except TypeError as e:
            print(e)


asyncio.run(main())
