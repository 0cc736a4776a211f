# Barriers: aborted, reset and left by cancelled tasks, while filling and while draining.
import asyncio
import re


async def enter(barrier, name):
    try:
        position = await barrier.wait()
        return f"{name}{position}"
    except asyncio.BrokenBarrierError as e:
        return f"{name} broken {e.args}"
    except asyncio.CancelledError:
        return f"{name} cancelled"


def state(barrier):
    return re.sub(r"0x\w+", "0x", repr(barrier)), barrier.n_waiting, barrier.broken


async def spin(n=4):
    for _ in range(n):
        await asyncio.sleep(0)


async def main():
    barrier = asyncio.Barrier(3)
    print(state(barrier), barrier.parties)
    tasks = [asyncio.create_task(enter(barrier, n)) for n in "ab"]
    await spin(1)
    print(state(barrier))
    tasks[0].cancel()
    await spin()
    print(state(barrier))
    tasks += [asyncio.create_task(enter(barrier, n)) for n in "cd"]
    print(await asyncio.gather(*tasks), state(barrier))

    tasks = [asyncio.create_task(enter(barrier, n)) for n in "ab"]
    await spin(1)
    await barrier.reset()
    print(state(barrier), await asyncio.gather(*tasks), state(barrier))

    tasks = [asyncio.create_task(enter(barrier, n)) for n in "ab"]
    await spin(1)
    await barrier.abort()
    print(state(barrier), await asyncio.gather(*tasks), await enter(barrier, "late"))
    await barrier.reset()
    print(state(barrier))

    tasks = [asyncio.create_task(enter(barrier, n)) for n in "abcdef"]
    await spin(2)
    print(state(barrier))
    print(sorted(await asyncio.gather(*tasks)), state(barrier))

    async def inside(name):
        async with barrier as position:
            return name, position

    print(await asyncio.gather(*map(inside, "xyz")))
    tasks = [asyncio.create_task(enter(barrier, n)) for n in "ab"]
    try:
        await asyncio.wait_for(barrier.wait(), None if False else 10)
    except TimeoutError:
        print("never")
    print(await asyncio.gather(*tasks))
    try:
        await asyncio.wait_for(barrier.wait(), 0.005)
    except TimeoutError:
        print("timed out", state(barrier))
    for bad in 0, -1, "x":
        try:
            asyncio.Barrier(bad)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)


asyncio.run(main())
