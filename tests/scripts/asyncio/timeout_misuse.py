import asyncio


async def main():
    cm = asyncio.timeout(1)
    print(repr(cm), cm.when() is not None, cm.expired())
    try:
        cm.reschedule(3)
    except RuntimeError as e:
        print(e)
    async with cm:
        print(repr(cm)[:16], cm.when() is not None)
        try:
            await cm.__aenter__()
        except RuntimeError as e:
            print(e)
    print(cm)
    try:
        cm.reschedule(4)
    except RuntimeError as e:
        print(e)
    try:
        async with cm:
            pass
    except RuntimeError as e:
        print(e)
    try:
        async with asyncio.timeout(0.001) as cm:
            await asyncio.sleep(5)
    except TimeoutError:
        print(cm, cm.expired())
    for bad in ("1", object, b""):
        try:
            async with asyncio.timeout(bad):
                pass
        except TypeError as e:
            print(type(bad).__name__, "TypeError")
    try:
        async with asyncio.timeout(0.001):
            raise KeyError("mine")
    except KeyError as e:
        print(repr(e), e.__context__)
    try:
        async with asyncio.timeout(0.001):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                raise ValueError("instead")
    except ValueError as e:
        print(repr(e), type(e.__context__).__name__)


try:
    asyncio.timeout(1).__aenter__().send(None)
except (RuntimeError, StopIteration) as e:
    print(type(e).__name__, e)
asyncio.run(main())
