# What cannot be written, and what cannot be read.
import marshal


def tr(f, *a, **k):
    try:
        print(repr(f(*a, **k))[:150])
    except BaseException as e:
        print(type(e).__name__, e)


tr(marshal.dumps,object()); tr(marshal.dumps,[object()]); tr(marshal.dumps, len); tr(marshal.dumps, int); tr(marshal.dumps, 5,'x'); tr(marshal.dumps)
class I(int): pass
tr(marshal.dumps,I(3)); tr(marshal.dumps,range(3))
for d in (b'',b'i',b'i\1\0\0',b'?',b'(\5\0\0\0N',b's\5\0\0\0ab',b'[\xff\xff\xff\xff',b'{',b'{N',b'{NN0',b'{N0',b'r\0\0\0\0',b'0',b'u\1\0\0\0\xff',b'f\x01x',b'f\x031.5',b'l\1\0\0\0\xff\xff',b'l\1\0\0\0\0\0',b'<\1\0\0\0N',b'<\1\0\0\0[\0\0\0\0','str',5,b'NN',b'c',b'g12',b'z\3abc',b'Z\3abc',b'\xe9\1\0\0\0',b')\2NT',b'\xdb\1\0\0\0r\0\0\0\0',bytearray(b'N'),memoryview(b'N')):
    tr(marshal.loads,d)
x=None
for i in range(3000): x=[x]
tr(marshal.dumps,x); tr(marshal.loads,b'['+b'\1\0\0\0['*3000+b'\0\0\0\0')
