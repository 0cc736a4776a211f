# errors
import tracemalloc as t
for f in (lambda: t.take_snapshot(), lambda: t.start(0), lambda: t.start("x"), lambda: t.start(10**6), lambda: t.start(1, 2), lambda: t.Snapshot((), 1).statistics("x"), lambda: t.Snapshot((), 1).statistics("traceback", True), lambda: t.Snapshot((), 1).filter_traces(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t.start(); s = t.take_snapshot(); print(s.traceback_limit, type(s).__name__); t.stop()
