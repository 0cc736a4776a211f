# Coroutines and steps of generators that are collected unawaited, while Python remembers where they were made.
import gc
import sys
import warnings


async def job():
    pass


async def gen():
    yield


def make(n):
    return [job() for _ in range(n)] + [gen().asend(None), gen().aclose(), gen().athrow(KeyError)]


def clobber(*args):
    return sum(args)


sys.set_coroutine_origin_tracking_depth(2)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for n in range(100):
        make(n % 3)
    clobber(*range(20))
    gc.collect()
print(sorted({str(w.message).splitlines()[0] for w in caught}), len(caught) > 350)
for w in caught:
    if "job" in str(w.message):
        print("\n".join(line.partition('", ')[2] or line for line in str(w.message).splitlines()))
        break

coro = job()
print([frame[2] for frame in coro.cr_origin])
coro.close()
sys.set_coroutine_origin_tracking_depth(0)
coro = job()
print(coro.cr_origin)
coro.close()
