# events that are cancelled, and arguments
import sched
now = 0
s = sched.scheduler(lambda: now, lambda t: None); a = s.enterabs(1, 1, print, ("a",), {"end": "!\n"}); b = s.enterabs(0, 1, print, argument=("b",)); s.cancel(a)
print(b.argument, b.kwargs, a.action is print, s.run(blocking=False))
try: s.cancel(a)
except ValueError as e: print(e)
print(s.enterabs(7, 1, print)[:3], s.run(blocking=False))
