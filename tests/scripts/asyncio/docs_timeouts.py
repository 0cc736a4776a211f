import asyncio


async def long_running_task():
    await asyncio.sleep(3600)


async def eternity():
    await asyncio.sleep(3600)
    print('yay!')


async def main():
    try:
        async with asyncio.timeout(0.01):
            await long_running_task()
    except TimeoutError:
        print("The long operation timed out, but we've handled it.")
    print("This statement will run regardless.")
    try:
        async with asyncio.timeout(None) as cm:
            new_deadline = asyncio.get_running_loop().time() + 0.01
            cm.reschedule(new_deadline)
            await long_running_task()
    except TimeoutError:
        pass
    if cm.expired():
        print("Looks like we haven't finished on time.")
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout_at(loop.time() + 0.01):
            await long_running_task()
    except TimeoutError:
        print("timeout_at")
    try:
        await asyncio.wait_for(eternity(), timeout=0.01)
    except TimeoutError:
        print('timeout!')


asyncio.run(main())
