import asyncio


async def numbers(name, log):
    try:
        n = 0
        while True:
            yield n
            n += 1
            await asyncio.sleep(0)
    finally:
        log.append(name + " closes")
        await asyncio.sleep(0)
        log.append(name + " closed")

log = []


async def main():
    async for n in (kept := numbers("kept", log)):
        if n == 2:
            break
    print(n, log)
    async with asyncio.timeout(1):
        g = numbers("by hand", log)
        print(await anext(g), await anext(g))
        await g.aclose()
    print(log)
    global again
    again = kept


asyncio.run(main())
print(log, again.ag_frame, again.ag_running)
