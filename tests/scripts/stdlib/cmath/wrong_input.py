# errors
import cmath
for f in (lambda: cmath.sqrt("x"), lambda: cmath.sqrt(), lambda: cmath.sqrt(1, 2), lambda: cmath.log(0), lambda: cmath.log(5, 0), lambda: cmath.log(5, 1),
          lambda: cmath.exp(1000), lambda: cmath.cosh(1000j + 1000), lambda: cmath.atanh(1), lambda: cmath.cos(cmath.inf), lambda: cmath.rect(1),
          lambda: cmath.rect(1, 2j), lambda: cmath.rect(1, cmath.inf), lambda: cmath.polar(None), lambda: cmath.isclose(1, 2, rel_tol=-1), lambda: cmath.isclose(1),
          lambda: cmath.sqrt(z=1), lambda: cmath.log10(0)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
