import asyncio
import contextvars

var = contextvars.ContextVar("var", default="default")


async def child(name):
    before = var.get()
    var.set(name)
    await asyncio.sleep(0)
    return before, var.get()


async def main():
    var.set("main")
    print(await child("awaited"), var.get())
    print(await asyncio.create_task(child("task")), var.get())
    print(await asyncio.gather(child("g1"), child("g2")), var.get())
    print(await asyncio.wait_for(child("wait_for"), 1), var.get())
    print(await asyncio.shield(child("shield")), var.get())
    ctx = contextvars.copy_context()
    print(await asyncio.create_task(child("own"), context=ctx), var.get(), ctx[var])
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(child("group"))
        u = tg.create_task(child("with ctx"), context=ctx)
    print(t.result(), u.result(), ctx[var], var.get())
    print(await asyncio.to_thread(lambda: var.get()))

    def sets():
        var.set("thread")
        return var.get()
    print(await asyncio.to_thread(sets), var.get())
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, var.get))
    fut = loop.create_future()
    fut.add_done_callback(lambda f: print("callback sees", var.get()))
    fut.add_done_callback(lambda f: print("callback sees", var.get()), context=ctx)
    token = var.set("changed")
    fut.set_result(None)
    await asyncio.sleep(0)
    var.reset(token)
    print(var.get())
    try:
        var.reset(token)
    except RuntimeError as e:
        print(str(e).split(" at ")[0][:40])

    async def agen():
        for i in range(2):
            var.set(f"gen{i}")
            yield var.get()
    async for x in agen():
        print(x, var.get())


asyncio.run(main())
