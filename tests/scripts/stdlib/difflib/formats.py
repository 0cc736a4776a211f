# unified and context diffs, of bytes too
import difflib
a = "one two three four five six seven eight nine ten".split(); b = "one two tree four five six seven eight nine nine-and-a-half ten".split()
for n in (0, 1, 3):
    print(*difflib.unified_diff(a, b, "old", "new", "2024-01-01", n=n, lineterm=""), sep="\n"); print(*difflib.context_diff(a, b, "old", "new", n=n, lineterm=""), sep="\n")
print(*difflib.diff_bytes(difflib.unified_diff, [b"a\xff\n"], [b"b\n"], b"x", b"y"), list(difflib.unified_diff([], [])), list(difflib.unified_diff([], ["a\n"])), list(difflib.context_diff(["a\n"], [])))
