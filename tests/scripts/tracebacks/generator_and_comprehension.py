# Frames of generators, comprehensions, lambdas and nested functions.
def gen(n):
    for i in range(n):
        yield 10 // (n - 1 - i)
def consume():
    return [x for x in gen(3)]
def via_sum():
    return sum(x for x in gen(2))
import traceback, sys
for f in (consume, via_sum, lambda: {k: 1 / k for k in (1, 0)}, lambda: list(map(lambda v: 1 / v, [0])), lambda: next(i / 0 for i in [1]), lambda: sorted([3, "a"]), lambda: max([1, 2], key=lambda x: x.nope), lambda: [[y / 0 for y in [x]] for x in [1]]):
    try:
        f()
    except Exception:
        traceback.print_exc(file=sys.stdout)
via_sum()
