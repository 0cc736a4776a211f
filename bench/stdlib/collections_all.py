"""Counter, deque, defaultdict, OrderedDict, ChainMap and namedtuple at work."""
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

words = ("the quick brown fox jumps over the lazy dog and the cat sat on the mat " * 1500).split()
total = 0
for _ in range(5):
    c = Counter(words)
    total += c.most_common(3)[0][1] + sum((c + c).values())
groups = defaultdict(list)
for i in range(100_000):
    groups[i % 97].append(i)
total += sum(map(len, groups.values()))
counts = Counter()
for w in words:
    counts[w] += 1
total += counts["the"]
window = deque(maxlen=50)
for i in range(150_000):
    window.append(i)
    total += window[0]
queue = deque(range(100))
for i in range(150_000):
    queue.append(queue.popleft())
total += queue[0]
lru = OrderedDict()
for i in range(60_000):
    lru[i % 300] = i
    lru.move_to_end(i % 300)
    if len(lru) > 200:
        lru.popitem(last=False)
total += len(lru)
chain = ChainMap({"a": 1}, {"b": 2}, {"c": 3})
P = namedtuple("P", "x y z")
for i in range(30_000):
    total += chain["c"] + chain.get("a")
    p = P(i, 2, 3)
    total += p.x + p._replace(y=5).y
print(total)
