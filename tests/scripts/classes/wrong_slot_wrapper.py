# Methods of a builtin type in a class that is none of its subclasses.
class A(int):
    __eq__ = str.__eq__
    __add__ = str.__add__
    __len__ = str.__len__
    __hash__ = str.__hash__
    __getitem__ = list.__getitem__
    __contains__ = dict.__contains__
a = A()
for f in (lambda: a == a, lambda: a + a, lambda: len(a), lambda: a == 1, lambda: hash(a), lambda: a[0], lambda: 1 in a):
    try: print(f())
    except TypeError as e: print(e)
class D(dict):
    has = dict.__contains__
    def __contains__(self, key): return "own"
d = D(x=1)
print("q" in d, d.has("q"), d.has("x"), dict.__contains__(d, "x"))
class L(list): __getitem__ = list.__getitem__
print(L([1, 2])[1], L.__getitem__(L("ab"), slice(1)))
print(type({}.__contains__), type([].__getitem__), type(set.__contains__), type(().__getitem__), dict.__getitem__)
for e in ("{}.__contains__()", "{}.__getitem__(1, 2)", "set().__contains__(a=1)", "[].__getitem__()", "dict.__contains__()", "dict.__contains__(1, 2)"):
    try: print(e, eval(e))
    except TypeError as x: print(e, x)
