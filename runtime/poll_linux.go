package runtime

import (
	"time"

	"golang.org/x/sys/unix"
)

// this file has the system call that waits on Linux

// poll is ppoll: a negative timeout is without limit.
func poll(fds []unix.PollFd, timeout time.Duration) (int, error) {
	if timeout < 0 {
		return unix.Ppoll(fds, nil, nil)
	}
	ts := unix.NsecToTimespec(int64(timeout))
	return unix.Ppoll(fds, &ts, nil)
}
