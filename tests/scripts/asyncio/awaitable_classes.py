import asyncio


class Ready:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        return self.v
        yield


class Turns:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        for i in range(self.n):
            yield
        return f"after {self.n}"


class Delegates:
    def __init__(self, aw):
        self.aw = aw

    def __await__(self):
        r = yield from self.aw.__await__()
        return [r]


class ByHand:
    def __init__(self):
        self.n = 0

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n == 3:
            raise StopIteration("third")
        return None


class NotIterator:
    def __await__(self):
        return [1]


class Coroutine:
    def __await__(self):
        async def c():
            pass
        c = c()
        c.close()
        return c


async def plain():
    return "plain"


async def main():
    print(await Ready(1), await Turns(2), await Delegates(Turns(1)), await ByHand())
    print(await Delegates(plain()), await Delegates(asyncio.ensure_future(plain())))
    print(await asyncio.gather(Ready(1), Turns(3), Delegates(Ready(2))))
    print(await asyncio.wait_for(Turns(2), 1), await asyncio.shield(Turns(1)))
    t = asyncio.ensure_future(Turns(1))
    print(type(t).__name__, await t)
    for bad in (NotIterator(), Coroutine(), 3, None, plain):
        try:
            await bad
        except TypeError as e:
            print(str(e).split(" at 0x")[0])
        except RuntimeError as e:
            print(e)
    for bad in (3, Ready(1)):
        try:
            asyncio.create_task(bad)
        except TypeError as e:
            print(str(e).split(" object at")[0])
    print(asyncio.iscoroutine(Ready(1)), asyncio.isfuture(Ready(1)), asyncio.iscoroutinefunction(plain), asyncio.iscoroutinefunction(main))


asyncio.run(main())
