# the errors of wrong arguments
from decimal import *

def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

c = getcontext()
for f in (lambda: Decimal(None), lambda: Decimal({}), lambda: Decimal(1, 2), lambda: Decimal(1, 2, 3), lambda: Decimal(foo=1),
          lambda: Decimal((1, 2)), lambda: Decimal((2, (1,), 1)), lambda: Decimal((0, (1, 10), 1)), lambda: Decimal((0, (1,), "x")),
          lambda: Decimal((0, (1,), 1.5)), lambda: Decimal(1) + 1.5, lambda: Decimal(1) + "1", lambda: Decimal(1) < "a", lambda: Decimal(1).compare(1.5),
          lambda: Decimal(1).compare(), lambda: Decimal(1).compare(1, 2, 3), lambda: Decimal(1).compare(1, other=1), lambda: Decimal(1).quantize(1, "up"),
          lambda: int(Decimal("nan")), lambda: int(Decimal("inf")), lambda: hash(Decimal("snan")), lambda: float(Decimal("snan")),
          lambda: Decimal("inf").as_integer_ratio(), lambda: round(Decimal(1), "x"), lambda: format(Decimal(1), "x"), lambda: format(Decimal(1), "_"),
          lambda: Context(prec=0), lambda: Context(prec="a"), lambda: Context(rounding=1), lambda: Context(Emin=1), lambda: Context(Emax=-1),
          lambda: Context(capitals=2), lambda: Context(traps=3), lambda: Context(traps=[1]), lambda: Context(foo=1), lambda: c.foo,
          lambda: setattr(c, "foo", 1), lambda: delattr(c, "prec"), lambda: setattr(c, "flags", {}), lambda: setcontext(1), lambda: localcontext(1),
          lambda: localcontext(prec=0), lambda: c.flags["x"], lambda: c.add(1), lambda: c.add(1, "x"), lambda: c.add(x=1), lambda: Decimal.from_float("x"),
          lambda: c.create_decimal(" 1"), lambda: Decimal("1 1"), lambda: Decimal("1__0"), lambda: Decimal(""), lambda: Decimal("１２")):
    attempt(f)
