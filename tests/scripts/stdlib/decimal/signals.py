# flags, traps, and the exceptions of trapped signals
import decimal
from decimal import *

def attempt(f):
    try:
        print(repr(f()))
    except ArithmeticError as e:
        print(type(e).__name__, [c.__name__ for c in type(e).__mro__[1:-3]], e)

for f in (lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal("x"), lambda: Decimal("inf") - Decimal("inf"),
          lambda: Decimal("sNaN") + 1, lambda: Decimal("1e999999") * 10, lambda: Decimal(-1).sqrt(), lambda: Decimal(1).quantize(Decimal("1e-40")),
          lambda: Decimal(3) % 0, lambda: divmod(Decimal(3), 0), lambda: Decimal(0) ** 0, lambda: Decimal(10**30) // 1):
    attempt(f)
with localcontext() as ctx:
    ctx.traps[Inexact] = True
    ctx.traps[FloatOperation] = True
    attempt(lambda: Decimal(1) / 3)
    attempt(lambda: Decimal(1.5))
    attempt(lambda: Decimal(1) < 1.5)
    attempt(lambda: Decimal(1) / 4)
with localcontext(ExtendedContext) as ctx:
    print(Decimal(1) / 3, Decimal(1) / 0, Decimal(0) / 0, Decimal("1e-1000005") / 1)
    print([s.__name__ for s, on in ctx.flags.items() if on])
    ctx.clear_flags()
    print(ctx.flags)
    print(ctx)
print(Context(prec=3, Emax=2, Emin=-2, clamp=1, traps=[]).create_decimal("12345e-4"))
print(BasicContext, list(getcontext().flags) == list(getcontext().traps), len(getcontext().flags))
for text in ("InvalidOperation", "Overflow", "Underflow", "DivisionUndefined", "FloatOperation"):
    print(text, [c.__name__ for c in getattr(decimal, text).__mro__])
