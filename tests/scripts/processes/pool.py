# multiprocessing.Pool: all ways to call functions, callbacks, errors, the end.
import multiprocessing as mp
import os
import time


def square(x):
    return x * x


def add(a, b=10):
    return a + b


def fail(x):
    raise LookupError(x)


def local(x):
    return lambda: x


def prepare(n):
    global base
    base = n


def based(x):
    return base + x


def pid(_):
    return os.getpid()


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0], "|", type(e.__cause__).__name__)


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        print(pool)
        print(pool.apply(add, (1,)), pool.apply(add, (1,), {"b": 2}))
        print(pool.map(square, range(10)), pool.map(square, []), pool.map(square, range(5), chunksize=2))
        print(pool.starmap(add, [(1, 2), (3,)]))
        print(list(pool.imap(square, range(4))), list(pool.imap(square, range(5), 2)), sorted(pool.imap_unordered(square, range(4))))
        seen = []
        r = pool.apply_async(add, (5,), callback=seen.append, error_callback=print)
        r.wait(10)
        print(r.get(), r.ready(), r.successful(), seen)
        r = pool.map_async(fail, [1], error_callback=lambda e: seen.append(repr(e)))
        show(r.get)
        print(seen[1:], r.successful())
        show(lambda: pool.starmap_async(add, [(1, 2)]).get(10))
        show(lambda: pool.map(fail, [3]))
        show(lambda: pool.apply(local, (1,)))
        show(lambda: list(pool.imap(fail, [4])))
        show(lambda: pool.apply_async(time.sleep, (0.3,)).get(0.01))
        show(lambda: pool.imap(square, [1], chunksize=0))
        show(pool.join)
        show(lambda: pool.map(square, 3))
    show(lambda: pool.map(square, [1]))
    pool = mp.Pool(1, initializer=prepare, initargs=(100,), maxtasksperchild=2)
    print(pool.map(based, range(4), chunksize=1), len(set(pool.map(pid, range(6), chunksize=1))) > 1)
    pool.close()
    pool.join()
    print(pool)
    for kwargs in [{"processes": 0}, {"initializer": 3}, {"maxtasksperchild": -1}]:
        show(lambda: mp.Pool(**kwargs))
