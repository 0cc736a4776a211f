# Generic classes, Protocol, NamedTuple, TypedDict, overload, get_type_hints, PEP 695.
from typing import *
import typing
T = TypeVar("T"); K = TypeVar("K")
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
class Pair(Box[T], Generic[T, K]): pass
print(Box[int](5).get(), Box[int], Box.__parameters__, Pair[int, str], Box[int].__origin__, Box[int](1).__orig_class__, Pair.__orig_bases__, Pair.__mro__[1:3], Box[T][str], Box[int] == Box[int])
try: Box[int, str]
except TypeError as e: print(e)
@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...
class Drawable(Protocol):
    color: str
    def draw(self) -> str: ...
class Circle:
    color = "red"
    def draw(self): return "o"
print(isinstance([], HasLen), isinstance(5, HasLen), issubclass(list, HasLen), Drawable.__protocol_attrs__ == {"color", "draw"}, is_protocol(Drawable), get_protocol_members(HasLen))
for e in ["isinstance(Circle(), Drawable)", "Drawable()", "HasLen()", "issubclass(int, Drawable)", "runtime_checkable(int)"]:
    try: print(e, eval(e))
    except TypeError as x: print(e, "|", x)
class Emp(NamedTuple):
    "An employee."
    name: str
    id: int = 3
    def hi(self): return f"hi {self.name}"
print(Emp("a"), Emp("b", 4).hi(), Emp._field_defaults, Emp.__annotations__, Emp._fields, NamedTuple("N", [("x", int)])(1), Emp.__doc__, Emp.__bases__)
class Movie(TypedDict, total=False):
    title: Required[str]
    year: int
class Sub(Movie): rating: float
print(Movie(title="x"), Movie.__annotations__, Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__, Sub.__annotations__.keys(), type(Movie(title="t")), TypedDict("D", {"a": int})(a=1), is_typeddict(Movie))
try: isinstance({}, Movie)
except TypeError as e: print(e)
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(f(1), len(get_overloads(f)), assert_type(1, int), reveal_type.__name__, final(Box) is Box, no_type_check(f) is f)
try: assert_never(5)
except AssertionError as e: print(e)
def g(a: int, b: "str" = "x", *c: Optional[int], d: "list[T]" = None, **k: Annotated[int, 1]) -> "Box[int]": ...
print(get_type_hints(g), get_type_hints(g, include_extras=True)["k"], get_type_hints(Emp), g.__annotations__)
class Ann:
    x: ClassVar[int] = 1
    y: "Ann"
print(get_type_hints(Ann))
type Alias[X] = list[X] | None
type Simple = int
print(Alias, Alias.__value__, Alias[int], Alias.__type_params__, Simple.__value__, Simple.__name__, type(Alias), get_origin(Alias[int]))
def gen[A, *B, **C, D: int = bool](x: A) -> A: return x
class Stack[E](list[E]):
    def push(self, e: E) -> None: self.append(e)
print(gen.__type_params__, gen(5), Stack.__type_params__, Stack[int], Stack.__orig_bases__, Stack.__parameters__, gen.__type_params__[3].__bound__, gen.__type_params__[3].__default__, gen.__annotations__)
type Rec = list[Rec] | int
print(Rec.__value__)
type Bad = undefined_name
try: Bad.__value__
except NameError as e: print(e)
print(typing.get_args(Callable[[int, str], bool]), typing.get_args(Literal[1, 2]), get_origin(Annotated[int, 1]), ParamSpec("P").__name__, [n for n in ("List", "Self", "override", "dataclass_transform") if hasattr(typing, n)])
