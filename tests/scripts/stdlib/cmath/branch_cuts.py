# the side of a cut is the one that the sign of zero says
import cmath
for name, z in ("sqrt", -4), ("log", -1), ("acos", 2), ("asin", -2), ("acosh", 0.5), ("asinh", 2j), ("atan", 2j), ("atanh", 2):
    z = complex(z)
    for w in z, z.conjugate(), complex(-z.real if z.real == 0 else z.real, z.imag):
        r = getattr(cmath, name)(w)
        print(name, w, f"{r.real:.10g} {r.imag:.10g}")
