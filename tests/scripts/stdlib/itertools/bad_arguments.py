# counts, steps and lengths that are refused
import itertools as it

for f in (lambda: it.islice([1], -1), lambda: it.islice([1], 0, 1, 0), lambda: it.islice([1], "x"), lambda: it.combinations([1], -1), lambda: it.batched([1], 0), lambda: it.repeat(1, "x"), lambda: it.product([1], repeat=-1),
          lambda: list(it.zip_longest([1], fill=2)), lambda: it.tee([1], -1), lambda: list(it.chain(3)), lambda: it.count("a"), lambda: list(it.starmap(pow, [1])), lambda: it.cycle(3), lambda: list(it.batched("abc", 2, strict=True)),
          lambda: it.permutations([1], -1), lambda: it.groupby(), lambda: list(it.accumulate([1, "a"])), lambda: list(it.pairwise(3))):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(list(it.repeat(1, -3)), list(it.combinations([1], 2)), list(it.product()), list(it.permutations([])), list(it.islice(it.count(), 2, 9, 3)), it.repeat(1, 3).__length_hint__())
print(it.count(1, 0.5), it.repeat("x"), it.repeat("x", 2), list(it.compress("abc", [1, 0, 1])))
