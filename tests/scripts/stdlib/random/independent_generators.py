# Generators with their own state; subclasses; shuffles and samples of all kinds of sequences.
import random
a, b = random.Random(1), random.Random(1)
print([a.randint(1, 6) for _ in range(5)] == [b.randint(1, 6) for _ in range(5)], a.random() == b.random())
random.seed(1); x = random.random(); random.seed(1); print(x == random.random(), x)
r = random.Random("text seed"); print(r.sample("abcdefghij", 4), r.sample(range(10**12), 3), r.sample([1, 1, 2], 3), r.choice({"k": 1, "l": 2}.keys().__iter__().__next__() if False else "xyz"))
deck = list("ABCDEFGH"); r.shuffle(deck); print("".join(deck)); ba = bytearray(b"shuffle"); r.shuffle(ba); print(ba)
print([r.choices(["win", "lose"], [1, 3])[0] for _ in range(6)], r.choices(range(3), k=0), r.sample([], 0), r.sample(["a", "b"], counts=[2, 3], k=4)); n = 3000; counts = [0] * 6
for _ in range(n): counts[r.randrange(6)] += 1
print(counts, sum(counts)); print([round(r.uniform(-1, 1), 6) for _ in range(3)], [r.randrange(-5, 5) for _ in range(6)], r.randint(10**20, 10**21), r.getrandbits(1), r.getrandbits(64), r.randrange(2**40), r.triangular(1, 2, 1.5))
class Dice(random.Random):
    def roll(self, spec): k, s = map(int, spec.split("d")); return [self.randint(1, s) for _ in range(k)]
print(Dice(3).roll("4d6"), Dice(3).roll("4d6"), isinstance(Dice(), random.Random)); s = r.getstate(); v1 = r.gauss(), r.gauss(); r.setstate(s); print(v1 == (r.gauss(), r.gauss()))
