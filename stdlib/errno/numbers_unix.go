//go:build unix

package errno

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// this file lists the error numbers of Unix systems

const maxErrno = 200

// numbers are the names that the system knows, with their second names.
func numbers() []number {
	out := make([]number, 0, maxErrno)
	for n := int64(1); n < maxErrno; n++ {
		if name := unix.ErrnoName(syscall.Errno(n)); name != "" {
			out = append(out, number{name, n})
		}
	}
	return append(out, aliases...)
}
