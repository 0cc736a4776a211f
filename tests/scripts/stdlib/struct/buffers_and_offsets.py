# pack_into, unpack_from and iter_unpack.
import struct


def show(f, *args, **kw):
    try:
        print(f.__name__, args[2:], kw, '->', f(*args, **kw))
    except Exception as e:
        print(f.__name__, args[2:], kw, type(e).__name__, e)


buf = bytearray(12)
for offset in (0, 4, 8, 9, 12, -4, -8, -3, -13, 'x', 2**80):
    show(struct.pack_into, '>I', buf, offset, 0x01020304)
    show(struct.unpack_from, '>I', buf, offset)
print(buf)
show(struct.pack_into, 'i')
show(struct.pack_into, 'i', buf)
show(struct.pack_into, 'i', buf, 0)
show(struct.pack_into, 'i', b'abcd', 0, 1)
show(struct.unpack_from, 'i', buffer=b'abcdefgh', offset=4)
show(struct.unpack_from, 'i')
view = memoryview(buf)[2:10]
struct.pack_into('<hh', view, 1, -1, -2)
print(buf, struct.unpack_from('<hh', view, 1))
it = struct.iter_unpack('<hb', bytes(range(12)))
print(type(it).__name__, it.__length_hint__(), next(it), it.__length_hint__(), list(it), list(it))
show(struct.iter_unpack, 'h', b'abc')
show(struct.iter_unpack, '', b'abc')
