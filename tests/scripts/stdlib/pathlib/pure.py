# What paths tell and make without looking at files.
from pathlib import PurePath, PurePosixPath as P, PureWindowsPath as W, Path, PosixPath
import os
for text in [
    "P('a/b', 'c')", "P()", "P('')", "P('.')", "P('/')", "P('//a')", "P('///a')", "P('a//b/./c/')", "P('a', '/b')", "P('..', 'x')", "PurePath('x')", "Path('x')", "P('a') / 'b'", "'a' / P('b')", "P('a') / P('/b')",
    "P('/a/b/c.tar.gz').name", "P('/a/b/c.tar.gz').suffix", "P('/a/b/c.tar.gz').suffixes", "P('/a/b/c.tar.gz').stem", "P('.bashrc').suffix", "P('a.').suffix", "P('a.').suffixes", "P('..a.b').suffixes", "P('a').suffixes",
    "P('/a/b').parts", "P('a/b').parts", "P('/a/b').parent", "P('/').parent", "P('a').parent", "P('.').parent", "list(P('/a/b').parents)", "P('a/b/c').parents[0]", "P('a/b/c').parents[-1]", "P('a/b/c').parents[:2]", "P('a/b').parents", "len(P('/a/b').parents)", "P('a').parents[5]",
    "P('/a').anchor", "P('/a').root", "P('/a').drive", "P('/a').is_absolute()", "P('a').is_absolute()", "P('a b/é').as_posix()", "P('/a b/é?#').as_uri()", "P('a').as_uri()", "bytes(P('é'))", "os.fspath(P('a'))", "str(P('a/../b'))", "repr(P(\"it's\"))",
    "P('a').with_name('b')", "P('/').with_name('b')", "P('a').with_name('')", "P('a').with_name('x/y')", "P('a/b.txt').with_suffix('.md')", "P('a/b.txt').with_suffix('')", "P('a/b').with_suffix('md')", "P('a/b').with_suffix('.')", "P('').with_suffix('.x')", "P('a/b.txt').with_stem('c')", "P('a/b.txt').with_stem('')",
    "P('/a/b/c').relative_to('/a')", "P('/a/b').relative_to('/a/b')", "P('/a/b').relative_to('/c')", "P('/a/b').relative_to('/a/c/d', walk_up=True)", "P('/a').relative_to('b', walk_up=True)", "P('a').relative_to('../b', walk_up=True)", "P('/a/b').is_relative_to('/a')", "P('/a/b').is_relative_to('/a/bc')",
    "P('a/b.py').match('*.py')", "P('/a/b.py').match('a/*.py')", "P('/a/b.py').match('/*.py')", "P('a').match('')", "P('A.PY').match('*.py')", "P('A.PY').match('*.py', case_sensitive=False)", "P('a/b/c.py').full_match('a/**/*.py')", "P('a/b/c.py').full_match('*.py')", "P('a/c.py').full_match('**')", "P('/a/c.py').full_match('/a/*')", "P('a/b').full_match('a/[!c]')",
    "P('a') == P('a')", "P('a') == 'a'", "P('a') < P('b')", "P('a/b') < P('a.b')", "P('a') < 'b'", "hash(P('a')) == hash(P('a'))", "P('a') == Path('a')", "P('a') == W('a')", "P('a') < W('a')", "sorted([P('b'), P('a/c'), P('a')])", "{P('a'): 1}[P('./a')]",
    "P(3)", "P(b'a')", "P('a') / 3", "3 / P('a')", "P('a').joinpath('b', 'c')", "P('a').joinpath(P('b'), '/c')", "P('a').joinpath(None)", "P(None)",
    "isinstance(Path('a'), PurePath)", "issubclass(PosixPath, P)", "type(Path('a')).__module__", "P('a').parser.__name__", "P('a').__reduce__()", "P('a').foo", "P('a').with_segments('x', 'y')",
]:
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "!!", type(e).__name__, e)
