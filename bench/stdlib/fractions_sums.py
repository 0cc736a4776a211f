"""Sums, products and comparisons of fractions."""
from fractions import Fraction

total = Fraction(0)
for i in range(1, 800):
    total += Fraction(1, i)
product = Fraction(1)
count = 0
for i in range(1, 20_000):
    f = Fraction(i, i + 1)
    count += f > Fraction(1, 2)
    product = f * Fraction(3, 4) + Fraction("1/3")
print(total.numerator % 10**12, product, count)
