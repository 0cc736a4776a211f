"""Orders as a state machine: dataclasses, match statements, events, snapshots, generics."""
from __future__ import annotations

import copy
import enum
import json
import operator
from collections import ChainMap, deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, replace
from functools import partialmethod, reduce, singledispatchmethod
from typing import Any, ClassVar, Generic, Literal, NamedTuple, Self, TypeVar, assert_never


class State(enum.StrEnum):
    NEW = enum.auto()
    PAID = enum.auto()
    SHIPPED = enum.auto()
    DONE = enum.auto()
    CANCELLED = "void"

    @property
    def final(self) -> bool:
        return self in (State.DONE, State.CANCELLED)


class Can(enum.Flag):
    READ = enum.auto()
    PAY = enum.auto()
    SHIP = enum.auto()
    ALL = READ | PAY | SHIP


@dataclass(frozen=True, slots=True)
class Event:
    order: int
    _: KW_ONLY
    by: str = "system"


@dataclass(frozen=True, slots=True)
class Paid(Event):
    amount: int
    currency: Literal["EUR", "USD"] = "EUR"


@dataclass(frozen=True, slots=True)
class Shipped(Event):
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cancelled(Event):
    reason: str = field(default="none", metadata={"max": 20})


class Line(NamedTuple):
    name: str
    price: int
    count: int = 1

    @property
    def total(self) -> int:
        return self.price * self.count


@dataclass(order=True)
class Order:
    sort_key: tuple = field(init=False, repr=False)
    id: int
    lines: list[Line] = field(default_factory=list, compare=False)
    state: State = State.NEW
    history: deque[State] = field(default_factory=lambda: deque(maxlen=3), repr=False, compare=False)
    discount: InitVar[int | None] = None
    count: ClassVar[int] = 0

    def __post_init__(self, discount):
        type(self).count += 1
        self.sort_key = (list(State).index(self.state), self.id)
        if discount:
            self.lines = [line._replace(price=line.price * (100 - discount) // 100) for line in self.lines]

    @property
    def total(self) -> int:
        return sum(line.total for line in self.lines)

    def move(self, to: State) -> Self:
        self.history.append(self.state)
        self.state = to
        return self

    cancel = partialmethod(move, State.CANCELLED)


class Rejected(Exception):
    def __init__(self, event, why):
        super().__init__(f"{type(event).__name__} of {event.order}: {why}")
        self.add_note(f"by {event.by}")


K = TypeVar("K")
V = TypeVar("V")


class Repository(Generic[K, V], Mapping[K, V]):
    def __init__(self, key: Callable[[V], K]):
        self._key, self._items = key, {}

    def add(self, item: V) -> V:
        return self._items.setdefault(self._key(item), item)

    def __getitem__(self, key: K) -> V:
        return self._items[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)


class Machine:
    def __init__(self):
        self.orders: Repository[int, Order] = Repository(operator.attrgetter("id"))
        self.log: list[Event] = []
        self.snapshots: list[dict] = []

    def apply(self, event: Event) -> Order:
        order = self.orders[event.order]
        match order, event:
            case Order(state=State.NEW, lines=[]), _:
                raise Rejected(event, "nothing in it")
            case Order(state=s), _ if s.final:
                raise Rejected(event, f"it is {s}")
            case Order(state=State.NEW, total=total), Paid(amount=a, currency="EUR") if a >= total:
                order.move(State.PAID)
            case Order(state=State.NEW, total=t), Paid(_, amount=a, currency=c):
                raise Rejected(event, f"{a} {c} instead of {t}")
            case Order(state=State.PAID, lines=lines), Shipped(items=("*",)):
                order.move(State.SHIPPED).move(State.DONE)
            case Order(state=State.PAID | State.SHIPPED, lines=[Line(first, _, n), *rest]), Shipped(items=(got, *more)) if got == first:
                order.lines = [Line(*line) for line in rest]
                order.move(State.DONE if not rest else State.SHIPPED)
                if more:
                    return self.apply(replace(event, items=tuple(more)))
            case _, Shipped(items=[]):
                raise Rejected(event, "nothing shipped")
            case Order(), Cancelled(reason=str(reason)):
                order.cancel()
            case _, Paid() | Shipped():
                raise Rejected(event, f"not while {order.state!s}")
            case _:
                assert_never(event)
        self.log.append(event)
        return order

    @singledispatchmethod
    def describe(self, x: Any) -> str:
        return f"? {x!r}"

    @describe.register
    def _(self, x: Order) -> str:
        return f"#{x.id} {x.state:>9} {x.total:6,d} {list(map(str, x.history))}"

    @describe.register
    def _(self, x: Event) -> str:
        return "%s(%s)" % (type(x).__name__, ", ".join(f"{f.name}={getattr(x, f.name)!r}" for f in fields(x) if f.repr))


def main():
    m = Machine()
    for o in (Order(1, [Line("pen", 120, 3), Line("ink", 900)]), Order(2), Order(3, [Line("desk", 20000)], discount=10), Order(4, [Line("a", 1), Line("b", 2), Line("c", 3)])):
        m.orders.add(o)
    events = [Paid(1, amount=1000), Paid(1, amount=1260, by="anna"), Shipped(1, items=("pen", "ink")), Cancelled(1), Paid(2, amount=5),
              Paid(3, amount=18000, currency="USD"), Cancelled(3, reason="too late", by="bob"), Paid(4, amount=6), Shipped(4), Shipped(4, items=("a",)), Paid(4, amount=1),
              Shipped(4, items=("c",)), Shipped(4, items=("b",)), Cancelled(9)]
    for e in events:
        try:
            print("ok ", m.describe(m.apply(e)))
        except Rejected as x:
            print("no ", x, *x.__notes__)
        except LookupError as x:
            print("no ", repr(x))
    print(m.describe(3.5), m.describe(events[1]), len(m.log))
    print(sorted(m.orders.values())[0], Order.count, max(m.orders.values()).id)
    print(json.dumps({k: asdict(v) | {"history": list(v.history)} for k, v in m.orders.items() if k < 3}))
    print(astuple(events[6]), replace(events[6], order=8), hash(events[0]) == hash(copy.copy(events[0])), is_dataclass(Event), [f.metadata.get("max") for f in fields(Cancelled)])
    for bad in (lambda: Paid(1), lambda: Paid(1, 2), lambda: setattr(events[0], "amount", 1), lambda: replace(events[0], nothing=1), lambda: Order(1) < 3,
                lambda: State("gone"), lambda: Line(1), lambda: Can["X"], lambda: setattr(events[0], "new", 1)):
        try:
            print(bad())
        except Exception as e:
            print(type(e).__name__, e)
    twin = copy.deepcopy(m.orders[4])
    print(twin == m.orders[4], twin is m.orders[4], twin.lines is m.orders[4].lines, twin.lines == m.orders[4].lines)
    print(Can.ALL, Can.READ | Can.SHIP, ~Can.PAY, Can.PAY in Can.ALL, [*Can], Can(5), State.PAID + "!", f"{State.DONE:*^8}", repr(State.CANCELLED))
    print(ChainMap({"a": 1}, {"b": 2}) | {"c": 3}, reduce(operator.or_, [Can.READ, Can.PAY]), Repository[int, str], Repository.__orig_bases__[0])
    print(Event.__slots__, Paid.__slots__, Paid.__match_args__, Line._fields, Line._field_defaults, Order.__annotations__["history"])


main()
