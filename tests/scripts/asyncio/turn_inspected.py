# What scripts see of a task that gives others a turn, and what goes into it.
import asyncio, inspect, sys
async def f():
    try:
        await asyncio.sleep(0)
    except BaseException as e:
        print("in f", type(e).__name__, e.args)
        raise
async def main():
    t = asyncio.create_task(f(), name="T")
    await asyncio.sleep(0)
    c = t.get_coro()
    print(type(c.cr_await).__name__, c.cr_await.__name__, inspect.getcoroutinestate(c), c.cr_await.cr_running, inspect.getcoroutinestate(c.cr_await))
    print(c.cr_await is c.cr_await)
    t.print_stack(file=sys.stdout)
    t.cancel("why")
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    print(await asyncio.sleep(0), await asyncio.sleep(-1), await asyncio.sleep(0.0), await asyncio.sleep(0, 5))
    c = f()
    print(c.send(None)); 
    try: c.send(None)
    except RuntimeError as e: print(e)
    except StopIteration as e: print("stop", e.value)
    c = f(); c.send(None)
    try: c.send(7)
    except StopIteration as e: print("stop", e.value)
    c = f(); c.send(None); c.close()
    c = f(); c.send(None)
    try: c.throw(ValueError("x"))
    except ValueError as e: print("thrown", e, e.__context__)
    c = f(); c.send(None); s = c.cr_await
    try: s.send(None)
    except StopIteration as e: print("inner ended", e.value)
    except RuntimeError as e: print(e)
    try: c.send(None)
    except StopIteration as e: print("stop", e.value)
    except RuntimeError as e: print(e)
    c = f(); c.send(None); s = c.cr_await; c.close()
    print(inspect.getcoroutinestate(s))
    g = f(); g.send(None)
    async def second():
        await g
    try: second().send(None)
    except RuntimeError as e: print(e)
    g.close()
asyncio.run(main())
