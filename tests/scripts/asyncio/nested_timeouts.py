import asyncio


async def attempt(outer, inner, work):
    loop = asyncio.get_running_loop()
    states = []
    try:
        async with asyncio.timeout(outer) as a:
            try:
                async with asyncio.timeout(inner) as b:
                    await asyncio.sleep(work)
                    states.append("done")
            except TimeoutError as e:
                states.append(("inner", type(e.__cause__).__name__, a.expired(), b.expired()))
                raise
            finally:
                states.append(("finally", asyncio.current_task().cancelling()))
    except TimeoutError as e:
        states.append(("outer", a.expired(), b.expired()))
    states.append(asyncio.current_task().cancelling())
    print(outer, inner, work, states)


async def main():
    await attempt(1, 1, 0)
    await attempt(0.01, 1, 2)
    await attempt(1, 0.01, 2)
    await attempt(0, 1, 2)
    await attempt(1, 0, 2)
    await attempt(0, 0, 2)
    await attempt(-1, 1, 0)
    await attempt(None, 0, 1)
    await attempt(None, None, 0)


asyncio.run(main())
