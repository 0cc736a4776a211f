"""Decimal sums, products, quotients and quantize, as in accounting."""
from decimal import ROUND_HALF_EVEN, Decimal, getcontext

cent = Decimal("0.01")
total = Decimal(0)
for i in range(40_000):
    price = Decimal("19.99") + i
    tax = (price * Decimal("0.19")).quantize(cent, rounding=ROUND_HALF_EVEN)
    total += price + tax
    if price / 3 > total:
        total -= 1
getcontext().prec = 200
print(total, Decimal(2).sqrt(), sum(Decimal(1) / i for i in range(1, 2000)))
