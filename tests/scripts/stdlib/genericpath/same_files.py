# Whether two names, descriptors or results of stat are the same file.
import genericpath
import os
import tempfile

with tempfile.TemporaryDirectory() as d:
    os.chdir(d)
    for name in ("a", "b"):
        open(name, "w").close()
    os.link("a", "hard")
    os.symlink("a", "soft")
    for x, y in (("a", "a"), ("a", "b"), ("a", "hard"), ("a", "soft"), ("a", "./a"), (b"a", "a")):
        print(x, y, genericpath.samefile(x, y), genericpath.samestat(os.stat(x), os.stat(y)), genericpath.samestat(os.lstat(x), os.lstat(y)))
    with open("a") as f, open("hard") as g, open("b") as h:
        print(genericpath.sameopenfile(f.fileno(), g.fileno()), genericpath.sameopenfile(f.fileno(), h.fileno()))
    for bad in (lambda: genericpath.samefile("a", "absent"), lambda: genericpath.sameopenfile(0, 99999), lambda: genericpath.samestat(1, 2)):
        try:
            bad()
        except (OSError, AttributeError) as e:
            print(type(e).__name__, e)
    os.chdir("/")
