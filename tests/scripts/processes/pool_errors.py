# What goes wrong in a pool of processes: exceptions with their tracebacks, what cannot be pickled.
import concurrent.futures
import sys


class Odd(Exception):
    pass


class Lonely:
    def __reduce__(self):
        raise TypeError("stays here")


def divide(a, b):
    return a / b


def fail():
    try:
        divide(1, 0)
    except ZeroDivisionError:
        raise Odd("cannot", 7)


def local():
    return lambda: 1


def leave():
    sys.exit(4)


def show(f):
    e = f.exception()
    print(type(e).__name__, e.args, "|", type(e.__cause__).__name__, e.__suppress_context__)
    return e


with concurrent.futures.ProcessPoolExecutor(1) as pool:
    text = str(show(pool.submit(divide, 1, 0)).__cause__)
    print(text.startswith('\n"""\nTraceback (most recent call last):'), text.endswith('ZeroDivisionError: division by zero\n"""'))
    text = str(show(pool.submit(fail)).__cause__)
    print("During handling of the above exception" in text, 'raise Odd("cannot", 7)' in text)
    show(pool.submit(leave))
    show(pool.submit(local))
    print(type(pool.submit(lambda: 1).exception()).__name__)
    show(pool.submit(divide, Lonely(), 1))
    try:
        print(list(pool.map(divide, [1, 2], [1, 0])))
    except ZeroDivisionError as e:
        print("map", e)
    try:
        pool.map(divide, [1], [1], chunksize=0)
    except ValueError as e:
        print(e)
    print(pool.submit(divide, 1, 2).result())
