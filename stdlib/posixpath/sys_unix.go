//go:build unix

package posixpath

import (
	"os"
	"syscall"
)

// dup is a copy of a file descriptor, which may be closed without harm to the other.
func dup(fd int) uintptr {
	n, err := syscall.Dup(fd)
	if err != nil {
		return ^uintptr(0)
	}
	return uintptr(n)
}

// device is the number of the device that a file is on.
func device(st os.FileInfo) uint64 {
	if s, ok := st.Sys().(*syscall.Stat_t); ok {
		return uint64(s.Dev)
	}
	return 0
}
