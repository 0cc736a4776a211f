# A sorted list with bisect, interval lookups and grades.
from bisect import bisect_left, bisect_right, insort
class SortedList:
    def __init__(self, it=(), key=lambda x: x): self.key, self.items = key, sorted(it, key=key)
    def add(self, x): insort(self.items, x, key=self.key)
    def remove(self, x):
        i = bisect_left(self.items, self.key(x), key=self.key)
        if i < len(self.items) and self.items[i] == x: del self.items[i]
        else: raise ValueError(f"{x!r} not in list")
    def between(self, lo, hi): return self.items[bisect_left(self.items, lo, key=self.key):bisect_right(self.items, hi, key=self.key)]
    def __repr__(self): return f"SortedList({self.items})"
s = SortedList([5, 1, 4]); s.add(3); s.add(9); s.remove(4); print(s, s.between(2, 6), s.between(10, 20))
try: s.remove(100)
except ValueError as e: print(e)
w = SortedList("pear fig banana kiwi".split(), key=len); w.add("apple"); print(w, w.between(4, 5)); limits, names = [0, 12, 20, 65], ["none", "child", "teen", "adult", "senior"]; print([names[bisect_right(limits, a)] for a in (-1, 0, 11, 12, 64, 65, 100)])
def lis(xs):
    t = []
    for x in xs: i = bisect_left(t, x); t[i:i + 1] = [x]
    return len(t)
print(lis([3, 1, 4, 1, 5, 9, 2, 6]), [bisect_left("aabbcc", c) for c in "abcd"], bisect_right([1.5, 2.5], 2))
