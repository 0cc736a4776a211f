# measurements: matrices, regression, histograms and a report with exact numbers
import array
import cmath
import itertools
import math
import operator
import random
import statistics
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from functools import reduce


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("rows differ in length")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} and {other.shape}")
        return Matrix([[sum(map(operator.mul, r, c)) for c in zip(*other.rows)] for r in self.rows])

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __pow__(self, n):
        return reduce(operator.matmul, itertools.repeat(self, n), Matrix.identity(len(self.rows)))

    def solve(self, b):
        """x with self @ x == b, by elimination with exact fractions."""
        n = len(self.rows)
        m = [[Fraction(v) for v in row] + [Fraction(x)] for row, x in zip(self.rows, b, strict=True)]
        for i in range(n):
            pivot = max(range(i, n), key=lambda r: abs(m[r][i]))
            if not m[pivot][i]:
                raise ZeroDivisionError("the matrix is singular")
            m[i], m[pivot] = m[pivot], m[i]
            m[i] = [v / m[i][i] for v in m[i]]
            for r in range(n):
                if r != i:
                    m[r] = [x - m[r][i] * y for x, y in zip(m[r], m[i])]
        return [row[-1] for row in m]

    def __format__(self, spec):
        cells = [[format(v, spec) for v in row] for row in self.rows]
        widths = [max(map(len, c)) for c in zip(*cells)]
        return "\n".join("[" + "  ".join(f"{c:>{w}}" for c, w in zip(row, widths)) + "]" for row in cells)


a = Matrix([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])
print(f"{a}\n{a.T:+d}\n{a @ a:.1f}")
x = a.solve([8, -11, -3])
print([str(v) for v in x], Matrix([[1, 1], [1, 0]]) ** 30 == Matrix([[1346269, 832040], [832040, 514229]]))
hilbert = Matrix([[Fraction(1, i + j + 1) for j in range(4)] for i in range(4)])
print(*hilbert.solve([1, 0, 0, 0]))
for bad in (lambda: Matrix([[1, 2], [2, 4]]).solve([1, 1]), lambda: a @ Matrix([[1]]), lambda: Matrix([[1], [1, 2]]), lambda: a.solve([1])):
    try:
        bad()
    except (ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)

rng = random.Random(2024)
data = array.array("d", (round(rng.gauss(50, 12), 2) for _ in range(200)))
print(f"n={len(data)} mean={statistics.fmean(data):.4f} median={statistics.median(data)} sd={statistics.stdev(data):.4f} range=[{min(data)}, {max(data)}]")
print([round(q, 3) for q in statistics.quantiles(data, n=4)], data.itemsize, data[:3].tolist())
bins = Counter(int(v // 10) * 10 for v in data)
for low in range(min(bins), max(bins) + 10, 10):
    print(f"{low:>3}-{low + 9:<3} {'█' * (bins[low] // 2)}{'▌' * (bins[low] % 2)} {bins[low]}")
normal = statistics.NormalDist.from_samples(data)
print(f"{normal.mean:.3f} {normal.stdev:.3f} P(<40)={normal.cdf(40):.4f} 95%={normal.inv_cdf(0.95):.3f}")
xs = list(range(20))
ys = [3 * x + 4 + rng.uniform(-1, 1) for x in xs]
line = statistics.linear_regression(xs, ys)
print(f"y = {line.slope:.4f} x + {line.intercept:.4f}, r = {statistics.correlation(xs, ys):.6f}")
votes = ["red", "blue", "blue", "red", "green"]
print(statistics.mode(votes), statistics.multimode(votes), statistics.mean([Fraction(1, 3), Fraction(1, 6)]), statistics.mean([Decimal("0.1"), Decimal("0.3")]))
print(math.fsum([0.1] * 10) == 1.0, sum([0.1] * 10), math.dist((0, 0), (3, 4)), math.comb(40, 20), math.isqrt(10 ** 21))
roots = [cmath.exp(2j * cmath.pi * k / 5) for k in range(5)]
print([f"{r.real:+.3f}{r.imag:+.3f}j" for r in roots], abs(sum(roots)) < 1e-12)
primes = [n for n in range(2, 60) if all(n % d for d in range(2, math.isqrt(n) + 1))]
print(list(itertools.pairwise(primes))[-3:], [len(list(g)) for _, g in itertools.groupby(primes, key=lambda p: p // 10)], list(itertools.accumulate(primes[:8], operator.mul)))
try:
    statistics.stdev([1])
except statistics.StatisticsError as e:
    print(e)
