# find, index, count, replace, startswith, endswith, in: with ranges and errors.
s = "hello hello héllo"
print(s.find("l"), s.find("l", 4), s.find("l", 4, 6), s.find("z"), s.find(""), s.find("", 100), s.find("", 17), s.rfind("l"), s.rfind("l", 0, 5), s.rfind("", 3, 2), s.rfind(""), s.index("é"), s.rindex("h"), s.find("lo", -3), s.find("h", -100), s.find("h", None, None), s.find("hello", 1, -1))
print(s.count("l"), s.count("ll", 5), s.count(""), "".count(""), "aaaa".count("aa"), s.count("l", -4), "abc".count("", 1, 2), "abc".count("", 4))
print(s.replace("l", "L"), s.replace("l", "L", 2), s.replace("", "-", 3), "".replace("", "x"), "".replace("", "x", 0), s.replace("hello", ""), "aaa".replace("aa", "b"), "abc".replace("", "-"), "abc".replace("b", "bb", count=1), s.replace("l", "L", -1), "x".replace("x", "xx", 0))
print(s.startswith("hell"), s.startswith("ello", 1), s.startswith(("x", "h")), s.startswith(()), s.startswith(""), s.startswith("", 20), s.endswith("llo"), s.endswith(("z", "o")), s.endswith("hello", 0, 11), s.endswith("", 17, 16), "abc".startswith("abc", 0, 2), "".startswith(""))
print("ell" in s, "" in "", "é" in s, "z" not in s, "lo h" in s, s.__contains__("o"))
for e in ["s.index('z')", "s.rindex('z')", "s.find(1)", "s.count(None)", "s.replace('a')", "s.replace(1, 'a')", "s.startswith(1)", "s.startswith(('a', 1))", "s.endswith(['a'])", "1 in s", "s.index('l', 50)", "s.find()", "s.find('a', 'b')", "b'a' in s", "s.replace('a', 'b', 'c')", "s.find('a', 1.5)", "s.startswith('a', 'b')", "s.removeprefix(1)"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
print(s.removeprefix("hello "), s.removeprefix("x"), s.removesuffix("llo"), s.removesuffix(""), "".removeprefix("a"), "aa".removeprefix("a"))
print("日本語テキスト".find("テ"), "日本語日本".rfind("日"), "日本語".index("語"), "a😀b😀".count("😀"), "a😀b😀".find("b"), "😀".replace("😀", "ab"), "naïve café".replace("é", "e").find("e"))
