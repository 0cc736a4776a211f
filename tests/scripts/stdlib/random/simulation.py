# Programs with a seed: pi, random walk, shuffled deck, reservoir, markov text.
import random
rng = random.Random(2024)
n = 2000; print(round(4 * sum(rng.random() ** 2 + rng.random() ** 2 < 1 for _ in range(n)) / n, 4))
x = y = 0
for _ in range(500):
    dx, dy = rng.choice([(0, 1), (1, 0), (0, -1), (-1, 0)]); x += dx; y += dy
print(x, y)
deck = [r + s for s in "SHDC" for r in "A23456789TJQK"]; rng.shuffle(deck); print([" ".join(deck[i::4][:5]) for i in range(4)])
res = []
for i, item in enumerate(range(1000)):
    if len(res) < 5: res.append(item)
    elif (j := rng.randint(0, i)) < 5: res[j] = item
print(res)
text = "the cat sat on the mat and the cat ran on the mat with the rat".split(); chain = {}
for a, b in zip(text, text[1:]): chain.setdefault(a, []).append(b)
w = "the"; out = [w]
for _ in range(12):
    w = rng.choice(chain.get(w, ["the"])); out.append(w)
print(" ".join(out)); hist = [0] * 11
for _ in range(2000): hist[rng.randint(0, 5) + rng.randint(0, 5)] += 1
print(hist); print([round(rng.gauss(100, 15)) for _ in range(10)], round(sum(rng.gauss(0, 1) for _ in range(1000)), 6)); print(["".join(rng.choices("ab", weights=[3, 1], k=10)) for _ in range(3)], rng.sample(sorted({"x", "y", "z"}), 3))
