# Every function of operator.
import operator as o
l = [1, 2, 3]
print(o.add(1, 2), o.sub(1, 2), o.mul("a", 2), o.truediv(1, 2), o.floordiv(7, 2), o.mod(7, 2), o.pow(2, 3), o.neg(1), o.pos(-1), o.inv(1), o.invert(0), o.abs(-1), o.lshift(1, 2), o.rshift(4, 1), o.and_(6, 3), o.or_(6, 3), o.xor(6, 3), o.not_(0), o.truth([]), o.is_(1, 1), o.is_not(1, None), o.lt(1, 2), o.le(2, 2), o.eq(1, 1), o.ne(1, 1), o.ge(1, 2), o.gt(2, 1), o.concat([1], [2]), o.contains(l, 2), o.countOf([1, 1, 2], 1), o.indexOf(l, 3), o.getitem(l, 0), o.setitem(l, 0, 9), l, o.delitem(l, 0), l, o.index(True), o.length_hint([1, 2]), o.length_hint(iter([1])), o.length_hint(5, 7), o.call(max, 1, 2))
print(o.iadd([1], [2]), o.isub(5, 2), o.imul([1], 2), o.iand(6, 3), o.ior({1}, {2}), o.ixor(1, 3), o.ilshift(1, 3), o.irshift(8, 1), o.ifloordiv(7, 2), o.imod(7, 4), o.ipow(2, 5), o.itruediv(1, 4), o.iconcat([1], (2,)))
ig, ag, mc = o.itemgetter(1), o.attrgetter("real", "imag"), o.methodcaller("split", ",", maxsplit=1)
print(ig("abc"), o.itemgetter(0, -1)("abc"), o.itemgetter("k")({"k": "v"}), o.itemgetter(slice(1, 3))("abcd"), ag(1 + 2j), o.attrgetter("__class__.__name__")(5), mc("a,b,c"), ig, o.itemgetter(1, "x"), ag, mc, o.methodcaller("upper")("x"))
print(sorted([("b", 2), ("a", 3)], key=o.itemgetter(1)), sorted([3 + 1j, 1 + 2j], key=o.attrgetter("imag")), list(map(o.methodcaller("strip"), [" a ", "b "])), list(map(o.add, [1, 2], [3, 4])), max([{"n": 1}, {"n": 5}], key=o.itemgetter("n")))
for c in ["o.itemgetter()", "o.attrgetter(5)", "o.attrgetter()", "o.methodcaller()", "o.methodcaller(5)", "ig([])", "ag('x').foo", "o.attrgetter('nope')(1)", "o.itemgetter('a')([])", "o.add(1)", "o.add(1, 'a')", "o.index(1.5)", "o.length_hint(5, 'a')", "o.concat(1, 2)", "o.iconcat(1, [2])", "o.indexOf([], 1)", "o.countOf(5, 1)", "o.contains(5, 1)", "o.matmul(1, 2)", "o.methodcaller('nope')(1)", "ig()", "ig(1, 2)", "o.not_()", "o.lt(1, 'a')", "o.getitem(5, 0)"]:
    try: print(c, eval(c))
    except Exception as e: print(c, "|", type(e).__name__, e)
print(o.__add__ is o.add or o.__add__(1, 2), [n for n in dir(o) if n[0] != "_"])
