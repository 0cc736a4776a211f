# Cleaning up with await, and a cancellation that arrives in the middle of it.
import asyncio

log = []


class Resource:
    def __init__(self, name, fails=False):
        self.name, self.fails = name, fails

    async def __aenter__(self):
        log.append(f"open {self.name}")
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, kind, exc, tb):
        log.append(f"closing {self.name} for {kind and kind.__name__}")
        try:
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            log.append(f"closed {self.name}")
        except asyncio.CancelledError:
            log.append(f"interrupted {self.name}")
            raise
        if self.fails:
            raise RuntimeError(f"cannot close {self.name}")


async def work(fails=False):
    async with Resource("a"), Resource("b", fails):
        try:
            await asyncio.sleep(1000)
        finally:
            log.append("leaving")
            await asyncio.sleep(0)
            log.append("left")


def chain(e):
    while e is not None:
        yield f"{type(e).__name__}{e.args}"
        e = e.__context__


async def attempt(fails, *turns):
    log.clear()
    task = asyncio.create_task(work(fails))
    for _ in range(4):
        await asyncio.sleep(0)
    for n, turn in enumerate(turns):
        for _ in range(turn):
            await asyncio.sleep(0)
        task.cancel(n)
    try:
        await task
    except BaseException as e:
        print(turns, *log, sep="\n  ")
        print("  ->", list(chain(e)), task.cancelled(), task.cancelling())


async def main():
    await attempt(False, 0)
    await attempt(True, 0)
    for turn in 1, 2, 3, 4, 5:
        await attempt(False, 0, turn)
    await attempt(True, 0, 2)
    await attempt(False, 0, 1, 1, 1)


asyncio.run(main())
