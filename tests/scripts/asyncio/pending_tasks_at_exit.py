import asyncio


async def cleanup(name, log, turns=2):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        for i in range(turns):
            log.append(f"{name}{i}")
            await asyncio.sleep(0)
        raise
    finally:
        log.append(name + " end")


log = []


async def main():
    for n in "abc":
        asyncio.create_task(cleanup(n, log), name=n)
    await asyncio.sleep(0)
    return "main is done"


print(asyncio.run(main()))
print(sorted(log))


async def fails_late():
    try:
        await asyncio.sleep(100)
    finally:
        raise OSError("while closing")


async def main2():
    asyncio.get_running_loop().set_exception_handler(lambda l, c: print(c["message"], repr(c["exception"])))
    asyncio.create_task(fails_late())
    await asyncio.sleep(0)
    raise KeyError("main")


try:
    asyncio.run(main2())
except KeyError as e:
    print(repr(e))


async def main3():
    async def forever():
        while True:
            try:
                await asyncio.sleep(100)
            except asyncio.CancelledError:
                log.append("one refusal")
                break
        return "refused"
    asyncio.create_task(forever())
    await asyncio.sleep(0)

log.clear()
asyncio.run(main3())
print(log)
