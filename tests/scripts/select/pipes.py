# select, poll and epoll on pipes
import os
import select
import threading
import time


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


r, w = os.pipe()
name = {r: "r", w: "w"}


def show(lists):
    print([[name[fd] for fd in l] for l in lists])


show(select.select([r], [w], [], 0))
show(select.select([r], [], [], 0.001))
os.write(w, b"x")
show(select.select([r], [w], [r], 1))
for wrong in (5, [], []), (["x"], [], []), ([-1], [], []), ([2000], [], []), ([], [], [], -1), ([], [], [], "x"), ([1.5], [], []):
    attempt(select.select, *wrong)

p = select.poll()
p.register(r, select.POLLIN)
p.register(w, select.POLLOUT)
print(sorted((name[fd], e) for fd, e in p.poll(0)))
p.unregister(w)
print([(name[fd], e) for fd, e in p.poll()])
attempt(p.modify, 99, 1)
attempt(p.unregister, 99)
attempt(p.register, "x")
attempt(p.register, r, -1)

if hasattr(select, "epoll"):
    with select.epoll() as e:
        e.register(r, select.EPOLLIN)
        print([(name[fd], n) for fd, n in e.poll()])
        attempt(e.register, r)
        e.modify(r, 0)
        print(e.poll(0.001))
        e.unregister(r)
        attempt(e.unregister, r)
        attempt(e.poll, 0, 0)
    attempt(e.poll)
    print(e.closed)

# a thread that waits does not hold up the others
os.read(r, 1)
t = threading.Timer(0.02, os.write, (w, b"y"))
t.start()
show(select.select([r], [], [], 10))
