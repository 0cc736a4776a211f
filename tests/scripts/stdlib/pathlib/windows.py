# Paths as Windows has them, on any system.
from pathlib import PureWindowsPath as W, PurePosixPath as P
for text in [
    "W('c:/a\\\\b', 'c')", "W('c:a')", "W('c:', 'a')", "W('c:/a', 'd:b')", "W('c:/a', '/b')", "W('c:/a', 'C:b')", "W('//srv/share/a/b')", "W('//srv/share')", "W('//srv')", "W('\\\\\\\\?\\\\c:\\\\x')", "W('//?/UNC/s/h/f')", "W('a/b/')", "W('./c:x')", "W('')",
    "str(W('c:/a/b'))", "str(W('./x:y'))", "W('c:/a').drive", "W('c:/a').root", "W('c:a').root", "W('c:/a').anchor", "W('//s/h/f').drive", "W('//s/h/f').parts", "W('c:/a/b').parts", "W('c:/a').is_absolute()", "W('/a').is_absolute()", "W('c:a').is_absolute()", "W('//s/h').is_absolute()",
    "W('c:/a b/é').as_uri()", "W('//s/h/x y').as_uri()", "W('C:/A') == W('c:/a')", "hash(W('C:/A')) == hash(W('c:/a'))", "W('a') < W('B')", "W('C:/A/B').relative_to('c:/a')", "W('c:/a').relative_to('d:/')", "W('A.TXT').match('*.txt')", "W('a/b.txt').with_suffix('.md')", "W('a').with_name('b:c')", "W('a').with_name('x\\\\y')",
    "W(P('a/b'))", "P(W('a\\\\b'))", "W('a').as_posix()", "W('c:\\\\x').as_posix()", "list(W('c:/a/b').parents)", "W('nul').stem", "W('c:/').name", "W('a.b:c').suffix", "W('C:/a').joinpath('c:b')",
]:
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "!!", type(e).__name__, e)
