# What patterns find, relative to a folder.
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
for p in ["*", "a*", "*a", "aaa", "nope", "sym*", ".*", "*/D", "a/*/*", "*/bcd/*F", "a/bcd/", "*/", "[az]*", "odd[[]1].txt", "", ".", "?aa", "a/../a/D", "sym3", "sym1", "sym2/*"]:
    print(repr(p), sorted(glob.glob(p, root_dir=top)))
shutil.rmtree(top)
