# StreamReader: who waits gets what comes; only one may wait; errors go to who waits.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    r = asyncio.StreamReader()
    task = asyncio.create_task(r.readline())
    await asyncio.sleep(0)
    r.feed_data(b"a line ")
    await asyncio.sleep(0)
    print(task.done())
    for name, coro in ("read", r.read(1)), ("readline", r.readline()), ("readexactly", r.readexactly(3)):
        try:
            await coro
            print(name, "went on")
        except RuntimeError as e:
            print(name, e)
    r.feed_data(b"in pieces\n")
    print(await task)

    async def lines():
        return [line async for line in r]

    task = asyncio.create_task(lines())
    loop.call_later(0.001, r.feed_data, b"1\n2")
    loop.call_later(0.002, r.feed_data, b"2\n3")
    loop.call_later(0.003, r.feed_eof)
    print(await task)
    try:
        r.feed_data(b"late")
    except AssertionError as e:
        print("AssertionError", e)

    r = asyncio.StreamReader()
    task = asyncio.create_task(r.read())
    await asyncio.sleep(0)
    r.set_exception(ConnectionResetError("gone"))
    for aw in task, r.read(1), r.readline():
        try:
            await aw
        except ConnectionResetError as e:
            print(repr(e), e is r.exception())

    r = asyncio.StreamReader()
    try:
        await asyncio.wait_for(r.read(1), 0.001)
    except TimeoutError:
        print("timeout")
    r.feed_data(b"x")
    print(await r.read(1))


asyncio.run(main())
