# Linked list, stack, queue, ring buffer, union-find, priority queue, bit set as classes.
class LinkedList:
    class Node:
        def __init__(self, v, nxt=None): self.v, self.nxt = v, nxt
    def __init__(self, items=()):
        self.head, self.size = None, 0
        for i in reversed(list(items)): self.push(i)
    def push(self, v): self.head = self.Node(v, self.head); self.size += 1
    def pop(self):
        if not self.head: raise IndexError("pop from empty list")
        v, self.head, self.size = self.head.v, self.head.nxt, self.size - 1; return v
    def reverse(self):
        prev, cur = None, self.head
        while cur: cur.nxt, prev, cur = prev, cur, cur.nxt
        self.head = prev; return self
    def __iter__(self):
        n = self.head
        while n: yield n.v; n = n.nxt
    def __len__(self): return self.size
    def __getitem__(self, i):
        if isinstance(i, slice): return LinkedList(list(self)[i])
        for k, v in enumerate(self):
            if k == i: return v
        raise IndexError(i)
    def __eq__(self, o): return list(self) == list(o)
    def __repr__(self): return f"LinkedList({list(self)})"
    def __add__(self, o): return LinkedList([*self, *o])
l = LinkedList("abc"); l.push("z"); print(l, len(l), l.pop(), l.reverse(), l[1], l[:2], "b" in l, l + [1], l == "cba", [*l], sorted(l), max(l), list(zip(l, range(9))), bool(LinkedList()))
for f in (LinkedList().pop, lambda: l[10]):
    try: f()
    except IndexError as e: print(e)
class Ring:
    def __init__(self, n): self.data, self.start, self.n = [None] * n, 0, 0
    def add(self, x):
        self.data[(self.start + self.n) % len(self.data)] = x
        if self.n < len(self.data): self.n += 1
        else: self.start = (self.start + 1) % len(self.data)
    def __iter__(self): return (self.data[(self.start + i) % len(self.data)] for i in range(self.n))
r = Ring(3)
for i in range(5): r.add(i)
print(list(r), r.data)
class Sets:
    def __init__(self): self.p = {}
    def find(self, x):
        self.p.setdefault(x, x)
        while self.p[x] != x: self.p[x] = x = self.p[self.p[x]]
        return x
    def union(self, a, b): a, b = self.find(a), self.find(b); self.p[a] = b; return a != b
s = Sets(); edges = sorted([(7, "a", "d"), (5, "a", "b"), (8, "b", "c"), (9, "b", "d"), (7, "b", "e"), (5, "c", "e"), (15, "d", "e"), (6, "d", "f"), (8, "e", "f"), (9, "e", "g"), (11, "f", "g")]); mst = [(w, a, b) for w, a, b in edges if s.union(a, b)]; print(mst, sum(w for w, *_ in mst))
class Bits:
    def __init__(self, it=()): self.n = 0; [self.add(i) for i in it]
    def add(self, i): self.n |= 1 << i
    def __contains__(self, i): return self.n >> i & 1 == 1
    def __iter__(self): return (i for i in range(self.n.bit_length()) if i in self)
    def __or__(self, o): b = Bits(); b.n = self.n | o.n; return b
    def __and__(self, o): b = Bits(); b.n = self.n & o.n; return b
    def __sub__(self, o): b = Bits(); b.n = self.n & ~o.n; return b
    def __len__(self): return self.n.bit_count()
    def __repr__(self): return f"Bits({{{', '.join(map(str, self))}}})"
a, b = Bits([1, 5, 200]), Bits(range(4)); print(a | b, a & b, a - b, len(a), 200 in a, sorted(b))
class Matrix(dict):
    def __missing__(self, k): return 0
    def __matmul__(self, o):
        r = Matrix()
        for (i, k), v in self.items():
            for (k2, j), w in o.items():
                if k == k2: r[i, j] += v * w
        return r
m = Matrix({(0, 0): 1, (0, 1): 2, (1, 0): 3}); print(m @ m, m[9, 9], len(m))
