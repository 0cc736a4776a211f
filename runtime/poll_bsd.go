//go:build unix && !linux

package runtime

import (
	"math"
	"time"

	"golang.org/x/sys/unix"
)

// this file has the system call that waits on other systems than Linux

// poll is poll with its resolution of milliseconds: a negative timeout is without limit.
func poll(fds []unix.PollFd, timeout time.Duration) (int, error) {
	if timeout < 0 {
		return unix.Poll(fds, -1)
	}
	ms := (timeout + time.Millisecond - 1) / time.Millisecond
	return unix.Poll(fds, int(min(ms, math.MaxInt32)))
}
