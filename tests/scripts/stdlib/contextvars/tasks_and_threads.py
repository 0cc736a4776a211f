# tasks get a copy of the context, threads an empty one, callbacks what they are given
import asyncio
import contextvars
import threading

v = contextvars.ContextVar("v", default="none")


async def child(name):
    before = v.get()
    v.set(name)
    await asyncio.sleep(0)
    return before, v.get()


async def main():
    v.set("main")
    print(await asyncio.gather(child("a"), child("b")), v.get())
    print(await child("awaited directly"), v.get())
    ctx = contextvars.copy_context()
    ctx.run(v.set, "given")
    print(await asyncio.create_task(child("c"), context=ctx), ctx[v], v.get())
    seen = []
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: seen.append(v.get()))
    loop.call_soon(lambda: seen.append(v.get()), context=ctx)
    await asyncio.sleep(0)
    print(seen, await asyncio.to_thread(v.get))


asyncio.run(main())
out = []
v.set("changed")
t = threading.Thread(target=lambda: out.append(v.get()))
t.start()
t.join()
print(out, v.get())
