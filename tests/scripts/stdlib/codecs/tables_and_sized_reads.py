# Readers give as many code points as are asked for; encoding and decoding by tables; byte orders.
import codecs, io
def r(enc,data="abcdéfghij\nklmno\r\npq"):
    return codecs.getreader(enc)(io.BytesIO(data.encode(enc)))
for enc in ("utf-8","utf-16","utf-16-le"):
    for args in ((1,),(5,),(5,2),(-1,3),(2,5),(0,),(100,),(100,3)):
        f=r(enc); print(enc,args,[f.read(*args) for _ in range(4)])
    f=r(enc); print(repr(f.readline()), repr(f.read(1)), repr(f.read(3)), repr(f.read()))
    f=r(enc); print(repr(f.readline(3)), repr(f.readline(3)), repr(f.readline()), repr(f.readline(keepends=False)))
print(codecs.charmap_decode(b"\0\1\2","strict","abc"),codecs.charmap_decode(b"\0\5","replace",{0:"xy"}),codecs.charmap_decode(b"ab\xff"),codecs.charmap_decode(b"\0\1\2","ignore",{0:97,1:None,2:0x10ffff}))
for a in ((b"\0\1","strict","a"),(b"\0","strict",{0:0x110000}),(b"\0","strict",{0:b"x"}),(b"\0","strict",{0:0xfffe}),("x",),(b"\1","strict","a\ufffe")):
    try: print(codecs.charmap_decode(*a))
    except Exception as e: print(type(e).__name__,e)
t=codecs.charmap_build("abc"); print(codecs.charmap_encode("abca","strict",t),codecs.charmap_encode("xyb","replace",{ord("?"):63,98:b"BB"}),codecs.charmap_encode("xyb","ignore",{98:1}),codecs.charmap_encode("x\xe9","xmlcharrefreplace",{**{i:i for i in range(128)}}), codecs.charmap_encode("a\xff"))
for a in (("xyb","strict",{98:1}),("x","strict",{120:256}),("x","strict",{120:"a"}),("\u1234",),("x","replace",{1:1}),(b"x",)):
    try: print(codecs.charmap_encode(*a))
    except Exception as e: print(type(e).__name__,e)
print(codecs.readbuffer_encode(b"abc"),codecs.readbuffer_encode("é"),codecs.readbuffer_encode(memoryview(b"q"),"ignore"))
print(codecs.utf_16_ex_decode(b"\xff\xfea\0"),codecs.utf_16_ex_decode(b"a\0b","strict",-1),codecs.utf_16_ex_decode(b"\0a","strict",1,True),codecs.utf_32_ex_decode(b"a\0\0\0","strict",-1,True),codecs.utf_16_ex_decode(b"\xfe\xff\0a"),codecs.utf_16_ex_decode(b"a\0"))
print(codecs.utf_16_encode("a","strict",-1),codecs.utf_16_encode("a","strict",1),codecs.utf_32_encode("a",None,1),codecs.ascii_decode(b"ab"),codecs.utf_16_encode("a"))
