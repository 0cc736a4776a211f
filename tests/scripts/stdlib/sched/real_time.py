# with the usual clock, and wrong arguments
import sched, time
s = sched.scheduler(); t = time.monotonic(); s.enter(0.02, 1, print, ("late",)); s.enter(0.01, 1, print, ("early",)); s.run(); print(time.monotonic() - t >= 0.02)
for f in (lambda: s.enter(1, 1), lambda: s.enter("x", 1, print), lambda: s.cancel(5)):
    try: f()
    except Exception as e: print(type(e).__name__, str(e).replace("scheduler.", ""))
