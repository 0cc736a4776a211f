# Text files: writing, reading, iterating, seeking, appending.
with open("a.txt", "w") as f:
    print(f.name, f.mode, f.encoding, f.closed, f.writable(), f.readable(), f.seekable(), f.write("line one\n"), f.write("zwei ü\n"), f.writelines(["three\n", "no newline"]), f.tell())
print(f.closed)
with open("a.txt") as f:
    print(repr(f.readline()), repr(f.readline(3)), repr(f.read(4)), repr(f.read()), repr(f.read()), repr(f.readline()), f.readlines())
    f.seek(0); print([l for l in f]); f.seek(0); print(f.readlines()); f.seek(0); print(f.readlines(5)); f.seek(0, 2); print(f.tell(), repr(f.read()))
with open("a.txt", "a") as f: print(f.tell(), f.write("\nappended"), f.tell())
with open("a.txt", "r+") as f: f.write("LINE"); f.seek(0); print(f.read().split("\n"))
with open("a.txt", "w+") as f: f.write("abc"); f.seek(1); print(f.read(), f.truncate(2), f.seek(0), f.read())
with open("new.txt", "x") as f: f.write("x")
try: open("new.txt", "x")
except FileExistsError as e: print(e, e.errno, e.filename)
for i, line in enumerate(open("a.txt")): print(i, repr(line))
with open("a.txt", "w") as f: print("printed", 1, sep="-", end="!\n", file=f)
print(open("a.txt").read(), repr(open("a.txt")).replace("'r'", "'r'"), type(open("a.txt")).__name__)
f = open("a.txt"); f.close(); f.close()
for c in ["f.read()", "f.write('x')", "next(f)", "f.seek(0)", "f.__enter__()", "f.fileno()", "f.readline()", "list(f)", "f.tell()", "f.flush()", "f.isatty()"]:
    try: print(c, eval(c))
    except Exception as e: print(c, "|", type(e).__name__, e)
with open("a.txt") as f, open("b.txt", "w") as g:
    for line in f: g.write(line.upper())
print(open("b.txt").read(), end=""); f = open("a.txt"); it = iter(f); print(it is f, next(f), next(f, "end")); f.close()
