import asyncio


async def stubborn(log):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        t = asyncio.current_task()
        log.append((e.args, t.cancelling()))
        log.append(t.uncancel())
        await asyncio.sleep(0)
        log.append("slept on")
    return "survived"


async def main():
    log = []
    t = asyncio.create_task(stubborn(log))
    await asyncio.sleep(0)
    print(t.cancelling(), t.cancel("one"), t.cancelling())
    print(await t, log, t.cancelling())
    log.clear()
    t = asyncio.create_task(stubborn(log))
    await asyncio.sleep(0)
    t.cancel("one")
    t.cancel("two")
    print(t.cancelling(), t.uncancel(), t.uncancel(), t.uncancel(), t.cancelling())
    print(await t, log)
    log.clear()
    t = asyncio.create_task(stubborn(log))
    print(t.cancel("before it starts"), t.cancelling())
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", e.args, log)
    t = asyncio.create_task(stubborn(log))
    t.cancel()
    print(t.uncancel())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, log)

    async def myself():
        asyncio.current_task().cancel("self")
        print("still here")
        await asyncio.sleep(0)
        print("not here")
    t = asyncio.create_task(myself())
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args, t.cancelled(), t.cancelling())

    async def finishes():
        asyncio.current_task().cancel("too late")
        return "value"
    t = asyncio.create_task(finishes())
    try:
        print(await t)
    except asyncio.CancelledError as e:
        print(e.args, t.cancelled())


asyncio.run(main())
