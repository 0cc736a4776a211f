# Sequence patterns: lists, tuples, stars, nesting; what counts as a sequence.
from collections import deque, UserList

def f(x):
    match x:
        case []: return "empty"
        case [1]: return "one 1"
        case [x]: return f"single {x}"
        case [1, y]: return f"1 then {y}"
        case (x, y): return f"pair {x} {y}"
        case ["a", *rest]: return f"a then {rest}"
        case [*init, "z"]: return f"{init} then z"
        case [first, [inner, *_], *mid, last]: return f"nested {first} {inner} {mid} {last}"
        case [_, _, _]: return "three"
        case [first, *_, last]: return f"{first}..{last}"
        case str() | bytes(): return "text"
        case _: return "no sequence"
for x in ([], (), [1], [2], (1, 2), [3, 4], ["a", 1, 2], [1, 2, "z"], [1, (2, 3), 4, 5], [1, 2, 3], [1, 2, 3, 4], "ab", b"ab", bytearray(b"ab"), {1, 2}, {1: 2}, range(2), deque([5, 6]), iter([1, 2]), memoryview(b"ab"), UserList([1]), 5, None, (i for i in [1])):
    print(type(x).__name__, "->", f(x))
class Seq:
    def __init__(self, *a): self.a = a
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
print(f(Seq(1, 2)))
import collections.abc
collections.abc.Sequence.register(Seq)
print(f(Seq(1, 2)), f(Seq()))
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]: print(a, b, c, d)
match [[1, 2], [3, 4]]:
    case [[a, _], [_, d]]: print(a, d)
match (1, 2, 3):
    case *all_, : print(all_)
match [1, 2]:
    case a, *b: print(a, b)
match ("cmd", "arg"):
    case ("cmd" as c, str(arg)) | ("alt", c, arg): print(c, arg)
class Log(list):
    def __len__(self): print("len", end=" "); return super().__len__()
    def __getitem__(self, i): print("get", i, end=" "); return super().__getitem__(i)
match Log([1, 2, 3]):
    case [1, 2]: pass
    case [_, x, _]: print("x", x)
match Log([1, 2, 3, 4]):
    case [first, *mid, last]: print(first, mid, last)
