# Random slicing, assignment and deletion on lists, tuples and ranges.
class R:
    def __init__(self, seed): self.s = seed
    def n(self, k):
        self.s = (self.s * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.s >> 33) % k
r = R(11)
def idx(): 
    k = r.n(12)
    return None if k == 0 else r.n(25) - 12
def sl():
    st = [None, 1, 1, 1, 2, -1, -2, 3, 7, -5, 0][r.n(11)]
    return slice(idx(), idx(), st)
for rnd in range(50):
    l = [r.n(50) for _ in range(r.n(20))]
    t = tuple(l)
    for step in range(30):
        op = r.n(18)
        try:
            if op == 0: l[sl()] = [r.n(9) for _ in range(r.n(6))]
            elif op == 1: del l[sl()]
            elif op == 2: print(l[sl()], t[sl()], range(*[r.n(20)-10, r.n(40)-20, [1,2,-1,-3][r.n(4)]])[sl()])
            elif op == 3: print(l.pop(r.n(20) - 10))
            elif op == 4: l.insert(r.n(30) - 15, r.n(9))
            elif op == 5: l[r.n(30) - 15] = 77
            elif op == 6: del l[r.n(30) - 15]
            elif op == 7: print(l.index(r.n(50), r.n(10) - 5, r.n(20) - 5))
            elif op == 8: l.remove(r.n(50))
            elif op == 9: l.extend(range(r.n(5)))
            elif op == 10: l += (1, 2)
            elif op == 11: l *= r.n(3)
            elif op == 12: l.sort(key=lambda x: x % 7, reverse=bool(r.n(2)))
            elif op == 13: l.reverse()
            elif op == 14: print(l.count(3), 3 in l, l < list(t), l == list(t), l >= [3], t < tuple(l))
            elif op == 15: print(sl().indices(r.n(30)))
            elif op == 16: print(t.index(r.n(50), r.n(10) - 5), t * 2, t + (1,))
            elif op == 17: print(list(reversed(l)), hash(t))
        except (ValueError, IndexError, TypeError) as e:
            print(type(e).__name__, e)
        if len(l) > 60: l = l[:20]
    print(l)
