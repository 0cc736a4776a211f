import asyncio


async def nested():
    return 42


async def main():
    print(await nested())
    task = asyncio.create_task(nested())
    print(await task)
    future = asyncio.get_running_loop().create_future()
    future.set_result("future")
    print(await future, await asyncio.gather(nested(), task, future))


asyncio.run(main())
