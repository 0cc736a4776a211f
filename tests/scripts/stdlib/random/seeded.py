# random gives CPython's numbers for a given seed.
import random
random.seed(42); print([random.random() for _ in range(5)], [random.randint(1, 100) for _ in range(10)], [random.randrange(0, 1000, 7) for _ in range(5)], random.choice("abcdef"), random.choices("abc", k=8), random.choices([1, 2, 3], weights=[5, 1, 1], k=8), random.choices("xy", cum_weights=[1, 10], k=5), random.sample(range(100), 6), random.sample("abcdefgh", 3), random.uniform(1, 10), random.getrandbits(8), random.getrandbits(100), random.randbytes(6))
l = list(range(10)); random.shuffle(l); print(l)
random.seed(7); print(random.gauss(0, 1), random.gauss(5, 2), random.normalvariate(0, 1), random.lognormvariate(0, 1), random.expovariate(1.5), random.betavariate(2, 3), random.gammavariate(2, 1), random.gammavariate(0.5, 2), random.gammavariate(1, 3), random.triangular(0, 10, 3), random.triangular(), random.vonmisesvariate(0, 4), random.paretovariate(3), random.weibullvariate(1, 2), random.binomialvariate(10, 0.3), random.binomialvariate(100, 0.5), random.binomialvariate())
for s in (0, 1, -1, 2**70, "string", b"bytes", bytearray(b"ba"), 1.5, None if False else True, ""):
    random.seed(s); print(repr(s), random.random(), random.randint(0, 10**30))
r = random.Random(5); q = random.Random(5); print(r.random() == q.random(), r.sample([1, 2, 3], 2, counts=[3, 1, 2]), [r.randrange(10) for _ in range(20)]); st = r.getstate(); a = [r.random() for _ in range(3)]; r.setstate(st); print(a == [r.random() for _ in range(3)], st[0], len(st[1]), st[2]); random.seed("version1", version=1); print(random.random())
for e in ["random.choice([])", "random.randint(5, 1)", "random.randrange(0)", "random.randrange(1, 5, 0)", "random.randint(1.5, 3)", "random.randrange(1.5)", "random.sample([1], 2)", "random.sample({1, 2}, 1)", "random.choices([], k=2)", "random.choices([1, 2], weights=[1], k=1)", "random.choices([1], weights=[0], k=1)", "random.choices([1, 2], weights=[1, 1], cum_weights=[1, 2])", "random.getrandbits(-1)", "random.getrandbits(0)", "random.seed([1])", "random.shuffle((1, 2))", "random.sample([1, 2], -1)", "random.uniform('a', 1)", "random.expovariate(0)", "random.choice(5)", "random.choice({'a': 1})", "random.binomialvariate(-1)", "random.sample([1, 2], 1, counts=[1])", "random.choices([1, 2], 5, 1)", "random.randrange(10, 5)", "random.setstate((1, 2))"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
sr = random.SystemRandom(); print(0 <= sr.random() < 1, 1 <= sr.randint(1, 3) <= 3, sr.seed(5))
class Const(random.Random):
    def random(self): return 0.5
print(Const().uniform(0, 10), Const().choice([1, 2, 3]), Const().randrange(10), Const().sample([1, 2, 3], 2))
