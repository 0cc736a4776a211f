# Folders that remove themselves.
import os, tempfile
with tempfile.TemporaryDirectory(prefix="p_", suffix="_s") as d:
    print(os.path.basename(d)[:2], d[-2:], oct(os.stat(d).st_mode & 0o777))
    os.makedirs(d + "/a/b")
    open(d + "/a/b/c", "w").close()
    os.symlink("nowhere", d + "/a/link")
    os.chmod(d + "/a/b/c", 0)
print(os.path.exists(d))
t = tempfile.TemporaryDirectory()
print(os.path.isdir(t.name), repr(t) == f"<TemporaryDirectory {t.name!r}>")
t.cleanup()
t.cleanup()
print(os.path.exists(t.name))
with tempfile.TemporaryDirectory(delete=False) as d:
    pass
print(os.path.exists(d))
os.rmdir(d)
name = tempfile.mkdtemp(dir="/tmp")
print(name.startswith("/tmp/tmp"), len(os.path.basename(name)))
os.rmdir(name)
