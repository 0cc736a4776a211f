# Small programs with the collections.
from collections import *
class LastUpdated(OrderedDict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v); self.move_to_end(k)
d = LastUpdated(a=1, b=2); d["a"] = 3
print(d, list(d))
def moving_average(it, n=3):
    window = deque(maxlen=n)
    for x in it:
        window.append(x)
        if len(window) == n: yield sum(window) / n
print(list(moving_average([40, 30, 50, 46, 39, 44])))
graph = defaultdict(set)
for a, b in [("a", "b"), ("b", "c"), ("a", "c")]:
    graph[a].add(b); graph[b].add(a)
print({k: sorted(v) for k, v in sorted(graph.items())})
defaults = {"color": "red", "user": "guest"}; env = {"user": "admin"}; cli = {}
conf = ChainMap(cli, env, defaults)
print(conf["user"], conf["color"], dict(sorted(conf.items()))); cli["color"] = "blue"; print(conf["color"], conf.maps[2]["color"])
Point = namedtuple("Point", "x y")
print(sorted([Point(2, 1), Point(1, 5)]), sum(p.x for p in map(Point._make, [(1, 2), (3, 4)])), Point(1, 2)._replace(y=0))
inventory = Counter(apples=3, pears=1); inventory.update(Counter(pears=2)); inventory -= Counter(apples=1)
print(inventory.most_common(), sorted(inventory.elements()))
def multimap(pairs):
    m = defaultdict(list)
    for k, v in pairs: m[k].append(v)
    m.default_factory = None
    return m
m = multimap([("a", 1), ("b", 2), ("a", 3)]); print(dict(m))
try: m["zz"]
except KeyError as e: print("KeyError", e)
history = deque(maxlen=3)
for cmd in "ls cd pwd cat".split(): history.append(cmd)
print(list(history), history[-1]); q = deque("abc"); q.rotate(1); print("".join(q))
nested = lambda: defaultdict(nested)
t = nested(); t["x"]["y"] = 1; print(t["x"]["y"], "z" in t["x"])
