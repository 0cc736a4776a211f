# relative names are looked for on sys.path
import linecache
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "found_on_path.py"), "w") as f:
        f.write("# here\n")
    print(linecache.getlines("found_on_path.py"))
    sys.path.append(folder)
    print(linecache.getlines("found_on_path.py"))
    sys.path.remove(folder)
print(linecache.getline(__file__, 1), end="")
try:
    linecache.getline(__file__, "x")
except TypeError as e:
    print(type(e).__name__)
