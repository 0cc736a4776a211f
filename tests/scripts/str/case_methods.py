# Changing and testing case, by Unicode rules.
for s in ["hello World", "ÀÉÎ straße", "ǆ ǅ Ǆ", "ﬁnd", "ΑΣ ΣΑΣ", "they're bill's", "x1y2 z", "İstanbul", "ıI", "", "ÿ", "µ"]:
    print(ascii(s), *map(ascii, (s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())))
for s in ["", "abc", "ABC", "Abc Def", "Abc def", "123", "a1", "A1", " ", "ǅ", "ß", "²", "٣", "½", "Ⅷ", "_", "\n", "日本", "a b", "é", "\u0345", "A\u0301"]:
    print(ascii(s), *(int(getattr(s, m)()) for m in ("isupper", "islower", "istitle", "isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isidentifier", "isprintable", "isascii")))
print([c for c in map(chr, range(0x3000)) if c.isspace()].__len__(), [hex(ord(c)) for c in map(chr, range(256)) if not c.isprintable()][-5:], [hex(ord(c)) for c in map(chr, range(0x2100)) if c.isspace()])
print("a".isupper(), "1".isupper(), "1A".isupper(), "İ".lower().__len__(), "ß".upper(), "ŉ".upper().__len__(), "ﬃ".title(), "ΌΣΟΣ".lower(), "Σ".lower())
print([m for m in dir(str) if not m.startswith("_")])
