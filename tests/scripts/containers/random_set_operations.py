# Random operations on sets of numbers and tuples: the order of iteration, results and errors.
class R:
    def __init__(self, seed): self.s = seed
    def n(self, k):
        self.s = (self.s * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.s >> 33) % k
r = R(7)
def val(span):
    k = r.n(10)
    x = r.n(span)
    if k < 6: return x
    if k == 6: return x * 1000003
    if k == 7: return -x
    if k == 8: return (x, r.n(5))
    return x + 0.5
def log(*a): print(*a)
for rnd in range(9):
    span = [8, 30, 100, 1000, 100000][r.n(5)]
    ss = [set(), set(), {val(span) for _ in range(r.n(200))}, frozenset([val(span) for _ in range(r.n(60))])]
    for step in range(60):
        i, j = r.n(4), r.n(4)
        a, b = ss[i], ss[j]
        op = r.n(22)
        fz = isinstance(a, frozenset)
        try:
            if op <= 3 and not fz:
                for _ in range(r.n(40)): a.add(val(span))
            elif op == 4 and not fz:
                for _ in range(r.n(20)): a.discard(val(span))
            elif op == 5 and not fz:
                for _ in range(r.n(5)): log('pop', a.pop())
            elif op == 6 and not fz: a.update(b)
            elif op == 7: ss[i] = a | b
            elif op == 8: ss[i] = a & b
            elif op == 9: ss[i] = a - b
            elif op == 10: ss[i] = a ^ b
            elif op == 11 and not fz: a |= b
            elif op == 12 and not fz: a &= b
            elif op == 13 and not fz: a -= b
            elif op == 14 and not fz: a ^= b
            elif op == 15: ss[i] = a.copy()
            elif op == 16: ss[i] = a.union([val(span) for _ in range(r.n(30))], b)
            elif op == 17: ss[i] = a.intersection(list(b))
            elif op == 18: ss[i] = a.difference(dict.fromkeys(b), [val(span)])
            elif op == 19: ss[i] = a.symmetric_difference([val(span) for _ in range(r.n(30))])
            elif op == 20 and not fz: a.remove(val(span))
            elif op == 21: log(a == b, a <= b, a < b, a >= b, a > b, a.isdisjoint(b), hash(frozenset(a)), type(a))
        except KeyError as e:
            log('KeyError', e)
        log(op, i, j, list(ss[i])[:30], len(ss[i]))
