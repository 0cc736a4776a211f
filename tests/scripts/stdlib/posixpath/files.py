# what exists, links, and real paths
import os
import posixpath as p
import tempfile

with tempfile.TemporaryDirectory() as d:
    d = p.realpath(d)
    f, link, loop = p.join(d, "f"), p.join(d, "link"), p.join(d, "loop")
    with open(f, "w") as out:
        out.write("12345")
    os.symlink("f", link)
    os.symlink("loop", loop)
    print([(g.__name__, g(f), g(link), g(d), g(loop)) for g in (p.exists, p.lexists, p.isfile, p.isdir, p.islink, p.ismount)])
    print(p.getsize(f), p.samefile(f, link), p.realpath(link) == f, p.realpath(loop) == loop, p.realpath(p.join(d, "no/such")) == p.join(d, "no/such"), p.getmtime(f) == os.stat(f).st_mtime)
    for bad in (lambda: p.getsize(p.join(d, "none")), lambda: p.realpath(loop, strict=True), lambda: p.realpath(p.join(d, "none"), strict=True), lambda: p.samefile(f, "/none")):
        try:
            print(bad())
        except OSError as e:
            print(type(e).__name__, e.strerror)
print(p.exists("\0"), p.isfile("a\0b"), p.exists(9999), p.ismount("/"), p.supports_unicode_filenames, p.sep, p.curdir, p.pardir, p.extsep, p.altsep, p.pathsep, p.devnull)
