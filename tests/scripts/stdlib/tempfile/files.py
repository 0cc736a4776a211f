# Files with and without names, and when they go.
import os, tempfile
with tempfile.TemporaryDirectory() as d:
    with tempfile.NamedTemporaryFile(dir=d, prefix="pre", suffix=".txt") as f:
        base = os.path.basename(f.name)
        print(base.startswith("pre"), base.endswith(".txt"), len(base), f.mode, oct(os.stat(f.name).st_mode & 0o777))
        print(f.write(b"abc"), f.tell(), f.seek(0), list(f))
    print(os.listdir(d), f.closed)
    f = tempfile.NamedTemporaryFile("w+", dir=d, delete=False, encoding="latin-1")
    f.write("é\n")
    f.close()
    print(os.path.exists(f.name), open(f.name, "rb").read())
    with tempfile.NamedTemporaryFile(dir=d, delete_on_close=False) as g:
        g.close()
        print(os.path.exists(g.name))
    print(os.path.exists(g.name))
    with tempfile.TemporaryFile("w+", dir=d) as t:
        t.write("one\ntwo\n")
        t.seek(0)
        print(t.readlines(), isinstance(t.name, int), len(os.listdir(d)))
    fd, name = tempfile.mkstemp(dir=os.fsencode(d), suffix=b".x")
    os.close(fd)
    print(type(name), name.endswith(b".x"))
