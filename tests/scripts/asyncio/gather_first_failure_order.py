import asyncio


async def step(name, turns, log, exc=None):
    for i in range(turns):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)
    if exc:
        log.append(f"{name}!")
        raise exc
    log.append(f"{name}.")
    return name


async def main():
    for turns in ((1, 2, 3), (3, 1, 2), (2, 2, 2)):
        log = []
        try:
            await asyncio.gather(*[step(n, t, log, KeyError(n) if n != "c" else None) for n, t in zip("abc", turns)])
        except KeyError as e:
            log.append(repr(e))
        for _ in range(4):
            await asyncio.sleep(0)
        print(" ".join(log))
    log = []
    r = await asyncio.gather(*[step(n, t, log, KeyError(n) if n != "c" else None) for n, t in zip("abc", (2, 1, 3))], return_exceptions=True)
    print(r, " ".join(log))


asyncio.run(main())
