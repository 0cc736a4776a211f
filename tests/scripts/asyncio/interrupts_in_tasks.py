# KeyboardInterrupt and SystemExit raised by tasks, by callbacks and inside groups.
import asyncio
import logging

logging.getLogger("asyncio").disabled = True


async def raises(error):
    await asyncio.sleep(0)
    raise error


async def stays(log):
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        log.append("cancelled at the end")
        raise


async def in_task(log, error):
    other = asyncio.create_task(stays(log))
    task = asyncio.create_task(raises(error))
    try:
        await task
    finally:
        log.append(f"main ends, other done: {other.done()}")


async def in_group(log, error):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(stays(log))
        tg.create_task(raises(error))


async def in_callback(log, error):
    def callback():
        raise error

    asyncio.get_running_loop().call_soon(callback)
    await stays(log)


async def in_gather(log, error):
    await asyncio.gather(stays(log), raises(error), return_exceptions=True)


async def caught(log, error):
    try:
        await raises(error)
    except BaseException as e:
        log.append(f"caught {e!r}")
    return "returned"


async def in_wait_for(log, error):
    await asyncio.wait_for(raises(error), 100)


async def at_once(log, error):
    raise error


async def in_generator(log, error):
    async def gen():
        yield 1
        raise error

    async for _ in gen():
        pass


for kind in in_task, in_group, in_callback, in_gather, caught, in_wait_for, at_once, in_generator:
    for error in SystemExit("out"), KeyboardInterrupt("key"):
        log = []
        try:
            print(kind.__name__, asyncio.run(kind(log, error)), log)
        except BaseException as e:
            print(kind.__name__, repr(e), repr(e.__cause__), log)

loop = asyncio.new_event_loop()
log = []
task = loop.create_task(in_task(log, SystemExit(1)))
try:
    loop.run_until_complete(task)
except SystemExit as e:
    print(repr(e), task.done(), loop.is_running(), log)
print(len(asyncio.all_tasks(loop)))
try:
    loop.run_until_complete(task)
except SystemExit as e:
    print(repr(e), task.done(), log)
for t in asyncio.all_tasks(loop):
    t.cancel()
loop.run_until_complete(asyncio.gather(*asyncio.all_tasks(loop), return_exceptions=True))
print(log)
loop.close()
