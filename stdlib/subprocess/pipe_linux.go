package subprocess

import (
	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file sizes pipes

// setPipeSize has a pipe hold at least so many bytes.
func setPipeSize(th *object.Thread, fd, size int) error {
	if _, err := unix.FcntlInt(uintptr(fd), unix.F_SETPIPE_SZ, size); err != nil {
		return th.OSError(err)
	}
	return nil
}
