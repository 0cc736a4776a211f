# An inventory with dataclasses, validation, queries and a price history.
from __future__ import annotations
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace, asdict, KW_ONLY
from functools import total_ordering, reduce
from itertools import groupby
from operator import attrgetter
from typing import Callable, ClassVar, Iterable, Iterator

class InventoryError(ValueError): ...

class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name
    def __get__(self, obj, owner=None):
        if obj is None:
            raise AttributeError(self.name)
        return getattr(obj, self.name)
    def __set__(self, obj, value):
        if not isinstance(value, (int, float)) or value < 0:
            raise InventoryError(f"{self.name[1:]} must not be negative: {value!r}")
        setattr(obj, self.name, value)

@total_ordering
@dataclass(eq=True)
class Item:
    sku: str
    name: str
    price: float = Positive()
    quantity: int = Positive()
    _: KW_ONLY
    tags: frozenset[str] = frozenset()
    history: list[float] = field(default_factory=list, repr=False, compare=False)
    count: ClassVar[int] = 0
    def __post_init__(self):
        type(self).count += 1
        self.history.append(self.price)
    def __lt__(self, other: Item):
        return (self.name, self.sku) < (other.name, other.sku)
    @property
    def value(self) -> float:
        return self.price * self.quantity

@dataclass
class Perishable(Item):
    days: int = field(default=7, kw_only=True)
    @property
    def value(self):
        return super().value * (0.5 if self.days < 3 else 1)

class Inventory:
    def __init__(self, items: Iterable[Item] = ()):
        self._items: dict[str, Item] = {}
        for i in items:
            self += i
    def __iadd__(self, item: Item):
        if item.sku in self._items:
            raise InventoryError(f"duplicate sku {item.sku}")
        self._items[item.sku] = item
        return self
    def __iter__(self) -> Iterator[Item]:
        return iter(sorted(self._items.values()))
    def __len__(self): return len(self._items)
    def __getitem__(self, sku: str) -> Item: return self._items[sku]
    def where(self, *predicates: Callable[[Item], bool]) -> list[Item]:
        return [i for i in self if all(p(i) for p in predicates)]
    def reprice(self, percent: float, **filters):
        for i in self.where(*(lambda i, k=k, v=v: getattr(i, k) == v for k, v in filters.items())):
            i.price = round(i.price * (1 + percent / 100), 2)
            i.history.append(i.price)
    @property
    def total(self) -> float:
        return reduce(lambda acc, i: acc + i.value, self, 0.0)

stock = Inventory([
    Item("t1", "hammer", 12.5, 10, tags=frozenset({"tool"})),
    Item("t2", "nails", 0.05, 1000, tags=frozenset({"tool", "small"})),
    Perishable("f1", "milk", 1.2, 30, days=2, tags=frozenset({"food"})),
    Perishable("f2", "bread", 2.5, 8),
])
stock += Item("t3", "hammer", 20.0, 0)
for item in stock:
    print(f"{item.sku} {item.name:<7} {item.price:>8.2f} x {item.quantity:<5} = {item.value:>8.2f} {sorted(item.tags)}")
print(len(stock), Item.count, Perishable.count, f"{stock.total:.2f}")
stock.reprice(10, name="hammer"); stock.reprice(-50); print([i.history for i in stock])
print([i.name for i in stock.where(lambda i: i.quantity, lambda i: "tool" in i.tags)])
for sku, change in (("t1", {"price": -1}), ("t1", {"quantity": "many"}), ("f1", {"days": 1}), ("zz", {})):
    try:
        new = replace(stock[sku], **change); print(new, new.value, new == stock[sku])
    except (InventoryError, KeyError) as e: print(type(e).__name__, e)
try: stock += Item("t1", "again", 1, 1)
except InventoryError as e: print(e)
print(asdict(stock["f2"])); print(repr(stock["t2"]).replace("frozenset({'small', 'tool'})", "TAGS").replace("frozenset({'tool', 'small'})", "TAGS"))
print({n: [i.sku for i in g] for n, g in groupby(stock, key=attrgetter("name"))}, Counter(type(i).__name__ for i in stock), max(stock, key=attrgetter("value")).sku, min(stock).name, sorted(stock, reverse=True)[0].sku)
by_tag = defaultdict(list)
for i in stock:
    for t in sorted(i.tags) or ["untagged"]: by_tag[t].append(i.sku)
print(dict(by_tag))
