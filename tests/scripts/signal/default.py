# exit: 1
# KeyboardInterrupt is where the program was
import os
import signal


def work():
    os.kill(os.getpid(), signal.SIGINT)
    print("never")


try:
    work()
except KeyboardInterrupt:
    print("interrupted")
signal.signal(signal.SIGINT, lambda n, f: print("not now"))
work.__code__ = (lambda: os.kill(os.getpid(), signal.SIGINT)).__code__
work()
signal.signal(signal.SIGINT, signal.SIG_IGN)
work()
raise SystemExit(1)
