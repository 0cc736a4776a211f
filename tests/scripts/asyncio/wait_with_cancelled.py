# wait: cancelled tasks among others, duplicates, done ones, no time, and its own cancellation.
import asyncio


async def job(gate, error=None):
    await gate.wait()
    if error:
        raise error


def split(done, pending):
    return sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending)


async def main():
    open_, closed = asyncio.Event(), asyncio.Event()
    open_.set()

    def make(*kinds):
        tasks = []
        for n, kind in enumerate(kinds):
            gate = closed if kind == "pending" else open_
            tasks.append(asyncio.create_task(job(gate, ValueError(n) if kind == "fails" else None), name=f"{kind}{n}"))
            if kind == "cancelled":
                tasks[-1].cancel()
        return tasks

    for kinds in (
        ("ends", "pending"),
        ("fails", "pending"),
        ("cancelled", "pending"),
        ("cancelled", "fails", "pending"),
        ("ends", "cancelled", "ends"),
        ("pending", "pending"),
    ):
        for when in asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED:
            tasks = make(*kinds)
            print(when, *split(*await asyncio.wait(tasks, timeout=0.01, return_when=when)))
            for t in tasks:
                t.cancel()
            for r in await asyncio.gather(*tasks, return_exceptions=True):
                assert r is None or isinstance(r, (ValueError, asyncio.CancelledError)), r

    (task,) = make("ends")
    print(*split(*await asyncio.wait([task, task, task])))
    print(*split(*await asyncio.wait({task}, timeout=0)))
    (pending,) = make("pending")
    print(*split(*await asyncio.wait([task, pending], timeout=0)), *split(*await asyncio.wait([pending], timeout=-1)))
    print(*split(*await asyncio.wait([task, pending], return_when=asyncio.FIRST_COMPLETED)))

    waiter = asyncio.create_task(asyncio.wait([pending]))
    await asyncio.sleep(0)
    waiter.cancel("only the waiting")
    try:
        await waiter
    except asyncio.CancelledError as e:
        print(e.args, pending.done(), pending.cancelling())
    closed.set()
    await asyncio.wait([pending])

    futures = [asyncio.get_running_loop().create_future() for _ in range(3)]
    asyncio.get_running_loop().call_soon(futures[1].set_exception, KeyError("k"))
    done, left = await asyncio.wait(futures, return_when=asyncio.FIRST_EXCEPTION)
    print(done == {futures[1]}, left == {futures[0], futures[2]}, repr(futures[1].exception()))
    for bad, kw in ((task, {}), (futures[0], {}), ([], {}), ({}, {}), ([task], {"return_when": "NEVER"}), (5, {}), (None, {}), ([1], {}), ([None, task], {})):
        try:
            await asyncio.wait(bad, **kw)
        except (TypeError, ValueError, AttributeError) as e:
            print(type(e).__name__, e)


asyncio.run(main())
