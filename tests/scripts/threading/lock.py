# locks: what acquire and release return and raise
import threading


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ":", e)


lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.001))
lock.release()
attempt(lock.release)
attempt(lock.acquire, False, 1)
attempt(lock.acquire, True, -2)
attempt(lock.acquire, True, 1e20)
attempt(lock.acquire, True, None)
attempt(lock.acquire, 1, 2, 3)
attempt(lock.acquire, wait=3)
attempt(threading.Lock, 1)
attempt(type, "Own", (threading.Lock,), {})
with lock as got:
    print(got, repr(lock).partition(" object")[0])
print(repr(lock).partition(" object")[0], threading.Lock)

r = threading.RLock()
print(r.acquire(), r.acquire(), r._recursion_count(), r._is_owned())
r.release()
r.release()
attempt(r.release)
attempt(r.acquire, False, 1)
attempt(r._acquire_restore, 3)

# a lock may be released by another thread, an RLock only by its owner
lock.acquire()
t = threading.Thread(target=lock.release)
t.start()
t.join()
print(lock.locked())
r.acquire()


def steal():
    print(r.acquire(False), r._is_owned())
    attempt(r.release)


t = threading.Thread(target=steal)
t.start()
t.join()
