# methods for types of one's own
import reprlib


class Point:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"Point({self.x!r})"


class Bad:
    def __repr__(self): raise ValueError


class R(reprlib.Repr):
    def repr_Point(self, p, level):
        return f"P<{self.repr1(p.x, level - 1)}>"


print(R().repr([Point(1), Point([1] * 9)]), reprlib.repr(Point("y" * 60)), reprlib.repr(Bad()).split(" at ")[0], R().repr(Point))
