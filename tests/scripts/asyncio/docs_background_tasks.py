import asyncio


async def some_coro(param):
    await asyncio.sleep(0)
    print("background", param)


async def main():
    background_tasks = set()
    for i in range(5):
        task = asyncio.create_task(some_coro(param=i))
        background_tasks.add(task)
        task.add_done_callback(background_tasks.discard)
    print(len(background_tasks))
    await asyncio.sleep(0)
    print(len(background_tasks))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(len(background_tasks))


asyncio.run(main())
