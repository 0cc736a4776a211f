# A tiny scheduler of coroutines: round robin, sleeping, channels, joining, errors.
from collections import deque
import heapq
class Trap:
    def __init__(self, *req): self.req = req
    def __await__(self): return (yield self.req)
class Task:
    n = 0
    def __init__(self, coro): Task.n += 1; self.coro, self.id, self.result, self.error, self.done, self.waiters = coro, Task.n, None, None, False, []
class Loop:
    def __init__(self): self.ready, self.sleeping, self.now, self.seq, self.log = deque(), [], 0, 0, []
    def spawn(self, coro): t = Task(coro); self.ready.append((t, None)); return t
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready: self.now, _, t = heapq.heappop(self.sleeping); self.ready.append((t, None))
            task, value = self.ready.popleft()
            try: op, *args = task.coro.throw(value) if isinstance(value, Exception) else task.coro.send(value)
            except StopIteration as e: self.finish(task, e.value, None); continue
            except Exception as e: self.finish(task, None, e); continue
            getattr(self, "do_" + op)(task, *args)
    def finish(self, t, r, e):
        t.result, t.error, t.done = r, e, True; self.log.append((self.now, t.id, r if e is None else repr(e)))
        for w in t.waiters: self.ready.append((w, e or r))
    def do_pause(self, t): self.ready.append((t, None))
    def do_sleep(self, t, d): self.seq += 1; heapq.heappush(self.sleeping, (self.now + d, self.seq, t))
    def do_join(self, t, other):
        if other.done: self.ready.append((t, other.error or other.result))
        else: other.waiters.append(t)
    def do_spawn(self, t, coro): self.ready.append((t, self.spawn(coro)))
    def do_now(self, t): self.ready.append((t, self.now))
sleep, join, spawn, pause, now = (lambda d: Trap("sleep", d)), (lambda t: Trap("join", t)), (lambda c: Trap("spawn", c)), (lambda: Trap("pause")), (lambda: Trap("now"))
class Chan:
    def __init__(self): self.q = deque()
    async def put(self, x): self.q.append(x); await pause()
    async def get(self):
        while not self.q: await sleep(1)
        return self.q.popleft()
async def producer(ch):
    for i in range(3): await ch.put(i); await sleep(2)
    await ch.put(None)
    return "produced"
async def consumer(ch, out):
    while (x := await ch.get()) is not None: out.append((x, await now()))
    return out
async def child(n): await sleep(n); return n * 10
async def fails(): await sleep(1); raise ValueError("child failed")
async def main():
    ch = Chan(); p = await spawn(producer(ch))
    kids = [await spawn(child(n)) for n in (3, 1, 2)]; results = [await join(k) for k in kids]
    bad = await spawn(fails())
    try: await join(bad)
    except ValueError as e: results.append(str(e))
    got = []
    while len(got) < 4: got.append(await ch.get())
    return results, got, await join(p), await now()
loop = Loop(); m = loop.spawn(main()); loop.run(); print(m.result); print(*loop.log, sep="\n")
l2 = Loop()
async def nested(n): return n if n == 0 else 1 + await nested(n - 1)
async def many(): return sum([await join(await spawn(nested(i))) for i in range(20)])
t = l2.spawn(many()); l2.run(); print(t.result, t.done, t.error)
