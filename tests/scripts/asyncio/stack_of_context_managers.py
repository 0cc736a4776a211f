import asyncio
import contextlib


class Resource:
    def __init__(self, name, log, fail_exit=False):
        self.name, self.log, self.fail_exit = name, log, fail_exit

    async def __aenter__(self):
        await asyncio.sleep(0)
        self.log.append("+" + self.name)
        return self

    async def __aexit__(self, et, e, tb):
        await asyncio.sleep(0)
        self.log.append(f"-{self.name} {et.__name__ if et else None}")
        if self.fail_exit:
            raise OSError(self.name)


@contextlib.asynccontextmanager
async def managed(name, log):
    log.append("enter " + name)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        log.append("exit " + name)


async def main():
    log = []
    async with Resource("a", log), Resource("b", log) as b, managed("m", log) as m:
        log.append((b.name, m))
    print(log)
    log.clear()
    try:
        async with Resource("a", log), Resource("b", log, True):
            raise ValueError("body")
    except OSError as e:
        print(repr(e), repr(e.__context__), log)
    log.clear()
    async with contextlib.AsyncExitStack() as stack:
        for n in "xyz":
            await stack.enter_async_context(Resource(n, log))
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(log.append, "callback")
    print(log)
    log.clear()
    t = asyncio.create_task(hold(log))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel()
    print(repr((await asyncio.gather(t, return_exceptions=True))[0]), log)


async def hold(log):
    async with Resource("outer", log):
        async with managed("inner", log):
            await asyncio.sleep(10)


asyncio.run(main())
