# A pool of workers with a queue, results in order, and a failing job.
import asyncio
async def worker(name, q, results, log):
    while True:
        i, job = await q.get()
        try: results[i] = await job()
        except Exception as e: results[i] = e
        else: log.append((name, i))
        finally: q.task_done()
def make(n):
    async def job():
        for _ in range(n % 3): await asyncio.sleep(0)
        if n == 4: raise ValueError("job four")
        return n * n
    return job
async def pool(jobs, size):
    q, results, log = asyncio.Queue(), {}, []
    for item in enumerate(jobs): q.put_nowait(item)
    workers = [asyncio.create_task(worker(f"w{i}", q, results, log)) for i in range(size)]
    await q.join()
    for w in workers: w.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))
    return [results[i] for i in range(len(jobs))], sorted({n for n, _ in log})
async def main():
    r, used = await pool([make(n) for n in range(10)], 3); print(r, used)
    async def map_(fn, items, limit):
        sem = asyncio.Semaphore(limit)
        async def one(x):
            async with sem: return await fn(x)
        return await asyncio.gather(*map(one, items))
    async def double(x): await asyncio.sleep(0); return x * 2
    print(await map_(double, range(6), 2)); done = []
    async def stage(inp, out, f):
        async for x in drain(inp): await out.put(f(x))
        await out.put(None)
    async def drain(q):
        while (x := await q.get()) is not None: yield x
    a, b, c = (asyncio.Queue(2) for _ in range(3))
    async def feed():
        for i in range(5): await a.put(i)
        await a.put(None)
    async def collect(): return [x async for x in drain(c)]
    print((await asyncio.gather(feed(), stage(a, b, lambda x: x + 1), stage(b, c, str), collect()))[-1])
asyncio.run(main())
