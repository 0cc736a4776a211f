# yield from: delegation of send, throw, close and return values.
def inner():
    try:
        x = yield 1
        print("inner got", x)
        y = yield 2
        print("inner got", y)
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"
    finally:
        print("inner finally")
    return "inner result"
def outer():
    r = yield from inner()
    print("result", r)
    r2 = yield from [10, 20]
    print("list result", r2)
    yield from ()
    return (yield from "ab")
o = outer()
print(next(o), o.send("a"), o.throw(ValueError("x")), next(o), next(o), next(o), next(o))
try:
    next(o)
except StopIteration as e:
    print("value", e.value)
o = outer(); next(o)
print(o.gi_yieldfrom.__name__, o.close(), o.gi_frame)
def bad():
    yield from 5
try:
    list(bad())
except TypeError as e:
    print(e)
def delegate(it):
    yield from it
d = delegate(iter([1, 2])); next(d)
try:
    d.send(5)
except AttributeError as e:
    print(e)
d = delegate(iter([1, 2])); next(d)
try:
    d.throw(KeyError("thrown"))
except KeyError as e:
    print("through", e)
class It:
    def __iter__(self): return self
    def __next__(self): return "n"
    def send(self, v): return ("send", v)
    def throw(self, *a): return ("throw", a[0] if isinstance(a[0], type) else type(a[0]).__name__)
    def close(self): print("It.close")
d = delegate(It())
print(next(d), d.send(3), d.throw(ValueError("e")), d.send(None), d.close())
def tree(t):
    if isinstance(t, list):
        for x in t: yield from tree(x)
    else:
        yield t
print(list(tree([1, [2, [3, [4]], 5], [[]], 6])))
def ctx():
    try:
        yield from inner()
    except KeyError as e:
        return f"outer caught {e}"
c = ctx(); next(c)
try:
    c.throw(KeyError("up"))
except StopIteration as e:
    print(e.value)
def chain(n):
    if n: return (yield from chain(n - 1))
    got = yield "bottom"
    return got * 2
c = chain(50)
print(next(c))
try:
    c.send(21)
except StopIteration as e:
    print(e.value)
