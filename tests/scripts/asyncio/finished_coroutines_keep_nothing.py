# A task keeps its coroutine, and that no variables once it has ended, unless a frame shows them.
import asyncio
import gc
import sys
import weakref


class Big:
    pass


refs = {}


def note(name):
    big = Big()
    refs[name] = weakref.ref(big)
    return big


def alive(name):
    gc.collect()
    return refs[name]() is not None


async def plain():
    big = note("plain")
    await asyncio.sleep(0)
    return 1


async def inner():
    big = note("inner")
    await asyncio.sleep(0)


async def outer():
    big = note("outer")
    await inner()


async def fails():
    big = note("fails")
    await asyncio.sleep(0)
    raise ValueError("kept by its traceback")


async def looked_at():
    big = note("looked_at")
    refs["frame"] = sys._getframe()
    await asyncio.sleep(0)


def numbers():
    big = note("numbers")
    yield 1


async def items():
    big = note("items")
    yield 1


async def main():
    tasks = [asyncio.create_task(c()) for c in (plain, outer, fails, looked_at)]
    print(await asyncio.gather(*tasks, return_exceptions=True))
    g, a = numbers(), items()
    print(list(g), [i async for i in a])
    for name in "plain", "outer", "inner", "fails", "looked_at", "numbers", "items":
        print(name, alive(name))
    print(sorted(refs["frame"].f_locals))
    print([t.get_coro().cr_frame for t in tasks], g.gi_frame, a.ag_frame)


asyncio.run(main())
