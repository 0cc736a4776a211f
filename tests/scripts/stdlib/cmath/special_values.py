# infinities, NaNs and zeros with signs
import cmath
values = [0.0, -0.0, 1.5, -1.5, float("inf"), float("-inf"), float("nan")]
for name in "acosh asinh exp log sqrt sinh tanh".split():
    for x in values:
        for y in values[:2] + values[4:]:
            try:
                print(name, x, y, getattr(cmath, name)(complex(x, y)))
            except ValueError as e:
                print(name, x, y, e)
print([cmath.isnan(z) for z in (1, cmath.nanj)], [cmath.isinf(z) for z in (1, cmath.infj)], [cmath.isfinite(z) for z in (1, cmath.infj)])
