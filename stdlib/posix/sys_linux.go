package posix

import (
	"syscall"

	"golang.org/x/sys/unix"
)

func dup3(fd, fd2 int) error {
	if fd == fd2 {
		return nil
	}
	return unix.Dup3(fd, fd2, 0)
}

func terminal(fd int) bool {
	_, err := unix.IoctlGetTermios(fd, unix.TCGETS)
	return err == nil
}

// statTimes are the times of access, modification and change in nanoseconds.
func statTimes(s *syscall.Stat_t) (at, mt, ct int64) {
	return s.Atim.Nano(), s.Mtim.Nano(), s.Ctim.Nano()
}
