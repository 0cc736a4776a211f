# errno in exceptions of the system
import errno
import os

for f in (lambda: open("/no/such"), lambda: os.mkdir("/"), lambda: os.rmdir("/no/such"), lambda: os.listdir("/dev/null"), lambda: os.close(-1), lambda: os.kill(2 ** 30, 0)):
    try:
        f()
    except OSError as e:
        print(type(e).__name__, errno.errorcode[e.errno], e.strerror, e.filename)
print(OSError(errno.ENOENT, "a", "b").filename, OSError("one").errno, OSError(3).args, OSError(errno.EPERM, "x") == OSError(errno.EPERM, "x"))
