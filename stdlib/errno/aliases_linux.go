package errno

import "golang.org/x/sys/unix"

// aliases are the names of the numbers that have two, the one of errorcode last.
var aliases = []number{
	{"EWOULDBLOCK", int64(unix.EWOULDBLOCK)},
	{"EAGAIN", int64(unix.EAGAIN)},
	{"EDEADLK", int64(unix.EDEADLK)},
	{"EDEADLOCK", int64(unix.EDEADLOCK)},
	{"EOPNOTSUPP", int64(unix.EOPNOTSUPP)},
	{"ENOTSUP", int64(unix.ENOTSUP)},
}
