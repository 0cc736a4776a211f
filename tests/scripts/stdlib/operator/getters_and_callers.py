# itemgetter, attrgetter, methodcaller and what they refuse
import operator
import pickle

print(operator.itemgetter(1)("abc"), operator.itemgetter(0, -1, slice(1, 3))("abcd"), operator.attrgetter("real", "imag")(1 + 2j), operator.attrgetter("__class__.__name__")(3))
print(operator.methodcaller("split", "-", maxsplit=1)("a-b-c"), repr(operator.itemgetter(1, "x")), repr(operator.attrgetter("a.b")), repr(operator.methodcaller("m", 1, k=2)))
print(pickle.loads(pickle.dumps(operator.itemgetter(1)))([5, 6]))
for bad in (lambda: operator.itemgetter(), lambda: operator.attrgetter(3), lambda: operator.methodcaller(), lambda: operator.methodcaller(3), lambda: operator.itemgetter(5)("ab"), lambda: operator.attrgetter("x.y")(3), lambda: operator.itemgetter(1)({}), lambda: operator.itemgetter(1)()):
    try:
        print(bad())
    except (TypeError, IndexError, AttributeError, KeyError) as e:
        print(type(e).__name__, e)
