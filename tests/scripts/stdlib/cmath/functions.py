# every function on a few numbers
import cmath
for name in "acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh phase polar".split():
    for z in 1 + 2j, -0.5 - 0.25j, 2, -3.5j:
        r = getattr(cmath, name)(z)
        print(name, z, [f"{x:.12g}" for x in (r if isinstance(r, tuple) else (r.real, r.imag) if isinstance(r, complex) else (r,))])
print(cmath.log(8, 2), cmath.rect(2, 0), cmath.isclose(1 + 1e-12j, 1), cmath.isclose(1, 2, rel_tol=0.6), cmath.isclose(1j, 2j))
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj)
