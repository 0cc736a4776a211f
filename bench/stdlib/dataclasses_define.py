"""Definitions of dataclasses, enums and named tuples: what a module of models costs to import."""
from collections import namedtuple
from dataclasses import dataclass, field
from enum import Enum, IntFlag
from typing import NamedTuple

total = 0
for i in range(150):
    @dataclass
    class Base:
        a: int
        b: str = "b"
        c: list = field(default_factory=list)

    @dataclass(order=True)
    class Sub(Base):
        d: float = 1.0

    class Colour(Enum):
        RED = 1
        GREEN = 2
        BLUE = 3

    class Flags(IntFlag):
        R = 4
        W = 2
        X = 1

    class Row(NamedTuple):
        x: int
        y: int = 0

    Pair = namedtuple("Pair", "left right")
    total += Sub(1).d + Colour.BLUE.value + Flags.R + Row(i).x + Pair(1, i).right
print(total)
