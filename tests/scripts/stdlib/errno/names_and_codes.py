# names of error numbers and the exceptions that they make
import errno
import os

for name in ("ENOENT", "EACCES", "EEXIST", "EPIPE", "ECHILD", "EINTR", "ENOTDIR", "EISDIR", "ETIMEDOUT", "ECONNREFUSED", "EAGAIN", "EINVAL"):
    code = getattr(errno, name)
    print(name, code, errno.errorcode[code], os.strerror(code), type(OSError(code, "x")).__name__)
print(errno.EWOULDBLOCK == errno.EAGAIN, errno.errorcode[errno.EAGAIN], errno.EDEADLOCK == errno.EDEADLK)
print(all(getattr(errno, n) == c for c, n in errno.errorcode.items()))
