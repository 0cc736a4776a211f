# repr with limits
import reprlib

print(reprlib.repr("x" * 100), reprlib.repr(list(range(20))), reprlib.repr({i: i for i in range(9)}), reprlib.repr(set(range(20))), reprlib.repr(10 ** 100), reprlib.repr((1,)), reprlib.repr([[[[[[[1]]]]]]]))
r = reprlib.Repr(maxstring=10, maxlist=2, fillvalue="~", indent=2)
print(r.repr("abcdefghijklmnop"), r.repr([1, 2, 3]), r.repr({"a": [1]}))
print(reprlib.aRepr.maxdict, reprlib.aRepr.maxlevel, reprlib.repr(frozenset([1])), reprlib.repr(bytearray(b"x" * 50)))
try:
    reprlib.Repr(nope=1)
except TypeError as e:
    print(e)
