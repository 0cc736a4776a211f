# What __reduce__ may not return, and names that do not lead to the object.
import pickle
import sys


def reducing(result):
    class Reduced:
        def __reduce__(self):
            return result

        def __repr__(self):
            return '<reduced>'
    return Reduced()


def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


for proto in (1, 2, 4):
    for result in (5, (), (int,), (int, 1), (1, ()), 'nosuch', (int, (), 1, 2, 3, 4, 5), (int, (), None, 5), (int, (), None, None, 5), (int, (), None, None, None, 5), None, (int, (), 1)):
        show(pickle.dumps, reducing(result), proto)


def f():
    def g(): pass

    class H: pass
    return g, H


class D: pass


g, H = f()
show(pickle.dumps, g)
show(pickle.dumps, H())
D.__module__ = 'nosuchmod'
show(pickle.dumps, D)
D.__module__ = 'sys'
show(pickle.dumps, D)
D.__qualname__ = 'path'
show(pickle.dumps, D)
D.__qualname__ = 'a.b'
show(pickle.dumps, D)
show(pickle.dumps, 1, 6)
show(pickle.dumps, 1, -3)
show(pickle.dumps, 1, 2, 3)
show(pickle.dump, 1)
show(pickle.dump, 1, 5)
show(pickle.load, 5)
show(pickle.Pickler)
show(pickle.Unpickler, 5)
show(pickle.loads, b'N.', 5)
