# Matrices: arithmetic, determinant, inverse, exact fractions by hand.
from itertools import permutations
from math import gcd, prod

class Q:
    """An exact rational number."""
    __slots__ = ("n", "d")
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f"Q({n}, 0)")
        g = gcd(n, d) * (-1 if d < 0 else 1)
        self.n, self.d = n // g, d // g
    def __add__(self, o): o = Q.of(o); return Q(self.n * o.d + o.n * self.d, self.d * o.d)
    __radd__ = __add__
    def __sub__(self, o): o = Q.of(o); return Q(self.n * o.d - o.n * self.d, self.d * o.d)
    def __rsub__(self, o): return Q.of(o) - self
    def __mul__(self, o): o = Q.of(o); return Q(self.n * o.n, self.d * o.d)
    __rmul__ = __mul__
    def __truediv__(self, o): o = Q.of(o); return Q(self.n * o.d, self.d * o.n)
    def __neg__(self): return Q(-self.n, self.d)
    def __eq__(self, o): o = Q.of(o); return (self.n, self.d) == (o.n, o.d)
    def __hash__(self): return hash((self.n, self.d))
    def __bool__(self): return self.n != 0
    def __repr__(self): return f"{self.n}" if self.d == 1 else f"{self.n}/{self.d}"
    @classmethod
    def of(cls, v): return v if isinstance(v, cls) else cls(v)

class Matrix:
    def __init__(self, rows):
        self.rows = [[Q.of(x) for x in r] for r in rows]
        if len({len(r) for r in self.rows}) != 1:
            raise ValueError("rows of different lengths")
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    @property
    def T(self): return Matrix(zip(*self.rows))
    def __getitem__(self, key):
        match key:
            case int(i): return self.rows[i]
            case (int(i), int(j)): return self.rows[i][j]
            case (slice() as r, slice() as c): return Matrix([row[c] for row in self.rows[r]])
            case _: raise TypeError(f"bad index {key!r}")
    def __add__(self, o): return Matrix([[a + b for a, b in zip(r, s, strict=True)] for r, s in zip(self.rows, o.rows, strict=True)])
    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} and {o.shape}")
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __mul__(self, k): return Matrix([[x * k for x in r] for r in self.rows])
    __rmul__ = __mul__
    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __repr__(self): return "[" + "; ".join(" ".join(map(repr, r)) for r in self.rows) + "]"
    def det(self):
        m, det = [r[:] for r in self.rows], Q(1)
        for c in range(len(m)):
            pivot = next((r for r in range(c, len(m)) if m[r][c]), None)
            if pivot is None:
                return Q(0)
            if pivot != c:
                m[c], m[pivot], det = m[pivot], m[c], -det
            det *= m[c][c]
            for r in range(c + 1, len(m)):
                f = m[r][c] / m[c][c]
                m[r] = [a - f * b for a, b in zip(m[r], m[c])]
        return det
    def inverse(self):
        n = len(self.rows)
        m = [r + i for r, i in zip(self.rows, Matrix.identity(n).rows)]
        for c in range(n):
            pivot = next((r for r in range(c, n) if m[r][c]), None)
            if pivot is None:
                raise ArithmeticError("singular matrix")
            m[c], m[pivot] = m[pivot], m[c]
            m[c] = [x / m[c][c] for x in m[c]]
            for r in range(n):
                if r != c:
                    m[r] = [a - m[r][c] * b for a, b in zip(m[r], m[c])]
        return Matrix([r[n:] for r in m])

def leibniz(m):
    n = len(m.rows)
    def sign(p): return (-1) ** sum(p[i] > p[j] for i in range(n) for j in range(i + 1, n))
    return sum((sign(p) * prod((m[i, p[i]] for i in range(n)), start=Q(1)) for p in permutations(range(n))), Q(0))

a = Matrix([[2, 1, 0], [1, 3, 1], [0, 1, 4]])
print(a, a.T == a, a.shape, a.det(), leibniz(a)); inv = a.inverse(); print(inv, a @ inv == Matrix.identity(3)); print(a ** 3, a + a == 2 * a, a * Q(1, 2)); print(a[0], a[1, 2], a[:2, 1:])
fib = Matrix([[1, 1], [1, 0]]) ** 90; print(fib[0, 1]); h = Matrix([[Q(1, i + j + 1) for j in range(4)] for i in range(4)]); print(h, h.det(), h.inverse())
for bad in (lambda: Matrix([[1, 2], [3]]), lambda: a @ Matrix([[1, 2]]), lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: a["x"], lambda: Q(1, 0), lambda: a + Matrix([[1]]), lambda: a[5]):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
