# gather: order of results, exceptions, return_exceptions, nesting.
import asyncio
async def v(x, delay=0):
    for _ in range(delay): await asyncio.sleep(0)
    if isinstance(x, Exception): raise x
    return x
async def main():
    print(await asyncio.gather(v(1, 3), v(2), v(3, 1)), await asyncio.gather(), await asyncio.gather(v("only")))
    try: await asyncio.gather(v(1), v(ValueError("first"), 1), v(KeyError("second"), 2))
    except ValueError as e: print("raised", e)
    print(await asyncio.gather(v(1), v(ValueError("x")), v(KeyError("y")), return_exceptions=True))
    c = v(5); print(await asyncio.gather(c, c))
    print(await asyncio.gather(asyncio.gather(v(1), v(2)), v(3)))
    t = asyncio.create_task(v("task", 2)); print(await asyncio.gather(t, v("coro")), t.done())
    g = asyncio.gather(v(1, 5), v(2, 5)); await asyncio.sleep(0); print(g.done(), g.cancel())
    try: await g
    except asyncio.CancelledError: print("gather cancelled", g.cancelled())
    print(await asyncio.gather(*(v(i * i) for i in range(5))))
asyncio.run(main())
