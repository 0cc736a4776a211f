# Relative paths and patterns, of paths of another kind than the system's.
import ntpath
import posixpath
from pathlib._abc import PurePathBase


class Entry(PurePathBase):
    parser = posixpath

    def __repr__(self):
        return f'Entry({str(self)!r})'


class Windows(Entry):
    parser = ntpath


for path, other, up in [('a/b', 'a', False), ('a/b', 'c', False), ('a/b', 'c', True), ('a/b', '..', True), ('a/b', '/x', True), ('/a/b', '/a/c/d', True)]:
    try:
        print(path, other, Entry(path).relative_to(other, walk_up=up), Entry(path).is_relative_to(other))
    except ValueError as e:
        print(path, other, e, Entry(path).is_relative_to(other))
for path, pattern in [('a/b.py', '*.py'), ('/a/b.py', '/*.py'), ('a/b', 'A/B'), ('a/b/c', 'b/*'), ('', '*')]:
    print(path, pattern, Entry(path).match(pattern), Windows(path).match(pattern), Entry(path).match(pattern, case_sensitive=False))
for path, pattern in [('a/b/c.py', '**/*.py'), ('/a/b', '**'), ('a/b', 'a/**'), ('', '**'), ('a', '**/a'), ('a/b/c', 'a/*'), ('/', ''), ('a/b', 'a/*')]:
    print(path, pattern, Entry(path).full_match(pattern))
try:
    Entry('a').match('')
except ValueError as e:
    print(e)
