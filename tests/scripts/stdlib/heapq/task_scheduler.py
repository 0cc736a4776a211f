# A priority scheduler with removal and stable order.
import heapq
from itertools import count
class Scheduler:
    REMOVED = object()
    def __init__(self): self.heap, self.entries, self.seq = [], {}, count()
    def add(self, task, priority=0):
        if task in self.entries: self.remove(task)
        entry = self.entries[task] = [priority, next(self.seq), task]
        heapq.heappush(self.heap, entry)
    def remove(self, task): self.entries.pop(task)[-1] = self.REMOVED
    def pop(self):
        while self.heap:
            priority, _, task = heapq.heappop(self.heap)
            if task is not self.REMOVED:
                del self.entries[task]
                return priority, task
        raise LookupError("nothing to do")
    def __len__(self): return len(self.entries)
s = Scheduler()
for t, p in (("write", 5), ("release", 7), ("spec", 1), ("test", 5), ("lunch", 3)): s.add(t, p)
s.add("write", 2); s.remove("lunch")
print(len(s), [s.pop() for _ in range(len(s))])
try: s.pop()
except LookupError as e: print(e)
try: s.remove("x")
except KeyError as e: print(repr(e))
def merge_logs(*logs): return [m for _, m in heapq.merge(*logs, key=lambda r: r[0])]
print(merge_logs([(1, "a1"), (4, "a4")], [(2, "b2"), (3, "b3")], [])); running = []
lo, hi = [], []
for x in [5, 15, 1, 3, 8, 7]:
    heapq.heappush(lo, -heapq.heappushpop(hi, x))
    if len(lo) > len(hi): heapq.heappush(hi, -heapq.heappop(lo))
    running.append(hi[0] if len(hi) > len(lo) else (hi[0] - lo[0]) / 2)
print(running, heapq.nsmallest(2, [{"p": 3}, {"p": 1}, {"p": 2}], key=lambda d: d["p"]))
