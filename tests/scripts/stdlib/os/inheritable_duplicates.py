# Duplicates of descriptors: dup() makes one for this program alone, dup2() one that others inherit unless told not to.
import os
import subprocess
import sys

r, w = os.pipe()
print(os.get_inheritable(r), os.get_inheritable(os.dup(r)))
print(os.dup2(r, 60), os.get_inheritable(60), os.dup2(r, 61, inheritable=False), os.get_inheritable(61))
code = "import os\nfor fd in (60, 61):\n    try:\n        os.fstat(fd)\n        print(fd, 'open')\n    except OSError:\n        print(fd, 'closed')"
print(subprocess.run([sys.executable, "-c", code], close_fds=False, capture_output=True, text=True).stdout)
for args in ((-1, 5), (r, -1), ("x", 5), (r,), (r, 60, 1, 2)):
    try:
        os.dup2(*args)
    except (OSError, TypeError) as e:
        print(type(e).__name__, e)
p = subprocess.Popen(["true"], stdout=subprocess.PIPE, pipesize=1 << 16)
print(p.communicate(), p.returncode)
try:
    subprocess.Popen(["true"], pipesize="big")
except TypeError as e:
    print(e)
