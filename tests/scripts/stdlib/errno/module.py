# errno: names, codes and the exceptions they make.
import errno, os
for n in ("EPERM", "ENOENT", "EINTR", "EIO", "EBADF", "EAGAIN", "ENOMEM", "EACCES", "EEXIST", "ENOTDIR", "EISDIR", "EINVAL", "EMFILE", "EPIPE", "EDOM", "ERANGE", "ETIMEDOUT", "ECONNREFUSED", "ECONNRESET", "EADDRINUSE", "ENOTEMPTY", "EWOULDBLOCK", "EINPROGRESS", "EALREADY", "EHOSTUNREACH", "ECHILD", "ESRCH"):
    c = getattr(errno, n); print(n, c, errno.errorcode[c], os.strerror(c), type(OSError(c, "m")).__name__)
print(len(errno.errorcode) > 100, errno.errorcode.get(99999), all(getattr(errno, v) == k for k, v in errno.errorcode.items()))
try: os.remove("missing file")
except OSError as e: print(e.errno == errno.ENOENT, errno.errorcode[e.errno], e)
print(os.strerror(99999), errno.EAGAIN == errno.EWOULDBLOCK)
