# Recursive generators, lazy evaluation, early stopping and sharing.
def walk(d, path=()):
    for k, v in d.items():
        if isinstance(v, dict): yield from walk(v, path + (k,))
        else: yield "/".join(path + (k,)), v
tree = {"a": {"b": 1, "c": {"d": 2}}, "e": 3, "f": {}}
print(list(walk(tree)), dict(walk(tree)), next(walk(tree)))
def inorder(t):
    if t: l, v, r = t; yield from inorder(l); yield v; yield from inorder(r)
def build(items):
    if not items: return None
    m = len(items) // 2
    return build(items[:m]), items[m], build(items[m + 1:])
print(list(inorder(build(list(range(10)))))); from itertools import islice, takewhile, count
def integers(start=0):
    while True: yield start; start += 1
def merge(*its):
    heads = [[next(i), i] for i in its]
    while heads:
        h = min(heads, key=lambda x: x[0]); yield h[0]
        try: h[0] = next(h[1])
        except StopIteration: heads.remove(h)
def uniq(it):
    last = object()
    for x in it:
        if x != last: yield x
        last = x
def scale(n, it): return (n * x for x in it)
def hamming():
    import itertools
    out = [1]; i2 = i3 = i5 = 0
    while True:
        yield out[-1]
        n = min(out[i2] * 2, out[i3] * 3, out[i5] * 5); out.append(n)
        i2 += n == out[i2] * 2; i3 += n == out[i3] * 3; i5 += n == out[i5] * 5
print(list(islice(hamming(), 20)), list(islice(uniq(merge(scale(2, integers(1)), scale(3, integers(1)))), 12)), list(takewhile(lambda x: x < 30, (x * x for x in integers()))))
def window(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) > n: del buf[0]
        if len(buf) == n: yield tuple(buf)
print(list(window("abcde", 3)), [sum(w) for w in window(range(6), 2)]); shared = (x for x in range(6)); print([(a, b) for a, b in zip(shared, shared)], list(shared))
def tokens(s):
    it = iter(s + " "); cur = ""
    for c in it:
        if c.isalnum(): cur += c
        else:
            if cur: yield ("num" if cur.isdigit() else "word", cur)
            cur = ""
            if not c.isspace(): yield "op", c
print(list(tokens("x1 = 42+(y)"))); log = []
def noisy(n):
    for i in range(n): log.append(i); yield i
print(any(x > 2 for x in noisy(10)), log, next((x for x in noisy(5) if x == 1), None), len(log)); gens = [(lambda n: (n * i for i in range(3)))(k) for k in range(3)]; print([list(g) for g in gens], sum(map(sum, ([1], [2, 3]))), max((len(list(g)) for g in [iter("ab"), iter("c")])))
