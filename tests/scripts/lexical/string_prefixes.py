# Every string prefix, triple quotes, concatenation and escapes.
print(r'\n', R"\t", b'\x41', B"\101", br'\x41', Rb"\n", rB'\'', u'u', U"U")
print('a' "b" '''c''' """d""")
print(b'a' b"b" rb'\c')
print('''line one
line two \
joined''')
print("tab\there", 'quote\'s', "back\\slash", "bell\a".encode(), "\b\f\v\r".encode())
print("\x41\u0042\U00000043\103\N{LATIN SMALL LETTER D}\N{bullet}")
print(repr("\0\1\x7f\x80\xa0\xad\u200b\ud800\U0001f600\ue000"))
print(ascii("héllo → \U0001f600"))
print(len("\U0001f600"), len(b"\xff\0"))
print(repr('it\'s'), repr("say \"hi\""), repr('both \' and "'))
print(repr(b'it\'s'), repr(b"\xff\"'"), repr(b"\t\n\r\\\x00\x7f"))
x = ("implicit "
     'join '
     f"{1 + 1} "
     r"\raw")
print(x)
for bad in ["b'é'", "'\\x4'", "'\\N{nope}'", "'\\u12'", "'\\U00110000'", "'abc", "'''abc", "b'a' 'b'"]:
    try:
        print(ascii(bad), eval(bad))
    except SyntaxError as e:
        print(ascii(bad), "->", e.msg)
