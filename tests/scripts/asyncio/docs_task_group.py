# Two tasks of a group, and what becomes of the group when one of them fails.
import asyncio


async def some_coro(name, turns):
    for turn in range(turns):
        await asyncio.sleep(0)
    return f"{name} after {turns}"


async def failing(turns):
    await some_coro("failing", turns)
    raise ValueError("failed")


async def main():
    async with asyncio.TaskGroup() as tg:
        task1 = tg.create_task(some_coro("one", 2))
        task2 = tg.create_task(some_coro("two", 1), name="second")
    print(f"Both tasks have completed now: {task1.result()}, {task2.result()}", task2.get_name())

    try:
        async with asyncio.TaskGroup() as tg:
            slow = tg.create_task(some_coro("slow", 100))
            bad = tg.create_task(failing(1))
            await some_coro("body", 50)
            print("never")
    except* ValueError as group:
        print(group, group.exceptions, slow.cancelled(), bad.exception() is group.exceptions[0])
    print(asyncio.current_task().cancelling())


asyncio.run(main())
