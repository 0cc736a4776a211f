# What brackets make is kept and found again; pickles and copies of it, and unions of what cannot be hashed.
import copy
import pickle
import typing
from typing import *

T = TypeVar("T")
P = ParamSpec("P")


class Box(Generic[T]):
    pass


for make in (lambda: List[int], lambda: Dict[str, Any], lambda: Box[int], lambda: Box[T], lambda: Tuple[int, ...], lambda: Optional[Any],
             lambda: Literal[1, 2], lambda: Callable[[int], str], lambda: Type[int], lambda: Box[T][str]):
    print(make(), make() is make())
print(Literal[1] is Literal[True], Literal[1] == Literal[True], List["Box"] is List["Box"])
for t in (Optional[str], Union[int, str], List[int], Box[int], Literal["a"], Annotated[int, 1]):
    for protocol in range(6):
        assert pickle.loads(pickle.dumps(t, protocol)) == t
    print(t, copy.copy(t) == t, copy.deepcopy(t) == t)
print(Union[int, Annotated[str, {}]] == Union[Annotated[str, {}], int], Union[int, Annotated[str, {}]] == Union[int, str])
print(T.__module__, P.__module__)


class Named:
    def __set_name__(self, owner, name):
        self.name = owner.__name__ + "." + name


class Row(NamedTuple):
    a: Named = Named()
    b: int = 0


print(Row().a.name)


class Outer:
    class T:
        pass

    x: "T"


print(get_type_hints(Outer)["x"] is T)


def f(*args: *tuple[int, str]): ...


print(get_type_hints(f))
for base in (T, P):
    try:
        class X(base): pass
    except TypeError as e:
        print(e)
