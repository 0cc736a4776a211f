package posix

import (
	"syscall"

	"golang.org/x/sys/unix"

	"pyasync/object"
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

func niceness(which, who int) (int, error) { return unix.Getpriority(which, who) }

func makePipe(p []int, flags int) error {
	if err := unix.Pipe(p); err != nil {
		return err
	}
	for _, fd := range p {
		if flags&unix.O_CLOEXEC != 0 {
			unix.CloseOnExec(fd)
		}
		if err := unix.SetNonblock(fd, flags&unix.O_NONBLOCK != 0); err != nil {
			return err
		}
	}
	return nil
}

func syncAll() { _ = unix.Sync() }

func loadAverage() (l [3]float64, err error) { return l, unix.ENOTSUP }

func linuxFuncs() []*object.Func { return nil }
