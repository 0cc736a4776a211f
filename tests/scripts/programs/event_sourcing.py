# orders from events: a store with versions, aggregates, snapshots, projections and upcasting
import copy
import json
import pickle
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, field, fields
from functools import singledispatch
from types import MappingProxyType


class Event:
    kinds = {}
    version = 1

    def __init_subclass__(cls, version=1, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.version = version
        Event.kinds[cls.__name__] = cls


@dataclass(frozen=True)
class Opened(Event):
    customer: str


@dataclass(frozen=True)
class ItemAdded(Event, version=2):
    sku: str
    quantity: int
    price_cents: int


@dataclass(frozen=True)
class ItemRemoved(Event):
    sku: str


@dataclass(frozen=True)
class Paid(Event):
    amount: int


UPCASTERS = {("ItemAdded", 1): lambda d: {"sku": d["sku"], "quantity": d["qty"], "price_cents": round(d["price"] * 100)}}


def dump(event):
    return json.dumps({"kind": type(event).__name__, "v": event.version, **asdict(event)}, sort_keys=True)


def load(text):
    data = json.loads(text)
    kind, version = data.pop("kind"), data.pop("v")
    while (kind, version) in UPCASTERS:
        data, version = UPCASTERS[kind, version](data), version + 1
    return Event.kinds[kind](**data)


class Conflict(Exception):
    pass


class Store:
    def __init__(self):
        self.streams, self.snapshots, self.listeners = defaultdict(list), {}, []

    def append(self, stream, expected, events):
        have = len(self.streams[stream])
        if have != expected:
            raise Conflict(f"{stream} is at {have}, not at {expected}")
        for e in events:
            self.streams[stream].append(dump(e))
            for listener in self.listeners:
                listener(stream, e)

    def read(self, stream, start=0):
        return map(load, self.streams[stream][start:])


@singledispatch
def apply(event, state):
    raise NotImplementedError(f"{type(event).__name__} does nothing")


@dataclass
class Order:
    id: str
    customer: str | None = None
    items: dict = field(default_factory=dict)
    paid: int = 0
    version: int = 0
    pending: list = field(default_factory=list, repr=False, compare=False)

    @property
    def total(self):
        return sum(q * p for q, p in self.items.values())

    def record(self, event):
        apply(event, self)
        self.pending.append(event)

    def add(self, sku, quantity, price):
        if self.paid:
            raise ValueError("the order is paid")
        self.record(ItemAdded(sku, quantity, price))

    def pay(self, amount):
        if amount < self.total:
            raise ValueError(f"{amount} is less than {self.total}")
        self.record(Paid(amount))


@apply.register
def _(event: Opened, state):
    state.customer = event.customer


@apply.register
def _(event: ItemAdded, state):
    quantity, _ = state.items.get(event.sku, (0, 0))
    state.items[event.sku] = quantity + event.quantity, event.price_cents


@apply.register(ItemRemoved)
def remove(event, state):
    del state.items[event.sku]


@apply.register
def _(event: Paid, state):
    state.paid += event.amount


class Repository:
    def __init__(self, store, every=3):
        self.store, self.every, self.replayed = store, every, 0

    def get(self, id):
        order = pickle.loads(self.store.snapshots[id]) if id in self.store.snapshots else Order(id)
        for event in self.store.read(id, order.version):
            apply(event, order)
            order.version += 1
            self.replayed += 1
        return order

    def save(self, order):
        self.store.append(order.id, order.version, order.pending)
        order.version += len(order.pending)
        order.pending.clear()
        if order.version % self.every == 0:
            self.store.snapshots[order.id] = pickle.dumps(order)


store = Store()
sold = Counter()
store.listeners.append(lambda stream, e: sold.update({e.sku: e.quantity}) if isinstance(e, ItemAdded) else None)
store.streams["o-1"] += ['{"kind": "Opened", "v": 1, "customer": "ann"}', '{"kind": "ItemAdded", "v": 1, "sku": "tea", "qty": 2, "price": 3.5}']
repo = Repository(store)
order = repo.get("o-1")
print(order)
order.add("cup", 1, 1250)
mine, theirs = repo.get("o-1"), order
repo.save(theirs)
mine.add("pot", 1, 4000)
try:
    repo.save(mine)
except Conflict as e:
    print("conflict:", e)
    retry = repo.get("o-1")
    for event in mine.pending:
        retry.record(event)
    repo.save(retry)
print(repo.get("o-1").items, repo.replayed, sorted(store.snapshots))
order = repo.get("o-1")
order.record(ItemRemoved("tea"))
for amount in (5, order.total):
    try:
        order.pay(amount)
    except ValueError as e:
        print("refused:", e)
repo.save(order)
again = repo.get("o-1")
print(again == order, again.version, again.paid, copy.deepcopy(again) is not again)
for bad in (lambda: again.add("x", 1, 1), lambda: apply(3, again), lambda: load('{"kind": "Nope", "v": 1}'), lambda: load('{"kind": "Paid", "v": 1, "sum": 3}'),
            lambda: again.record(ItemRemoved("tea"))):
    try:
        bad()
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
print(*store.streams["o-1"], sep="\n")
view = MappingProxyType(dict(sold))
try:
    view["tea"] = 1
except TypeError as e:
    print(e, dict(view))
print([f.name for f in fields(Order)], apply.dispatch(Paid).__name__, sorted(k.__name__ for k in apply.registry))
