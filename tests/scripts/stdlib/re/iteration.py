# the order of matches, scanners, and what optional arguments by position say
import re
import warnings

for pattern, text in ((r'\b|\w+', 'a::bc'), (r'\b|:+', 'a::bc'), ('x*', 'axbc'), ('', 'ab'), (r'\B', '')):
    print(pattern, [m.span() for m in re.finditer(pattern, text)], re.split(pattern, text), re.sub(pattern, '-', text))

s = re.compile('a+|b').scanner('aabcab', 1, 5)
print(s.pattern, s.match(), s.match(), s.match(), s.search())
words = re.Scanner([(r'[a-z]+', lambda scanner, token: token.upper()), (r'\d+', lambda scanner, token: (int(token), scanner.match.span())),
                    (r'\s+', None), ('!', 'bang')])
print(words.scan('ab 12 !c ? d'))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    print(re.sub('a', 'b', 'aaa', 1), re.split(',', 'a,b,c', 1), re.subn('A', 'b', 'aaa', 2, re.I))
    re.compile('[[a]'), re.compile('[!--]'), re.compile('[a&&b]')
for w in caught:
    print(w.category.__name__, w.message)
for call in ("re.sub('a', 'b', 'c', 1, 2, 3)", "re.sub('a', 'b', 'c', 1, count=2)", "re.split('a')"):
    try:
        eval(call)
    except TypeError as e:
        print(e)

buffer = bytearray(b'aba')
found = re.finditer(b'a', buffer)
try:
    buffer.append(1)
except BufferError as e:
    print(e)
print(list(found), buffer.append(1))
