# Cancellation before a task starts, while it swallows it, after its end, and twice.
import asyncio


async def worker(log, swallow=0):
    log.append("start")
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError as e:
        log.append(("first", e.args))
        if not swallow:
            raise
    try:
        await asyncio.sleep(0)
        log.append("waited")
        await asyncio.sleep(1000 if swallow > 1 else 0)
    except asyncio.CancelledError as e:
        log.append(("second", e.args))
        raise
    return "survived"


async def outcome(task):
    try:
        return await task
    except asyncio.CancelledError as e:
        return f"cancelled{e.args}"


async def main():
    log = []
    task = asyncio.create_task(worker(log))
    print(task.cancel("early"), await outcome(task), log, task.cancelled(), task.cancelling())
    print("again:", task.cancel("late"), task.cancelling(), await outcome(task), await outcome(task))

    for swallow in range(3):
        log = []
        task = asyncio.create_task(worker(log, swallow))
        await asyncio.sleep(0)
        print(swallow, task.cancel("a"), task.cancel("b"), task.cancelling(), end=" ")
        if swallow == 2:
            for _ in range(4):
                await asyncio.sleep(0)
            task.cancel("c")
        print(await outcome(task), log, task.done(), task.cancelled(), task.cancelling())

    async def itself():
        me = asyncio.current_task()
        me.cancel("by itself")
        print("goes on", me.cancelling())
        await asyncio.sleep(0)

    print(await outcome(asyncio.create_task(itself())))

    async def uncancelled():
        me = asyncio.current_task()
        me.cancel()
        print(me.uncancel(), me.uncancel(), me.cancelling())
        await asyncio.sleep(0)
        return "not interrupted"

    print(await outcome(asyncio.create_task(uncancelled())))

    async def at_return():
        asyncio.current_task().cancel("too late")
        return "returned"

    task = asyncio.create_task(at_return())
    print(await outcome(task), task.cancelled())

    async def at_raise():
        asyncio.current_task().cancel("too late")
        raise KeyError("own")

    task = asyncio.create_task(at_raise())
    await asyncio.wait([task])
    print(task.cancelled(), task.cancelled() or repr(task.exception()))

    async def raises_itself():
        raise asyncio.CancelledError("made up", 2)

    task = asyncio.create_task(raises_itself())
    print(await outcome(task), task.cancelled(), task.cancelling())
    for ask in (task.result, task.exception):
        try:
            ask()
        except asyncio.CancelledError as e:
            print(ask.__name__, e.args)


asyncio.run(main())
