# The end of pools: cancelled futures, shutdown without waiting, one that is never shut down.
import concurrent.futures
import time


def slow(n):
    time.sleep(0.05)
    return n


pool = concurrent.futures.ProcessPoolExecutor(1)
fs = [pool.submit(slow, i) for i in range(6)]
print(fs[0].result())
pool.shutdown(cancel_futures=True)
print([f.cancelled() for f in fs[4:]], [f.result() for f in fs[:2]])

pool = concurrent.futures.ProcessPoolExecutor(1)
fs = [pool.submit(slow, i) for i in range(4)]
print(fs[3].cancel(), fs[3].cancelled(), fs[0].running(), fs[0].cancel())
pool.shutdown(wait=False)
print([f.result() for f in fs[:3]])
try:
    pool.submit(slow, 1)
except RuntimeError as e:
    print(e)

left = concurrent.futures.ProcessPoolExecutor(2)
f = left.submit(slow, "left")
f.add_done_callback(lambda f: print("done", f.result()))
print("the program ends")
