import asyncio
async def items(name, n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        print(asyncio.current_task().get_name(), "ends", name)
        await asyncio.sleep(0)
        print("ended", name)
async def uses(how):
    async for i in items(how, 5):
        if i == 2:
            if how == "break": break
            if how == "return": return "r"
            if how == "raise": raise ValueError("x")
            if how == "sleep": await asyncio.sleep(5)
    print("after", how)
async def comp():
    try:
        print([10 // (2 - k) async for k in items("comp", 5)])
    except ZeroDivisionError: print("zero")
async def main():
    for how in ("break", "return", "raise", "end"):
        try: print(await uses(how))
        except ValueError as e: print(repr(e))
        for _ in range(4): await asyncio.sleep(0)
        print("--")
    t = asyncio.create_task(uses("sleep"))
    for _ in range(6): await asyncio.sleep(0)
    t.cancel()
    for _ in range(6): await asyncio.sleep(0)
    print(t.cancelled())
    await comp()
    for _ in range(4): await asyncio.sleep(0)
    print(asyncio.create_task(asyncio.sleep(0)).get_name())
asyncio.run(main())
