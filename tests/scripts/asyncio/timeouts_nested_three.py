# Three time-outs inside each other: whichever expires first ends what is inside it, and nothing else.
import asyncio

FAR = 1000


async def nest(outer, middle, inner, body):
    async def layer(name, delay, work):
        try:
            async with asyncio.timeout(delay) as cm:
                await work()
        except TimeoutError as e:
            steps.append((name, "TimeoutError", type(e.__cause__).__name__))
            if name == stop:
                return
            raise
        except asyncio.CancelledError as e:
            steps.append((name, "CancelledError", e.args))
            raise
        finally:
            expired.append((name, cm.expired()))

    global steps, expired, stop
    steps, expired, stop = [], [], body
    try:
        await layer("outer", outer, lambda: layer("middle", middle, lambda: layer("inner", inner, lambda: asyncio.sleep(FAR))))
    except TimeoutError:
        steps.append("out")
    print(steps, expired, asyncio.current_task().cancelling())


async def main():
    await nest(FAR, FAR, 0, "inner")
    await nest(FAR, FAR, 0, "middle")
    await nest(FAR, 0, FAR, "middle")
    await nest(0, FAR, FAR, "outer")
    await nest(0, FAR, FAR, None)
    await nest(0, 0, 0, "inner")
    await nest(None, -1, None, "middle")

    loop = asyncio.get_running_loop()
    async with asyncio.timeout(FAR) as outer:
        async with asyncio.timeout_at(None) as inner:
            print(inner.when(), outer.when() > loop.time())
            inner.reschedule(loop.time() - 1)
            outer.reschedule(None)
            try:
                await asyncio.sleep(FAR)
            except asyncio.CancelledError as e:
                print("cancelled", e.args, inner.expired(), asyncio.current_task().cancelling())
                inner_state = repr(inner)
                print(inner_state, outer)
                try:
                    inner.reschedule(1)
                except RuntimeError as e:
                    print(e)
        print("never")


try:
    asyncio.run(main())
except TimeoutError as e:
    print("TimeoutError", e.args)
