# Subclasses of list and dict that are written in native code, with a number of their own.
import copy
import xxsubtype
from xxsubtype import spamdict, spamlist


def bad(fn, *args):
    try:
        print(fn(*args))
    except Exception as e:
        print(type(e).__name__, e)


a = spamlist("abc")
print(a, a.state, a.getstate(), a.setstate(42), a.state, len(a), "b" in a, a[1:], a + [1], type(a * 2).__name__)
d = spamdict({1: 2}, x=3)
print(d, d.state, d.setstate(7), d.getstate(), d[1], sorted(map(str, d)))
print(a == ["a", "b", "c"], d == {1: 2, "x": 3}, isinstance(a, list), spamlist.__mro__, spamdict.__module__)
bad(spamlist, 5)
bad(a.setstate, "x")
bad(setattr, a, "state", 1)
bad(setattr, d, "state", 1)
bad(setattr, a, "other", 1)
print(spamlist.classmeth(1, k=2), a.classmeth()[:2], spamlist.staticmeth(1, k=2), a.staticmeth()[:2])
cm = spamlist.__dict__["classmeth"]
bad(cm)
bad(cm, a)
bad(cm, list)
bad(cm.__get__, None, list)


class Sub(spamlist):
    def more(self):
        return self.state + 1


s = Sub([1])
s.setstate(4)
s.extra = 1
print(s, s.more(), s.__dict__, Sub.classmeth()[:2])
print(type(xxsubtype.bench(a, "sort", 3)).__name__)
bad(xxsubtype.bench, a, 5)
