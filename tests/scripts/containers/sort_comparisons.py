# Sorting: how many comparisons are made, stability, NaN, and errors in the middle.
class R:
    def __init__(self, seed): self.s = seed
    def n(self, k):
        self.s = (self.s * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.s >> 33) % k
r = R(3)
count = 0
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        global count
        count += 1
        return self.v < o.v
nan = float('nan')
for n in [0, 1, 2, 3, 5, 12, 31, 33, 64, 65, 129, 500, 1500]:
    for kind in range(7):
        if kind == 0: v = [r.n(10**6) for _ in range(n)]
        elif kind == 1: v = sorted(r.n(100) for _ in range(n))
        elif kind == 2: v = sorted((r.n(1000) for _ in range(n)), reverse=True)
        elif kind == 3: v = [r.n(4) for _ in range(n)]
        elif kind == 4: v = [i if r.n(20) else r.n(n + 1) for i in range(n)]
        elif kind == 5: v = [i % (n // 3 + 1) for i in range(n)]
        elif kind == 6: v = [n - i // 3 for i in range(n)]
        count = 0
        w = sorted(map(K, v))
        c1 = count
        count = 0
        x = sorted(map(K, v), reverse=True)
        print(n, kind, c1, count, [k.v for k in w] == sorted(v), sum(i * k.v for i, k in enumerate(w)), sum(i * k.v for i, k in enumerate(x)))
    f = [nan if r.n(7) == 0 else r.n(50) * 0.5 for _ in range(n)]
    f.sort(); print(f[:80])
    m = [(r.n(3), r.n(3), i) for i in range(n)]
    m.sort(key=lambda t: t[:2]); print(m[:60])
    m.sort(reverse=True, key=lambda t: t[0]); print(m[:60])
    m.sort(); print(m[:5])
    s = [str(r.n(200)) for i in range(n)]
    s.sort(); print(s[:60]); s.sort(key=len, reverse=True); print(s[:60])
for bad in ([1, 'a', 2], [[1], None], [1.5, 'x'], [3, 1, None, 2]):
    try: bad.sort()
    except TypeError as e: print(e, bad)
