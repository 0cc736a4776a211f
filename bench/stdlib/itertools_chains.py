"""chain, islice, groupby, product, combinations, accumulate, zip_longest, tee, batched-like loops."""
import itertools as it
import operator

total = 0
for _ in range(3):
    total += sum(it.islice(it.chain(range(50_000), range(50_000)), 10, 90_000))
    total += sum(len(list(g)) * k for k, g in it.groupby(range(60_000), key=lambda x: x // 100))
    total += sum(1 for a, b, c in it.product(range(40), repeat=3) if a < b < c)
    total += sum(a + b for a, b in it.combinations(range(300), 2))
    total += sum(map(sum, it.permutations(range(7))))
    total += list(it.accumulate(range(50_000), operator.add))[-1]
    total += sum(a for a, b in it.zip_longest(range(50_000), range(10), fillvalue=0))
    total += sum(it.starmap(operator.mul, zip(range(50_000), it.count(1))))
    total += sum(b - a for a, b in it.pairwise(range(50_000)))
    total += sum(it.takewhile(lambda x: x < 30_000, it.count())) + sum(it.compress(range(50_000), it.cycle((1, 0))))
print(total)
