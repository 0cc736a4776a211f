# split, rsplit, splitlines, partition, rpartition, join.
print("a b  c ".split(), "a,b,,c".split(","), "a,b,c".split(",", 1), " a b ".split(" "), "".split(), "".split(","), "   ".split(), "abc".split("b"), "a--b--c".split("--"), "a b c d".split(None, 2), " a  b ".split(None, 1), "abc".split(maxsplit=0), "  x y".split(maxsplit=0), "a,b".split(",", -1), "a\u2003b\x1cc\x85d".split(), "aXbXc".split(sep="X", maxsplit=1))
print("a b  c ".rsplit(), "a,b,,c".rsplit(",", 1), " a  b ".rsplit(None, 1), "a b c d".rsplit(None, 2), "abc".rsplit("x"), "".rsplit(","), "a,b,c".rsplit(",", 0), "a--b--c".rsplit("--", 1), "  x y  ".rsplit(maxsplit=0))
print("a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i".splitlines(), "a\nb\n".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "\n\n".splitlines(keepends=True), "abc".splitlines(), "a\r\n".splitlines(True), "a\n\rb".splitlines())
print("a=b=c".partition("="), "abc".partition("="), "a=b=c".rpartition("="), "abc".rpartition("="), "".partition("x"), "==".partition("=="))
print(",".join(["a", "b"]), ",".join([]), ",".join("abc"), "".join(("x",)), "-".join(str(i) for i in range(3)), "é".join("ab"), ", ".join({"k": 1, "l": 2}), "ab".join(["x"]))
for e in ["''.split('')", "'a'.split(1)", "'a'.split(',', 'x')", "'a'.partition('')", "'a'.partition(1)", "','.join([1])", "','.join(['a', None])", "','.join(5)", "','.join(['a', b'b'])", "'a'.splitlines(1, 2)", "','.join()", "'a'.rsplit('')", "'a'.split(',', 1, 2)", "'a'.split(',', None)", "'a'.rpartition('')", "','.join('a', 'b')", "'a'.split(b',')"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
class S(str): pass
print([type(p).__name__ for p in S("a b").split()], type(S("ab").join([])).__name__, type("".join([S("x")])).__name__, ",".join([S("p"), S("q")]))
words = "the quick brown fox jumps over the lazy dog the end".split()
print(sorted(set(words)), max(words, key=len), {w: words.count(w) for w in sorted(set(words)) if words.count(w) > 1}, " ".join(w.capitalize() for w in words), " ".join(reversed(words)))
