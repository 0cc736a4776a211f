# The functions of math over ordinary and special values.
import math
inf, nan = math.inf, math.nan
one = ["sqrt", "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "floor", "ceil", "trunc", "fabs", "degrees", "radians", "cbrt", "isfinite", "isinf", "isnan", "modf", "frexp", "ulp", "factorial", "isqrt"]
for n in one:
    out = []
    for v in (0, 1, 2, -1, 0.5, 4, -2.5, 100, inf, -inf, nan, True):
        try: r = getattr(math, n)(v)
        except Exception as e: r = f"{type(e).__name__}:{e}"
        out.append(f"{r:.12g}" if isinstance(r, float) else str(r))
    print(n, *out, sep=" | ")
print(math.pi, math.e, math.tau, math.inf, math.nan)
