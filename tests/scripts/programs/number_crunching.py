"""Work split over processes and threads: chunks, progress, errors that come back."""
import asyncio
import concurrent.futures as cf
import functools
import hashlib
import math
import multiprocessing
import os
import time
from itertools import batched, chain


class TooBig(Exception):
    def __init__(self, n, limit):
        super().__init__(n, limit)
        self.n, self.limit = n, limit


def sieve(bounds):
    lo, hi = bounds
    marks = bytearray([1]) * (hi - lo)
    for p in range(2, math.isqrt(hi) + 1):
        for k in range(max(p * p, -(-lo // p) * p), hi, p):
            marks[k - lo] = 0
    return [lo + i for i, m in enumerate(marks) if m and lo + i > 1]


@functools.cache
def collatz(n):
    return 0 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


def longest(numbers):
    return max(((collatz(n), n) for n in numbers))


def checked_sqrt(n, limit=100):
    if n > limit:
        raise TooBig(n, limit)
    if n < 0:
        return math.sqrt(n)
    return round(math.sqrt(n), 3)


state = {}


def prepare(salt):
    state["salt"] = salt


def digest(text):
    return hashlib.sha256(state["salt"] + text.encode()).hexdigest()[:8]


def where(_):
    time.sleep(0.01)
    return os.getpid()


def main():
    with cf.ProcessPoolExecutor(2) as pool:
        chunks = [(lo, lo + 5000) for lo in range(0, 20_000, 5000)]
        primes = list(chain.from_iterable(pool.map(sieve, chunks)))
        print(len(primes), primes[:5], primes[-3:])
        print(max(pool.map(longest, batched(range(1, 4000), 500))))
        futures = {pool.submit(checked_sqrt, n): n for n in (4, 144, -1, 81)}
        for f in sorted(cf.wait(futures).done, key=futures.get):
            match f.exception():
                case None:
                    print(futures[f], f.result())
                case TooBig(n=n, limit=limit) as e:
                    print(futures[f], "too big", n, limit, type(e).__name__, e.args)
                case e:
                    print(futures[f], type(e).__name__, e, type(e.__cause__).__name__)
        print(sum(1 for pid in set(pool.map(where, range(8))) if pid != os.getpid()) >= 1)
        try:
            pool.submit(lambda: 1).result()
        except Exception as e:
            print(type(e).__name__)
    with cf.ProcessPoolExecutor(1, initializer=prepare, initargs=(b"pepper",)) as pool:
        print(list(pool.map(digest, ["a", "b", "žluť"], timeout=30)))
    print(state)

    async def mixed():
        loop = asyncio.get_running_loop()
        with cf.ProcessPoolExecutor(2) as pool:
            jobs = [loop.run_in_executor(pool, functools.partial(checked_sqrt, n, limit=10)) for n in (9, 11, 10)]
            print(await asyncio.gather(*jobs, return_exceptions=True))
        print(await asyncio.gather(*(asyncio.to_thread(longest, range(1, n)) for n in (10, 100, 1000))))
        with cf.ThreadPoolExecutor(3, thread_name_prefix="crunch") as pool:
            done = [n async for n in ordered(loop, pool, range(5))]
        print(done)

    async def ordered(loop, pool, items):
        for f in asyncio.as_completed([loop.run_in_executor(pool, lambda n=n: (time.sleep(n * 0.05), n)[1]) for n in items]):
            yield await f

    asyncio.run(mixed())

    with multiprocessing.Pool(2) as pool:
        print(pool.map(math.factorial, range(6)), pool.starmap(pow, [(2, 3), (3, 2)]), pool.apply(max, (3, 9)))
        print(sorted(pool.imap_unordered(math.isqrt, [16, 9, 25])), pool.apply_async(divmod, (17, 5)).get(10))
    q = multiprocessing.Queue()
    p = multiprocessing.Process(target=feed, args=(q, 3), name="feeder")
    p.start()
    print([q.get(timeout=10) for _ in range(4)])
    p.join()
    print(p.name, p.exitcode, p.is_alive())


def feed(q, n):
    for i in range(n):
        q.put({"i": i, "square": i * i})
    q.put(None)


if __name__ == "__main__":
    main()
