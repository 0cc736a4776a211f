# What goes wrong, in CPython's words.
import os, shutil, tempfile
d = tempfile.mkdtemp()
os.chdir(d)
open("a", "w").close()
os.makedirs("t/u")
os.symlink("t", "link")


def check(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, type(e).__mro__[1].__name__, str(e).replace(d, "D"))


check(lambda: shutil.copyfile("a", "a"))
check(lambda: shutil.copyfile("missing", "b"))
check(lambda: shutil.copyfile("a", "t"))
check(lambda: shutil.copyfile("a", "no/where"))
check(lambda: shutil.copytree("missing", "b"))
check(lambda: shutil.copytree("t", "t"))
check(lambda: shutil.move("t", "t/u"))
check(lambda: shutil.rmtree("missing"))
check(lambda: shutil.rmtree("a"))
check(lambda: shutil.rmtree("link"))
check(lambda: shutil.chown("a"))
check(lambda: shutil.chown("a", user="no such user"))
check(lambda: shutil.make_archive("x", "nope"))
check(lambda: shutil.unpack_archive("x.nope"))
check(lambda: shutil.register_archive_format("x", 3))
check(lambda: shutil.register_unpack_format("x", [".zip"], print))
os.chdir("/")
shutil.rmtree(d)
