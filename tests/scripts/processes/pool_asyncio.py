# CPU-bound work of an event loop in other processes.
import asyncio
import concurrent.futures


def cpu_bound(n):
    return sum(i * i for i in range(n))


def fail():
    raise LookupError("not there")


async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        print(await loop.run_in_executor(pool, cpu_bound, 1000))
        print(await asyncio.gather(*[loop.run_in_executor(pool, cpu_bound, n) for n in (10, 100, 1000)]))
        try:
            await loop.run_in_executor(pool, fail)
        except LookupError as e:
            print(repr(e), type(e.__cause__).__name__)
        try:
            await loop.run_in_executor(pool, lambda: 1)
        except Exception as e:
            print(type(e).__name__, e)


asyncio.run(main())
