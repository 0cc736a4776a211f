# What typing refuses: wrong arguments, instances of forms, checks of generics.
import typing
from typing import *

T = TypeVar("T")


class Box(Generic[T]):
    pass


class Named(Protocol):
    name: str


class Movie(TypedDict):
    title: str


def attempt(what, action):
    try:
        print(what, action())
    except Exception as e:
        print(what, type(e).__name__, e)


attempt("Union[]", lambda: Union[()])
attempt("Optional[int, str]", lambda: Optional[int, str])
attempt("List()", lambda: Union())
attempt("Any()", lambda: Any())
attempt("Box[int, str]", lambda: Box[int, str])
attempt("Generic[int]", lambda: Generic[int])
attempt("Generic[T, T]", lambda: Generic[T, T])
attempt("isinstance Box[int]", lambda: isinstance(Box(), Box[int]))
attempt("isinstance Named", lambda: isinstance(Box(), Named))
attempt("isinstance Movie", lambda: isinstance({}, Movie))
attempt("Named()", lambda: Named())
attempt("TypeVar one constraint", lambda: TypeVar("S", int))
attempt("TypeVar variance", lambda: TypeVar("S", covariant=True, contravariant=True))
attempt("TypeVar bound", lambda: TypeVar("S", bound=3))
attempt("Callable", lambda: Callable[int])
attempt("ClassVar", lambda: ClassVar[int, str])
attempt("NamedTuple field", lambda: NamedTuple("N", [("_x", int)]))
attempt("NewType of text", lambda: NewType("UserId", int)("5"))
attempt("get_type_hints", lambda: get_type_hints(3))
attempt("assert_never", lambda: assert_never(5))
attempt("ForwardRef", lambda: ForwardRef("x +"))
attempt("subclass of a NewType", lambda: type("C", (NewType("A", int),), {}))
attempt("subclass of Union", lambda: type("C", (Union,), {}))
attempt("nosuch", lambda: typing.nosuch)
