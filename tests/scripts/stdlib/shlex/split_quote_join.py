# The functions for command lines.
import shlex
for s in ["", "a b", "a 'b c' d", '"x \\" y" z', "a\\ b", "a#b # c", "''", "a''b", "'a' \"b\"c", "é ü", "a\\\nb", "-o foo --bar=\"q w\""]:
    print(repr(s), shlex.split(s), shlex.split(s, comments=True), end=" ")
    try:
        print(shlex.split(s, posix=False))
    except ValueError as e:
        print(e)
for a in ["", "a", "a b", "it's", "$x", "a/b.c", "é"]:
    print(shlex.quote(a))
print(shlex.join(["ls", "-l", "my file", "a'b"]), shlex.split(shlex.join(["x y", "z"])))
