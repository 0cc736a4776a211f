# incremental encoders and decoders keep what is incomplete
import codecs

text = "añ€😀z"
for name in ("utf-8", "utf-16", "utf-32-be", "utf-8-sig"):
    encoder = codecs.getincrementalencoder(name)()
    data = b"".join(encoder.encode(c) for c in text) + encoder.encode("", True)
    decoder = codecs.getincrementaldecoder(name)()
    pieces = [decoder.decode(data[i:i + 1]) for i in range(len(data))] + [decoder.decode(b"", True)]
    print(name, data, [p for p in pieces if p], "".join(pieces) == text)
d = codecs.getincrementaldecoder("utf-8")()
print(repr(d.decode(b"\xe2\x82")), d.getstate())
d.setstate((b"", 0))
print(d.decode(b"ok"))
d.decode(b"\xe2")
d.reset()
print(d.decode(b"after"))
d.decode(b"\xf0\x9f")
try:
    d.decode(b"", final=True)
except UnicodeDecodeError as e:
    print(e)
print(list(codecs.iterencode(["a", "é"], "utf-8")), list(codecs.iterdecode([b"\xc3", b"\xa9b"], "utf-8")))
print(codecs.encode("abc", "rot13"), codecs.encode(b"ab", "hex"), codecs.decode(b"6162", "hex"), codecs.encode(b"x", "base64"))
