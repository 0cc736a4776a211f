import asyncio


async def fails():
    await asyncio.sleep(0.001)
    raise ValueError("late")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda l, c: print(c["message"], repr(c["exception"]), sorted(c)))
    inner = asyncio.ensure_future(fails())
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    await asyncio.wait([inner])
    await asyncio.sleep(0)
    print(outer.cancelled(), repr(inner.exception()))


asyncio.run(main())
