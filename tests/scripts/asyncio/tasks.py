# create_task: names, results, cancellation, callbacks, exceptions.
import asyncio
async def job(x):
    await asyncio.sleep(0)
    if x < 0: raise ValueError(f"negative {x}")
    return x * 2
async def main():
    t = asyncio.create_task(job(4), name="my task")
    print(t.get_name(), t.done(), t.cancelled(), t in asyncio.all_tasks(), asyncio.current_task().get_name().startswith("Task-"))
    try: t.result()
    except asyncio.InvalidStateError as e: print(type(e).__name__, e)
    t.add_done_callback(lambda f: print("callback", f.result()))
    print(await t, t.result(), t.exception(), t.done(), t.get_coro().__name__); await asyncio.sleep(0)
    bad = asyncio.create_task(job(-1))
    try: await bad
    except ValueError as e: print(e, repr(bad.exception()))
    try: bad.result()
    except ValueError as e: print("again", e)
    c = asyncio.create_task(asyncio.sleep(10)); await asyncio.sleep(0); print(c.cancel("why"), c.cancelling(), c.cancelled())
    try: await c
    except asyncio.CancelledError as e: print("cancelled", e.args, c.cancelled(), c.done())
    early = asyncio.create_task(job(1)); early.cancel()
    try: await early
    except asyncio.CancelledError: print("never started")
    for f in (c.result, c.exception):
        try: f()
        except asyncio.CancelledError as e: print(type(e).__name__, e.args)
    t.set_name("renamed"); print(t.get_name(), t.cancel(), isinstance(t, asyncio.Future), asyncio.isfuture(t), asyncio.iscoroutine(t))
    try: t.set_result(1)
    except RuntimeError as e: print(e)
    async def shielded():
        try: await asyncio.sleep(10)
        except asyncio.CancelledError: print("cleanup"); await asyncio.sleep(0); return "survived"
    s = asyncio.create_task(shielded()); await asyncio.sleep(0); s.cancel(); print(await s, s.cancelled(), s.cancelling())
asyncio.run(main())
