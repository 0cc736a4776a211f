# TaskGroup: one failure cancels the others; several; the body fails; nested; cancelled from outside.
import asyncio
async def sleeper(name):
    try: await asyncio.sleep(10)
    except asyncio.CancelledError: print(name, "cancelled"); raise
async def bad(n, turns=0):
    for _ in range(turns): await asyncio.sleep(0)
    raise ValueError(n)
async def main():
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(sleeper("a")); tg.create_task(bad(1)); await asyncio.sleep(5); print("not reached")
    except* ValueError as e: print(repr(e), e.exceptions)
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(bad(1)); tg.create_task(bad(2))
    except* ValueError as e: print(e.message, e.exceptions)
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(sleeper("b")); await asyncio.sleep(0); raise KeyError("body")
    except* KeyError as e: print(e.exceptions)
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(sleeper("outer"))
            async with asyncio.TaskGroup() as inner: inner.create_task(sleeper("inner")); inner.create_task(bad("deep", 1))
    except* ValueError as e: print(e.exceptions)
    async def group():
        async with asyncio.TaskGroup() as tg: tg.create_task(sleeper("c")); await asyncio.sleep(5)
    t = asyncio.create_task(group()); await asyncio.sleep(0); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: print("group cancelled", t.cancelling())
    async def swallow():
        try: await asyncio.sleep(10)
        except asyncio.CancelledError: return "swallowed"
    try:
        async with asyncio.TaskGroup() as tg: s = tg.create_task(swallow()); await asyncio.sleep(0); tg.create_task(bad(3))
    except* ValueError: print(s.result(), asyncio.current_task().cancelling())
    for f in (lambda: tg.create_task(bad(0)), lambda: asyncio.TaskGroup().create_task(bad(0))):
        try: f()
        except RuntimeError as e: print(e)
    try:
        async with tg: pass
    except RuntimeError as e: print(e)
asyncio.run(main())
