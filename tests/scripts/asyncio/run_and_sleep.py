# asyncio.run: return values, sleep(0) interleaving, errors.
import asyncio
async def worker(name, n, log):
    for i in range(n):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)
    return name * n
async def main():
    log = []
    a = asyncio.create_task(worker("a", 3, log)); b = asyncio.create_task(worker("b", 2, log))
    print(await a, await b, log)
    print(await asyncio.sleep(0, "result"), await asyncio.sleep(0.001, result=5))
    return "done"
print(asyncio.run(main()))
async def fails(): raise ValueError("out of run")
try: asyncio.run(fails())
except ValueError as e: print("caught", e)
for bad in (5, main, None):
    try: asyncio.run(bad)
    except (ValueError, TypeError) as e: print(type(e).__name__, str(e).split(" at 0x")[0])
async def nested():
    c = main()
    try: asyncio.run(c)
    except RuntimeError as e: print(e)
    finally: c.close()
asyncio.run(nested())
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
