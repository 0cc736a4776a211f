# What a group raises: one error or many, nested groups, errors of the body, of cleanup and of children of children.
import asyncio


def shape(e):
    if isinstance(e, BaseExceptionGroup):
        return f"{type(e).__name__}[{e.message}: {', '.join(map(shape, e.exceptions))}]"
    context = f" while {shape(e.__context__)}" if e.__context__ else ""
    return f"{type(e).__name__}{e.args}{context}"


async def fail(error, turns=0):
    for _ in range(turns):
        await asyncio.sleep(0)
    raise error


async def stubborn(error):
    try:
        await asyncio.sleep(1000)
    finally:
        raise error


async def group_of(*coros, body=None):
    async with asyncio.TaskGroup() as tg:
        for c in coros:
            tg.create_task(c)
        if body:
            await body
        return "done"


async def late_child():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(asyncio.sleep(1000))
        try:
            await fail(ValueError("body"))
        finally:
            tg.create_task(fail(KeyError("made while leaving")))


async def after_abort():
    async with asyncio.TaskGroup() as tg:
        bad = tg.create_task(fail(OSError("first")))
        try:
            await asyncio.sleep(1000)
        except asyncio.CancelledError:
            coro = asyncio.sleep(0)
            try:
                tg.create_task(coro)
            except RuntimeError as e:
                print("  ", str(e).split(" at 0x")[0], bad.done())
            coro.close()
            raise


async def swallows():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fail(OSError("first")))
        try:
            await asyncio.sleep(1000)
        except asyncio.CancelledError:
            print("   swallowed")
        await asyncio.sleep(0)
        return "unseen"


async def cancels_child():
    async with asyncio.TaskGroup() as tg:
        child = tg.create_task(asyncio.sleep(1000))
        await asyncio.sleep(0)
        child.cancel()
    return child.cancelled()


async def main():
    E = ValueError
    for name, coro in {
        "none": group_of(),
        "one": group_of(fail(E(1))),
        "two": group_of(fail(E(1)), fail(TypeError(2))),
        "second too late": group_of(fail(E(1)), fail(TypeError(2), 3)),
        "stubborn": group_of(fail(E(1)), stubborn(KeyError("k"))),
        "body": group_of(asyncio.sleep(1000), body=fail(E("body"))),
        "body and child": group_of(fail(E(1)), body=fail(KeyError("body"), 1)),
        "body and stubborn": group_of(stubborn(E(1)), body=fail(KeyError("body"), 1)),
        "nested": group_of(group_of(fail(E(1))), group_of(fail(E(2)), fail(E(3)))),
        "nested twice": group_of(group_of(group_of(fail(E(1))))),
        "raises a group": group_of(fail(ExceptionGroup("own", [E(1), E(2)]))),
        "raises a base group": group_of(fail(BaseExceptionGroup("base", [GeneratorExit()]))),
        "cancelled child": group_of(fail(asyncio.CancelledError("own"))),
        "cancelled body": group_of(asyncio.sleep(0), body=fail(asyncio.CancelledError("body"))),
        "late child": late_child(),
        "after abort": after_abort(),
        "swallows": swallows(),
        "cancels child": cancels_child(),
    }.items():
        print(name)
        task = asyncio.create_task(coro)
        await asyncio.wait([task])
        if task.cancelled():
            print("   cancelled")
        elif task.exception():
            print("  ", shape(task.exception()))
        else:
            print("  ", task.result())


asyncio.run(main())
