# events by time and priority
import sched
now = 0
def wait(t):
    global now
    now += t
s = sched.scheduler(lambda: now, wait)
for d, p in ((5, 1), (3, 2), (3, 1), (0, 9)): s.enter(d, p, lambda d=d, p=p: print(now, d, p))
print([(e.time, e.priority, e.sequence) for e in s.queue], s.empty()); s.run(); print(now, s.empty(), s.run())
