# collections.abc: checks, mixins, registration.
from collections import abc
import collections
print([n for n in abc.__all__])
objs = {"list": [], "tuple": (), "str": "", "bytes": b"", "bytearray": bytearray(), "dict": {}, "set": set(), "frozenset": frozenset(), "range": range(1), "gen": (i for i in []), "iter": iter([]), "keys": {}.keys(), "items": {}.items(), "values": {}.values(), "func": len, "int": 1, "deque": collections.deque(), "counter": collections.Counter(), "memoryview": memoryview(b"")}
for name in ("Hashable", "Iterable", "Iterator", "Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "Sequence", "MutableSequence", "Set", "MutableSet", "Mapping", "MutableMapping", "KeysView", "ItemsView", "ValuesView", "MappingView", "ByteString" if False else "Buffer", "Awaitable", "Coroutine", "AsyncIterable"):
    print(name, [k for k, v in objs.items() if isinstance(v, getattr(abc, name))])
class Seq(abc.Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
s = Seq(1, 2, 2); print(list(s), 2 in s, s.index(2), s.count(2), list(reversed(s)), isinstance(s, abc.Reversible))
class MSeq(abc.MutableSequence):
    def __init__(self): self.l = []
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self, i, v): self.l.insert(i, v)
m = MSeq(); m.append(1); m.extend([2, 3]); m += [4]; m.reverse(); print(m.l, m.pop(), m.remove(3), m.l, m.clear(), m.l)
class Map(abc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
p = Map(); p["a"] = 1; p.update(b=2); print(p.get("z"), "a" in p, list(p.items()), sorted(p.keys()), p.setdefault("c", 3), p.pop("a"), p.popitem(), p == {"c": 3}, p == {"b": 2}, dict(p), p.pop("q", "d"), sorted(p.keys() | {"z"}))
class St(abc.Set):
    def __init__(self, it): self.s = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
a, b = St([1, 2]), St([2, 3]); print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), a <= b, St([1]) < a, a == {1, 2}, a.isdisjoint([5]), type(a & b).__name__, sorted({9} | a) if False else "")
for cls in (abc.Sequence, abc.Mapping, abc.Iterator, abc.Set, abc.Hashable, abc.MutableSequence):
    try: cls()
    except TypeError as e: print(e)
class Duck:
    def __len__(self): return 0
    def __iter__(self): return iter(())
    def __contains__(self, x): return False
print(isinstance(Duck(), abc.Collection), issubclass(Duck, abc.Sized), isinstance(Duck(), abc.Sequence), abc.Sequence.register(Duck) is Duck, isinstance(Duck(), abc.Sequence), abc.Callable[[int], str], abc.Iterable[int], abc.Mapping[str, int].__args__, issubclass(dict, abc.Mapping), abc.Sequence.__abstractmethods__ == frozenset({"__len__", "__getitem__"}))
