# Callbacks that fail, that remove each other, and what the exception handler is told.
import asyncio
import re


def handler(loop, context):
    text = re.sub(r" at \S+:\d+| at 0x\w+|<function (\S+)>", r"\1", context["message"])
    print("handler:", text, sorted(context), repr(context.get("exception")))


def boom(fut):
    print("boom", fut.result() if not fut.cancelled() else "cancelled")
    1 / 0


def fine(fut):
    print("fine")


def adds(fut):
    print("adds")
    fut.add_done_callback(fine)


class Callable:
    def __call__(self, fut):
        raise KeyError("from an object")

    def method(self, fut, *more):
        raise LookupError("from a method", *more)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    fut = loop.create_future()
    for cb in (boom, fine, adds, Callable(), Callable().method, fine):
        fut.add_done_callback(cb)
    print(fut.remove_done_callback(print), len(fut._callbacks))
    fut.set_result(5)
    print("set")
    await asyncio.sleep(0)
    print("one turn")
    await asyncio.sleep(0)

    fut = loop.create_future()
    for cb in (fine, boom, fine):
        fut.add_done_callback(cb)
    print(fut.remove_done_callback(fine), fut.remove_done_callback(fine))
    fut.cancel()
    await asyncio.sleep(0)

    task = asyncio.create_task(asyncio.sleep(0, "task"))
    task.add_done_callback(boom)
    print(await task)
    await asyncio.sleep(0)
    task.add_done_callback(lambda t: print("late", t is task))
    await asyncio.sleep(0)

    def stops(fut):
        raise SystemExit(3)

    fut = loop.create_future()
    fut.add_done_callback(fine)
    fut.add_done_callback(stops)
    fut.add_done_callback(fine)
    fut.set_result(None)
    await asyncio.sleep(0)
    print("never")


try:
    asyncio.run(main())
except SystemExit as e:
    print("SystemExit", e)
