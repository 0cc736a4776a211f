# dump_traceback() prints where the threads are, the innermost call first.
import faulthandler
import re
import tempfile
import threading


def text(**kw):
    with tempfile.TemporaryFile() as f:
        faulthandler.dump_traceback(f, **kw)
        f.seek(0)
        return re.sub(r'0x[0-9a-f]{16}', 'ID', f.read().decode()).replace(__file__, "FILE")


def inner():
    return text(), text(all_threads=False)


def outer():
    return inner()


for t in outer():
    print(t, end="")
ready, go = threading.Event(), threading.Event()


def waiting():
    ready.set()
    go.wait()


thread = threading.Thread(target=waiting)
thread.start()
ready.wait()
both = text()
print(both.count("Thread ID"), both.count("Current thread ID"), "in waiting" in both)
go.set()
thread.join()


def deep(n):
    return deep(n - 1) if n else text()


print(len(deep(200).splitlines()))
for bad in (-1, "x", None.__class__):
    try:
        faulthandler.dump_traceback(bad)
    except Exception as e:
        print(type(e).__name__, e)
