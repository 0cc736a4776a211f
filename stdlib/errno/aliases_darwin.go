package errno

import "golang.org/x/sys/unix"

// aliases are the names of the number that has two, the one of errorcode last.
var aliases = []number{
	{"EWOULDBLOCK", int64(unix.EWOULDBLOCK)},
	{"EAGAIN", int64(unix.EAGAIN)},
}
