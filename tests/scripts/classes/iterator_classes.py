# Classes as iterators, iterables, sequences and reversible collections.
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1; return self.n + 1
c = Countdown(3); print(list(c), list(c), [*Countdown(2)], sum(Countdown(4)), max(Countdown(3)), dict(enumerate(Countdown(2))), 2 in Countdown(3), list(zip(Countdown(3), "ab")), sorted(Countdown(3)), tuple(map(str, Countdown(2))))
class Reusable:
    def __init__(self, n): self.n = n
    def __iter__(self): return iter(range(self.n))
    def __reversed__(self): return iter(range(self.n - 1, -1, -1))
    def __len__(self): return self.n
    def __contains__(self, x): return isinstance(x, int) and 0 <= x < self.n
r = Reusable(3); print(list(r), list(r), list(reversed(r)), len(r), 2 in r, "x" in r, [(a, b) for a in r for b in r if a < b]); a, b, d = r; print(a, b, d)
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids: yield from k
    def bfs(self):
        q = [self]
        while q: n = q.pop(0); yield n.v; q.extend(n.kids)
t = Tree(1, Tree(2, Tree(4)), Tree(3, Tree(5), Tree(6))); print(list(t), list(t.bfs()), [x for x in t if x % 2], len(list(t)), " ".join(map(str, t)))
class Page:
    def __init__(self, data, size): self.data, self.size = data, size
    def __getitem__(self, i):
        if not (chunk := self.data[i * self.size:(i + 1) * self.size]): raise IndexError(i)
        return chunk
print(list(Page("abcdefgh", 3)), [*Page([1, 2], 1)], "abc" in Page("abcdef", 3), Page("abcd", 2)[1], *Page("xy", 1))
class Peek:
    def __init__(self, it): self.it, self.buf = iter(it), []
    def __iter__(self): return self
    def __next__(self): return self.buf.pop() if self.buf else next(self.it)
    def peek(self, default=None):
        if not self.buf:
            try: self.buf.append(next(self.it))
            except StopIteration: return default
        return self.buf[-1]
p = Peek("abc"); print(p.peek(), next(p), p.peek(), list(p), p.peek("end")); class_attr_iter = type("I", (), {"__iter__": lambda s: iter("xyz")}); print(list(class_attr_iter()))
class Bad:
    def __iter__(self): return self
try: list(Bad())
except TypeError as e: print(e)
class Boom:
    def __iter__(self): return self
    def __next__(self): raise ValueError("boom in next")
for f in (lambda: list(Boom()), lambda: [x for x in Boom()], lambda: 1 in Boom(), lambda: max(Boom()), lambda: dict(Boom()), lambda: [*Boom()]):
    try: f()
    except ValueError as e: print(e, end="; ")
print()
class Stop:
    def __iter__(self): return self
    def __next__(self): raise StopIteration("value ignored")
print(list(Stop()), next(Stop(), "default")); inst = Countdown(1); inst.__next__ = lambda: "instance attribute ignored"; print(next(inst))
