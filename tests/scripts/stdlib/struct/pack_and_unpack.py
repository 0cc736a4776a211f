# Every format character in each byte order, there and back.
import struct

for order in ('@', '=', '<', '>', '!'):
    for code in 'bBhHiIlLqQ':
        for v in (0, 1, 100):
            b = struct.pack(order + code, v)
            assert struct.unpack(order + code, b) == (v,)
        print(order + code, struct.calcsize(order + code), b)
for code in 'bhilq':
    print(code, struct.pack('>' + code, -2), struct.unpack('>' + code, struct.pack('>' + code, -2)))
for code in 'efd':
    for v in (0.0, -0.0, 1.5, -2.25, 1 / 3, float('inf'), float('nan')):
        b = struct.pack('<' + code, v)
        print(code, v, b, struct.unpack('<' + code, b))
print(struct.pack('3s5s1s', b'abcdef', b'ab', b''), struct.unpack('3s2s', b'abcde'))
print(struct.pack('4p2p1p', b'abcdef', b'', b'x'), struct.unpack('4p', b'\x09abc'))
print(struct.pack('?c?', True, b'z', []), struct.unpack('???', b'\0\1\7'))
print(struct.pack('2x3Bx', 1, 2, 3), struct.unpack('2x3Bx', b'\0\0\1\2\3\0'))
print(struct.calcsize('ci'), struct.calcsize('=ci'), struct.calcsize('cq0i'), struct.calcsize('ic0q'), struct.calcsize(' h \t i '))
header = struct.Struct('!HHIBx3s')
data = header.pack(80, 443, 0xDEADBEEF, 7, b'end')
print(data, header.unpack(data), header.size, header)
print(struct.unpack('<Q', b'\xff' * 8), struct.unpack('<q', b'\xff' * 8))
