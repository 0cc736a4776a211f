# Struct objects: attributes, subclasses, errors of their methods.
import struct

s = struct.Struct('<ih')
print(s, s.format, s.size, s.pack(1, 2), s.unpack(s.pack(-1, -2)))
for call in (lambda: s.pack(1), lambda: s.unpack(b'1'), lambda: s.pack_into(), lambda: s.iter_unpack(b'123'),
             lambda: struct.Struct(), lambda: struct.Struct(5), lambda: setattr(s, 'size', 1), lambda: setattr(s, 'other', 1),
             lambda: s.unpack_from(b'12'), lambda: struct.Struct('i', 'j')):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


class Point(struct.Struct):
    def __init__(self):
        super().__init__('>2h')

    def read(self, data):
        return dict(zip('xy', self.unpack(data)))


p = Point()
print(p, p.size, p.read(b'\0\1\xff\xff'), list(p.iter_unpack(b'\0\1\0\2\0\3\0\4')))
s.__init__('<q')
print(s.format, s.size, struct.Struct(format=b'>d').pack(2))
