# strip family, center, ljust, rjust, zfill, expandtabs.
print(repr("  x y \n".strip()), repr("  x ".lstrip()), repr(" x  ".rstrip()), "xxaxx".strip("x"), "xyaxy".strip("yx"), "abc".strip("abc"), "abc".strip(""), repr("\u2003a\u00a0".strip()), "mississippi".lstrip("mis"), "mississippi".rstrip("ip"), "éaé".strip("é"), repr("  ".strip()), "a".strip(None))
print("|" + "ab".center(7) + "|", "ab".center(7, "*"), "abc".center(6, "-"), "ab".center(1), "a".center(4, "é"), "x".center(0), "abc".center(8, "."), "ab".center(5, "."))
print("|" + "ab".ljust(5) + "|" + "ab".rjust(5) + "|", "ab".ljust(5, "."), "ab".rjust(5, "."), "ab".ljust(-1), "ab".rjust(2))
print("42".zfill(5), "-42".zfill(5), "+4".zfill(5), "".zfill(3), "abc".zfill(2), "--1".zfill(5), "é".zfill(3), "-".zfill(3))
print(repr("a\tb".expandtabs()), repr("ab\tc\td".expandtabs(4)), repr("\t".expandtabs(0)), repr("a\n\tb".expandtabs(3)), repr("a\r\tb".expandtabs(4)), repr("x\t".expandtabs(-1)), repr("01\t012\t0123\t01234".expandtabs(tabsize=6)))
for e in ["'a'.center()", "'a'.center(5, 'ab')", "'a'.ljust(5, '')", "'a'.center('x')", "'a'.strip(1)", "'a'.zfill()", "'a'.zfill('3')", "'a'.expandtabs('x')", "'a'.center(5, 1)", "'a'.rjust(5.0)", "'a'.strip('a', 'b')", "'a'.ljust(10**30)", "'a'.center(5, b'x')"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
