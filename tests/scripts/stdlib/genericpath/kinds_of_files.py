# What is there, and of what kind: files, folders, links that lead nowhere, descriptors, and names that cannot be.
import genericpath
import os
import tempfile

with tempfile.TemporaryDirectory() as d:
    os.chdir(d)
    open("file", "w").close()
    os.mkdir("folder")
    os.symlink("nowhere", "broken")
    os.symlink("folder", "link")
    for name in ("file", "folder", "broken", "link", "absent", b"file", "", "a\0b", "folder/../file", "file/x"):
        print(name, genericpath.exists(name), genericpath.lexists(name), genericpath.isfile(name), genericpath.isdir(name), genericpath.islink(name))
    with open("file") as f:
        print(genericpath.exists(f.fileno()), genericpath.isfile(f.fileno()), genericpath.isdir(f.fileno()))
    print(genericpath.exists(99999), genericpath.isjunction("file"), genericpath.isdevdrive("file"))
    os.chdir("/")
for bad in (None, 1.5, ["x"]):
    for f in (genericpath.exists, genericpath.isdir, genericpath.isfile, genericpath.islink):
        try:
            print(f.__name__, f(bad))
        except TypeError as e:
            print(e)
