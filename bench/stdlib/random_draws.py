"""random(), randint, choice, shuffle, sample, gauss and choices from one seed."""
import random

r = random.Random(42)
total = 0
items = list(range(1000))
for i in range(60_000):
    total += r.random() + r.randint(1, 6) + r.choice(items) + r.uniform(0, 1)
for i in range(20_000):
    total += r.gauss(0, 1) + r.randrange(0, 100, 5)
for i in range(30):
    r.shuffle(items)
    total += items[0] + sum(r.sample(items, 100)) + sum(r.choices(items, k=200))
print(round(total, 6))
