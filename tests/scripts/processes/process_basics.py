# Processes: names, numbers, states and exit codes.
import multiprocessing as mp
import os
import sys


def quiet():
    pass


def leave(code):
    sys.exit(code)


def now():
    os._exit(7)


def family():
    me = mp.current_process()
    parent = mp.parent_process()
    print(me.name, me.pid == os.getpid(), me.is_alive(), parent.name, parent.pid == os.getppid(), parent.is_alive())
    child = mp.Process(target=quiet)
    print(child.name, mp.active_children())
    child.start()
    child.join()


class Worker(mp.Process):
    def __init__(self, n):
        super().__init__(name=f"worker {n}")
        self.n = n

    def run(self):
        print(self.name, self.n)
        self.n = "changed in the copy"
        sys.exit(self.n == 3)


def state(p):
    pid = "PID" if p._closed else str(p.pid)
    return repr(p).replace(pid, "PID").replace(str(os.getpid()), "PARENT")


print(mp.current_process().name, mp.parent_process(), mp.get_start_method(), mp.current_process().daemon)
p = mp.Process(target=family)
print(state(p), p.pid, p.exitcode, p.is_alive())
p.start()
p.join()
print(state(p), p.exitcode, p.is_alive())
for target, args in [(quiet, ()), (leave, (3,)), (leave, (None,)), (leave, (True,)), (now, ())]:
    p = mp.Process(target=target, args=args)
    p.start()
    p.join(10)
    print(target.__name__, args, p.exitcode)
for n in (1, 3):
    w = Worker(n)
    w.start()
    w.join()
    print(w.exitcode, w.n)
p = mp.Process(target=quiet, daemon=True)
print(p.daemon, p.authkey == mp.current_process().authkey)
p.start()
p.join()
p.close()
print(state(p))
print(mp.active_children())
