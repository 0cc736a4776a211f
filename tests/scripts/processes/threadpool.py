# multiprocessing.pool.ThreadPool and multiprocessing.dummy.
import multiprocessing.dummy
from multiprocessing.pool import ThreadPool


def fail(x):
    raise ValueError(x)


calls = []
with ThreadPool(3) as pool:
    print(pool)
    print(pool.map(lambda x: x + 1, range(5)), pool.apply(max, (3, 7)), pool.starmap(pow, [(2, 3), (3, 2)]))
    print(list(pool.imap(str, range(3))), sorted(pool.imap_unordered(str, range(3))))
    pool.apply_async(calls.append, (1,)).get()
    try:
        pool.map(fail, [1])
    except ValueError as e:
        print(repr(e), e.__cause__)
    print(calls)
pool = ThreadPool(2)
r = pool.map_async(abs, [-1, -2])
pool.close()
pool.join()
print(r.get(), pool)
try:
    pool.apply(abs, (1,))
except ValueError as e:
    print(e)

p = multiprocessing.dummy.Process(target=calls.append, args=("in a thread",))
p.start()
p.join()
print(calls, p.exitcode, multiprocessing.dummy.active_children())
a, b = multiprocessing.dummy.Pipe()
a.send("across")
print(b.poll(), b.recv(), b.poll())
with multiprocessing.dummy.Pool(2) as pool:
    print(pool.map(len, ["a", "bb"]))
m = multiprocessing.dummy.Manager()
print(m.list([1]), m.Namespace(x=1), m.Value("i", 3))
