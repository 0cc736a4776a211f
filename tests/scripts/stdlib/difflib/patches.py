# unified_diff, context_diff and diff_bytes
import difflib

a = "one two three four five six seven eight nine ten eleven twelve".split()
b = "zero one tree four five six seven eight nine ten eleven twelve thirteen".split()
for line in difflib.unified_diff(a, b, "old", "new", "2005-01-26 23:30:50", "2010-04-02 10:20:52", lineterm=""):
    print(line)
print()
for line in difflib.context_diff(a, b, "old", "new", lineterm="", n=1):
    print(line)
print()
print("".join(difflib.unified_diff(["a\n", "b\n"], ["a\n", "c\n"], n=0)), end="")
print("".join(difflib.context_diff(["a\n", "b\n"], ["b\n"])), end="")
print("".join(difflib.unified_diff([], ["b\n"])), end="")
print(list(difflib.unified_diff(a, a)), list(difflib.context_diff(a, a)))
print(list(difflib.diff_bytes(difflib.unified_diff, [b"caf\xe9\n", b"x\n"], [b"caf\xc3\xa9\n", b"x\n"], b"\xff", b"new")))
for args in (([b"a"], ["b"]), (["a"], ["b"], b"f"), (["a"], [3])):
    try:
        print(list(difflib.unified_diff(*args)))
    except TypeError as e:
        print(type(e).__name__, e)
try:
    list(difflib.diff_bytes(difflib.context_diff, ["a"], [b"b"]))
except TypeError as e:
    print(type(e).__name__, e)
