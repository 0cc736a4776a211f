# Methods that are replaced on one loop, by an attribute: tasks, futures and reports go through them.
import asyncio


class Own(asyncio.SelectorEventLoop):
    pass


def replace(loop):
    def call_soon(callback, *args, **kwargs):
        print("call_soon", getattr(callback, "__qualname__", type(callback).__name__))
        return type(loop).call_soon(loop, callback, *args, **kwargs)

    loop.call_soon = call_soon
    loop.call_exception_handler = lambda context: print("handler", context["message"].split(" at ")[0])
    loop.create_task = lambda coro, **kw: print("create_task", coro.__name__, sorted(kw)) or type(loop).create_task(loop, coro, **kw)
    loop.time = lambda: 1000.5


async def main(loop):
    future = loop.create_future()
    future.add_done_callback(lambda f: 1 / 0)
    future.set_result(1)
    await future
    await asyncio.sleep(0)
    task = asyncio.create_task(asyncio.sleep(0, "slept"), name="t")
    print(await task, loop.time())


for cls in asyncio.SelectorEventLoop, Own:
    print(cls.__name__)
    loop = cls()
    replace(loop)
    loop.run_until_complete(main(loop))
    del loop.call_soon, loop.call_exception_handler, loop.create_task, loop.time
    loop.run_until_complete(asyncio.sleep(0))
    print(loop.time() != 1000.5)
    loop.close()
