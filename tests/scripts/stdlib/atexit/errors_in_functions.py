# what functions raise is shown, and the others run all the same
import atexit
import sys


def fails():
    raise ValueError("at exit")


def leaves():
    sys.exit(5)


class Stderr:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text
        if self.text.endswith("ValueError: at exit\n"):
            print("stderr:", self.text.splitlines()[0].split(" at 0x")[0], "...", self.text.splitlines()[-1])

    def flush(self):
        pass


atexit.register(print, "runs after the failures")
atexit.register(fails)
for bad in ((), (3,), ("x",)):
    try:
        atexit.register(*bad)
    except TypeError as e:
        print(e)
sys.stderr = Stderr()
