"""Making, comparing, printing, replacing and listing instances of dataclasses."""
from dataclasses import asdict, astuple, dataclass, field, replace


@dataclass(order=True)
class Item:
    price: float
    name: str = "item"
    tags: list = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Key:
    a: int
    b: str


total = 0
for i in range(40_000):
    item = Item(i % 100, "n")
    total += len(item.tags) + (item < Item(50)) + (item == Item(i % 100, "n"))
    total += hash(Key(i, "x")) == hash(Key(i, "x"))
items = [Item(i % 100, str(i)) for i in range(5000)]
total += sorted(items)[-1].price
for item in items:
    total += len(repr(item)) + len(asdict(item)) + len(astuple(item)) + replace(item, price=1).price
print(total)
