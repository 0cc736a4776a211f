//go:build unix

package subprocess

import (
	"time"

	"golang.org/x/sys/unix"

	"pyasync/object"
	"pyasync/runtime"
)

// this file waits for the pipes of a process

// ready waits until one of the descriptors can be read from or written to.
func ready(th *object.Thread, reads, writes []int, timeout time.Duration) ([]int, error) {
	var fds []unix.PollFd
	for _, fd := range reads {
		fds = append(fds, unix.PollFd{Fd: int32(fd), Events: unix.POLLIN})
	}
	for _, fd := range writes {
		fds = append(fds, unix.PollFd{Fd: int32(fd), Events: unix.POLLOUT})
	}
	if _, err := runtime.Poll(th, fds, timeout); err != nil {
		return nil, th.OSError(err)
	}
	var out []int
	for _, p := range fds {
		if p.Revents != 0 {
			out = append(out, int(p.Fd))
		}
	}
	return out, nil
}
