# One class per protocol, small and plain.
class Celsius:
    def __init__(self, t): self.t = t
    def __eq__(self, o): return isinstance(o, Celsius) and self.t == o.t
    def __lt__(self, o): return self.t < o.t
    def __le__(self, o): return self.t <= o.t
    def __hash__(self): return hash(self.t)
    def __repr__(self): return f"{self.t}°C"
    def __float__(self): return float(self.t)
    def __bool__(self): return self.t != 0
temps = [Celsius(t) for t in (20, -5, 0, 20)]
print(sorted(temps), max(temps), min(temps), len(set(temps)), [bool(t) for t in temps], temps[0] == temps[3], temps[0] > temps[1], temps[1] >= temps[2], sum(map(float, temps)), Celsius(0) in temps, temps.index(Celsius(-5)))
class Account:
    rate = 0.05
    def __init__(self, n): self.n = n
    @classmethod
    def from_text(cls, s): return cls(int(s))
    @staticmethod
    def valid(s): return s.isdigit()
    @property
    def interest(self): return self.n * self.rate
class Gold(Account): rate = 0.1
print(Account.from_text("100").interest, Gold.from_text("100").interest, Gold.valid("x"), type(Gold.from_text("5")).__name__, Account(1).valid("1")); Account.rate = 0.5; print(Account(10).interest, Gold(10).interest)
class Stack(list):
    def push(self, x): self.append(x); return self
    @property
    def top(self): return self[-1] if self else None
s = Stack([1]).push(2).push(3); print(s, s.top, len(s), s.pop(), s, isinstance(s, list), s == [1, 2], s + [9], type(s + [9]).__name__, Stack().top)
class Cfg(dict):
    def __getattr__(self, n):
        try: return self[n]
        except KeyError: raise AttributeError(n) from None
    def __setattr__(self, n, v): self[n] = v
c = Cfg(a=1); c.b = 2; print(c, c.a, c["b"], hasattr(c, "zz"), {**c}); 
try: c.zz
except AttributeError as e: print(repr(e), e.__suppress_context__)
class Meter:
    count = 0
    def __init__(self): type(self).count += 1; self.id = self.count
    def __del__(self): pass
    def __enter__(self): return self
    def __exit__(self, *a): self.closed = True
with Meter() as m: pass
Meter(); print(Meter.count, m.closed, m.id)
class Poly:
    def __init__(self, *c): self.c = c
    def __call__(self, x): return sum(k * x ** i for i, k in enumerate(self.c))
    def __getitem__(self, i): return self.c[i]
    def __len__(self): return len(self.c)
    def __add__(self, o): from itertools import zip_longest; return Poly(*(a + b for a, b in zip_longest(self.c, o.c, fillvalue=0)))
    def __mul__(self, o):
        r = [0] * (len(self) + len(o) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c): r[i + j] += a * b
        return Poly(*r)
    def __str__(self): return " + ".join(f"{k}x^{i}" if i else str(k) for i, k in enumerate(self.c) if k) or "0"
p, q = Poly(1, 2), Poly(0, 1, 3); print(p, "|", q, "|", p + q, "|", p * q, "|", (p * q)(2), p(2) * q(2), list(p), len(q), Poly(0), [x for x in q])
