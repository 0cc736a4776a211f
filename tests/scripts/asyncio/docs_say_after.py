import asyncio


async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)


async def sequential():
    await say_after(0.02, 'hello')
    await say_after(0.01, 'world')


async def concurrent():
    task1 = asyncio.create_task(say_after(0.02, 'hello'))
    task2 = asyncio.create_task(say_after(0.01, 'world'))
    await task1
    await task2


async def grouped():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(say_after(0.02, 'hello'))
        tg.create_task(say_after(0.01, 'world'))
    print("both tasks have completed")


for program in (sequential, concurrent, grouped):
    print(program.__name__)
    asyncio.run(program())
