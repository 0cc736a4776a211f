"""What is tried, in which order, and what groups keep of it."""
import re

cases = [
    (r"(a|ab)(c|bcd)(d*)", "abcd"),
    (r"(?:(a)|b)*", "ab"),
    (r"(a*)*", "aab"),
    (r"(a*)+?", "aab"),
    (r"(?:(a)|(b)|(c))+", "abca"),
    (r"(\w+?)(\d*)$", "abc123"),
    (r"((a)|(b)){2,3}?x", "abbx"),
    (r"(?>a+)ab", "aaab"),
    (r"a++b", "aaab"),
    (r"(?:ab){2,}+c", "abababc"),
    (r"(?=(\w+))\1:", "abc:"),
    (r"(?!.*b)a", "abaa"),
    (r"(?<=é)\w", "aébc"),
    (r"(?<!\d)\d{2}(?!\d)", "123 45 678"),
    (r"(\()?\w+(?(1)\))", "(ab) cd"),
    (r"(?i)(straße|ŽLUŤ)\1?", "Žluťžluť"),
    (r"(.)\1{2,}", "aabbbbcc"),
    (r"(?m)^(\w+)$", "one two\nthree\nfour"),
    (r"(?s)a.*?(b.)", "a\n\nb\n"),
    (r"[^\W\d_]+", "12_äöü3"),
    (r"\b\w", "  žena"),
    (r"x{0}y|", "zy"),
    (r"((((a))))b?", "a"),
]
for pattern, text in cases:
    m = re.search(pattern, text)
    print(pattern, m and (m.span(), m.regs, m.lastindex), re.findall(pattern, text), re.split(pattern, text))
    f = re.fullmatch(pattern, text)
    print("   ", f and f.groups(), [x.span() for x in re.finditer(pattern, text, re.A) if not text.isascii()])

for pattern in ("$*", "^+", r"\b{2}", "(?=a)*", "a**", "a{2}{3}"):
    try:
        print(pattern, re.compile(pattern).match("a"))
    except re.error as e:
        print(pattern, e)

data = bytearray(b"abcdefgh")
m = re.search(rb"[e-h]+", data)
data[:] = b"xyz"
print(m.group(), m.span())
print(re.sub(r"(?P<w>\w+) (\w+)", r"\2-\g<w>\\", "one two three four"), re.subn(b"\xff|a", rb"[\g<0>]", b"a\xffb"))
long = "a" * 100_000
print(re.match(r"(?:a|b)*$", long).end(), re.match(r"(a|ab|b)*?$", long).span(1), re.search(r"(?:a|aa)+b", long[:25]))
