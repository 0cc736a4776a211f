# Text and bytes do not mix, and names are paths.
import fnmatch
for f in [lambda: fnmatch.fnmatch("a", b"a"), lambda: fnmatch.fnmatchcase(b"a", "a"), lambda: fnmatch.fnmatch(3, "a"), lambda: fnmatch.fnmatchcase("a", 3),
          lambda: fnmatch.filter([3], "a"), lambda: fnmatch.translate(3), lambda: fnmatch.filter(5, "a")]:
    try:
        print(f())
    except TypeError as e:
        print(type(e).__name__, e)
print(fnmatch.__all__)
