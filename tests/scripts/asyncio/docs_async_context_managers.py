# Asynchronous context managers of a program: pools, transactions, exit stacks and generators that are closed.
import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager

log = []


class Pool:
    def __init__(self, size):
        self.free = asyncio.Queue()
        for n in range(size):
            self.free.put_nowait(f"connection{n}")

    @asynccontextmanager
    async def acquire(self):
        connection = await self.free.get()
        log.append(f"take {connection}")
        try:
            yield connection
        except LookupError as e:
            log.append(f"roll back for {e!r}")
            raise
        finally:
            await asyncio.sleep(0)
            log.append(f"give {connection}")
            self.free.put_nowait(connection)


async def rows(connection, n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield f"{connection}/{i}"
    finally:
        await asyncio.sleep(0)
        log.append(f"cursor of {connection} closed")


async def query(pool, stop, error=None):
    async with pool.acquire() as connection, aclosing(rows(connection, 10)) as cursor:
        found = []
        async for row in cursor:
            found.append(row)
            if len(found) == stop:
                if error:
                    raise error
                return found


async def main():
    pool = Pool(2)
    print(await asyncio.gather(query(pool, 1), query(pool, 2), query(pool, 1)))
    print(log, pool.free.qsize())
    log.clear()
    try:
        await query(pool, 1, LookupError("row"))
    except LookupError as e:
        print(repr(e), log)

    log.clear()
    async with AsyncExitStack() as stack:
        connections = [await stack.enter_async_context(pool.acquire()) for _ in range(2)]
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(log.append, "callback")
        try:
            async with asyncio.timeout(0.001):
                await stack.enter_async_context(pool.acquire())
        except TimeoutError:
            print("no third connection", connections)
        kept = stack.pop_all()
    print(log)
    await kept.aclose()
    print(log, pool.free.qsize())

    log.clear()
    task = asyncio.create_task(query(pool, 100))
    for _ in range(3):
        await asyncio.sleep(0)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True), log)


asyncio.run(main())
