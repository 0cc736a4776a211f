# A coroutine function without a suspension is a coroutine function all the same: frames,
# tracebacks, errors and super() are those of coroutines.
import asyncio
import inspect
import sys
import traceback


async def frame():
    f = sys._getframe()
    return f, [f.f_back.f_code.co_name, f.f_lineno]


async def stops(n):
    raise StopIteration(n)


async def fails(n=2, *, text="no"):
    raise ValueError(text * n)


async def deep(n):
    return n if n == 0 else 1 + await deep(n - 1)


def counter():
    n = 0

    async def count(step=1):
        nonlocal n
        n += step
        return n

    return count


class Base:
    async def name(self):
        return "base"


class Derived(Base):
    async def plain(self):
        return super().name.__qualname__

    async def name(self):
        return "derived of " + await super().name()

    async def __aenter__(self):
        print("enter", sys.exc_info())
        return self

    async def __aexit__(self, kind, e, tb):
        print("exit", kind, sys.exc_info()[0], inspect.getframeinfo(tb).function if tb else None)
        if isinstance(e, KeyError):
            raise LookupError("from exit")
        return kind is ValueError


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration("over")
        self.n -= 1
        return self.n


def show(e):
    while e is not None:
        print(repr(e), [(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)])
        e = e.__context__


async def main():
    f, seen = await frame()
    print(f.f_code.co_name, seen, sorted(f.f_locals))
    for call in (lambda: stops(3), fails):
        try:
            await call()
        except Exception as e:
            show(e)
    try:
        await stops(4)
    except RuntimeError as e:
        show(e)
    try:
        await fails(1, text="kw")
    except ValueError as e:
        show(e)
    for wrong in ("stops()", "fails(1, 2)", "deep(n=1, m=2)"):
        try:
            await eval(wrong)
        except TypeError as e:
            print(e)
    try:
        await stops()
    except TypeError as e:
        show(e)
    count = counter()
    print(await count(), await count(step=5), await count(), await deep(30))
    d = Derived()
    print(await d.plain(), await d.name(), await Derived.name(d))
    async with d as e:
        print(e is d)
    async with Derived():
        raise ValueError
    try:
        async with Derived():
            raise KeyError("in body")
    except LookupError as e:
        show(e)
    print([x async for x in Countdown(3)])
    async for x in Countdown(2):
        print(x)
    else:
        print("else")
    print(inspect.iscoroutine(c := frame()), inspect.getcoroutinestate(c))
    print((await c)[1], inspect.getcoroutinestate(c))
    try:
        await c
    except RuntimeError as e:
        print(e)


asyncio.run(main())
