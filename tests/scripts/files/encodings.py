# Encodings and error handlers of text files.
text = "aé€😀\n"
for enc in ("utf-8", "utf-16", "utf-16-le", "utf-32", "utf-8-sig", "UTF8"):
    with open("e.txt", "w", encoding=enc) as f: f.write(text); f.write("b")
    raw = open("e.txt", "rb").read()
    print(enc, raw, open("e.txt", encoding=enc).read() == text + "b", open("e.txt", encoding=enc).encoding)
for enc, err in (("ascii", "replace"), ("ascii", "ignore"), ("ascii", "backslashreplace"), ("ascii", "xmlcharrefreplace"), ("latin-1", "replace"), ("cp1252", "replace")):
    with open("e.txt", "w", encoding=enc, errors=err) as f: f.write(text)
    print(enc, err, open("e.txt", "rb").read())
open("e.txt", "wb").write(b"\xc3\xa9\xff z")
for enc, err in (("utf-8", "replace"), ("utf-8", "ignore"), ("latin-1", "strict"), ("ascii", "surrogateescape"), ("cp1252", "strict")):
    print(enc, err, ascii(open("e.txt", encoding=enc, errors=err).read()))
with open("e.txt", "w", encoding="utf-8", errors="surrogateescape") as f: f.write("x\udcff")
print(open("e.txt", "rb").read())
with open("e.txt", "wb") as f: f.write("é€😀".encode() * 3)
with open("e.txt") as f: print(f.read(1), f.read(2), f.read(2), f.read())
with open("big.txt", "w") as f:
    for i in range(20000): f.write(f"líne {i}\n")
with open("big.txt") as f: lines = f.readlines(); print(len(lines), lines[12345], end="")
n = sum(1 for _ in open("big.txt")); print(n, sum(len(l) for l in open("big.txt")))
with open("big.txt") as f:
    f.readline(); pos = f.tell(); second = f.readline(); f.seek(pos); print(f.readline() == second, second)
with open("e.txt", "w") as f: f.write("no reconfigure"); f.reconfigure(encoding="utf-16"); 
print(open("e.txt", "rb").read())
