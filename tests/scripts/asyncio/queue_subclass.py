import asyncio
import heapq


class Unique(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = self.items = []

    def _put(self, item):
        if item not in self.items:
            self.items.append(item)

    def _get(self):
        return self.items.pop(0)

    def qsize(self):
        return len(self.items)


class MaxFirst(asyncio.PriorityQueue):
    def _put(self, item):
        super()._put((-item, item))

    def _get(self):
        return super()._get()[1]


async def main():
    q = Unique(3)
    for x in "abab":
        await q.put(x)
    print(q.qsize(), q.full(), repr(q).partition(" at ")[0])
    print(await q.get(), await q.get(), q.empty())
    g = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    await q.put("late")
    print(await g)
    m = MaxFirst()
    for n in (2, 5, 3):
        m.put_nowait(n)
    print([m.get_nowait() for _ in range(3)])


asyncio.run(main())
