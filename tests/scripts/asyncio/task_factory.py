# Task factories see each coroutine; names and contexts are passed on.
import asyncio, contextvars
v = contextvars.ContextVar("v", default="none")
async def job(): return v.get()
async def main():
    loop = asyncio.get_running_loop(); print(loop.get_task_factory())
    def factory(loop, coro, **kw): print("factory", coro.__name__, sorted(kw)); return asyncio.Task(coro, loop=loop, **kw)
    loop.set_task_factory(factory); print(loop.get_task_factory() is factory)
    print(await asyncio.create_task(job(), name="n")); ctx = contextvars.copy_context(); ctx.run(v.set, "in ctx")
    print(await asyncio.create_task(job(), context=ctx)); print(await asyncio.gather(job(), job()))
    for bad in (5, "x"):
        try: loop.set_task_factory(bad)
        except TypeError as e: print(e)
    loop.set_task_factory(None); print(loop.get_task_factory())
asyncio.run(main())
