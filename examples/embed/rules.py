"""Rules that can be changed without building the Go program again."""

import asyncio


async def price(name):
    await asyncio.sleep(0.001)  # a slow service
    return {"apple": 0.3, "pear": 0.4}[name]


async def check(name):
    if name == "forever":
        await asyncio.sleep(3600)
    count = in_stock(name)
    async with asyncio.timeout(5):
        each = await price(name)
    return f"sold for {each:.2f}" if count else "sold out"


def decide(name):
    return asyncio.run(check(name))
