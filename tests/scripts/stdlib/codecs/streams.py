# codecs.open, readers and writers, EncodedFile and byte order marks
import codecs
import io
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f")
    with codecs.open(path, "w", "utf-16-le") as f:
        f.write("one\nzwei ä\n")
        f.writelines(["three", "\n"])
    print(open(path, "rb").read()[:8])
    with codecs.open(path, encoding="utf-16-le") as f:
        print(repr(f.readline()), f.readlines())
raw = io.BytesIO()
w = codecs.getwriter("latin-1")(raw, errors="replace")
w.write("é€")
print(raw.getvalue())
r = codecs.getreader("utf-8")(io.BytesIO("α\nβ\n".encode()))
print(r.read(1), list(r))
f = codecs.EncodedFile(io.BytesIO("é".encode("latin-1")), "utf-8", "latin-1")
print(f.read())
print(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM == codecs.BOM_UTF16)
print("x".encode("utf-8-sig"), (codecs.BOM_UTF8 + b"y").decode("utf-8-sig"), "z".encode("utf-16-be"))
try:
    codecs.open("/no/such/file")
except OSError as e:
    print(type(e).__name__)
