# A trace function is told of calls, lines and returns of coroutines, whether they suspend or not.
import asyncio
import sys


async def straight(x):
    y = x + 1
    return y


async def fails():
    raise KeyError("k")


async def inner(n):
    await asyncio.sleep(0)
    return n


async def outer(n):
    return await inner(n) + await straight(n)


class Manager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, e, tb):
        return kind is KeyError


async def work():
    total = 0
    for n in range(3):
        total += await outer(n)
    async with Manager():
        await fails()
    return total


def trace(frame, event, arg):
    if event != "exception" and frame.f_code.co_filename == __file__ and frame.f_code.co_name != "<module>":
        seen.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, arg if event == "return" and isinstance(arg, int) else None))
    return trace


async def main():
    await work()
    await asyncio.sleep(0)
    sys.settrace(trace)
    try:
        print(await work())
    finally:
        sys.settrace(None)


seen = []
asyncio.run(main())
for s in seen:
    print(*s)
