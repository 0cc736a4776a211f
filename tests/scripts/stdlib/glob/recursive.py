# ** finds folders at any depth, hidden ones only when asked for.
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
for p in ["**", "**/", "a/**", "a/**/*.txt", "**/bcd/*", "**/**/D", "a/**/bcd", "a**", "**/*F"]:
    print(repr(p), sorted(glob.glob(p, root_dir=top, recursive=True)))
print(sorted(glob.glob("**/x", root_dir=top, recursive=True, include_hidden=True)))
print(sorted(glob.glob("*", root_dir=top, include_hidden=True)))
print(sorted(os.path.relpath(p, top) for p in glob.glob(os.path.join(top, "**"), recursive=True)))
shutil.rmtree(top)
