# Joining and normalising of Windows paths.
import ntpath

for parts in [('a', 'b'), ('a', ''), ('a', '/b'), ('c:', 'a'), ('c:/', 'a'), ('c:/a', 'C:b'), ('c:/a', 'd:b'), ('', 'c:a', 'C:b'),
              ('//s/h', 'a'), ('//s', 'a'), ('c:/a', '/b'), ('//?/UNC/', 's', 'h', 'x'), (b'a', b'b')]:
    print(parts, ntpath.join(*parts))
for path in ['', 'a/../..', r'c:..\a', r'\..\a', '//srv/sh/../a', 'a//b/./c/..', 'C:', b'a/./b']:
    print(repr(path), repr(ntpath.normpath(path)))
for args in [(1,), ('a', b'b'), ('a', 1), ()]:
    try:
        print(ntpath.join(*args))
    except TypeError as e:
        print(e)
