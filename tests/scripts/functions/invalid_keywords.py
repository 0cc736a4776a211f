# A keyword that is no parameter, but says that it equals one, is called invalid.
class Odd(str):
    def __eq__(self, other): return True
    def __hash__(self): return str.__hash__(self) ^ 3


calls = (print, (0,), "sep"), (round, (1.5,), "ndigits"), (int, ("1",), "base"), ("a".split, (), "sep"), (sorted, ([],), "key"), (max, (1, 2), "key"), ("a".encode, (), "encoding")
for fn, args, real in calls:
    for name in ("foo", Odd("foo"), real + "x"):
        try:
            print(fn.__name__, fn(*args, **{name: None}))
        except TypeError as e:
            print(fn.__name__, e)
