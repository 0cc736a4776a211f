# Errors of open and of files in the wrong mode.
import os
open("f.txt", "w").write("data")
os.mkdir("d")
r, w, b = open("f.txt"), open("w.txt", "w"), open("f.txt", "rb")
for c in ["open('nope.txt')", "open('d')", "open('d', 'w')", "open('no/such/dir.txt', 'w')", "open('f.txt', 'z')", "open('f.txt', 'rw')", "open('f.txt', '')", "open('f.txt', 'rt+b')", "open('f.txt', 'r', encoding='nope')", "open('f.txt', 'rb', encoding='utf-8')", "open('f.txt', 'rb', newline='')", "open('f.txt', newline='x')", "open('f.txt', errors=5)", "open(None)", "open(1.5)", "open('a\\x00b')", "open()", "open('f.txt', mode=5)", "open('f.txt', buffering=0)", "open('f.txt', 'rr')", "open('f.txt', 'r', 1, 'utf-8', 'strict', None, True, None, 1)", "open('f.txt', foo=1)", "open([])", "open(99)", "open('')",
          "r.write('x')", "w.read()", "b.write(b'x')", "w.write(b'x')", "w.write(5)", "w.writelines([1])", "w.write()", "next(w)", "w.readline()", "r.seek(-1)", "r.seek(1, 1)", "r.seek(-1, 2)", "b.seek(-1)", "b.seek(0, 9)", "r.seek(0, 5)", "r.read('x')", "r.read(1.5)", "r.foo", "r.name = 5", "r.closed", "b.truncate()", "r.truncate(1)", "r.readlines('x')", "w.writelines(5)", "b.readinto(b'abc')", "open('f.txt', 'x')", "os.remove('nope')", "os.rmdir('nope')", "os.mkdir('d')", "os.listdir('nope')", "os.rename('nope', 'x')", "os.stat('nope')", "os.chdir('nope')", "os.remove('d')", "os.rmdir('f.txt')", "os.listdir('f.txt')"]:
    try: print(c, "->", eval(c) if " = " not in c else exec(c))
    except Exception as e: print(c, "|", type(e).__module__, type(e).__name__, e)
try: open("nope.txt")
except OSError as e: print(e.errno, e.strerror, e.filename, e.args, repr(e), isinstance(e, FileNotFoundError))
open("bad.txt", "wb").write(b"ok\n\xff\xfe\n")
try: open("bad.txt").read()
except UnicodeDecodeError as e: print(e)
print(ascii(open("bad.txt", errors="replace").read()), ascii(open("bad.txt", errors="ignore").read()), ascii(open("bad.txt", errors="surrogateescape").read()), ascii(open("bad.txt", encoding="latin-1").read()), ascii(open("bad.txt", errors="backslashreplace").read()))
try: open("enc.txt", "w", encoding="ascii").write("é")
except UnicodeEncodeError as e: print(e)
