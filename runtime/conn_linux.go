package runtime

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// this file holds the system calls of Conn on Linux. None of them blocks, so Go's scheduler is
// not told of them: that would cost more than some of the calls.

func receive(fd int, b []byte) (int, error) {
	n, _, no := unix.RawSyscall6(unix.SYS_RECVFROM, uintptr(fd), uintptr(unsafe.Pointer(&b[0])), uintptr(len(b)), unix.MSG_DONTWAIT, 0, 0)
	if no != 0 {
		return 0, no
	}
	return int(n), nil
}

func send(fd int, b []byte) (int, error) {
	n, _, no := unix.RawSyscall6(unix.SYS_SENDTO, uintptr(fd), uintptr(unsafe.Pointer(&b[0])), uintptr(len(b)), unix.MSG_DONTWAIT|unix.MSG_NOSIGNAL, 0, 0)
	if no != 0 {
		return 0, no
	}
	return int(n), nil
}
