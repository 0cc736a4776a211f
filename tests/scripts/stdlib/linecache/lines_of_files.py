# lines by number, changes of files, and files that are not there
import linecache
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f.py")
    with open(path, "w") as f:
        f.write("one\ntwo\nlast without end")
    print([linecache.getline(path, n) for n in (1, 3, 4, 0, -1)], linecache.getlines(path))
    with open(path, "w") as f:
        f.write("changed and longer\n")
    print(repr(linecache.getline(path, 1)))
    linecache.checkcache(path)
    print(repr(linecache.getline(path, 1)))
    linecache.checkcache()
    print(linecache.updatecache(path), path in linecache.cache)
    linecache.clearcache()
    print(linecache.cache)
print(linecache.getlines("/no/such/file"), repr(linecache.getline("/no/such/file", 1)), linecache.updatecache(""), linecache.getlines("<string>"))
