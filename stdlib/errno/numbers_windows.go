package errno

// this file lists the error numbers of Windows: those of its C library, and of its sockets

// numbers are the C library's names, then those of the sockets, which count from 10000 and
// have names of both kinds.
func numbers() []number {
	out := append([]number(nil), library...)
	for _, e := range sockets {
		out = append(out, number{"E" + e.name, 10000 + e.n}, number{"WSAE" + e.name, 10000 + e.n})
	}
	for _, e := range socketsOnly {
		out = append(out, number{"WSA" + e.name, 10000 + e.n})
	}
	return out
}

var library = []number{
	{"EPERM", 1}, {"ENOENT", 2}, {"ESRCH", 3}, {"EINTR", 4}, {"EIO", 5},
	{"ENXIO", 6}, {"E2BIG", 7}, {"ENOEXEC", 8}, {"EBADF", 9}, {"ECHILD", 10},
	{"EAGAIN", 11}, {"ENOMEM", 12}, {"EACCES", 13}, {"EFAULT", 14}, {"EBUSY", 16},
	{"EEXIST", 17}, {"EXDEV", 18}, {"ENODEV", 19}, {"ENOTDIR", 20}, {"EISDIR", 21},
	{"EINVAL", 22}, {"ENFILE", 23}, {"EMFILE", 24}, {"ENOTTY", 25}, {"EFBIG", 27},
	{"ENOSPC", 28}, {"ESPIPE", 29}, {"EROFS", 30}, {"EMLINK", 31}, {"EPIPE", 32},
	{"EDOM", 33}, {"ERANGE", 34}, {"EDEADLK", 36}, {"EDEADLOCK", 36}, {"ENAMETOOLONG", 38},
	{"ENOLCK", 39}, {"ENOSYS", 40}, {"ENOTEMPTY", 41}, {"EILSEQ", 42}, {"EBADMSG", 104},
	{"ECANCELED", 105}, {"EIDRM", 111}, {"ENODATA", 120}, {"ENOLINK", 121}, {"ENOMSG", 122},
	{"ENOSR", 124}, {"ENOSTR", 125}, {"ENOTRECOVERABLE", 127}, {"ENOTSUP", 129}, {"EOVERFLOW", 132},
	{"EOWNERDEAD", 133}, {"EPROTO", 134}, {"ETIME", 137}, {"ETXTBSY", 139},
}

// sockets are the errors of sockets without their prefix, E or WSAE.
var sockets = []number{
	{"WOULDBLOCK", 35}, {"INPROGRESS", 36}, {"ALREADY", 37}, {"NOTSOCK", 38}, {"DESTADDRREQ", 39},
	{"MSGSIZE", 40}, {"PROTOTYPE", 41}, {"NOPROTOOPT", 42}, {"PROTONOSUPPORT", 43}, {"SOCKTNOSUPPORT", 44},
	{"OPNOTSUPP", 45}, {"PFNOSUPPORT", 46}, {"AFNOSUPPORT", 47}, {"ADDRINUSE", 48}, {"ADDRNOTAVAIL", 49},
	{"NETDOWN", 50}, {"NETUNREACH", 51}, {"NETRESET", 52}, {"CONNABORTED", 53}, {"CONNRESET", 54},
	{"NOBUFS", 55}, {"ISCONN", 56}, {"NOTCONN", 57}, {"SHUTDOWN", 58}, {"TOOMANYREFS", 59},
	{"TIMEDOUT", 60}, {"CONNREFUSED", 61}, {"LOOP", 62}, {"HOSTDOWN", 64}, {"HOSTUNREACH", 65},
	{"USERS", 68}, {"DQUOT", 69}, {"STALE", 70}, {"REMOTE", 71},
}

// socketsOnly are the errors whose plain name is another number, or none.
var socketsOnly = []number{
	{"EINTR", 4}, {"EBADF", 9}, {"EACCES", 13}, {"EFAULT", 14}, {"EINVAL", 22},
	{"EMFILE", 24}, {"ENAMETOOLONG", 63}, {"ENOTEMPTY", 66}, {"EPROCLIM", 67}, {"EDISCON", 101},
	{"SYSNOTREADY", 91}, {"VERNOTSUPPORTED", 92}, {"NOTINITIALISED", 93},
}
