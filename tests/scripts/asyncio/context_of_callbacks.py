# Contexts: tasks copy them, callbacks run in them, context= chooses one.
import asyncio, contextvars
v = contextvars.ContextVar("v", default=0)
async def main():
    loop = asyncio.get_running_loop(); out = []
    v.set(1); loop.call_soon(lambda: out.append(v.get())); v.set(2); loop.call_soon(lambda: out.append(v.get()))
    ctx = contextvars.copy_context(); ctx.run(v.set, 9); loop.call_soon(lambda: out.append(v.get()), context=ctx); loop.call_later(0, lambda: out.append(v.get()), context=ctx)
    await asyncio.sleep(0.01); print(out)
    async def child(): v.set(v.get() + 10); await asyncio.sleep(0); return v.get()
    print(await asyncio.gather(child(), child()), v.get()); print(await child(), v.get())
    print(await asyncio.create_task(child(), context=ctx), ctx[v]); t = asyncio.create_task(child(), context=ctx); print(t.get_context() is ctx, await t)
    f = loop.create_future(); f.add_done_callback(lambda _: print("callback sees", v.get())); v.set("later"); f.add_done_callback(lambda _: print("in", v.get()), context=ctx); f.set_result(1); await asyncio.sleep(0)
    with asyncio.timeout(1) if False else __import__("contextlib").nullcontext(): pass
asyncio.run(main()); print(v.get())
with asyncio.Runner() as r:
    async def setter(): v.set("runner")
    async def getter(): return v.get()
    r.run(setter()); print(r.run(getter()), r.run(getter(), context=contextvars.copy_context()))
