# What is refused: bad formats, wrong counts, values out of range.
import struct


def show(f, *args):
    try:
        print(f.__name__, args, '->', f(*args))
    except Exception as e:
        print(f.__name__, args, type(e).__name__, e)


for fmt in ('1', 'i1', 'z', '@i z', '=n', '<P', '9999999999999999999s', 'i\0', '\xe9', 1, None, '4 i'):
    show(struct.calcsize, fmt)
for code in 'bBhHiIlLqQnN':
    for v in (-1, 2**7, 2**15, 2**31, 2**32, 2**63, 2**64, -2**63 - 1, 1.5, 'x'):
        show(struct.pack, code, v)
show(struct.pack, '<l', 2**31)
show(struct.pack)
show(struct.pack, 'i')
show(struct.pack, 'i', 1, 2)
for code in 'cspefd':
    for v in ('x', None, b'ab', 1e39):
        show(struct.pack, '<' + code, v)
show(struct.unpack, 'i', b'123')
show(struct.unpack, 'i', 'abcd')
show(struct.unpack, 'i')
print(struct.error, struct.error.__mro__[1])


class Index:
    def __index__(self):
        raise ZeroDivisionError('no index')


show(lambda: struct.pack('i', Index()))
