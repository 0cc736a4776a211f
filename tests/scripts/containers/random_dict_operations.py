# Random operations on dicts, views and a subclass with __missing__.
class R:
    def __init__(self, seed): self.s = seed
    def n(self, k):
        self.s = (self.s * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.s >> 33) % k
r = R(5)
def key(span):
    k = r.n(6)
    x = r.n(span)
    return x if k < 3 else 'k' + str(x) if k == 3 else (x, 1) if k == 4 else x + 0.0
class M(dict):
    def __missing__(self, k): return ('missing', k)
for rnd in range(8):
    span = [5, 20, 60][r.n(3)]
    d, e = {}, M()
    for step in range(60):
        op = r.n(22)
        a, b = (d, e) if r.n(2) else (e, d)
        try:
            if op < 4:
                for _ in range(r.n(12)): a[key(span)] = r.n(5)
            elif op == 4: del a[key(span)]
            elif op == 5: print(a.pop(key(span)))
            elif op == 6: print(a.pop(key(span), 'none'))
            elif op == 7: print(a.popitem())
            elif op == 8: print(a.setdefault(key(span), 9))
            elif op == 9: a.update(b)
            elif op == 10: print(type(a | b), a | b)
            elif op == 11: a |= b
            elif op == 12: print(a[key(span)], key(span) in a, a.get(key(span)))
            elif op == 13: print(a == b, a != b, a.keys() <= b.keys(), a.items() >= b.items(), a.keys() == b.keys())
            elif op == 14: print(list(reversed(a)), list(reversed(a.items())), list(reversed(a.values())))
            elif op == 15:
                xs = [k for k in a.keys() & b.keys() if not isinstance(k, str)]; print(len(xs), sorted(map(str, xs)))
                ys = {k: 1 for k in range(r.n(20))}; zs = {k: r.n(2) for k in range(r.n(20))}
                print(ys.keys() & zs, ys.keys() | zs, ys.keys() - zs.keys(), ys.keys() ^ zs.keys(), ys.items() ^ zs.items(), ys.items() & zs.items(), ys.items() - zs.items())
            elif op == 16:
                for k in a:
                    if r.n(3) == 0: a[key(span)] = 1
            elif op == 17:
                for k in a:
                    if r.n(4) == 0: a[key(span)] = 1; a.popitem(); break
            elif op == 18:
                for k in list(a)[:r.n(3)]: del a[k]
            elif op == 19: d = dict(a); d = dict(zip(a, range(3))) if r.n(2) else d
            elif op == 20: print(a.copy(), dict.fromkeys(a, 0))
            elif op == 21:
                for k in a:
                    del a[k]; a[key(span)] = 3; break
        except (KeyError, RuntimeError) as e2:
            print(type(e2).__name__, e2)
        print(op, d if step % 8 == 0 else len(d), e if step % 8 == 4 else len(e))
