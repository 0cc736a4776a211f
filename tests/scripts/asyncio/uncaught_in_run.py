# The traceback of an exception that leaves asyncio.run, without the frames of asyncio itself.
import asyncio, traceback, sys
async def deep(x):
    await asyncio.sleep(0)
    return 1 / x
async def middle(x):
    return await deep(x) + 1
async def main():
    t = asyncio.create_task(middle(0))
    await t
try: asyncio.run(main())
except ZeroDivisionError as e:
    frames = [f for f in traceback.extract_tb(e.__traceback__) if f.filename == __file__]
    for f in frames: print(f.name, f.lineno, f.line, f.colno, f.end_colno)
    print(traceback.format_exception_only(e))
async def groups():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(middle(0)); tg.create_task(deep("x"))
try: asyncio.run(groups())
except* ZeroDivisionError as g: print(g.message, [f.name for f in traceback.extract_tb(g.exceptions[0].__traceback__) if f.filename == __file__])
except* TypeError as g: print(g.exceptions)
