# TaskGroup: results, errors as groups, cancellation of siblings.
import asyncio
async def v(x, n=0):
    try:
        for _ in range(n): await asyncio.sleep(0)
        if isinstance(x, BaseException): raise x
        return x
    except asyncio.CancelledError: print("sibling cancelled", x); raise
async def main():
    async with asyncio.TaskGroup() as tg: a, b = tg.create_task(v(1, 2)), tg.create_task(v(2), name="b")
    print(a.result(), b.result(), b.get_name())
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(v("long", 50)); tg.create_task(v(ValueError("x"))); tg.create_task(v(KeyError("y")))
    except* ValueError as e: print("V", e.exceptions)
    except* KeyError as e: print("K", e.exceptions)
    try:
        async with asyncio.TaskGroup() as tg: t = tg.create_task(v("child", 50)); await asyncio.sleep(0); raise OSError("body")
    except ExceptionGroup as e: print(e, e.exceptions, t.cancelled())
    async with asyncio.TaskGroup() as tg:
        async def spawner(n):
            if n: tg.create_task(spawner(n - 1)); print("spawned", n)
        tg.create_task(spawner(3))
    try: tg.create_task(v(1))
    except RuntimeError as e: print(str(e).split(" <")[0])
    async def outer():
        async with asyncio.TaskGroup() as tg: tg.create_task(v("inner", 50))
    t = asyncio.create_task(outer()); await asyncio.sleep(0); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: print("outer cancelled")
    try:
        async with asyncio.TaskGroup() as g1:
            g1.create_task(v("a", 50))
            async with asyncio.TaskGroup() as g2: g2.create_task(v(ValueError("deep")))
    except ExceptionGroup as e: print(repr(e))
asyncio.run(main())
