# join, split, normalise
import posixpath as p

for parts in (("a", "b"), ("a/", "b"), ("a", "/b"), ("", "b"), ("a", ""), ("/", "a"), (b"a", b"b")):
    print(parts, p.join(*parts), end="; ")
print()
for path in ("/a/b.txt", "a/", "/", "", "//x/y", "a//b", ".bashrc", "a.tar.gz", "a.b/c", "..."):
    print(repr(path), p.split(path), p.splitext(path), p.basename(path), p.dirname(path), p.splitdrive(path), p.splitroot(path), p.normpath(path))
for bad in (lambda: p.join("a", b"b"), lambda: p.join(3), lambda: p.split(None), lambda: p.join(), lambda: p.basename(3)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
