# Ending processes from outside: terminate, kill, os.kill, handlers of signals, daemons.
import multiprocessing as mp
import os
import signal
import time


def forever():
    while True:
        pass


def sleeper():
    time.sleep(60)


def waiting(conn):
    conn.recv()


def handling(conn):
    def handler(n, frame):
        conn.send(signal.Signals(n).name)
        raise SystemExit(9)

    signal.signal(signal.SIGTERM, handler)
    conn.send("ready")
    time.sleep(60)


def stubborn(conn):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    conn.send("ready")
    conn.recv()


a, b = mp.Pipe()
for target, args in [(forever, ()), (sleeper, ()), (waiting, (b,))]:
    p = mp.Process(target=target, args=args)
    p.start()
    print(p.is_alive(), p.exitcode)
    p.terminate()
    p.join()
    print(target.__name__, p.exitcode, p.is_alive())

p = mp.Process(target=sleeper)
p.start()
p.kill()
p.join()
print(p.exitcode)

p = mp.Process(target=sleeper)
p.start()
os.kill(p.pid, 0)
os.kill(p.pid, signal.SIGUSR1)
p.join()
print(p.exitcode)

p = mp.Process(target=handling, args=(b,))
p.start()
print(a.recv())
p.terminate()
print(a.recv())
p.join()
print(p.exitcode)

p = mp.Process(target=stubborn, args=(b,))
p.start()
print(a.recv())
p.terminate()
p.join(0.05)
print(p.exitcode)
a.send(1)
p.join()
print(p.exitcode)

mp.Process(target=sleeper, daemon=True).start()
print(len(mp.active_children()))
