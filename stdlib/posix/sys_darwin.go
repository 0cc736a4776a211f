package posix

import (
	"syscall"

	"golang.org/x/sys/unix"
)

func dup3(fd, fd2 int) error { return unix.Dup2(fd, fd2) }

func terminal(fd int) bool {
	_, err := unix.IoctlGetTermios(fd, unix.TIOCGETA)
	return err == nil
}

// statTimes are the times of access, modification and change in nanoseconds.
func statTimes(s *syscall.Stat_t) (at, mt, ct int64) {
	return s.Atimespec.Nano(), s.Mtimespec.Nano(), s.Ctimespec.Nano()
}

// volumeNumbers are the fields of statvfs_result.
func volumeNumbers(s *unix.Statfs_t) []uint64 {
	return []uint64{uint64(s.Iosize), uint64(s.Bsize), s.Blocks, s.Bfree, s.Bavail, s.Files, s.Ffree, s.Ffree, uint64(s.Flags), 255, uint64(uint32(s.Fsid.Val[0]))}
}
