# whole numbers, and what is outside of a function's domain
import math

print(math.gcd(12, 18, 30), math.lcm(4, 6), math.gcd(), math.lcm(), math.perm(5, 2), math.comb(5, 2), math.factorial(25), math.isqrt(10 ** 40), math.prod([1.5, 2, 3], start=2))
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.modf(-2.25), math.frexp(10), math.ldexp(0.5, 3), math.nextafter(1, 2) - 1, math.ulp(1.0), math.remainder(7, 4), math.fma(2, 3, 4))
print(math.sumprod([1, 2], [3, 4]), math.hypot(1, 2, 2), math.cbrt(8), math.exp2(3), math.copysign(3, -0.0), math.isclose(1, 1 + 1e-10), math.log(8, 2), math.log2(1 << 2000))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: math.isqrt(-1), lambda: math.comb(-1, 2), lambda: math.exp(1000), lambda: math.floor(math.inf), lambda: math.gcd(1.5), lambda: math.acos(2),
            lambda: math.sumprod([1], [1, 2]), lambda: math.dist((1,), (1, 2)), lambda: math.log(-5, 2), lambda: math.fmod(1, 0), lambda: math.pow(-8, 1 / 3), lambda: math.sin("x"), lambda: math.prod("ab"), lambda: math.nextafter(1, 2, steps=-1), lambda: math.trunc("x")):
    try:
        print(bad())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
