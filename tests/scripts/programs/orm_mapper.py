# a mapper between dataclasses and tables kept in memory: fields, queries, relations, transactions
from __future__ import annotations

import copy
import dataclasses
import datetime as dt
import operator
import typing
from collections import defaultdict
from contextlib import contextmanager
from typing import Annotated, ClassVar, Generic, Optional, Self, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")


class IntegrityError(Exception):
    pass


class Unique:
    pass


@dataclasses.dataclass(frozen=True)
class Max:
    length: int

    def check(self, value):
        if len(value) > self.length:
            raise IntegrityError(f"longer than {self.length}: {value!r}")


class Column:
    """A field of a model: as an attribute of the class it makes conditions."""

    def __init__(self, name):
        self.name = name

    def _make(op):
        def method(self, other):
            return Condition(f"{self.name} {op.__name__} {other!r}", lambda row: op(getattr(row, self.name), other))
        return method

    __eq__, __ne__, __lt__, __gt__, __ge__ = map(_make, (operator.eq, operator.ne, operator.lt, operator.gt, operator.ge))
    __hash__ = None

    def like(self, text):
        return Condition(f"{self.name} like {text!r}", lambda row: text.lower() in getattr(row, self.name).lower())


@dataclasses.dataclass(eq=False)
class Condition:
    text: str
    test: typing.Callable

    def __and__(self, other):
        return Condition(f"({self.text} and {other.text})", lambda row: self.test(row) and other.test(row))

    def __or__(self, other):
        return Condition(f"({self.text} or {other.text})", lambda row: self.test(row) or other.test(row))

    def __invert__(self):
        return Condition(f"not {self.text}", lambda row: not self.test(row))


class Query(Generic[T]):
    def __init__(self, model: type[T], where=None, key=None, reverse=False, top=None):
        self.model, self.where, self.key, self.reverse, self.top = model, where, key, reverse, top

    def filter(self, condition: Condition) -> Query[T]:
        return Query(self.model, condition if self.where is None else self.where & condition, self.key, self.reverse, self.top)

    def order_by(self, key: str) -> Query[T]:
        return Query(self.model, self.where, key.lstrip("-"), key.startswith("-"), self.top)

    def limit(self, n: int) -> Query[T]:
        return Query(self.model, self.where, self.key, self.reverse, n)

    def __iter__(self):
        rows = [r for r in self.model._rows.values() if self.where is None or self.where.test(r)]
        if self.key:
            rows.sort(key=operator.attrgetter(self.key), reverse=self.reverse)
        return iter(rows[:self.top])

    def one(self) -> T:
        rows = list(self)
        if len(rows) != 1:
            raise LookupError(f"{len(rows)} rows for {self!r}")
        return rows[0]

    def __repr__(self):
        return f"<Query {self.model.__name__} {self.where.text if self.where else ''}>"


class Meta(type):
    def __getattr__(cls, name):
        if name in cls.__dict__.get("__dataclass_fields__", {}):
            return Column(name)
        raise AttributeError(f"type object {cls.__name__!r} has no attribute {name!r}")


class Model(metaclass=Meta):
    models: ClassVar[dict[str, type]] = {}
    _related = defaultdict(list)

    def __init_subclass__(cls):
        dataclasses.dataclass(kw_only=True)(cls)
        for f in dataclasses.fields(cls):
            if f.name in cls.__dict__ and f.default is not dataclasses.MISSING:
                delattr(cls, f.name)
        cls._rows, cls._next = {}, 1
        Model.models[cls.__name__] = cls

    def save(self) -> Self:
        cls = type(self)
        for name, hint in get_type_hints(cls, include_extras=True).items():
            if get_origin(hint) is ClassVar:
                continue
            value = getattr(self, name)
            kind, *marks = get_args(hint) if get_origin(hint) is Annotated else (hint,)
            allowed = get_args(kind) or (kind,)
            if not isinstance(value, allowed):
                raise IntegrityError(f"{cls.__name__}.{name} cannot be {value!r}")
            for mark in marks:
                if isinstance(mark, Max):
                    mark.check(value)
                elif any(getattr(r, name) == value for r in cls._rows.values() if r.id != self.id):
                    raise IntegrityError(f"{cls.__name__}.{name} {value!r} is taken")
        if self.id is None:
            self.id, cls._next = cls._next, cls._next + 1
        cls._rows[self.id] = self
        return self

    @classmethod
    def query(cls) -> Query[Self]:
        return Query(cls)


@contextmanager
def transaction():
    saved = {m: (copy.deepcopy(m._rows), m._next) for m in Model.models.values()}
    try:
        yield
    except BaseException:
        for m, (rows, n) in saved.items():
            m._rows, m._next = rows, n
        raise


class Author(Model):
    id: Optional[int] = None
    name: Annotated[str, Max(12), Unique]
    born: dt.date | None = None

    @property
    def books(self):
        return Book.query().filter(Book.author_id == self.id).order_by("year")


class Book(Model):
    id: Optional[int] = None
    title: str
    year: int = 2000
    author_id: int


ann = Author(name="Ann", born=dt.date(1970, 5, 1)).save()
bob = Author(name="Bob").save()
for title, year, author in (("Trees", 1999, ann), ("More Trees", 2004, ann), ("Stones", 2004, bob), ("Rivers", 2011, bob)):
    Book(title=title, year=year, author_id=author.id).save()
print(ann, [b.title for b in ann.books])
q = Book.query().filter((Book.year > 2000) & ~Book.title.like("tree")).order_by("-year")
print(q, [(b.title, b.year) for b in q], [b.id for b in q.limit(1)])
print(Author.query().filter((Author.name == "Bob") | (Author.name == "Zed")).one())
for action in (lambda: Author(name="Ann").save(), lambda: Author(name="A" * 13).save(), lambda: Book(title=3, author_id=1).save(),
               lambda: Book.query().one(), lambda: Book(title="x"), lambda: Book.nothing, lambda: Author("Positional")):
    try:
        print(action())
    except (IntegrityError, LookupError, TypeError, AttributeError) as e:
        print(f"{type(e).__name__}: {e}")
try:
    with transaction():
        ann.name = "Changed"
        Book(title="Lost", author_id=1).save()
        1 / 0
except ZeroDivisionError:
    print(Book.query().filter(Book.title == "Lost").limit(5).__iter__().__length_hint__(), sorted(a.name for a in Author.query()), Book._next)
print(dataclasses.asdict(bob), dataclasses.replace(bob, id=9).id, sorted(Model.models), get_type_hints(Book)["id"])
