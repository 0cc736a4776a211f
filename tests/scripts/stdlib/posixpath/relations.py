# relpath, commonpath, commonprefix, isabs
import posixpath as p

print(p.relpath("/a/b/c", "/a/d"), p.relpath("/a", "/a"), p.relpath("/", "/a/b"), p.relpath("/a/b", "/"), p.commonpath(["/a/b/c", "/a/b/d"]), p.commonpath(["a/b", "a//c/"]), p.commonprefix(["/usr/lib", "/usr/local"]), repr(p.commonprefix([])))
print(p.isabs("/a"), p.isabs("a"), p.normcase("A"), p.normpath("/../a/./b//../c"), p.normpath("../../x"), p.normpath(b"a/../b"), p.abspath("/a/../b"))
for bad in (lambda: p.commonpath([]), lambda: p.commonpath(["/a", "b"]), lambda: p.relpath(""), lambda: p.commonpath(["a", b"a"]), lambda: p.relpath("a", b"b"), lambda: p.normpath(3)):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
