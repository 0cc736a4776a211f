import asyncio


async def display_date():
    loop = asyncio.get_running_loop()
    end_time = loop.time() + 0.03
    ticks = 0
    while True:
        ticks += 1
        if (loop.time() + 0.02) >= end_time:
            break
        await asyncio.sleep(0.02)
    print("ticked", ticks >= 1)


asyncio.run(display_date())
