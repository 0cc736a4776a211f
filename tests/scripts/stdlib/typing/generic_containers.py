# User-defined generics at run time, type checks by hand with get_origin and get_args.
from typing import *
T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self, kind=None): self.items: list[T] = []; self.kind = kind
    def push(self, x: T) -> "Stack[T]":
        if self.kind and not matches(x, self.kind): raise TypeError(f"expected {self.kind}, got {x!r}")
        self.items.append(x); return self
    def __class_getitem__(cls, item):
        alias = super().__class_getitem__(item); return alias
def matches(v, t):
    o, a = get_origin(t), get_args(t)
    if t is Any: return True
    if o is None: return isinstance(v, t) if isinstance(t, type) else v is t
    if o is Union or type(t).__name__ == "UnionType": return any(matches(v, x) for x in a)
    if o is Literal: return v in a
    if o is tuple: return isinstance(v, tuple) and (len(a) == 2 and a[1] is ... and all(matches(x, a[0]) for x in v) or len(a) == len(v) and all(map(matches, v, a)))
    if o in (list, set): return isinstance(v, o) and all(matches(x, a[0]) for x in v)
    if o is dict: return isinstance(v, dict) and all(matches(k, a[0]) and matches(x, a[1]) for k, x in v.items())
    return isinstance(v, o)
for v, t in ((1, int), ("a", int), ([1], list[int]), ([1, "a"], List[int]), ({"a": [1]}, dict[str, list[int]]), ((1, "a"), tuple[int, str]), ((1, 2, 3), Tuple[int, ...]), (None, Optional[int]), (1.5, Union[int, str]), ("x", Literal["x", "y"]), (3, int | None), ({1, 2}, set[int]), (object, Any), (len, Callable)): print(v if v is not object else "object", t, matches(v, t))
s = Stack(list[int]); print(s.push([1]).items)
try: s.push(["x"])
except TypeError as e: print(e)
def validated(fn):
    hints = get_type_hints(fn)
    def w(*args):
        for (n, t), v in zip(hints.items(), args):
            if not matches(v, t): raise TypeError(f"{fn.__name__}: {n} must be {t}, not {v!r}")
        return fn(*args)
    return w
@validated
def f(a: int, b: "list[str]") -> bool: return True
print(f(1, ["x"]))
for args in ((1, "x"), ("1", [])):
    try: f(*args)
    except TypeError as e: print(e)
print(Stack[int], Stack[int]("k").kind, Stack[int].__args__, Stack.__parameters__)
