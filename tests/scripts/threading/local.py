# attributes of one thread
import threading


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ":", e)


def run(f):
    t = threading.Thread(target=f)
    t.start()
    t.join()


x = threading.local()
x.a = 1


def other():
    attempt(lambda: x.a)
    x.a = 2
    print(x.__dict__)


run(other)
print(x.a, vars(x))
attempt(threading.local, 1)
attempt(setattr, x, "__dict__", {})
attempt(delattr, x, "b")
del x.a
attempt(lambda: x.a)


class Own(threading.local):
    shared = []

    def __init__(self, n, m=0):
        print("init", n, m)
        self.n = n

    @property
    def double(self):
        return self.n * 2


o = Own(3, m=4)
o.n = 5
o.shared.append(1)
run(lambda: print(o.n, o.double, o.shared, o.__dict__))
print(o.n, o.double)
attempt(setattr, o, "double", 1)
attempt(Own)
