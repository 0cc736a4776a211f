# futures: their states, results and callbacks
import sys
from concurrent.futures import *

sys.stderr = sys.stdout


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except BaseException as e:
        print(type(e).__name__, str(e).partition(": <")[0])


def plain(f):
    a, _, b = repr(f).partition(" at ")
    return a + b.partition(" ")[2]


f = Future()
print(plain(f), f.done(), f.running(), f.cancelled())
attempt(f.result, 0)
attempt(f.exception, timeout=0.001)
f.add_done_callback(lambda f: print("callback", plain(f)))
print(f.cancel(), plain(f), f.cancel())
attempt(f.result)
attempt(f.exception)
print(f.set_running_or_notify_cancel())
attempt(f.set_result, 1)

f = Future()
f.set_running_or_notify_cancel()
print(plain(f), f.cancel())
f.set_result([1])
print(plain(f), f.result(), f.exception())
attempt(f.set_result, 2)
f.add_done_callback(lambda f: print("late", plain(f)))

f = Future()
f.set_exception(ValueError("no"))
print(plain(f), repr(f.exception()))
attempt(f.result)

fs = [Future() for _ in range(3)]
fs[0].set_result(1)
print(wait([]), [len(s) for s in wait(fs, timeout=0.001)])
print([len(s) for s in wait(fs, return_when=FIRST_COMPLETED)])
fs[1].set_exception(KeyError(2))
print([len(s) for s in wait(fs, return_when=FIRST_EXCEPTION)])
attempt(wait, fs, return_when="soon")
it = as_completed(fs, timeout=0.01)
print(sorted([plain(next(it)), plain(next(it))]))
attempt(next, it)
print(list(as_completed([])))
print(CancelledError.__mro__, InvalidStateError.__mro__, BrokenExecutor.__mro__, TimeoutError)
