# Suggestions for names, attributes, imports, keywords.
import traceback, sys
def attempt(fn):
    try:
        fn()
    except Exception as e:
        print(traceback.format_exception(e)[-1], end="")
class Foo:
    first_name = 1
    def __init__(self): self.colour = 2; self.__private = 3
    def method(self): return colour
    def use_attr(self): return first_nam
    def bare(self): return method_x
    def call_m(self): return metho
    def self_attr(self): return first_name
foo = Foo()
counter = 1
def local():
    variable_name = 1
    return variabel_name
def builtin(): return prnt(1)
def glob(): return countr
def far(): return zzzzzzzz
def mod(): return itertools.count()
def mod2(): return sys.pathh
def mod3(): return math
def kw(alpha=1, beta=2): pass
for fn in (lambda: foo.first_nam, lambda: foo.color, lambda: foo.metod(), local, builtin, glob, far, mod, mod2, mod3, foo.method, foo.use_attr, foo.self_attr, foo.call_m, lambda: [].appendd, lambda: "".uper(), lambda: kw(alpa=1), lambda: kw(zzz=1), lambda: print(1, ed=""), lambda: sorted([], revers=True),
           lambda: int("1", bas=2), lambda: foo._Foo__privat, lambda: foo.x, lambda: foo.aaaa, lambda: Foo.first_nam, lambda: True_, lambda: Tru, lambda: none, lambda: true, lambda: lenght, lambda: foo.first_name.rea, lambda: (1).real_, lambda: None.foo, lambda: self):
    attempt(fn)
def imp1():
    from itertools import chian
def imp2():
    from itertools import repeatt
def imp3():
    import colections
def imp4():
    from time import slep
for fn in (imp1, imp2, imp3, imp4):
    attempt(fn)
counterr
