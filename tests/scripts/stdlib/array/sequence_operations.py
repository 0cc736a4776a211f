# Indexing, slices, searching, arithmetic and comparison.
from array import array as A
import io


def show(f, *args):
    try:
        print(getattr(f, '__name__', f), args, '->', f(*args))
    except Exception as e:
        print(getattr(f, '__name__', f), args, type(e).__name__, e)


a = A('i', range(10))
print(a[0], a[-1], a[2:5], a[::-3], a[20:])
for key in (10, -11, 'x', 1.0, 2**70):
    show(a.__getitem__, key)
    show(a.__setitem__, key, 1)
    show(a.__delitem__, key)
show(a.__setitem__, slice(0, 2), [1, 2])
show(a.__setitem__, slice(0, 2), A('h', [1]))
a[0:2] = A('i', [7, 8, 9])
a[::5] = A('i', [50, 51, 52])
show(a.__setitem__, slice(0, 4, 2), A('i', [1]))
print(a)
del a[1:3], a[::4], a[-1]
print(a)
print(a.pop(), a.pop(0), a.count(3), a.index(6), 6 in a, 'x' in a)
for f, args in ((a.pop, (50,)), (A('i').pop, ()), (a.remove, (99,)), (a.index, (99,)), (a.index, (6, 4)), (a.insert, (0, 'x')), (a.insert, (1,)),
                (a.extend, (5,)), (a.extend, (A('h'),)), (a.fromlist, ((1,),)), (a.fromlist, ([1, 'x'],)), (a.frombytes, (b'\0',))):
    show(f, *args)
a.insert(0, 1), a.insert(-1, 2), a.insert(100, 3), a.extend([4, 5]), a.fromlist([6]), a.frombytes(b'\1\0\0\0')
print(a, a.buffer_info()[1])
a.byteswap()
print(a[:2])
a.byteswap()
a.reverse()
print(a, a.tolist(), a * 2, 2 * a[:1], a * -1)
a += A('i', [1])
a *= 2
print(a)
show(lambda: a + [1])
show(lambda: a + A('b'))
show(lambda: a.__iadd__([1]))
show(lambda: a * 'x')
show(lambda: A('i') < [1])
show(hash, a)
print(A('i', [1, 2]) == A('d', [1, 2]), A('i', [1, 2]) < A('i', [1, 3]), A('i', [1]) == [1], A('b', [1]) >= A('b'), A('d', [float('nan')]) == A('d', [float('nan')]))
f = io.BytesIO()
A('h', [1, 2, 3]).tofile(f)
f.seek(0)
x = A('h')
x.fromfile(f, 2)
show(lambda: x.fromfile(f, 2))
print(x)
it = iter(x)
next(it)
print(it.__reduce__()[1:], list(it), it.__reduce__()[1:])
