# Functions called in the processes of a pool: results, map, chunks, an initializer.
import concurrent.futures
import os

STATE = []


def prepare(tag):
    STATE.append(tag)


def square(n):
    return n * n


def state():
    return STATE


def elsewhere():
    return os.getpid() != PARENT and os.getppid() == PARENT


PARENT = os.getpid()

with concurrent.futures.ProcessPoolExecutor(max_workers=2, initializer=prepare, initargs=("ready",)) as pool:
    print(pool.submit(square, 12).result(), pool.submit(pow, 2, 10, mod=1000).result())
    print(list(pool.map(square, range(6))))
    print(list(pool.map(pow, [2, 3, 4], [5, 2, 3], chunksize=2)))
    print(pool.submit(state).result(), STATE)
    print(pool.submit(elsewhere).result())
    fs = [pool.submit(square, i) for i in range(20)]
    print(sorted(f.result() for f in concurrent.futures.as_completed(fs)))
    done, left = concurrent.futures.wait(fs)
    print(len(done), len(left))
    print(list(pool.map(square, [])))
try:
    pool.submit(square, 1)
except RuntimeError as e:
    print(e)
