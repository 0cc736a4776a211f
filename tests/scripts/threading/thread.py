# the life of threads, and what can be asked of them
import threading
import time


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ":", e)


def plain(t):
    return repr(t).replace(f" {t.ident})>", " N)>")


def job(n):
    print("job", n, threading.current_thread().name)


Thread = threading.Thread
print(plain(threading.main_thread()), threading.current_thread() is threading.main_thread())
t = Thread(target=job, args=(1,))
print(plain(t), t.ident, t.native_id, t.is_alive())
attempt(t.join)
t.start()
t.join()
print(plain(t), t.is_alive(), t.ident == t.ident > 0)
attempt(t.start)
attempt(setattr, t, "daemon", True)
attempt(setattr, t, "ident", 4)
attempt(Thread, 1)
attempt(Thread, none=1)
print(Thread().name, Thread(name="").name, Thread(name=7).name, Thread(target=print).name)
t = Thread(target=time.sleep, args=[0.05], daemon=True, name="sleeper")
t.start()
print(plain(t), t.is_alive(), threading.active_count(), [plain(x) for x in threading.enumerate()])
t.join(0)
t.join()
print(plain(t))
attempt(threading.current_thread().join)


class Own(Thread):
    def __init__(self, n):
        super().__init__(name="own")
        self.n = n

    def run(self):
        self.result = self.n * 2


t = Own(4)
t.start()
t.join()
print(t.result, plain(t), vars(t)["n"])


class Forgetful(Thread):
    def __init__(self):
        pass


for name in "start", "join", "is_alive", "__repr__":
    attempt(getattr(Forgetful(), name))
attempt(lambda: Forgetful().daemon)

# what Thread does not know of
import _thread


def foreign():
    t = threading.current_thread()
    print(plain(t), t.daemon, t.is_alive())
    attempt(t.join)


h = _thread.start_joinable_thread(foreign)
h.join()
print(h.is_done())
