# in-place forms, sequences, truth and index
import operator

a = [1]
print(operator.iadd(a, [2]) is a, a, operator.iconcat((1,), (2,)), operator.imul(3, 4), operator.ipow(2, 5), operator.ior({1}, {2}))
print(operator.concat("a", "b"), operator.countOf([1, 2, 1, True], 1), operator.indexOf("abc", "c"), operator.contains("abc", "b"), operator.length_hint(iter([1, 2]), 9), operator.length_hint(3, 7))
print(operator.truth([]), operator.not_([]), operator.is_not(1, None), operator.index(True), operator.matmul.__name__, operator.__add__ is operator.add, operator.call(max, 1, 5))
operator.setitem(a, 0, 9)
operator.delitem(a, 1)
print(a, operator.getitem(a, 0), operator.floordiv(-7, 2), operator.mod(-7, 2), operator.lshift(1, 4), operator.inv(5), operator.xor(6, 3))
for bad in (lambda: operator.add(1, "a"), lambda: operator.indexOf([1], 2), lambda: operator.index(1.5), lambda: operator.concat(1, 2), lambda: operator.length_hint(3, "x"), lambda: operator.countOf(3, 1), lambda: operator.truediv(1, 0)):
    try:
        print(bad())
    except (TypeError, ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
