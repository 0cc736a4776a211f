# Where the exception of a task goes: awaiting, result, gather, groups, contexts.
import asyncio
async def bad(n=0):
    for _ in range(n): await asyncio.sleep(0)
    raise ValueError(f"bad {n}")
async def wrap():
    try: await bad(1)
    except ValueError as e: raise RuntimeError("wrapped") from e
async def main():
    t = asyncio.create_task(bad())
    try: await t
    except ValueError as e: print(e, t.exception() is e, t.done())
    try: await t
    except ValueError as e: print("again", e)
    try: await wrap()
    except RuntimeError as e: print(e, repr(e.__cause__))
    r = await asyncio.gather(wrap(), bad(2), asyncio.sleep(0, "ok"), return_exceptions=True); print([repr(x) for x in r], repr(r[0].__cause__))
    try: 1 / 0
    except ZeroDivisionError:
        try: await asyncio.create_task(bad(1))
        except ValueError as e: print(repr(e), repr(e.__context__))
    async def fin():
        try: await bad()
        finally: print("finally", await asyncio.sleep(0, "in finally"))
    try: await fin()
    except ValueError as e: print("after", e)
    async def loop_():
        for i in range(3):
            try: await bad(i)
            except ValueError as e:
                if i == 2: raise
                print("retry", e)
    try: await loop_()
    except ValueError as e: print("gave up", e)
    tasks = [asyncio.create_task(bad(i)) for i in range(3)]; done, _ = await asyncio.wait(tasks); print(sorted(str(t.exception()) for t in done))
    for f in asyncio.as_completed([bad(1), asyncio.sleep(0.01, "fine")]):
        try: print(await f)
        except ValueError as e: print("completed with", e)
asyncio.run(main())
