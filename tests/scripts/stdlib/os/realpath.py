# os.path.realpath through links, circles and what is not there.
import os, tempfile
os.chdir(tempfile.mkdtemp())
base = os.path.realpath(".")
os.makedirs("d/e")
for target, link in (("d/e", "l"), ("loop", "loop"), ("b", "a"), ("a", "b"), ("nope/x", "br"), ("l/../e", "up"), ("/tmp/../tmp", "abs")): os.symlink(target, link)
for p in ("l", "l/..", "l/../x", "loop", "loop/x", "a/y", "br", "br/z", "up", "nope/../d", "l/", ".", "..//d", "/", "", "d/./e/../..", "loop/../d", b"l"):
    for strict in False, True:
        try: print(p, strict, repr(os.path.realpath(p, strict=strict)).replace(base, "B").replace(os.path.dirname(base), "T"))
        except OSError as e: print(p, strict, str(e).replace(base, "B").replace(os.path.dirname(base), "T"))
