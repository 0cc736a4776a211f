# Timing by a clock of our own, so that the numbers are known.
import timeit

ticks = iter(range(1000))


def clock():
    return next(ticks)


calls = []
print(timeit.timeit('calls.append(1)', number=3, timer=clock, globals=globals()), len(calls))
print(timeit.repeat(lambda: calls.append(2), repeat=3, number=2, timer=clock), len(calls))
t = timeit.Timer('x += 1', 'x = 5\ny = 6', clock)
print(t.timeit(10), t.repeat(2, 5), t.src.strip().splitlines()[0])
print(timeit.Timer('pass', lambda: calls.append(3), clock).timeit(1), calls[-1])
counts = []
print(timeit.Timer('pass', timer=iter([0, 0, 0, 0.05, 1, 1.3, 2, 3]).__next__).autorange(lambda n, s: counts.append((n, s))), counts)
for args in ((5,), ('pass', 5), ('x y',), ('pass', 'x y')):
    try:
        timeit.Timer(*args)
    except (ValueError, SyntaxError) as e:
        print(type(e).__name__, e)
print(timeit.default_number, timeit.default_repeat)
