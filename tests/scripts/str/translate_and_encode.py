# maketrans, translate, encode with every error handler, ord, chr.
t = str.maketrans("abc", "xyz", "d")
print(t, "aabbccdd".translate(t), "abc".translate({97: None, 98: "BB", 99: 100}), str.maketrans({"a": 1, "b": None, 99: "c"}), str.maketrans("", ""), "héllo".translate({233: "e"}), "abc".translate({}), "日本".translate({ord("日"): "day "}))
class T:
    def __getitem__(self, k):
        if k == 98: raise LookupError
        return chr(k).upper() * 2
print("abc".translate(T()))
for e in ["str.maketrans('ab', 'c')", "str.maketrans(1)", "str.maketrans({'ab': 1})", "'a'.translate(1)", "'a'.translate({97: []})", "'a'.translate({97: 0x110000})", "str.maketrans('a', 1)", "str.maketrans({1.5: 1})", "str.maketrans('a', 'b', 1)"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
s = "aé€😀\udc80"
for enc, err in [("utf-8", "strict"), ("utf-8", "replace"), ("utf-8", "ignore"), ("utf-8", "surrogateescape"), ("utf-8", "surrogatepass"), ("utf-8", "backslashreplace"), ("utf-8", "xmlcharrefreplace"), ("ascii", "strict"), ("ascii", "replace"), ("ascii", "ignore"), ("ascii", "backslashreplace"), ("ascii", "xmlcharrefreplace"), ("ascii", "namereplace"), ("latin-1", "replace"), ("latin-1", "strict"), ("utf-16-le", "replace"), ("utf-32-be", "ignore"), ("utf-8", "nope"), ("nope", "strict"), ("cp1252", "ignore"), ("utf-16", "surrogatepass")]:
    try: print(enc, err, s.encode(enc, err))
    except Exception as x: print(enc, err, "|", type(x).__name__, ascii(str(x)))
print("abc".encode(), "é".encode("latin-1"), "é".encode("UTF8"), "é".encode("utf_8"), "é".encode("U8"), "a".encode("utf-16"), "a".encode("utf-32"), "a".encode("utf-8-sig"), "é".encode("cp437"), "é€".encode("iso8859-15"), "a".encode(errors="ignore"), "a".encode(encoding="ascii"))
print([ord(c) for c in "aé€😀"], chr(97), chr(0x1F600), repr(chr(0)), ascii(chr(0x10FFFF)), ascii(chr(0xD800)))
for e in ["ord('')", "ord('ab')", "ord(1)", "ord(b'ab')", "chr(-1)", "chr(0x110000)", "chr('a')", "chr(1.5)", "chr(10**20)", "'a'.encode(1)", "'a'.encode('utf-8', 1)", "ord()", "'\\x00'.encode('a\\x00b')"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
print(ord(b"a"), ord(bytearray(b"z")), "a" < "b", "a" < "B", "Z" < "a", "é" > "z", "abc" < "abd", "" < "a", "\U0001F600" > "\uffff", max("hello"), min("hello"), sorted("héllo"))
