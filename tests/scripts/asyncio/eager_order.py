import asyncio


async def child(name, log, turns):
    log.append(f"{name} starts")
    for _ in range(turns):
        await asyncio.sleep(0)
    log.append(f"{name} ends")
    return name


async def main(eager):
    loop = asyncio.get_running_loop()
    if eager:
        loop.set_task_factory(asyncio.eager_task_factory)
    log = []
    t = asyncio.create_task(child("a", log, 0))
    log.append(("created", t.done(), t.get_name().startswith("Task-")))
    u = asyncio.create_task(child("b", log, 1), name="bee")
    log.append(("created", u.done(), u.get_name()))
    print(await t, await u)
    r = await asyncio.gather(child("c", log, 0), child("d", log, 1))
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(child(n, log, k)) for k, n in enumerate("efg")]
        log.append("group body")
    print(r, [t.result() for t in ts])
    print(*log, sep="\n")

    async def fails():
        raise ValueError("at once")
    t = asyncio.create_task(fails())
    await asyncio.sleep(0)
    print(t.done(), repr(t.exception()))

    async def who():
        return asyncio.current_task().get_name()
    print(await asyncio.create_task(who(), name="me"), asyncio.current_task().get_name() == "me")
    try:
        async with asyncio.timeout(0.001):
            await asyncio.create_task(asyncio.sleep(5))
    except TimeoutError:
        print("timeout")


for eager in (False, True):
    print("eager", eager)
    asyncio.run(main(eager))
