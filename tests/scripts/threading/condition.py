# conditions, events, semaphores and barriers
import threading


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ":", e)


def plain(o):
    text = repr(o)
    return text[: text.find("0x")] + text[text.find(":") :] if "0x" in text else text


c = threading.Condition()
attempt(c.wait)
attempt(c.notify)
attempt(c.release)
with c:
    print(c.wait(0.001), c.wait_for(lambda: 5), c.wait_for(lambda: 0, 0.002))
    attempt(c.wait, "soon")
attempt(threading.Condition, 5)
items, got = [], []


def consume():
    with c:
        c.wait_for(lambda: items)
        got.append(items.pop(0))


threads = [threading.Thread(target=consume) for _ in range(5)]
for t in threads:
    t.start()
for i in range(5):
    with c:
        items.append(i)
        c.notify()
for t in threads:
    t.join()
print(sorted(got), items)

# a lock of one's own
class Log:
    def __init__(self):
        self.lock = threading.Lock()

    def acquire(self, *args):
        print("acquire", args)
        return self.lock.acquire(*args)

    def release(self):
        print("release")
        self.lock.release()


own = threading.Condition(Log())
own.acquire()
print(own.wait(0.001))
own.release()
attempt(own.notify)

e = threading.Event()
print(plain(e), e.is_set(), e.wait(0), e.wait(-1))
t = threading.Thread(target=e.set)
t.start()
print(e.wait(), plain(e))
e.clear()
attempt(e.wait, "x")

s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(False), s.acquire(timeout=0.001), plain(s))
s.release(3)
print(plain(s))
attempt(s.release, 0)
attempt(s.acquire, False, 1)
attempt(threading.Semaphore, -1)
b = threading.BoundedSemaphore(2)
attempt(b.release)
with b as r:
    print(r, plain(b))

order = []
bar = threading.Barrier(3, action=lambda: order.append("all"))
print(plain(bar), bar.parties, bar.n_waiting, bar.broken)
threads = [threading.Thread(target=lambda: order.append(bar.wait())) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order[0], sorted(order[1:]))
attempt(bar.wait, 0.001)
print(plain(bar), bar.broken)
attempt(bar.wait)
bar.reset()
print(plain(bar))
bar.abort()
attempt(bar.wait)
attempt(threading.Barrier, 0)
