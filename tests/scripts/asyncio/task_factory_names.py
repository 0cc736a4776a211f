import asyncio
async def c(): return 1
class F(asyncio.Future):
    def set_name(self, *a, **k): print("set_name", a, k)
async def main():
    loop = asyncio.get_running_loop()
    def fac(l, c, **k):
        c.close(); print(k); f = l.create_future(); f.set_result(4); return f
    loop.set_task_factory(fac)
    try: print(await loop.create_task(c()))
    except Exception as e: print(repr(e))
    try: print(await loop.create_task(c(), name="q"))
    except Exception as e: print(repr(e))
    def fac(l, c, **k):
        c.close(); print(k); f = F(); f.set_result(4); return f
    loop.set_task_factory(fac)
    try: print(await loop.create_task(c()))
    except Exception as e: print(repr(e))
    try: print(await loop.create_task(c(), name="q"))
    except Exception as e: print(repr(e))
asyncio.run(main())
async def c(): return 1
async def s(): await asyncio.sleep(0)
async def names():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    for f in (c, s):
        print(repr(asyncio.create_task(f()).get_name()), repr(loop.create_task(f()).get_name()), repr(loop.create_task(f(), name="x").get_name()))
        async with asyncio.TaskGroup() as tg: print(repr(tg.create_task(f()).get_name()), repr(tg.create_task(f(), name="y").get_name()))
        print((await asyncio.gather(f())), repr(asyncio.ensure_future(s()).get_name()))
    loop.set_task_factory(lambda l, c, **k: (print(k), asyncio.Task(c, loop=l, **k))[1])
    for f in (c, s):
        print(repr(asyncio.create_task(f()).get_name()), repr(loop.create_task(f()).get_name()), repr(loop.create_task(f(), name="x").get_name()))
        async with asyncio.TaskGroup() as tg: print(repr(tg.create_task(f()).get_name()), repr(tg.create_task(f(), name="y").get_name()))
asyncio.run(names())
