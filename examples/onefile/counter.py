import asyncio
import sys


async def count(name, n, delay):
    for i in range(1, n + 1):
        await asyncio.sleep(delay)
        print(name, i)


async def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 2
    async with asyncio.TaskGroup() as tg:
        tg.create_task(count("tick", n, 0.01))
        tg.create_task(count("tock", n, 0.2))


asyncio.run(main())
