import asyncio


async def main():
    q = asyncio.Queue(1)
    gets = [asyncio.create_task(q.get(), name=f"get{i}") for i in range(2)]
    await asyncio.sleep(0)
    q.shutdown()
    print([repr(r) for r in await asyncio.gather(*gets, return_exceptions=True)], q)
    q = asyncio.Queue(1)
    q.put_nowait(1)
    puts = [asyncio.create_task(q.put(i)) for i in range(2)]
    await asyncio.sleep(0)
    q.shutdown()
    print([repr(r) for r in await asyncio.gather(*puts, return_exceptions=True)], q)
    print(await q.get())
    for call in (q.get_nowait, lambda: q.put_nowait(1)):
        try:
            call()
        except asyncio.QueueShutDown as e:
            print(repr(e))
    j = asyncio.create_task(q.join())
    await asyncio.sleep(0)
    print(j.done())
    q.task_done()
    await j
    q = asyncio.Queue()
    for i in range(3):
        q.put_nowait(i)
    j = asyncio.create_task(q.join())
    await asyncio.sleep(0)
    q.shutdown(immediate=True)
    await j
    print(q, q.empty())
    q.shutdown()
    q.shutdown(True)


asyncio.run(main())
