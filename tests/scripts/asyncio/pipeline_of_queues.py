import asyncio


async def source(out):
    for i in range(6):
        await out.put(i)
    await out.put(None)


async def stage(fn, inp, out, log):
    while (item := await inp.get()) is not None:
        log.append((fn.__name__, item))
        await out.put(fn(item))
    await out.put(None)


def double(x):
    return 2 * x


def inc(x):
    return x + 1


async def main():
    log = []
    qs = [asyncio.Queue(maxsize=n) for n in (1, 2, 1)]
    async with asyncio.TaskGroup() as tg:
        tg.create_task(source(qs[0]))
        tg.create_task(stage(double, qs[0], qs[1], log))
        tg.create_task(stage(inc, qs[1], qs[2], log))
        out = []
        while (x := await qs[2].get()) is not None:
            out.append(x)
    print(out)
    print(log)


asyncio.run(main())
