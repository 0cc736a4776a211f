# Eager tasks run at once to their first suspension.
import asyncio
log = []
async def quick(n): log.append(n); return n
async def slow(n): log.append(f"{n}a"); await asyncio.sleep(0); log.append(f"{n}b"); return n
async def main():
    loop = asyncio.get_running_loop(); loop.set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(quick(1), name="q"); print(t.done(), t.result(), t.get_name(), t in asyncio.all_tasks())
    s = asyncio.create_task(slow(2)); print(s.done(), log, s in asyncio.all_tasks()); log.append("main"); await s; print(log)
    print(await asyncio.gather(quick(3), slow(4), quick(5)), log)
    async def bad(): raise ValueError("eager")
    b = asyncio.create_task(bad()); print(b.done(), repr(b.exception()))
    me = asyncio.current_task()
    async def who(): return asyncio.current_task() is me, asyncio.current_task().get_name()
    print(asyncio.create_task(who(), name="w").result(), asyncio.current_task() is me)
    async with asyncio.TaskGroup() as tg: a = tg.create_task(quick(6)); c = tg.create_task(slow(7)); print(a.done(), c.done())
    loop.set_task_factory(None); t = asyncio.create_task(quick(8)); print(t.done(), await t)
    class T(asyncio.Task): pass
    loop.set_task_factory(asyncio.create_eager_task_factory(T)); print(type(asyncio.create_task(quick(9))).__name__)
asyncio.run(main())
