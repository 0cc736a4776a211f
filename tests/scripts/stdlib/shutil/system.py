# which, disk_usage, terminal size and the registries.
import os, shutil, tempfile
with tempfile.TemporaryDirectory() as d:
    p = os.path.join(d, "tool")
    open(p, "w").close()
    print(shutil.which("tool", path=d))
    os.chmod(p, 0o755)
    print(shutil.which("tool", path=d) == p, shutil.which("no", path=d), shutil.which(p) == p, shutil.which(b"tool", path=d) == os.fsencode(p))
    u = shutil.disk_usage(d)
    print(u._fields, u.total >= u.used > 0, type(u).__name__)
os.environ["COLUMNS"], os.environ["LINES"] = "100", "40"
print(shutil.get_terminal_size())
del os.environ["COLUMNS"]
os.environ["LINES"] = "x"
print(shutil.get_terminal_size((70, 10)))
print(shutil.get_archive_formats())
print(shutil.get_unpack_formats())
shutil.register_unpack_format("boo", [".boo"], lambda name, where, x: print("unpack", name, x), [("x", 1)])
shutil.unpack_archive("a.boo", "b")
shutil.unregister_unpack_format("boo")
print(len(shutil.get_unpack_formats()))
