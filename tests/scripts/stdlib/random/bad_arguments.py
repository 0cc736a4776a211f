# empty ranges, bad weights, seeds of the wrong type
import random

r = random.Random(3)
for bad in (lambda: r.randrange(0), lambda: r.randrange(5, 5), lambda: r.randrange(1, 5, 0), lambda: r.randint(5, 1), lambda: r.choice([]), lambda: r.sample([1], 2), lambda: r.sample({1}, 1), lambda: r.choices([], k=1), lambda: r.choices([1, 2], [0, 0]), lambda: r.choices([1], [1], cum_weights=[1]),
            lambda: r.choices([1, 2], [1]), lambda: r.getrandbits(-1), lambda: r.randbytes(-1), lambda: r.seed([]), lambda: r.randrange(1.5), lambda: r.shuffle((1, 2)), lambda: r.sample([1, 2], -1), lambda: r.binomialvariate(-1), lambda: r.gammavariate(0, 1), lambda: r.setstate((1, 2)), lambda: r.choices([1, 2], [-1, 1]), lambda: r.sample([1], 1, counts=[1, 2])):
    try:
        print(bad())
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
r.seed("text")
state = r.getstate()
a = [r.random(), r.randint(1, 9), r.sample(range(100), 3), r.choices("abc", [1, 2, 3], k=4), r.gauss(0, 1), r.getrandbits(70), r.randbytes(3)]
r.setstate(state)
print(a == [r.random(), r.randint(1, 9), r.sample(range(100), 3), r.choices("abc", [1, 2, 3], k=4), r.gauss(0, 1), r.getrandbits(70), r.randbytes(3)], a)
