# Values one after the other in a file.
import marshal


def tr(f, *a, **k):
    try:
        print(repr(f(*a, **k))[:150])
    except BaseException as e:
        print(type(e).__name__, e)


import io
f=io.BytesIO(); print(marshal.dump([1,'a'],f), f.getvalue()[:1]); marshal.dump({1:2},f,2); f.seek(0); print(marshal.load(f),marshal.load(f)); tr(marshal.load,f)
tr(marshal.load,5); tr(marshal.dump,5,5)
class R:
    def __init__(s,d): s.d=d
    def read(s,n): return s.d
    def readinto(s,b): return 'x'
tr(marshal.load,R(b'')); tr(marshal.load,R('s'))
class R2:
    def read(s,n): return b''
    def readinto(s,b): return 99
tr(marshal.load,R2())
