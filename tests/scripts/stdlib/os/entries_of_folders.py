# What scandir tells about its entries.
import os, tempfile
d = tempfile.mkdtemp()
os.chdir(d)
os.mkdir("dir")
open("file", "w").write("12")
os.symlink("dir", "to_dir")
os.symlink("file", "to_file")
os.symlink("nowhere", "broken")
for e in sorted(os.scandir(), key=lambda e: e.name):
    print(e, e.path, e.is_dir(), e.is_dir(follow_symlinks=False), e.is_file(), e.is_file(follow_symlinks=False), e.is_symlink(), e.is_junction(), os.fspath(e))
    print(e.inode() == os.lstat(e.name).st_ino, e.stat(follow_symlinks=False).st_nlink > 0, e.stat(follow_symlinks=False) is e.stat(follow_symlinks=False))
e = [e for e in os.scandir(b".") if e.name == b"broken"][0]
print(e.path, type(e), isinstance(e, os.PathLike), os.DirEntry[str])
try:
    e.stat()
except FileNotFoundError as x:
    print(x)
it = os.scandir(d)
next(it)
it.close()
print(list(it))
for f in [lambda: os.DirEntry(), lambda: os.scandir("nope"), lambda: os.scandir(1.5), lambda: setattr(e, "name", 1)]:
    try:
        f()
    except Exception as x:
        print(type(x).__name__, x)
