# subdirectories are compared by the same class
import filecmp, os, tempfile
class D(filecmp.dircmp): pass
d = tempfile.mkdtemp()
for p in ("a/s", "b/s"): os.makedirs(os.path.join(d, p))
c = D(os.path.join(d, "a"), os.path.join(d, "b")); print({k: type(v).__name__ for k, v in c.subdirs.items()}, c.left_only, D[int] is not None)
