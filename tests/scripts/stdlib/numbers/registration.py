# registered types count as numbers
import numbers


class N:
    pass


print(isinstance(N(), numbers.Number))
numbers.Integral.register(N)
print(isinstance(N(), numbers.Number), issubclass(N, numbers.Rational), numbers.Number.__hash__)


class Half(numbers.Rational):
    numerator, denominator = 1, 2


try:
    Half()
except TypeError as e:
    print(str(e)[:50])
print(numbers.Rational.__float__(type("X", (), {"numerator": 1, "denominator": 4})()), numbers.Integral.__index__.__doc__ is not None)
