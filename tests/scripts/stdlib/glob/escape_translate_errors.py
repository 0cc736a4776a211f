# escape and translate, and arguments that do not fit.
import glob, warnings
print(glob.escape("a*b?[c]"), glob.escape(b"[x]"), glob.has_magic("a*"), glob.has_magic(b"a"))
for p in ["*", "a/*.py", "**/x", "a/**", "*/?x/[!a]", ".x/*", ""]:
    print(p, glob.translate(p), glob.translate(p, recursive=True), glob.translate(p, include_hidden=True, seps="/\\"))
for f in [lambda: glob.glob(3), lambda: glob.escape(3)]:
    try:
        print(f())
    except TypeError as e:
        print(e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    glob.glob1(".", "*.nothing")
    print([str(x.message) for x in w])
