# Making arrays, and what they look like.
import array
from array import array as A


def show(f, *args, **kw):
    try:
        print(args, kw, '->', f(*args, **kw))
    except Exception as e:
        print(args, kw, type(e).__name__, e)


print(array.typecodes, array.ArrayType is A, A)
for code in 'bBhHiIlLqQfd':
    a = A(code, [1, 2, 3])
    print(a, a.typecode, a.itemsize, len(a), a.tobytes(), a.__reduce_ex__(2)[1], a.__reduce_ex__(3)[1])
for args in ((), ('x',), ('ii',), (1,), ('i', None), ('i', 5), ('i', 'abc'), ('w', 'abc'), ('w', A('w', 'xy')), ('i', A('w', 'xy')),
             ('i', A('d', [1.0])), ('d', A('i', [1])), ('i', b'\1\2\3\4'), ('i', b'\1\2\3'), ('i', (1, 2)), ('i', range(3)),
             ('i', [1, 'x']), ('w', ['a', 'b']), ('w', ['ab']), ('i', [1.5]), ('i', [1], 2)):
    show(A, *args)
show(A, 'i', x=1)
w = A('w', 'h\xe9\U0001F600')
w.fromunicode("'z'")
print(w, w.tounicode(), w.tolist(), w.tobytes())
show(A('i').tounicode)
show(w.append, 'ab')


class Samples(A):
    def mean(self):
        return sum(self) / len(self)


s = Samples('h', [1, 2, 6])
s.name = 'run'
print(s, s.mean(), type(s + s).__name__, s.__reduce_ex__(4)[1:])
match s:
    case [first, *rest]:
        print(first, rest)
