# Text beyond ASCII: lengths, slices, normal methods, sorting, combining marks.
s = "Zażółć gęślą jaźń — ЁЖ λόγος 日本語 🎉👩‍🚀 e\u0301"
print(len(s), s[3], s[-1] == "\u0301", s[::-1][:5], s.upper(), s.lower(), s.title(), s.swapcase(), sep="\n")
print(s.split(), s.find("日"), s.index("🎉"), s.count("ł"), s.replace("🎉", "<party>").endswith("\u0301"), s.encode("utf-8")[:12], len(s.encode()), len(s.encode("utf-16-le")), [hex(ord(c)) for c in s if ord(c) > 0xffff])
for w in ("éclair", "Éclair", "zebra", "Äpfel", "apple", "Ωmega", "ßtraße", "日", "あ"): print(w, w.isalpha(), w.isupper(), w.islower(), w.istitle(), w.capitalize(), w.casefold(), ascii(w), w.center(9, "·"))
print(sorted(["é", "z", "a", "É", "Z", "日", "😀", "ÿ"]), "é" == "e\u0301", len("é"), len("e\u0301"), "ﬁ".upper(), "ß".upper().lower(), "İ".lower() == "i̇", "Σ".lower(), "ΑΣ".lower(), "ǆ".title(), "\u00a0x\u3000".strip(), "a\u2028b\x85c".splitlines(), "١٢٣".isdigit(), int("١٢٣"), "²".isdigit(), "²".isdecimal(), "½".isnumeric(), "Ⅻ".isnumeric(), "五".isnumeric())
print(f"{'日本':>6}|{'é':^5}|{'😀':<3}|", "%5s|%-5s|" % ("ü", "ö"), "{:→^9}".format("mid"), "ünï".ljust(6, "ø"), "a😀b".partition("😀"), "😀" * 3, "😀" in "a😀", "x".join("日本語"), [*"éa😀"], "\N{ROCKET}", "\U0001f680", repr("\ud800"), repr("\u200d\ufe0f"), "abc" < "abd" < "é" < "日" < "😀")
t = str.maketrans({"ą": "a", "ł": "l", "ó": "o", "ź": "z", "ż": "z", "ś": "s", "ć": "c", "ń": "n", "ę": "e"}); print("zażółć gęślą jaźń".translate(t)); out = []
for c in "aé😀\n\x00\u00ad": out.append((c.isprintable(), c.isspace(), c.isidentifier(), len(c.encode())))
print(out, "".join(chr(o) for o in range(0x3b1, 0x3ca)), max("aé日"), min("aé日"), "naïve".encode("ascii", "ignore"), "naïve".encode("ascii", "xmlcharrefreplace"), b"na\xc3\xafve".decode(), "🎉".encode("utf-16").decode("utf-16") == "🎉")
