# FIFO, LIFO and priorities; full and empty queues
import queue

for cls in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    q = cls()
    for x in (3, 1, 2):
        q.put(x)
    print(cls.__name__, [q.get() for _ in range(3)], q.empty(), q.qsize())
q = queue.Queue(2)
q.put(1), q.put_nowait(2)
print(q.full(), q.qsize(), q.maxsize)
for bad in (lambda: q.put_nowait(3), lambda: q.put(3, timeout=0.001), lambda: q.put(3, block=False), lambda: q.put(3, timeout=-1), lambda: queue.Queue().get_nowait(), lambda: queue.Queue().get(timeout=0.001), lambda: queue.SimpleQueue().get(block=False),
            lambda: queue.Queue().get(timeout=-1), lambda: queue.SimpleQueue().get(timeout=-1)):
    try:
        print(bad())
    except (queue.Full, queue.Empty, ValueError) as e:
        print(type(e).__name__, e)
p = queue.PriorityQueue()
p.put((1, "a"))
try:
    p.put((1, {}))
    p.put((1, {}))
except TypeError as e:
    print(e)
