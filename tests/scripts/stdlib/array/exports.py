# A memoryview keeps an array from changing its size, not from changing.
from array import array as A

a = A('i', [1, 2, 3])
m = memoryview(a)
print(m.format, m.itemsize, m.nbytes, m.shape, m.tolist(), m.readonly)
for change in (lambda: a.append(1), a.pop, a.clear, lambda: a.extend([1]), lambda: a.__delitem__(0), lambda: a.insert(0, 1),
               lambda: a.frombytes(b'1234'), lambda: a.__setitem__(slice(0, 1), A('i')), lambda: a.__imul__(2)):
    try:
        change()
    except BufferError as e:
        print(e)
m[0] = 99
a[1] = 98
print(a, m.tolist())
m.release()
a.append(4)
print(a, bytes(a), bytearray(A('B', b'xyz')), b''.join([A('H', [65])]))
d = memoryview(A('d', [0.5, 1.5]))
print(d[1], d.cast('B').nbytes, d.tolist())
