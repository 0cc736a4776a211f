# Queues between processes.
import multiprocessing as mp
import queue


def squares(inbox, outbox):
    for n in iter(inbox.get, None):
        outbox.put((n, n * n))


def work(tasks, out):
    while True:
        n = tasks.get()
        if n is None:
            tasks.task_done()
            break
        out.put(n + 1)
        tasks.task_done()


def fill(q):
    for i in range(1000):
        q.put(i)


inbox, outbox = mp.Queue(), mp.Queue()
workers = [mp.Process(target=squares, args=(inbox, outbox)) for _ in range(2)]
for w in workers:
    w.start()
for i in range(10):
    inbox.put(i)
for w in workers:
    inbox.put(None)
print(sorted(outbox.get() for _ in range(10)))
for w in workers:
    w.join()

tasks, out = mp.JoinableQueue(), mp.SimpleQueue()
w = mp.Process(target=work, args=(tasks, out))
w.start()
for i in range(5):
    tasks.put(i)
tasks.put(None)
tasks.join()
print([out.get() for _ in range(5)], out.empty())
w.join()

q = mp.Queue(2)
q.put("a")
q.put("b")
print(q.full(), q.qsize())
for f in (lambda: q.put("c", False), lambda: q.put("c", timeout=0.01)):
    try:
        f()
    except queue.Full:
        print("full")
print(q.get(), q.get(timeout=1))
for f in (q.get_nowait, lambda: q.get(timeout=0.01)):
    try:
        f()
    except queue.Empty:
        print("empty")

big = mp.Queue()
p = mp.Process(target=fill, args=(big,))
p.start()
print(sum(big.get() for _ in range(1000)))
p.join()
q.close()
for f in (lambda: q.put(1), tasks.task_done):
    try:
        f()
    except ValueError as e:
        print(str(e).split(" object")[0])
