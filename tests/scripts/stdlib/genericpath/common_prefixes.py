# The common beginning of names, character by character; lists of anything; mixtures that are refused.
import genericpath
import pathlib

for names in ([], ["/usr/lib", "/usr/local"], ["abc"], ["abc", "abd", "ab"], [b"x/y", b"x/z"], ["a", ""], [["a", "b", "c"], ["a", "b", "d"]],
              (pathlib.PurePosixPath("/a/b"), pathlib.PurePosixPath("/a/c")), ["é1", "é2"]):
    print(names, repr(genericpath.commonprefix(names)))
for bad in ([1, 2], ["a", b"a"], [b"a", "a"], [None]):
    try:
        print(genericpath.commonprefix(bad))
    except TypeError as e:
        print(type(e).__name__, e)
print(sorted(genericpath.__all__))
