import asyncio


async def nop():
    pass


async def main():
    tg = asyncio.TaskGroup()
    print(repr(tg))
    c = nop()
    try:
        tg.create_task(c)
    except RuntimeError as e:
        print(str(e).replace(repr(tg), "TG"))
    c.close()
    async with tg:
        print(repr(tg))
        t = tg.create_task(nop(), name="named")
        print(repr(tg), t.get_name())
        try:
            await tg.__aenter__()
        except RuntimeError as e:
            print(str(e).replace(repr(tg), "TG"))
    print(repr(tg))
    c = nop()
    try:
        tg.create_task(c)
    except RuntimeError as e:
        print(str(e).replace(repr(tg), "TG"))
    c.close()
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(nop)
    except* TypeError as eg:
        print([type(e).__name__ for e in eg.exceptions])
    try:
        async with asyncio.TaskGroup() as tg:
            async def late():
                await asyncio.sleep(0)
                c = nop()
                try:
                    tg.create_task(c)
                except RuntimeError as e:
                    print(str(e).replace(repr(tg), "TG"))
                c.close()

            async def waits():
                try:
                    await asyncio.sleep(1)
                finally:
                    await late()
            tg.create_task(waits())
            await asyncio.sleep(0)
            raise ValueError
    except* ValueError as eg:
        print(len(eg.exceptions))
    try:
        with asyncio.TaskGroup():
            pass
    except TypeError as e:
        print(e)


asyncio.run(main())
