# What a coroutine must not give to the loop.
import asyncio, types
class Y:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
async def main():
    loop = asyncio.get_running_loop()
    for v in (5, "x", [1], None, (i for i in ())):
        try: print(await Y(v))
        except RuntimeError as e: print(str(e).split(" in task <")[0].split(" at 0x")[0])
    f = loop.create_future()
    try: await Y(f)
    except RuntimeError as e: print(str(e).split(" in task")[0], str(e)[-18:])
    async def itself(): await asyncio.current_task()
    try: await asyncio.create_task(itself(), name="self")
    except RuntimeError as e: print(str(e).split(": <")[0])
    @types.coroutine
    def gen(): x = yield; return x
    print(await gen())
    class A:
        def __await__(self): return iter([None, None])
    print(await A()); print(await asyncio.ensure_future(A()))
    it = f.__await__(); print(next(it) is f)
    try: next(it)
    except RuntimeError as e: print(e)
    f.set_result("r")
    try: next(f.__await__())
    except StopIteration as e: print(e.value)
asyncio.run(main())
