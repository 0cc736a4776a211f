# coding declarations are heeded, bad text is no text
import linecache
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    for name, data in (("latin.py", b"# -*- coding: latin-1 -*-\nx = '\xe9'\n"), ("bad.py", b"x = '\xff'\n"), ("bom.py", b"\xef\xbb\xbfy = 1\n"), ("unknown.py", b"# coding: nosuch\n"), ("empty.py", b"")):
        path = os.path.join(folder, name)
        with open(path, "wb") as f:
            f.write(data)
        print(name, linecache.getlines(path))
