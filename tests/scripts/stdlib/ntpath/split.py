# Drives, shares, roots and names of Windows paths, in text and in bytes.
import ntpath

for path in ['', 'a', 'a/b', r'\a', 'c:', 'c:a', 'c:/a//', r'C:\a\b.txt', '//server/share/x/y', r'\\?\UNC\s\h\x',
             '//./COM1/x', '//server', '///x/y', '/:/x', 'a/.b', 'a.b/c', '..a.b']:
    print(repr(path), ntpath.splitroot(path), ntpath.splitdrive(path), ntpath.split(path), ntpath.splitext(path))
    print('   ', ntpath.isabs(path), ntpath.basename(path), ntpath.dirname(path), ntpath.normcase(path))
print(ntpath.splitroot(b'c:/x'), ntpath.split(b'a/b'), ntpath.splitext(b'a.b'), ntpath.normcase(b'A/B'))
for bad in (3, None, ['a']):
    try:
        ntpath.split(bad)
    except TypeError as e:
        print(e)
