# What is no iterable of ints is told in the words of the type that asks.
class Bad:
    def __init__(self, it): self.it = it
    def __iter__(self): return self.it()


class Getter:
    def __getitem__(self, i): raise TypeError("item")


def five(): return 5
def boo(): raise TypeError("boo")
def zero(): 1 / 0
def words(): return iter(["a"])
def big(): return iter([256])
def good(): return iter([1, 2])


for it in (five, boo, zero, words, big, good):
    for fn in (bytes, bytearray, bytearray(b"x").extend, b"".join):
        try:
            print(it.__name__, fn(Bad(it)))
        except Exception as e:
            print(it.__name__, type(e).__name__, e)
for x in (object(), "text", Getter(), 1.5):
    for fn in (bytes, bytearray, bytearray().extend):
        try:
            print(type(x).__name__, fn(x))
        except Exception as e:
            print(type(x).__name__, type(e).__name__, e)
