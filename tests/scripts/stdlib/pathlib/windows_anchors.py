# Windows paths: which are absolute, and which are the same.
from pathlib import PureWindowsPath as P

for text in ['', 'a', '/', '/a', 'c:', 'c:a', 'c:/', 'c:/a', '//', '//a', '//a/', '//a/b', '//a/b/c', '//?/UNC/', '//?/UNC/a/b', '//./x', '//?/c:']:
    p = P(text)
    print(repr(text), p.is_absolute(), p, p.drive, p.root, p.parts)
print(P('\u0130') == P('i\u0307'), hash(P('A')) == hash(P('a')), P('\xdf') == P('SS'), P('A') < P('b'), P('a').parser.sep, P.parser.__name__)
