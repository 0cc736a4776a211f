# Shuffled keys of one kind, and tuples of them, sort as comparing them one by one does.
import random


class Compared:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value < other.value

    def __repr__(self):
        return repr(self.value)


source = random.Random(7)
kinds = {
    "few ints": lambda: source.randrange(-9, 9),
    "wide ints": lambda: source.choice([2**63 - 1, -(2**63), 0, -1]) // source.randrange(1, 5),
    "floats": lambda: source.choice([0.0, -0.0, float("inf"), -1e-300, source.random(), -source.random()]),
    "texts": lambda: source.choice(["", "a", "a\0", "prefix", "prefixes", "prefixes and more", "é", "\U0001f600"]),
    "paths": lambda: "/usr/share/doc/" + str(source.randrange(500)),
}
for size in 20, 399, 1000, 5000:
    for name, make in kinds.items():
        items = [make() for _ in range(size)]
        assert repr(sorted(items)) == repr(sorted(items, key=Compared)), (name, size)
        places = list(enumerate(items))
        by_key = sorted(places, key=lambda pair: pair[1], reverse=True)
        assert repr(by_key) == repr(sorted(places, key=lambda pair: Compared(pair[1]), reverse=True)), (name, size)
        for other in kinds:
            pairs = [(x, kinds[other](), *range(source.randrange(2))) for x in items[:1000]]
            assert repr(sorted(pairs)) == repr(sorted(pairs, key=Compared)), (name, other, size)
print("all agree")

jobs = [(number, object()) for number in range(900)]
source.shuffle(jobs)
print([number for number, _ in sorted(jobs)] == list(range(900)))
try:
    sorted([(number // 2, job) for number, job in jobs])
except TypeError as e:
    print(e)
