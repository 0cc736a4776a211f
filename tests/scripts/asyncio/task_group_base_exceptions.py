import asyncio


async def quits(exc):
    await asyncio.sleep(0)
    raise exc


async def other(log):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append("cancelled")
        raise


for exc in (SystemExit(3), KeyboardInterrupt()):
    log = []

    async def main():
        asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(context["message"]))
        try:
            async with asyncio.TaskGroup() as tg:
                tg.create_task(other(log))
                tg.create_task(quits(exc))
        except BaseException as e:
            log.append(type(e).__name__)
            raise
    try:
        asyncio.run(main())
    except BaseException as e:
        print(type(e).__name__, e.args, log)
