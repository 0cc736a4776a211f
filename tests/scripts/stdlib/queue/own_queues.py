# subclasses say how items are kept
import queue


class SetQueue(queue.Queue):
    def _init(self, maxsize): self.queue = set()
    def _put(self, item): self.queue.add(item)
    def _get(self): return self.queue.pop()


q = SetQueue()
for x in (1, 1, 2):
    q.put(x)
print(q.qsize(), sorted(q.get() for _ in range(2)), q.unfinished_tasks)
print(queue.Queue[int], queue.SimpleQueue[int], queue.Queue(-1).full(), queue.Queue(maxsize=0).maxsize, queue.Queue().queue)
for bad in (lambda: queue.SimpleQueue(3), lambda: queue.PriorityQueue("x").put(1)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
