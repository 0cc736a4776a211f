"""Members by name, by value, by attribute; iteration, comparison, flags."""
from enum import Enum, Flag, IntEnum, auto


class Colour(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3


class Level(IntEnum):
    LOW = 10
    HIGH = 20


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()


total = 0
for i in range(60_000):
    c = Colour(i % 3 + 1)
    if c is Colour.RED or c == Colour.BLUE:
        total += c.value
    total += len(Colour["GREEN"].name) + (Level.HIGH > Level.LOW) + Level.LOW
    p = Perm.R | Perm.X
    if Perm.W not in p and p & Perm.R:
        total += 1
    total += {Colour.RED: 1, Colour.GREEN: 2, Colour.BLUE: 3}[c]
for i in range(5000):
    total += sum(c.value for c in Colour)
print(total)
