# Copies of files, of their modes and times.
import os, shutil, tempfile, io
with tempfile.TemporaryDirectory() as d:
    a, b = os.path.join(d, "a"), os.path.join(d, "b")
    with open(a, "w") as f:
        f.write("text" * 1000)
    os.chmod(a, 0o640)
    os.utime(a, (1000, 2000))
    print(shutil.copyfile(a, b) == b, open(b).read() == open(a).read())
    print(oct(os.stat(shutil.copy(a, d + "/c")).st_mode & 0o777))
    st = os.stat(shutil.copy2(a, d + "/e"))
    print(oct(st.st_mode & 0o777), st.st_mtime)
    os.mkdir(d + "/sub")
    print(os.path.relpath(shutil.copy(a, d + "/sub"), d))
    os.symlink(a, d + "/link")
    shutil.copyfile(d + "/link", d + "/link2", follow_symlinks=False)
    print(os.path.islink(d + "/link2"))
out = io.BytesIO()
shutil.copyfileobj(io.BytesIO(b"x" * 200000), out)
print(len(out.getvalue()))
out = io.StringIO()
shutil.copyfileobj(io.StringIO("abc"), out, 2)
print(out.getvalue())
