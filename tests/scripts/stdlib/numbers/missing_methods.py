# Abstract numbers cannot be made, and a class that leaves methods out says which.
import numbers
from numbers import Complex, Integral, Number, Rational, Real

for cls in Complex, Real, Rational, Integral:
    try:
        print(cls())
    except TypeError as e:
        print(str(e)[:60], len(cls.__abstractmethods__))


class Half(Rational):
    numerator, denominator = 1, 2


try:
    Half()
except TypeError as e:
    print(e)
for value in (1, 1.0, 1j, True, "1", None, b"1", [1]):
    print(repr(value), [cls.__name__ for cls in (Number, Complex, Real, Rational, Integral) if isinstance(value, cls)])
for method in (Complex.__complex__, Real.__float__, Integral.__int__, Complex.real.fget):
    try:
        print(method(None))
    except (NotImplementedError, TypeError) as e:
        print(type(e).__name__, e)
try:
    Number.register(3)
except TypeError as e:
    print(e)
print(hash(Number) == hash(Number), Number.__hash__, numbers.__all__)
