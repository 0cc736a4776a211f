import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def shows(log):
    log.append(var.get())
    var.set("inside")
    await asyncio.sleep(0)
    log.append(var.get())


async def main():
    log = []
    var.set("outside")
    loop = asyncio.get_running_loop()
    t = asyncio.Task(shows(log), loop=loop, eager_start=True)
    print(log, var.get(), t.done())
    await t
    print(log, var.get())
    ctx = contextvars.copy_context()
    t = asyncio.Task(shows(log), loop=loop, eager_start=True, context=ctx, name="n")
    await t
    print(log, ctx[var], t.get_name())

    async def simple():
        return 5
    t = asyncio.Task(simple(), loop=loop, eager_start=True)
    print(t, t.done(), t.get_coro(), t in asyncio.all_tasks())
    print(await t)

    class MyTask(asyncio.Task):
        pass
    factory = asyncio.create_eager_task_factory(MyTask)
    t = factory(loop, simple())
    print(type(t).__name__, t.done())
    async def cancels_itself():
        asyncio.current_task().cancel("now")
        await asyncio.sleep(0)
    t = asyncio.Task(cancels_itself(), loop=loop, eager_start=True)
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", e.args)


asyncio.run(main())
