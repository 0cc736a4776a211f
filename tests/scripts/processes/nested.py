# Processes of processes, threads in processes, and the state of the library in them.
import contextvars
import logging
import multiprocessing as mp
import os
import random
import sys
import threading
import warnings

var = contextvars.ContextVar("var", default="none")
local = threading.local()
local.x = 5
logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(processName)s %(message)s", level=logging.INFO)
warnings.simplefilter("error")
random.seed(7)
state = random.getstate()
os.environ["MARK"] = "set before"


def grandchild(depth):
    print(depth, mp.current_process().name, mp.parent_process().name)
    if depth:
        p = mp.Process(target=grandchild, args=(depth - 1,))
        p.start()
        p.join()
        print(depth, p.exitcode)


def library():
    logging.info("from the process")
    print(var.get(), local.x, random.getstate() == state, os.environ["MARK"])
    try:
        warnings.warn("now an error")
    except UserWarning as e:
        print("UserWarning", e)
    print(threading.current_thread() is threading.main_thread(), threading.active_count())
    print([t.name for t in threading.enumerate()], sys.argv == ARGV, sys.stdin.read() == "")


def threads():
    out = []
    ts = [threading.Thread(target=out.append, args=(i,)) for i in range(3)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    print(sorted(out))
    threading.Thread(target=lambda: print("a thread that is not joined")).start()


ARGV = list(sys.argv)
var.set("some")
for target, args in [(grandchild, (2,)), (library, ()), (threads, ())]:
    p = mp.Process(target=target, args=args)
    p.start()
    p.join()
    print(target.__name__, p.exitcode)
sleeping = threading.Event()
t = threading.Thread(target=sleeping.wait)
t.start()
p = mp.Process(target=library)
p.start()
p.join()
sleeping.set()
t.join()
