# gather within gather: results, the first error, cancellation from above and below, and what stays running.
import asyncio


async def job(name, turns=0, error=None):
    try:
        for _ in range(turns):
            await asyncio.sleep(0)
        if error:
            raise error
        return name
    except asyncio.CancelledError as e:
        cancelled.append((name, *e.args))
        raise


cancelled = []


async def show(title, aw):
    cancelled.clear()
    try:
        print(title, await aw, cancelled)
    except BaseException as e:
        await asyncio.sleep(0)
        print(title, repr(e), cancelled)


async def main():
    g = asyncio.gather
    await show("tree", g(g(job(1), job(2, 3)), job(3), g()))
    await show("inner fails", g(g(job(1, error=ValueError(1)), job(2, 5)), job(3, 5)))
    await show("inner collects", g(g(job(1, error=ValueError(1)), job(2, 1), return_exceptions=True), job(3)))
    await show("outer collects", g(g(job(1, error=ValueError(1)), job(2, 1)), job(3), return_exceptions=True))
    await show("both fail", g(g(job(1, 2, ValueError(1))), g(job(2, 1, ValueError(2)))))
    await show("interrupted", g(job(1, error=asyncio.CancelledError("child")), job(2)))
    await show("collects it", g(job(1, error=asyncio.CancelledError("child")), job(2), return_exceptions=True))

    inner = g(job("a", 100), job("b", 100))
    outer = g(inner, job("c", 100))
    asyncio.get_running_loop().call_soon(outer.cancel, "outer")
    await show("outer cancelled", outer)
    print(inner.cancelled(), outer.cancelled(), outer.done())

    inner = g(job("a", 100), job("b", 100))
    outer = g(inner, job("c", 2))
    asyncio.get_running_loop().call_soon(inner.cancel, "inner")
    await show("inner cancelled", outer)

    outer = g(g(job("a", 100)), job("c", 2), return_exceptions=True)
    asyncio.get_running_loop().call_soon(outer.cancel, "outer")
    await show("collecting, cancelled", outer)

    task = asyncio.create_task(job("same", 1))
    await show("same twice", g(task, task, job(2), task))
    coro = job("coroutine twice")
    await show("coroutine", g(coro, coro))
    done = g(job(1))
    await done
    print(done.cancel(), done.result(), g().done(), repr(done)[:25])
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("ready"))
    await show("done before", g(future, job(1)))
    for bad in (1,), (job, 2), (None,):
        try:
            await g(*bad)
        except TypeError as e:
            print(e)


asyncio.run(main())
