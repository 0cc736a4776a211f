# itertools: wrong arguments and laziness.
from itertools import *
import itertools
for e in ["islice('a')", "islice('a', -1)", "islice('a', 1, 'x')", "islice('a', 0, 5, 0)", "islice(5, 1)", "count('a')", "count(1, 'a')", "repeat()", "repeat(1, 'a')", "repeat(1, -5)", "list(repeat(1, times=2))", "chain(5)", "list(chain(5))", "list(chain('a', 5))", "chain.from_iterable(5)", "list(chain.from_iterable([5]))", "cycle(5)", "cycle()", "accumulate(5)", "list(accumulate(['a', 1]))", "list(accumulate([1, 2], 5))", "compress('a')", "compress('a', 5)", "takewhile(1)", "list(takewhile(5, [1]))", "groupby(5)", "list(groupby([1], 5))", "starmap(pow, 5)", "list(starmap(pow, [5]))", "list(starmap(pow, [(1,)]))", "tee('a', -1)", "tee(5)", "zip_longest(5)", "zip_longest('a', foo=1)", "product(5)", "product('a', repeat=-1)", "product('a', repeat='x')", "product('a', foo=1)", "permutations('a', -1)", "permutations('a', 'b')", "permutations(5)", "combinations('a')", "combinations('a', -1)", "combinations('ab', 1.5)", "pairwise(5)", "pairwise()", "batched('ab', 0)", "list(batched('abc', 2, strict=True))", "batched('a')", "batched('a', 'b')", "filterfalse(None)", "itertools.nope", "count(1).foo", "next(iter(islice([], 1)))", "combinations_with_replacement('a', -1)"]:
    try:
        v = eval(e); print(e, v if " at 0x" not in repr(v) else type(v).__name__)
    except Exception as x: print(e, "|", type(x).__name__, x)
def noisy(n):
    for i in range(n): print(f"<{i}>", end=""); yield i
print(list(islice(noisy(10), 2))); c = chain(noisy(2), noisy(1)); print("lazy", next(c)); z = zip_longest(noisy(1), noisy(2)); print(next(z)); p = pairwise(noisy(3)); print(next(p)); b = batched(noisy(5), 2); print(next(b)); m = starmap(max, ((i, 1) for i in noisy(2))); print(next(m)); a = accumulate(noisy(3)); print(next(a), next(a)); d = dropwhile(lambda x: x < 1, noisy(4)); print(next(d)); pr = product(noisy(2), noisy(1)); print(list(pr))
def boom(): yield 1; raise ValueError("boom")
for f in (lambda: list(chain(boom(), [1])), lambda: list(islice(boom(), 5)), lambda: list(groupby(boom())), lambda: list(product(boom())), lambda: [list(t) for t in tee(boom())], lambda: list(zip_longest(boom(), "abc")), lambda: list(batched(boom(), 3)), lambda: list(accumulate(boom()))):
    try: print(f())
    except ValueError as e: print(e)
print([n for n in dir(itertools) if n[0] != "_"])
