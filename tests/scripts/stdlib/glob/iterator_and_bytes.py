# iglob is lazy, bytes find bytes, and a folder may be given as a descriptor.
import glob, os, shutil, tempfile


def tree():
    top = tempfile.mkdtemp()
    for d in ["a/bcd", "aab", "aaa", ".hidden", "a/b"]:
        os.makedirs(os.path.join(top, d))
    for f in ["a/D", "aab/F", ".aa", ".bb", "aaa/zzzF", "ZZZ", "a/bcd/EF", "a/bcd/efg", "a/b/c.txt", ".hidden/x", "odd[1].txt"]:
        open(os.path.join(top, f), "w").close()
    os.symlink("broken", os.path.join(top, "sym1"))
    os.symlink("a", os.path.join(top, "sym2"))
    return top


top = tree()
it = glob.iglob("a*", root_dir=top)
print(iter(it) is it, sorted(it), list(it))
print(sorted(glob.glob(b"a*", root_dir=os.fsencode(top))))
fd = os.open(top, os.O_RDONLY)
print(sorted(glob.glob("a/*", dir_fd=fd)), sorted(glob.glob("*", root_dir="a", dir_fd=fd)))
os.close(fd)
shutil.rmtree(top)
