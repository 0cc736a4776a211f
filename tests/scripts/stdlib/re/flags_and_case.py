# flags inside of patterns, their errors, and which letters are equal when case is ignored
import re

for pattern in ('(?x) a b', '(?i)(?s).A', '(?-i:a)b', r'(?a:\w)', '(?#c)(?i)a', ' (?x)a', 'a(?i)', '(?au:a)', '(?i-i:a)', '(?-', '(?-z)',
                '(?-i)', '(?i', '(?L)a', '(?-a:x)', r'\N{', r'\N{SNAKE', '(?P<a', '(?P<>a)', '(?(0)a)', '(?(2)a)', r'(?<=(.)\1)a', '(?<=a{4294967294}bb)'):
    try:
        print(pattern, re.compile(pattern).flags)
    except re.error as e:
        print(pattern, '->', e)
for pattern, flags in ((b'a', re.U), ('a', re.L), ('a', re.A | re.U), ('(?a)a', re.U)):
    try:
        re.compile(pattern, flags)
    except ValueError as e:
        print(e)
for pattern, text in (('k', '\u212a'), ('S', '\u017f'), ('i', '\u0130'), ('\u0131', 'I'), ('[\xc0-\xde]', '\xf7'), ('[\xc0-\xde]', '\xe0'), ('[J-M]', '\u212a'),
                      ('\xb5', '\u03bc'), ('[^k]', '\u212a'), ('\u1e9e', '\xdf'), ('[9-A]', '_'), ('[9-a]', '_')):
    print(ascii(pattern), ascii(text), bool(re.match(pattern, text, re.I)), bool(re.match(pattern, text, re.I | re.A)))
print(repr(~re.I), repr(re.I | 512), repr(re.RegexFlag(0)), list(re.I | re.M), re.I in re.I | re.M)
