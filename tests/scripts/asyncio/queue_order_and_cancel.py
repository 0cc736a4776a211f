import asyncio


async def putter(q, items, log):
    for i in items:
        await q.put(i)
        log.append(f"+{i}")


async def getter(q, n, log):
    for _ in range(n):
        log.append(f"-{await q.get()}")


async def main():
    for size in (0, 1, 2):
        q, log = asyncio.Queue(size), []
        await asyncio.gather(putter(q, "abc", log), putter(q, "xyz", log), getter(q, 4, log), getter(q, 2, log))
        print(size, " ".join(log), q)
    q, log = asyncio.Queue(1), []
    ts = [asyncio.create_task(getter(q, 1, log)) for _ in range(3)]
    await asyncio.sleep(0)
    print(q)
    q.put_nowait(1)
    ts[0].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log, q)
    q.put_nowait(2)
    await ts[2]
    print(log)
    q.put_nowait(3)
    ps = [asyncio.create_task(putter(q, [n], log)) for n in (4, 5)]
    await asyncio.sleep(0)
    print(q, q.full())
    ps[0].cancel()
    print(await q.get(), await q.get(), q.empty())
    await asyncio.gather(*ps, return_exceptions=True)
    print(log)
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))
    q.put_nowait(1)
    try:
        q.put_nowait(1)
    except asyncio.QueueFull as e:
        print(repr(e))
    for _ in range(8):
        try:
            q.task_done()
        except ValueError as e:
            print(e)
            break
    await q.join()
    p = asyncio.PriorityQueue()
    for x in ((3, "c"), (1, "a"), (2, "b")):
        p.put_nowait(x)
    print([p.get_nowait() for _ in range(3)], p)
    s = asyncio.LifoQueue(2)
    s.put_nowait(1)
    s.put_nowait(2)
    print(s, s.get_nowait(), s.maxsize, s.qsize())


asyncio.run(main())
