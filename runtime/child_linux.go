package runtime

import (
	"time"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file waits for a process by its descriptor, which only Linux has

// awaitExit waits for the end of one process; done is false where that cannot be waited for.
func awaitExit(th *object.Thread, pid int, timeout time.Duration) (done bool, err error) {
	if pid <= 0 {
		return false, nil
	}
	fd, err := unix.PidfdOpen(pid, 0)
	if err != nil {
		return false, nil
	}
	fds := [1]unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}}
	_, err = Poll(th, fds[:], timeout)
	unix.Close(fd)
	return true, err
}
