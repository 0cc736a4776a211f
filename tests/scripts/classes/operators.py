# Binary operators: reflected forms, NotImplemented, subclass priority, in-place forms.
import warnings
warnings.simplefilter("ignore")  # not about SyntaxWarning
import operator
names = "add sub mul truediv floordiv mod pow matmul lshift rshift and or xor divmod".split()
class A:
    def __repr__(self): return type(self).__name__
class B(A): pass
class Refl:
    def __repr__(self): return "Refl"
def make(n, k): return lambda self, other, *m: f"{k}{n}({self!r},{other!r})"
for n in names:
    setattr(A, f"__{n}__", make(n, ""))
    setattr(Refl, f"__r{n}__", make(n, "r"))
    setattr(B, f"__r{n}__", make(n, "r"))
a, b, r = A(), B(), Refl()
print(a + 1, a - 1, a * 1, a / 1, a // 1, a % 1, a ** 1, a @ 1, a << 1, a >> 1, a & 1, a | 1, a ^ 1, divmod(a, 1), pow(a, 2, 3))
print(1 + r, 1 - r, 1 * r, 1 / r, 1 // r, 1 % r, 1 ** r, 1 @ r, 1 << r, 1 >> r, 1 & r, 1 | r, 1 ^ r, divmod(1, r))
print(a + b, b + a, a + a, b - b, "s" + r, [1] * r, None + r)
for n in names[:-1]:
    setattr(A, f"__i{n}__", make(n, "i"))
x = A(); x += 1; print(x)
x = A(); x -= 1; print(x); x = A(); x *= 1; print(x); x = A(); x **= 2; print(x); x = A(); x @= 2; print(x)
x = A(); x //= 1; print(x); x = A(); x <<= 1; print(x); x = A(); x |= 1; print(x); x = A(); x %= 3; print(x)
class N:
    def __add__(self, o): print("N.add", end=" "); return NotImplemented
    def __radd__(self, o): print("N.radd", end=" "); return NotImplemented
    def __iadd__(self, o): print("N.iadd", end=" "); return NotImplemented
class N2(N):
    def __radd__(self, o): print("N2.radd", end=" "); return NotImplemented
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
attempt(lambda: N() + N()); attempt(lambda: N() + N2()); attempt(lambda: 1 + N()); attempt(lambda: N() + 1)
n = N()
try:
    n += 1
except TypeError as e:
    print(e)
for s in ["+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^"]:
    for l, rr in [("1", "'a'"), ("[]", "{}"), ("None", "1.5"), ("object", "len")]:
        attempt(lambda: eval(f"{l} {s} {rr}"))
    try:
        ns = {"q": {}}
        exec(f"q {s}= 1", ns)
    except TypeError as e:
        print(e)
class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __round__(self, n="none"): return f"round {n}"
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __index__(self): return 3
import math
u = U()
print(-u, +u, ~u, abs(u), round(u), round(u, 2), math.trunc(u), math.floor(u), math.ceil(u), [0, 1, 2, 3, 4][u], hex(u), range(u), "ab" * u, int(u), float(u), complex(u), operator.index(u), bin(u))
for c in ["-'a'", "+[]", "~1.5", "abs('x')", "round('x')", "[1]['a']", "range(1.5)", "hex(1.5)", "'a' * 1.5", "math.floor('x')", "divmod(1, 'a')", "pow(1, 'a', 3)", "pow('a', 2, 3)"]:
    attempt(lambda: eval(c))
