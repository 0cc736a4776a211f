# Time-outs around groups, groups around time-outs, and wait_for within both.
import asyncio


async def sleeper(name, log):
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        log.append(f"{name} cancelled")
        raise


async def fails_on_cancel():
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        raise ValueError("while cancelled")


def show(e, depth=0):
    print("  " * depth + repr(e) if not isinstance(e, BaseExceptionGroup) else "  " * depth + str(e))
    for inner in getattr(e, "exceptions", ()):
        show(inner, depth + 1)


async def main():
    log = []
    try:
        async with asyncio.timeout(0.01):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(sleeper("a", log))
                tg.create_task(sleeper("b", log))
    except TimeoutError as e:
        print("timeout", sorted(log), type(e.__cause__).__name__)

    log.clear()
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(sleeper("other", log))
            async with asyncio.timeout(0.01):
                await asyncio.sleep(1000)
    except* TimeoutError as e:
        show(e)
        print(log)

    try:
        async with asyncio.timeout(0.01):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(fails_on_cancel())
    except* ValueError as e:
        show(e)
    except* TimeoutError as e:
        print("not a time-out")

    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.wait_for(fails_on_cancel(), 0.01))
            tg.create_task(asyncio.wait_for(asyncio.sleep(1000), 0.01))
    except* (ValueError, TimeoutError) as e:
        show(BaseExceptionGroup(e.message, sorted(e.exceptions, key=repr)))

    async def quick():
        async with asyncio.timeout(1000):
            return await asyncio.wait_for(asyncio.sleep(0, "quick"), 1000)

    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(quick()) for _ in range(3)]
    print([t.result() for t in tasks], asyncio.current_task().cancelling())

    async def outer_cancelled():
        try:
            async with asyncio.timeout(0.001):
                await asyncio.sleep(1000)
        except TimeoutError:
            print("timed out,", asyncio.current_task().cancelling(), "cancellations left")
            raise

    task = asyncio.create_task(outer_cancelled())
    await asyncio.sleep(0)
    task.cancel("from outside")
    try:
        await task
    except asyncio.CancelledError as e:
        print("cancelled", e.args)


asyncio.run(main())
