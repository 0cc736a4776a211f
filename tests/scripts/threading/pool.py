# calls in the threads of a pool
import concurrent.futures
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

sys.stderr = sys.stdout


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except BaseException as e:
        print(type(e).__module__, repr(e))


attempt(ThreadPoolExecutor, 0)
attempt(ThreadPoolExecutor, initializer=3)
with ThreadPoolExecutor(3) as pool:
    print(pool.submit(pow, 2, 10).result(), pool.submit(int, "7", base=8).result())
    print(pool.submit(lambda: threading.current_thread().name).result())
    attempt(pool.submit)
    print(repr(pool.submit(5).exception()))
    print(list(pool.map(pow, [1, 2, 3], [3, 2, 1])))
    results = pool.map(lambda x: 1 / x, [1, 0, 2])
    print(next(results))
    attempt(next, results)
    attempt(next, results)
    attempt(list, pool.map(time.sleep, [0.05], timeout=0.001))
    attempt(pool.map, print, 3)
    print(repr(pool.submit(sys.exit, 3).exception()))
    fs = {pool.submit(lambda n: n * n, n): n for n in range(20)}
    print(sum(f.result() for f in concurrent.futures.as_completed(fs)))
attempt(pool.submit, print)

started = []
with ThreadPoolExecutor(2, "worker", initializer=started.append, initargs=("begun",)) as pool:
    print(pool.submit(lambda: threading.current_thread().name).result(), started)

pool = ThreadPoolExecutor(1)
gate = threading.Event()
first, second = pool.submit(gate.wait), pool.submit(print, "never")
threading.Timer(0.02, gate.set).start()
pool.shutdown(cancel_futures=True)
print(first.result(), second.cancelled())

sys.stderr = open("/dev/null", "w")
pool = ThreadPoolExecutor(1, initializer=lambda: sys.exit("no"))
f = pool.submit(print)
print(type(f.exception()).__name__, f.exception())
attempt(pool.submit, print)
sys.stderr = sys.__stderr__

# the pool finishes its work at the end of the program
pool = ThreadPoolExecutor(2)
pool.submit(lambda: (time.sleep(0.02), print("last words")))
print("main is done")
