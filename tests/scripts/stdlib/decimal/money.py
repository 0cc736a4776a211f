# everyday use: exact sums, rounding to cents, formatting, comparison with other numbers
from decimal import Decimal, ROUND_HALF_UP, ROUND_DOWN, getcontext
from fractions import Fraction

prices = [Decimal("19.99"), Decimal("5.00"), Decimal("0.015")]
total = sum(prices)
print(total, total.quantize(Decimal("0.01")), total.quantize(Decimal(".01"), rounding=ROUND_HALF_UP))
print(repr(total * 3), total / 7, total // 7, total % 7, divmod(total, 7), -total, abs(-total))
print(round(total), round(total, 1), int(total), float(total), total.as_integer_ratio())
for spec in ("", ".2f", ",.2f", "010.1f", ">12", "*^12", "+.3e", "g", "%", ".1%", "E", "n", "z.0f"):
    print(repr(spec), format(Decimal("-1234.5678"), spec), format(Decimal("0.00012"), spec))
print(Decimal("0.1") + Decimal("0.2") == Decimal("0.3"), Decimal(1) == 1.0, Decimal("0.5") == Fraction(1, 2))
print(Decimal("1.0") == 1 == Decimal("1.00"), {Decimal("1.50"): "a"}[1.5], hash(Decimal("0.5")) == hash(0.5))
print(sorted([Decimal("1e2"), 3, 2.5, Decimal("-Infinity"), Fraction(7, 2)]))
print(max(Decimal("1.5"), 1), min(Decimal("1.5"), 1), Decimal("1.5").max(2), Decimal("-0.0"), +Decimal("-0.0"))
print(Decimal("123.4500").normalize(), Decimal("1200").normalize(), Decimal("12.3456789").quantize(Decimal("1.00"), ROUND_DOWN))
print(Decimal("7") ** 2, Decimal(2) ** -2, Decimal(2) ** Decimal("0.5"), pow(Decimal(7), 3, 5), 2 ** Decimal(3))
print(getcontext())
