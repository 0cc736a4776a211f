# The order in which tasks, callbacks and futures run.
import asyncio
async def main():
    loop, log = asyncio.get_running_loop(), []
    async def t(n):
        log.append(f"{n} start"); await asyncio.sleep(0); log.append(f"{n} middle"); await asyncio.sleep(0); log.append(f"{n} end")
    loop.call_soon(log.append, "soon 1"); a = asyncio.create_task(t("a")); loop.call_soon(log.append, "soon 2"); b = asyncio.create_task(t("b")); log.append("main before"); await asyncio.sleep(0); log.append("main after one"); a.add_done_callback(lambda _: log.append("a callback")); await a; log.append("main after a"); await b; log.append("main after b"); print(log); log.clear()
    f = loop.create_future()
    async def w(n): log.append(f"wait {n}"); await f; log.append(f"woken {n}")
    ws = [asyncio.create_task(w(i)) for i in range(3)]; await asyncio.sleep(0); f.set_result(0); log.append("set"); loop.call_soon(log.append, "soon after set"); await asyncio.gather(*ws); print(log); log.clear()
    async def immediate(): log.append("immediate"); return 1
    log.append("before await"); await immediate(); log.append("after await"); task = asyncio.create_task(immediate()); log.append("task made"); await task; print(log); log.clear()
    async def chain(n): 
        if n: await chain(n - 1)
        else: await asyncio.sleep(0)
        log.append(n)
    await asyncio.gather(chain(2), chain(1)); print(log)
    et = asyncio.eager_task_factory; loop.set_task_factory(et); log.clear(); e = asyncio.create_task(immediate()); log.append("after eager"); print(log, e.done(), await e)
asyncio.run(main())
