import asyncio


async def quick(log):
    log.append("quick")
    return "result"


async def slow(log):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as e:
        log.append(("cancelled", e.args))
        raise


async def stubborn(log):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        log.append("refuses")
        return "anyway"


async def converts(log):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        raise OSError("cleanup")


async def main():
    for f in (quick, slow, stubborn, converts):
        for timeout in (None, 0, -1, 0.001, 1):
            if timeout in (None, 1) and f is not quick:
                continue
            log = []
            try:
                r = await asyncio.wait_for(f(log), timeout)
            except Exception as e:
                r = f"{type(e).__name__}{e.args} from {type(e.__cause__).__name__}"
            print(f.__name__, timeout, r, log)
    fut = asyncio.get_running_loop().create_future()
    try:
        await asyncio.wait_for(fut, 0)
    except TimeoutError:
        print("future", fut.cancelled())
    fut = asyncio.get_running_loop().create_future()
    fut.set_result(9)
    print(await asyncio.wait_for(fut, 0))
    t = asyncio.create_task(asyncio.wait_for(slow([]), 5))
    await asyncio.sleep(0)
    t.cancel("outer")
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args)

    async def name():
        return asyncio.current_task().get_name()
    asyncio.current_task().set_name("the caller")
    print(await asyncio.wait_for(name(), 1))


asyncio.run(main())
