# events that enter others, and one that fails
import sched
now = 0
def wait(t):
    global now; now += t
s = sched.scheduler(lambda: now, wait)
def tick(n):
    print("tick", n, now)
    if n: s.enter(2, 1, tick, (n - 1,))
s.enter(1, 1, tick, (3,)); s.run(); s.enter(1, 1, lambda: 1 / 0); s.enter(2, 1, print, ("after",))
try: s.run()
except ZeroDivisionError as e: print(e, len(s.queue))
s.run()
