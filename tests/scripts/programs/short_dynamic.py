# Dynamic programming: edit distance, knapsack, longest common subsequence, coins, paths.
from functools import cache, lru_cache
from bisect import bisect_left
def edit(a, b):
    prev = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        cur = [i]
        for j, y in enumerate(b, 1): cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (x != y)))
        prev = cur
    return prev[-1]
print([edit(*p) for p in (("kitten", "sitting"), ("", "abc"), ("same", "same"), ("flaw", "lawn"))])
@cache
def lcs(a, b):
    if not a or not b: return ""
    if a[0] == b[0]: return a[0] + lcs(a[1:], b[1:])
    return max(lcs(a[1:], b), lcs(a, b[1:]), key=len)
print(lcs("AGGTAB", "GXTXAYB"), lcs.cache_info().misses)
def knapsack(items, cap):
    best = [(0, ())] * (cap + 1)
    for name, w, v in items:
        for c in range(cap, w - 1, -1):
            cand = best[c - w][0] + v, best[c - w][1] + (name,)
            if cand > best[c]: best[c] = cand
    return best[cap]
print(knapsack([("map", 9, 150), ("compass", 13, 35), ("water", 153, 200), ("sandwich", 50, 160), ("glucose", 15, 60), ("tin", 68, 45), ("banana", 27, 60)], 100))
def coins(amount, kinds): 
    ways = [1] + [0] * amount
    for k in kinds:
        for i in range(k, amount + 1): ways[i] += ways[i - k]
    return ways[amount]
print(coins(100, (1, 5, 10, 25, 50)), coins(1000, (1, 2, 5, 10, 20, 50, 100, 200)))
@lru_cache(maxsize=None)
def paths(r, c): return 1 if not (r and c) else paths(r - 1, c) + paths(r, c - 1)
print(paths(16, 16), paths.cache_info())
def lis(seq):
    tails = []
    for x in seq:
        i = bisect_left(tails, x); tails[i:i + 1] = [x]
    return len(tails)
print(lis([10, 9, 2, 5, 3, 7, 101, 18]), lis(range(10)), lis([]))
def partitions(n, k=None):
    k = k or n
    if n == 0: yield []
    for i in range(min(n, k), 0, -1):
        for p in partitions(n - i, i): yield [i] + p
print(list(partitions(5)), sum(1 for _ in partitions(20)))
def subset_sum(nums, target): return next((s for s in ([n for i, n in enumerate(nums) if m >> i & 1] for m in range(1 << len(nums))) if sum(s) == target), None)
print(subset_sum([3, 34, 4, 12, 5, 2], 9), subset_sum([1, 2], 7)); tri = [[1]]
for _ in range(9): tri.append([1, *(a + b for a, b in zip(tri[-1], tri[-1][1:])), 1])
print(*(f"{' '.join(map(str, r)):^40}".rstrip() for r in tri), sep="\n")
