import asyncio


async def worker(q, log):
    while True:
        item = await q.get()
        await asyncio.sleep(0)
        log.append(item)
        q.task_done()


async def main():
    q, log = asyncio.Queue(), []
    for i in range(6):
        q.put_nowait(i)
    ws = [asyncio.create_task(worker(q, log)) for _ in range(2)]
    print(q)
    await q.join()
    print(log, q)
    for w in ws:
        w.cancel()
    print([repr(r) for r in await asyncio.gather(*ws, return_exceptions=True)])
    q.put_nowait("late")
    try:
        await asyncio.wait_for(q.join(), 0.005)
    except TimeoutError:
        print("nobody works", q)


asyncio.run(main())
