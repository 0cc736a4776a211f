# Workers that share a queue of work.
import asyncio
async def worker(name, queue, log):
    while True:
        n = await queue.get(); await asyncio.sleep(n); queue.task_done(); log.append(name)
async def main():
    queue = asyncio.Queue(); log = []
    for i in range(12): queue.put_nowait(0.002)
    tasks = [asyncio.create_task(worker(f'worker-{i}', queue, log)) for i in range(3)]
    await queue.join()
    for t in tasks: t.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True)); print(sorted(log), queue)
asyncio.run(main())
