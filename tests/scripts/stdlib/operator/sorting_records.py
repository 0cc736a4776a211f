# Sorting and selecting records with operator.
from operator import itemgetter, attrgetter, methodcaller, mul, contains
from functools import reduce
rows = [("ann", 30, 5.5), ("bob", 25, 7.25), ("cid", 30, 1.0)]
print(sorted(rows, key=itemgetter(1, 2)), max(rows, key=itemgetter(2))[0], [*map(itemgetter(0), rows)], sorted(rows, key=itemgetter(1), reverse=True))
class R:
    def __init__(self, n, **kw): self.name = n; self.__dict__.update(kw)
    def score(self, k=1): return len(self.name) * k
    def __repr__(self): return f"R({self.name})"
rs = [R("long name", pos=R("x")), R("ab", pos=R("yy")), R("abc", pos=R("a"))]
print(sorted(rs, key=attrgetter("pos.name")), sorted(rs, key=methodcaller("score")), [methodcaller("score", k=2)(r) for r in rs], attrgetter("name", "pos.name")(rs[0])); print(reduce(mul, range(1, 6)), list(filter(lambda w: contains(w, "a"), ["cat", "dog"])), itemgetter(slice(0, 2))(rows), itemgetter("a", "b")({"a": 1, "b": 2, "c": 3}), dict(map(itemgetter(0, 2), rows)))
for f in (lambda: attrgetter("pos.nope")(rs[0]), lambda: itemgetter(9)(rows), lambda: methodcaller("zz")(rs[0])):
    try: f()
    except (AttributeError, IndexError) as e: print(type(e).__name__, e)
