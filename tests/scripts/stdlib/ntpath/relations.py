# What Windows paths have in common, and how one is seen from another.
import ntpath

for args in [('c:/a/b', 'c:/a/c'), ('C:/a', 'c:/A/b'), ('/a/b', '/a/b'), ('c:/a', 'd:/b'), ('',), (b'a', 'b'), ('a', 'b')]:
    try:
        print(args, ntpath.relpath(*args))
    except (ValueError, TypeError) as e:
        print(args, type(e).__name__, e)
for paths in [['C:/Foo', 'c:/foo/bar'], ['a', r'A\b'], ['c:a', 'd:a'], ['c:/a', 'c:a'], ['a', '/b'], [], [b'a', 'b'], [b'a/b', b'a/c']]:
    try:
        print(paths, repr(ntpath.commonpath(paths)))
    except (ValueError, TypeError) as e:
        print(paths, type(e).__name__, e)
print([p for p in ['c:/', '//s/h', '//s/h/', '//s/h/x', '/', 'c:/x'] if ntpath.ismount(p)])
names = ['nul', 'NUL.txt', 'x/con /a', 'a*b', 'c:/a', '.', '...', 'a. ', 'com\xb2', 'COM0', b'aux', 'a\x01', 'nul:x', '']
print([n for n in names if ntpath.isreserved(n)])
