# deep copies keep cycles and sharing; what does not change stays itself
import copy
from collections import OrderedDict, defaultdict, deque, namedtuple
from enum import Enum

a = [1]
a.append(a)
b = copy.deepcopy(a)
print(b[1] is b, b is not a, b)
shared = [0]
d = copy.deepcopy({"x": shared, "y": shared})
print(d["x"] is d["y"], d["x"] is shared)
t = ([1], 2)
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, (2, "x"))) is not None)
plain = (1, ("a", b"b", frozenset([3])))
print(copy.deepcopy(plain) is plain)
E = Enum("E", "A B")
P = namedtuple("P", "x y")
for value in (1, "s", None, ..., int, len, E.A, range, 1j, b"b", frozenset()):
    assert copy.copy(value) is value, value
    print(type(value).__name__, copy.deepcopy(value) is value, end="; ")
print()
for value in (deque([1], maxlen=2), OrderedDict(a=[1]), defaultdict(list, a=[1]), P([1], 2), bytearray(b"x"), {1, 2}):
    print(copy.copy(value), copy.deepcopy(value) == value, copy.deepcopy(value) is value, type(copy.deepcopy(value)) is type(value))


class Node:
    def __init__(self): self.next = self


n = copy.deepcopy(Node())
print(n.next is n, vars(copy.copy(n)).keys())
deep = []
for _ in range(100):
    deep = [deep]
print(copy.deepcopy(deep) == deep)
