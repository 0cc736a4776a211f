# Classes derived from Future, Task, Queue, Lock, Event.
import asyncio
class F(asyncio.Future):
    def __init__(self, *, loop=None): super().__init__(loop=loop); self.note = "n"
    def set_result(self, r): print("set_result", r); super().set_result(r)
class T(asyncio.Task):
    def cancel(self, msg=None): print("cancel", msg); return super().cancel(msg)
class Q(asyncio.Queue):
    def _init(self, maxsize): self._queue = []; print("init", maxsize)
    def _put(self, item): self._queue.insert(0, item)
    def _get(self): return self._queue.pop(0)
class L(asyncio.Lock):
    async def acquire(self): print("acquire"); return await super().acquire()
    def release(self): print("release"); super().release()
async def main():
    loop = asyncio.get_running_loop(); f = F(loop=loop); print(f.note, isinstance(f, asyncio.Future), f); loop.call_soon(f.set_result, 1); print(await f)
    t = T(asyncio.sleep(5), loop=loop, name="t"); await asyncio.sleep(0)
    async def waits(): await t
    w = asyncio.create_task(waits()); await asyncio.sleep(0); w.cancel("through"); print(await asyncio.gather(w, return_exceptions=True), t.cancelled())
    q = Q(2); await q.put(1); await q.put(2); print(q.full(), q.qsize(), await q.get(), await q.get(), q.empty())
    async with L(): print("inside")
    class E(asyncio.Event): pass
    e = E(); e.extra = 1; e.set(); print(await e.wait(), e.extra)
    class P(asyncio.PriorityQueue): pass
    p = P(); [p.put_nowait(x) for x in (3, 1, 2)]; print([p.get_nowait() for _ in range(3)])
asyncio.run(main())
