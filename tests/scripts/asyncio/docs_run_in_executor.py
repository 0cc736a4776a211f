import asyncio
import concurrent.futures


def blocking_io():
    return b"x" * 10


def cpu_bound():
    return sum(i * i for i in range(10 ** 4))


async def main():
    loop = asyncio.get_running_loop()
    result = await loop.run_in_executor(None, blocking_io)
    print('default thread pool', result)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        result = await loop.run_in_executor(pool, cpu_bound)
        print('custom thread pool', result)


asyncio.run(main())
