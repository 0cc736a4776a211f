# setting handlers, and what runs when a signal arrives
import os
import signal
import threading
import time


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


def handler(n, frame):
    print("handler", n, signal.Signals(n).name, frame.f_code.co_name)


print(signal.SIGINT, repr(signal.SIGTERM), list(signal.Handlers), list(signal.Sigmasks))
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, repr(signal.getsignal(signal.SIGPIPE)), repr(signal.getsignal(10)))
attempt(signal.signal, 10, handler)
print(signal.getsignal(10) is handler)
os.kill(os.getpid(), 10)
print("after kill")
signal.raise_signal(10)
print("after raise")
attempt(lambda: signal.signal(10, signal.SIG_IGN) is handler)
os.kill(os.getpid(), 10)
attempt(signal.signal, 10, signal.SIG_DFL)
for wrong in (0, signal.SIG_IGN), (65, signal.SIG_IGN), (10, "x"), (10, 5), (9, signal.SIG_IGN), ("x", 0):
    attempt(signal.signal, *wrong)
attempt(signal.getsignal, 99)
attempt(signal.strsignal, 9)
attempt(signal.strsignal, 0)
attempt(signal.raise_signal, 99)
attempt(signal.default_int_handler, 2, None)
try:
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(1)
except KeyboardInterrupt as e:
    print("KeyboardInterrupt", e)

t = threading.Thread(target=attempt, args=(signal.signal, 10, handler))
t.start()
t.join()
signal.signal(signal.SIGTERM, lambda n, f: print("in the main thread:", threading.current_thread() is threading.main_thread()))
t = threading.Thread(target=signal.raise_signal, args=[signal.SIGTERM])
t.start()
t.join()
time.sleep(0.01)
signal.pthread_kill(threading.get_ident(), signal.SIGTERM)
attempt(signal.pthread_kill, threading.get_ident(), 0)

# an exception of a handler is raised where the program is
signal.signal(10, lambda n, f: 1 / 0)
try:
    while True:
        os.kill(os.getpid(), 10)
except ZeroDivisionError as e:
    print(e)
