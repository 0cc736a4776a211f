# Extending asyncio: a loop with futures and tasks of its own, and a coroutine driven by hand.
import asyncio


class TracedFuture(asyncio.Future):
    def set_result(self, result):
        print("set_result", result)
        super().set_result(result)


class TracedTask(asyncio.Task):
    def __init__(self, coro, **kwargs):
        print("task of", coro.__name__, sorted(kwargs))
        super().__init__(coro, **kwargs)

    def cancel(self, msg=None):
        print("cancel", msg)
        return super().cancel(msg)


class MyLoop(asyncio.SelectorEventLoop):
    def create_future(self):
        return TracedFuture(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        return TracedTask(coro, loop=self, name=name)

    def call_exception_handler(self, context):
        print("handled:", context["message"])


async def work(future):
    try:
        return await future
    finally:
        print("work ends")


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(work(future), name="mine")
    loop.call_soon(future.set_result, 5)
    print(await task, type(task).__name__, task.get_name())
    task = asyncio.create_task(work(loop.create_future()))
    await asyncio.sleep(0)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    print(await asyncio.gather(work(asyncio.sleep(0, 1)), asyncio.sleep(0, 2)))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)


with asyncio.Runner(loop_factory=MyLoop) as runner:
    runner.run(main())


class Rock:
    def __await__(self):
        value = yield 7
        print(f"Rock.__await__ resuming with value: {value}.")
        return value


async def by_hand():
    print("Awaiting rock...")
    value = await Rock()
    print("Got", value)
    return 23


coroutine = by_hand()
print("Coroutine paused and returned intermediate value:", coroutine.send(None))
try:
    coroutine.send(42)
except StopIteration as e:
    print("Coroutine returned", e.value)
