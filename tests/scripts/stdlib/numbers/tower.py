# Which builtins are which numbers, and what the abstract classes add.
import numbers

for v in (1, True, 1.5, 2j, 'x'):
    print(v, [c.__name__ for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(v, c)])
for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral):
    print(c.__name__, c.__mro__[1].__name__, sorted(c.__abstractmethods__))
    try:
        c()
    except TypeError as e:
        print(e)


class Half(numbers.Rational):
    numerator, denominator = 1, 2
    for name in numbers.Rational.__abstractmethods__ - {'numerator', 'denominator'}:
        locals()[name] = lambda self, *args: (args, 'called')


h = Half()
print(float(h), complex(h), h.imag, h - 1, 1 - h if False else '', divmod(h, 3))


class Plain(numbers.Number): pass


print(isinstance(Plain(), numbers.Number))
try:
    hash(Plain())
except TypeError as e:
    print(e)
