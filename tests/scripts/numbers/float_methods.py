# float: arithmetic, rounding, methods, errors.
import warnings
warnings.simplefilter("ignore")  # not about SyntaxWarning
import math
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), 5.0 % 0.3, -0.0 % 5, 0.0 // 1, -1e-20 % 1.0, 1e300 // 1e-10, 2.0 ** 0.5, (-8) ** (1/3), 4 ** -0.5, 0.0 ** 0, 2 ** 0.5, (-2.0) ** 3, (-2.0) ** -3, 1e200 ** 0.5)
for s in ["1.0 / 0", "1.0 // 0", "1.0 % 0", "divmod(1.0, 0)", "0.0 ** -1", "1e200 ** 2", "round(1.5, 'a')", "round(float('nan'))", "round(float('inf'))", "1.5 & 1", "1.5 << 1", "~1.5", "1.5[0]", "1.5()", "math.floor(float('inf'))", "(1.5).foo", "range(1.0)", "[1][0.0]", "'a' * 1.5"]:
    try: print(s, eval(s))
    except Exception as e: print(s, "|", type(e).__name__, e)
print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4, 2.6, 1e20)], [round(x, 1) for x in (0.25, 0.35, 1.05, 2.675, -0.05)], round(2.675, 2), round(1234.5678, -2), round(1e300, -300), round(5.015, 2), round(1.0, 400), round(1.5, -400), round(-0.4), round(0.1, 20), round(math.pi, 5), round(2.5, None), type(round(2.5)), type(round(2.5, 0)))
print((2.0).is_integer(), (2.5).is_integer(), (0.75).as_integer_ratio(), (-1.5).as_integer_ratio(), (1e20).as_integer_ratio(), (0.1).as_integer_ratio(), (1.5).conjugate(), (1.5).real, (1.5).imag)
for x in (float("inf"), float("nan")):
    try: x.as_integer_ratio()
    except Exception as e: print(type(e).__name__, e)
print(int(1e20), int(-2.9), math.trunc(-2.9), math.floor(-2.5), math.ceil(-2.5), (2.5).__floor__(), (2.5).__ceil__(), (2.5).__trunc__(), (2.5).__int__())
print(hash(1.5), hash(1e20) == hash(10**20), hash(-0.0), hash(float("inf")), hash(0.1), hash(2.0**61), hash(-1.0))
print(1.5 == 3 / 2, 0.1 + 0.2 == 0.3, 1.0 == 1, 1.5 < 2, 2 > 1.5, max(1, 1.0), min(1.0, 1), sorted([2, 1.5, -1, 0.0, True]))
print(abs(-1.5), -(-0.0), +1.5, bool(0.0), bool(-0.0), bool(float("nan")), sum([0.1] * 10), sum([0.1] * 3), sum([1e100, 1.0, -1e100]), math.fsum([0.1] * 10))
print([m for m in dir(float) if not m.startswith("_")])
print((1.5).__add__("x"), (1.5).__radd__(2), (1.5).__eq__(1.5), (1.5).__divmod__(1), float.__name__, (3.0).__pow__(2, None), (0.5).__round__(), (3.7).__round__(0), float.from_number(3) if hasattr(float, "from_number") else "3.13 has no from_number")
