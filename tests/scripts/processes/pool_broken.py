# Pools whose processes end: nothing can be called any more.
import concurrent.futures
import logging
import os
from concurrent.futures.process import BrokenProcessPool


logging.disable()  # of what the initializer raises


class Picky(Exception):
    def __init__(self, a, b):
        super().__init__(a)


def die():
    os._exit(3)


def picky():
    raise Picky(1, 2)


def one():
    return 1


def refuse(why):
    raise ValueError(why)


def show(fn, *args, **kwargs):
    try:
        print(fn(*args, **kwargs))
    except BrokenProcessPool as e:
        print("BrokenProcessPool:", e, "|", type(e.__cause__).__name__)
    except Exception as e:
        print(type(e).__name__, e)


with concurrent.futures.ProcessPoolExecutor(2) as pool:
    f = pool.submit(die)
    show(f.result)
    show(pool.submit, one)
with concurrent.futures.ProcessPoolExecutor(1) as pool:
    show(pool.submit(picky).result)
    show(pool.submit, one)
with concurrent.futures.ProcessPoolExecutor(1, initializer=refuse, initargs=("no",)) as pool:
    show(pool.submit(one).result)
print(issubclass(BrokenProcessPool, concurrent.futures.BrokenExecutor))
for kwargs in [{"max_workers": 0}, {"max_workers": -2}, {"initializer": 3}, {"max_tasks_per_child": 0}, {"max_tasks_per_child": "a"}]:
    show(concurrent.futures.ProcessPoolExecutor, **kwargs)
