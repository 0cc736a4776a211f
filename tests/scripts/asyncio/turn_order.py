# What is ready when a turn begins runs in it; the rest waits for the next one.
import asyncio
log = []
async def worker(name, n):
    for i in range(n):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)
async def main():
    loop = asyncio.get_running_loop()
    a = asyncio.create_task(worker("a", 3)); loop.call_soon(log.append, "soon"); b = asyncio.create_task(worker("b", 2))
    log.append("main"); await asyncio.sleep(0); log.append("main again")
    loop.call_soon(lambda: loop.call_soon(log.append, "inner")); await a; log.append("a done"); await b; log.append("b done")
    f = loop.create_future(); f.add_done_callback(lambda _: log.append("callback"))
    async def wait(n): await f; log.append(f"woke {n}")
    ts = [asyncio.create_task(wait(i)) for i in range(3)]; await asyncio.sleep(0); f.add_done_callback(lambda _: log.append("last callback"))
    f.set_result(None); log.append("set"); await asyncio.gather(*ts); log.append("end")
asyncio.run(main()); print(" ".join(log))
