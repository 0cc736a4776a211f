# Names, suffixes and parents of paths of another kind than the system's.
import posixpath
from pathlib._abc import PurePathBase, UnsupportedOperation


class Entry(PurePathBase):
    parser = posixpath

    def __repr__(self):
        return f'Entry({str(self)!r})'


for text in ['a/b', '/', '', '.', 'a/..', 'a/', 'a//b', '/a/b.tar.gz', '.bashrc', 'a.', '..b', 'b..c.', '//x/y']:
    e = Entry(text)
    print(e, e.anchor, e.parts, e.name, e.stem, e.suffix, e.suffixes, e.parent, e.parents)
print(Entry('a', 'b') / 'c', 'x' / Entry('y'), Entry('a').joinpath('b', '/c'), Entry('a/b').as_posix())
print(Entry('a/b.c').with_name('d'), Entry('b.c').with_stem('x'), Entry('b.c').with_suffix('.d'), Entry('').with_name('x'))
for text in ["Entry('a').with_name('b/c')", "Entry('a').with_suffix('x')", "Entry('').with_suffix('.x')", "Entry('a.b').with_stem('')",
             "Entry(b'a')", "Entry('a') / 3", "Entry()", "PurePathBase('x').name", "PurePathBase('x', 'y')", "PurePathBase('a') < PurePathBase('b')"]:
    try:
        print(text, eval(text))
    except (ValueError, TypeError, UnsupportedOperation) as e:
        print(text, type(e).__name__, e)
