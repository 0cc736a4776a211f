# queues: order, limits, timeouts and shutdown
import queue
import threading


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(repr(e))


for cls in queue.Queue, queue.LifoQueue, queue.PriorityQueue:
    q = cls(2)
    print(cls, q.empty(), q.full(), q.qsize(), q.maxsize)
    attempt(q.get, False)
    attempt(q.get, timeout=0.001)
    attempt(q.get, timeout=-1)
    q.put(3)
    q.put_nowait(1)
    attempt(q.put, 4, False)
    attempt(q.put, 4, timeout=0.001)
    attempt(q.put, 4, True, -1)
    print(q.queue, q.get(), q.get(), q.unfinished_tasks)
    q.task_done()
    q.task_done()
    attempt(q.task_done)
    q.join()
    q.put(5)
    q.shutdown()
    attempt(q.put, 6)
    attempt(q.get)
    attempt(q.get)
    q = cls()
    q.put(1)
    q.shutdown(immediate=True)
    attempt(q.get)
    print(q.is_shutdown, q.unfinished_tasks, q.qsize())

s = queue.SimpleQueue()
attempt(s.get, False)
attempt(s.get, timeout=0.001)
s.put(1)
s.put_nowait(2)
print(s.qsize(), s.empty(), s.get(), s.get_nowait())
attempt(s.put)
attempt(queue.SimpleQueue, 1)

p = queue.PriorityQueue()
p.put((2, "b"))
p.put((1, "a"))
print(p.get())
attempt(p.put, "not a pair")


class Unique(queue.Queue):
    def _init(self, maxsize):
        self.queue = dict()

    def _put(self, item):
        self.queue[item] = None

    def _get(self):
        item = next(iter(self.queue))
        del self.queue[item]
        return item


u = Unique()
for x in "abca":
    u.put(x)
print(u.qsize(), u.get(), u.get(), u.get(), u.empty())

# producers and consumers
q, total, lock = queue.Queue(3), 0, threading.Lock()


def produce():
    for i in range(100):
        q.put(i)


def consume():
    global total
    while True:
        try:
            n = q.get()
        except queue.ShutDown:
            return
        with lock:
            total += n
        q.task_done()


makers = [threading.Thread(target=produce) for _ in range(4)]
takers = [threading.Thread(target=consume) for _ in range(3)]
for t in makers + takers:
    t.start()
for t in makers:
    t.join()
q.join()
q.shutdown()
for t in takers:
    t.join()
print(total)
