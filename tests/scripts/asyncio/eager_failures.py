# Eager tasks that fail, are cancelled or finish before anybody sees them.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def done(log=None):
    return asyncio.current_task().get_name()


async def fail():
    raise ValueError("at once")


async def cancelled():
    raise asyncio.CancelledError("own")


async def cancels_itself():
    asyncio.current_task().cancel("later")
    print("  still running", asyncio.current_task().cancelling())
    await asyncio.sleep(0)


async def blocks(log):
    log.append("before")
    await asyncio.sleep(0)
    log.append("after")
    return "blocked"


async def sets():
    var.set("inside")
    return var.get()


async def nested():
    inner = asyncio.create_task(done(), name="inner")
    return inner.done(), inner.result(), asyncio.current_task().get_name()


async def main():
    loop = asyncio.get_running_loop()
    me = asyncio.current_task()
    loop.set_task_factory(asyncio.eager_task_factory)
    loop.set_exception_handler(lambda loop, c: print("handler:", c["message"], repr(c.get("exception"))))
    for coro in done(), fail(), cancelled(), cancels_itself(), sets(), nested():
        t = asyncio.create_task(coro, name="task")
        print(coro.__name__, t.done(), asyncio.current_task() is me, t in asyncio.all_tasks())
        try:
            print("  ", await t)
        except (ValueError, asyncio.CancelledError) as e:
            print("  ", repr(e), t.cancelled())
    print(var.get())

    log = []
    t = asyncio.create_task(blocks(log))
    log.append("main")
    print(log, t.done(), t in asyncio.all_tasks(), await t, log)
    t = asyncio.create_task(blocks(log := []))
    t.cancel()
    print(log, await asyncio.gather(t, return_exceptions=True), log)

    context = contextvars.copy_context()
    t = asyncio.create_task(sets(), context=context)
    print(t.result(), context[var], var.get())

    try:
        async with asyncio.TaskGroup() as tg:
            first = tg.create_task(blocks(log := []))
            second = tg.create_task(fail())
            print(first.done(), second.done(), log)
            refused = done()
            try:
                tg.create_task(refused)
            except RuntimeError as e:
                print(e)
            refused.close()
    except* ValueError as e:
        print(e.exceptions, first.cancelled(), log)

    try:
        async with asyncio.timeout(10):
            print(await asyncio.gather(done(), sets(), nested()))
            print(await asyncio.wait_for(done(), 1) == me.get_name())
            await asyncio.gather(fail(), blocks(log := []))
    except ValueError as e:
        print(e, log)
    await asyncio.sleep(0)
    print(log)
    factory = asyncio.create_eager_task_factory(lambda coro, *, loop, eager_start, **kw: print("  made with", eager_start, sorted(kw)) or asyncio.Task(coro, loop=loop, eager_start=eager_start, **kw))
    loop.set_task_factory(factory)
    print(asyncio.create_task(done(), name="custom").result())
    async def later():
        t = asyncio.Task(done(), loop=loop, eager_start=True, name="direct")
        return t.done(), t.result()
    print(await later())


asyncio.run(main())
