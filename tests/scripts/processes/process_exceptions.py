# What a process does not catch is shown on stderr; the exit code is 1.
import io
import multiprocessing as mp
import sys


def fail():
    sys.stderr = io.StringIO()
    sys.excepthook = None  # is not asked
    raise KeyError("oops")


def message():
    sys.stderr = io.StringIO()
    sys.exit("a message")


def interrupted():
    sys.stderr = io.StringIO()
    raise KeyboardInterrupt


class Loud(mp.Process):
    def run(self):
        sys.stderr = out = io.StringIO()
        try:
            super().run()
        finally:
            print(repr(out.getvalue()))


for target in (fail, message, interrupted):
    p = mp.Process(target=target)
    p.start()
    p.join()
    print(target.__name__, p.exitcode)
p = Loud(target=print, args=("called",), kwargs={"end": "!\n"})
p.start()
p.join()
print(p.exitcode)
