# what os.stat returns, by name and by index
import os
import stat
import tempfile

with tempfile.TemporaryDirectory() as d:
    f = os.path.join(d, "f")
    with open(f, "w") as out:
        out.write("12345")
    os.chmod(f, stat.S_IRUSR | stat.S_IWUSR | stat.S_IXGRP)
    st = os.stat(f)
    print(stat.filemode(st.st_mode), st[stat.ST_SIZE], st[stat.ST_MODE] == st.st_mode, st[stat.ST_NLINK], st[stat.ST_UID] == os.getuid(), int(st.st_mtime) == st[stat.ST_MTIME])
    os.symlink("f", os.path.join(d, "l"))
    print(stat.S_ISLNK(os.lstat(os.path.join(d, "l")).st_mode), stat.S_ISREG(os.stat(os.path.join(d, "l")).st_mode), stat.S_ISDIR(os.stat(d).st_mode))
    try:
        os.stat(os.path.join(d, "none"))
    except OSError as e:
        print(type(e).__name__)
