import asyncio
import traceback


async def deep(n):
    if n == 0:
        await asyncio.sleep(0)
        raise LookupError("deep down")
    await deep(n - 1)


async def wrap(aw):
    try:
        return await aw
    except LookupError as e:
        raise RuntimeError("wrapped") from e


async def main():
    t = asyncio.create_task(deep(2))
    for attempt in range(2):
        try:
            await t
        except LookupError as e:
            print([(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)])
    try:
        await wrap(asyncio.gather(deep(1)))
    except RuntimeError as e:
        print([f.name for f in traceback.extract_tb(e.__traceback__)], repr(e.__cause__))
        print([f.name for f in traceback.extract_tb(e.__cause__.__traceback__)])
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(deep(1))
    except* LookupError as eg:
        print([f.name for f in traceback.extract_tb(eg.exceptions[0].__traceback__)])
    try:
        raise KeyError("being handled")
    except KeyError:
        try:
            await deep(1)
        except LookupError as e:
            print(repr(e.__context__))
        try:
            await asyncio.create_task(deep(0))
        except LookupError as e:
            print(repr(e.__context__))
        t = asyncio.create_task(asyncio.sleep(5))
        await asyncio.sleep(0)
        t.cancel()
        try:
            await t
        except asyncio.CancelledError as e:
            print(repr(e.__context__), e.__cause__)


asyncio.run(main())
