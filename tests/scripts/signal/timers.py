# timers, and calls that a signal interrupts
import signal
import threading
import time


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


rang = []
signal.signal(signal.SIGALRM, lambda n, f: rang.append(n))
print(signal.alarm(0), signal.getitimer(signal.ITIMER_REAL))
print(signal.setitimer(signal.ITIMER_REAL, 0.02))
start = time.monotonic()
while not rang:
    time.sleep(0.06)
print(rang, time.monotonic() - start >= 0.06)
print(signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01))
while len(rang) < 4:
    pass
print(signal.setitimer(signal.ITIMER_REAL, 0)[1])
print(rang)
signal.setitimer(signal.ITIMER_REAL, 0.01)
print(signal.pause())
print(signal.alarm(5), signal.alarm(0))
attempt(signal.setitimer, 0, -1)
attempt(signal.setitimer, 7, 1)
attempt(signal.setitimer, 0, "x")
print(issubclass(signal.ItimerError, OSError))


class Late(Exception):
    pass


def late(n, frame):
    raise Late("too late")


signal.signal(signal.SIGALRM, late)
lock = threading.Lock()
lock.acquire()
for wait in time.sleep, (lambda n: lock.acquire(timeout=n)), threading.Event().wait:
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    attempt(wait, 10)
