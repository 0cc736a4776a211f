# complex numbers: arithmetic, repr, parsing, errors.
import warnings
warnings.simplefilter("ignore")  # not about SyntaxWarning
print(1 + 2j, 1 - 2j, -1j, 0j, 1j * 1j, (1 + 2j) * (3 - 4j), (1 + 2j) / (3 - 4j), (1 + 2j) ** 2, (1 + 2j) ** -1, 2 ** 1j, 1j ** 2, (1 + 0j) == 1, abs(3 + 4j), -(1 + 2j), +(1j), (1 + 2j).conjugate(), (1 + 2j).real, (1 + 2j).imag)
print(repr(complex(-0.0, -0.0)), complex(0, -1), complex(-0.0, 1), complex(1.5, float("inf")), complex(float("nan"), 1), complex(1e20, 1e-7), -0j, complex(float("inf"), float("-inf")), 1e100j, 5.0j, -5j, complex(3), complex(), complex(1, 2), complex(1j, 2j), complex(real=1, imag=2))
for s in ["1+2j", "1-2j", "j", "-j", "+1j", "3", " 1+1j ", "(1+2j)", "1e5-2.5e-3j", "inf+nanj", "1 + 2j", "", "a", "1+", "1+2", "1j+1", "(1", "1_0+1_0j", "1+-2j", "infj"]:
    try: print(repr(s), complex(s))
    except ValueError as e: print(repr(s), "|", e)
for s in ["1j < 2j", "1j // 2", "1j % 2", "divmod(1j, 2)", "int(1j)", "float(1j)", "1j / 0", "0j ** -1", "0j ** 1j", "complex('1', 2)", "complex(1, '2')", "complex([])", "complex(None)", "round(1j)", "math.floor(1j)", "1j & 1", "pow(1j, 2, 3)", "max(1j, 2)", "f'{1j:d}'", "(1j)[0]", "bool(0j)", "1j in [1j]", "sorted([1j, 2])", "10**400 * 1j", "1j.foo", "complex('1+2j', base=2)"]:
    try: print(s, eval(s, {"math": __import__("math")}))
    except Exception as e: print(s, "|", type(e).__name__, e)
print(f"{1+2j}", f"{1.5+2.25j:.1f}", f"{1+2j:>20}", f"{1j:e}", f"{3+4j:g}", f"{1+2j:+.2f}", "%s" % 1j, str(1j), f"{1234.5+1j:,.2f}", f"{0j:.3}")
print(hash(1 + 0j) == hash(1), hash(1j), {1: "x"}[1 + 0j], sum([1j, 2, 0.5]), 1j == 1j, 1j != 1, (1 + 2j).__complex__(), complex(True), bool(1j))
class C:
    def __complex__(self): return 1 + 1j
class F:
    def __float__(self): return 2.5
print(complex(C()), complex(F()), complex(F(), F()), [m for m in dir(complex) if not m.startswith("_")])
print(1j.__add__(1), 1j.__eq__("a"), 1j.__mul__(2.0), (1 + 1j).__abs__(), 1j.__bool__(), (2 + 3j).__pow__(2), 1j.__repr__(), 1j.__getnewargs__())
