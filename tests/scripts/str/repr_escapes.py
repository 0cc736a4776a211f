# repr and ascii of every kind of character; quotes.
print([repr(chr(i)) for i in range(0, 40)], repr("\x7f\x80\x9f\xa0\xa1\xad"), repr("\u0378\u0379\ue000\ufffe\uffff\U000e0001\U0010ffff"), repr("\u2028\u2029\u200b\u200e\u3000\ufeff"), repr("日本 ünï 😀 é"), repr("\ud83d\ude00"))
print(repr("'"), repr('"'), repr("'\""), repr("\\"), repr("\\'"), repr("a\nb"), repr(r"\n"), ascii("'é'"), ascii("\u2028"), ascii(["é", "😀"]), ascii({"ü": "ñ"}), ascii("\x80\xff\u0100\U00010000"))
print(repr(b"'"), repr(b'"'), repr(b"'\""), repr(bytes(range(256)))[:200], repr(bytearray(b"\xff'")), ascii(b"\xe9"))
print(eval(repr("all \0\x01\t\n\r\"'\\\x7f\xa0é\u2028😀")) == "all \0\x01\t\n\r\"'\\\x7f\xa0é\u2028😀")
print("\N{GREEK SMALL LETTER ALPHA}\N{SNOWMAN}\N{LATIN SMALL LETTER E WITH ACUTE}\N{em dash}\N{CJK UNIFIED IDEOGRAPH-65E5}\N{HANGUL SYLLABLE GA}\N{LF}".encode("unicode_escape"))
print("aé\n😀".encode("unicode_escape"), b"a\\xe9\\n\\U0001f600".decode("unicode_escape"), "aé".encode("raw_unicode_escape"), b"\\u00e9".decode("raw_unicode_escape"))
