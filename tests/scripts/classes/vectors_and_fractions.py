# Value classes with a full set of operators.
class Vec:
    __slots__ = ("x", "y")
    def __init__(self, x=0, y=0): self.x, self.y = x, y
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y) if isinstance(o, Vec) else NotImplemented
    def __sub__(self, o): return self + -o
    def __neg__(self): return Vec(-self.x, -self.y)
    def __mul__(self, k): return Vec(self.x * k, self.y * k) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __truediv__(self, k): return self * (1 / k)
    def __abs__(self): return (self @ self) ** 0.5
    def __eq__(self, o): return isinstance(o, Vec) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __bool__(self): return bool(self.x or self.y)
    def __iter__(self): yield self.x; yield self.y
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __len__(self): return 2
    def __iadd__(self, o): self.x += o.x; self.y += o.y; return self
    def __repr__(self): return f"Vec({self.x}, {self.y})"
    def __format__(self, s): return f"<{self.x:{s}}, {self.y:{s}}>"
    def __round__(self, n=0): return Vec(round(self.x, n), round(self.y, n))
    def __lt__(self, o): return abs(self) < abs(o)
    def __complex__(self): return complex(self.x, self.y)
    def __copy__(self): return Vec(*self)
a, b = Vec(3, 4), Vec(1, -2); print(a + b, a - b, -a, a * 2, 2 * a, a @ b, a / 2, abs(a), a == Vec(3, 4), a != b, hash(a) == hash(Vec(3, 4)), bool(Vec()), [*a], a[0], len(a), f"{a:.1f}", round(Vec(1.234, 5.678), 1), b < a, sorted([a, b, Vec()]), max(a, b), sum([a, b], Vec()), complex(a), {a: "key"}[Vec(3, 4)], dict(zip("xy", a)), a in [Vec(3, 4)])
c = a; c += b; print(a, c is a); x, y = a; print(x, y, *a)
for f in (lambda: a + 1, lambda: 1 + a, lambda: a * "x", lambda: a < 5, lambda: sum([a, b]), lambda: a.z, lambda: setattr(a, "z", 1), lambda: a[5], lambda: a @ 5, lambda: a // 2, lambda: a > 1):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Money:
    def __init__(self, cents): self.c = int(cents)
    def __add__(self, o): return Money(self.c + (o.c if isinstance(o, Money) else o * 100)) if isinstance(o, (Money, int)) else NotImplemented
    def __radd__(self, o): return self if o == 0 else self + o
    def __floordiv__(self, n): q, r = divmod(self.c, n); return [Money(q + (i < r)) for i in range(n)]
    def __str__(self): return f"{'-' * (self.c < 0)}${abs(self.c) // 100:,}.{abs(self.c) % 100:02}"
    def __repr__(self): return f"Money({self.c})"
    def __int__(self): return self.c
    def __index__(self): return self.c
print(Money(12345) + Money(5), sum([Money(100), Money(250)]), [str(m) for m in Money(100) // 3], str(Money(-123456789)), Money(5) + 1, 2 + Money(1), hex(Money(255)), int(Money(7)), range(Money(3)), "abc"[Money(1)])
