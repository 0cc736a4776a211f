// Package errno is Python's errno: the system's error numbers under their names.
package errno

import (
	"syscall"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

const doc = `The numbers that the operating system gives to its errors, under their usual names.

errno.ENOENT is 2 on most systems, and errno.errorcode[2] is 'ENOENT'. Names that the
system does not have are missing. os.strerror() gives the text of a number.`

// Module is errno.
var Module = object.ModuleDef{Name: "errno", Doc: doc, Exec: fill}

// aliases are second names of a number; errorcode prefers those with prefer set.
var aliases = []struct {
	name   string
	number syscall.Errno
	prefer bool
}{
	{"EWOULDBLOCK", unix.EWOULDBLOCK, false},
	{"EAGAIN", unix.EAGAIN, true},
	{"EDEADLK", unix.EDEADLK, false},
	{"EDEADLOCK", unix.EDEADLOCK, true},
	{"EOPNOTSUPP", unix.EOPNOTSUPP, false},
	{"ENOTSUP", unix.ENOTSUP, true},
}

const maxErrno = 200

func fill(th *object.Thread, m *object.Module) error {
	codes := object.NewDictSize(maxErrno)
	m.Set(th, "errorcode", object.From(codes))
	set := func(n int64, name string) error {
		m.Set(th, name, object.Int(n))
		return codes.Set(th, object.Int(n), object.FromString(name))
	}
	for n := int64(1); n < maxErrno; n++ {
		if name := unix.ErrnoName(syscall.Errno(n)); name != "" {
			if err := set(n, name); err != nil {
				return err
			}
		}
	}
	for _, a := range aliases {
		if a.prefer {
			if err := set(int64(a.number), a.name); err != nil {
				return err
			}
		} else {
			m.Set(th, a.name, object.Int(int64(a.number)))
		}
	}
	return nil
}
