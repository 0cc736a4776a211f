# Indexing, slicing, repetition, concatenation, comparison, iteration by code point.
s = "héllo wörld 😀!"
print(len(s), s[0], s[1], s[-1], s[-2], s[1:4], s[:-3], s[::2], s[::-1], s[5:2], s[-100:100], s[10:], s[12], s[2:100:3], s[-1:-5:-1], s[slice(1, 3)])
print("ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "" * 5, "a" + "é" + "😀", "x" * True)
print([c for c in "aé😀"], list(enumerate("ab")), list(reversed("abc")), "b" > "a", "abc" == "abc", "abc" != "ab", "abc" >= "abb", hash("a") == hash("a"), "ab" in {"ab": 1})
for e in ["s[100]", "s[-100]", "s['a']", "s[1.0]", "s[None]", "s + 1", "1 + s", "s * 'a'", "s * 1.5", "s - 'a'", "s < 1", "s[::0]", "s['a':]", "s[1, 2]", "+s", "s / 2", "s % 5 if False else s.foo", "s + b'x'", "s()", "s * 10**20", "len(s, 1)", "s[10**20]", "s @ s", "s += 1 if False else s & 1"]:
    try: print(e, "->", eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
try: s[0] = "a"
except TypeError as x: print(x)
try: del s[0]
except TypeError as x: print(x)
t = s
t += "?"
print(t, s is t, s.__len__(), s.__getitem__(0), s.__add__("z"), s.__mul__(2), s.__rmul__(1), s.__eq__(1), s.__lt__("z"), s.__iter__().__next__(), s.__mod__(()), s.__getnewargs__() == (s,))
it = iter("ab")
print(next(it), it.__length_hint__(), next(it), next(it, "end"), type(it))
big = "".join(chr(0x3b1 + i % 24) for i in range(1000))
print(len(big), big[500], big[999], big[24:27], big.count("α"), big[::100], big.index("κ"))
acc = ""
for i in range(1000): acc += str(i % 10)
print(len(acc), acc[::97], acc[-5:])
print(bool(str.__doc__), str(object=5), str(b"abc", "utf-8"), str(b"\xe9", encoding="latin-1"), str(b"\xff", "utf-8", "replace"), str(bytearray(b"x"), "ascii"), str(memoryview(b"mv"), "ascii"), str(b"", errors="strict") == "")
for e in ["str(b'\\xff', 'utf-8')", "str('a', 'utf-8')", "str(5, 'utf-8')", "str(b'a', 5)", "str(1, 2, 3)", "str(foo=1)", "str(b'a', 'nope')", "str(encoding='x')"]:
    try: print(e, "->", repr(eval(e)))
    except Exception as x: print(e, "|", type(x).__name__, x)
