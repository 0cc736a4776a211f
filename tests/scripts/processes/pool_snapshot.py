# A process sees the program as it was when the process was started, and changes its own copy.
import collections
import concurrent.futures
import dataclasses
import enum
import functools
import re
import threading


class Colour(enum.Enum):
    RED = 1
    BLUE = 2


@dataclasses.dataclass(order=True)
class Point:
    x: int
    y: int = 0
    tags: list = dataclasses.field(default_factory=list)


class Node:
    count = 0

    def __init__(self, name):
        self.name = name
        self.peers = []
        Node.count += 1

    def __repr__(self):
        return f"<{self.name}: {[p.name for p in self.peers]}>"


def counter(start):
    n = start

    def step():
        nonlocal n
        n += 1
        return n

    return step


@functools.lru_cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def numbers():
    for i in range(100):
        yield i


a, b = Node("a"), Node("b")
a.peers += [b, a]
b.peers.append(a)
step = counter(10)
step()
by_node = {a: "first", b: "second", (a, 1): "pair"}
members = {a, Colour.RED, frozenset([1, 2])}
words = collections.Counter("abracadabra")
queue = collections.deque([1, 2, 3], maxlen=5)
default = collections.defaultdict(list, {1: [2]})
pattern = re.compile(r"(\w+)@(\w+)")
lock = threading.Lock()
cycle = [1]
cycle.append(cycle)
running = numbers()
next(running), next(running)
fib(20)
Pair = collections.namedtuple("Pair", "left right")
pair = Pair(1, a)


def look():
    out = [a, b, a.peers[1] is a, Node.count, step(), by_node[a], by_node[b], by_node[a, 1]]
    out += [a in members, Colour.RED in members, Colour(2) is Colour.BLUE, frozenset([2, 1]) in members]
    out += [words.most_common(2), queue, default[1], default[7], pattern.match("x@y").groups()]
    out += [cycle[1] is cycle, next(running), fib.cache_info().hits, fib(21), pair.left, pair.right is a]
    out += [Point(1, 2) < Point(1, 3), Point(3), isinstance(a, Node)]
    with lock:
        out.append(lock.locked())
    a.name = "changed"
    Node.count = 100
    later.append("never seen outside")
    return repr(out)


later = []
with concurrent.futures.ProcessPoolExecutor(1) as pool:
    f = pool.submit(look)
    later.append("too late to be seen inside")
    print(f.result())
    print(pool.submit(len, "abc").result())
print(a, Node.count, step(), later, next(running))
