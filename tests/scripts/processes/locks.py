# Locks, semaphores, conditions, events and barriers between processes; shared numbers.
import multiprocessing as mp
import pickle


def add(lock, total, n):
    for _ in range(n):
        with lock:
            total.value += 1


def waiter(event, out):
    out.put(event.wait(10))


def consumer(cond, flag, out):
    with cond:
        out.put(cond.wait_for(lambda: flag.value == 3, 10))


def meet(barrier, out):
    out.put(barrier.wait())


def take(sem, out):
    out.put(sem.acquire(timeout=0.01))


def mark(arr, i):
    arr[i] = i * 10


def run(target, *args, n=1):
    ps = [mp.Process(target=target, args=args) for _ in range(n)]
    for p in ps:
        p.start()
    return ps


def join(ps):
    for p in ps:
        p.join()


lock, total = mp.Lock(), mp.Value("i", 0, lock=False)
join(run(add, lock, total, 200, n=3))
print(total.value)
shared = mp.Value("d", 1.5)
with shared.get_lock():
    shared.value *= 2
print(shared.value, shared)

out = mp.Queue()
event = mp.Event()
ps = run(waiter, event, out, n=2)
event.set()
print(out.get(), out.get(), event.is_set())
join(ps)
event.clear()
print(event.wait(0.01))

cond, flag = mp.Condition(), mp.Value("i", 0)
ps = run(consumer, cond, flag, out, n=2)
for i in range(1, 4):
    with cond:
        flag.value = i
        cond.notify_all()
print(out.get(), out.get())
join(ps)

barrier = mp.Barrier(3)
ps = run(meet, barrier, out, n=2)
print(sorted([barrier.wait(10), out.get(), out.get()]), barrier.parties, barrier.n_waiting)
join(ps)

sem = mp.Semaphore(2)
print(sem.acquire(), sem.acquire(), sem.acquire(False), sem)
join(run(take, sem, out))
print(out.get())
sem.release()
join(run(take, sem, out))
print(out.get())
arr = mp.Array("i", [1, 2, 3])
for i in range(3):
    join(run(mark, arr, i))
print(arr[:], arr[1:], len(arr), list(arr))
chars = mp.Array("c", b"hello")
chars.value = b"hi"
print(chars.value, chars.raw)

rlock = mp.RLock()
print(rlock, lock)
with rlock, rlock:
    print(rlock)
for f in (lock.release, rlock.release, mp.BoundedSemaphore(1).release, lambda: pickle.dumps(lock), lambda: cond.notify(),
          lambda: cond.wait(), lambda: arr[7], lambda: setattr(shared, "value", "x"), lambda: mp.Value("?")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
