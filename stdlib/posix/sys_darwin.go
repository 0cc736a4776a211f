package posix

import (
	"golang.org/x/sys/unix"

	"pyasync/object"
)

func dup3(fd, fd2 int, inheritable bool) error {
	if err := unix.Dup2(fd, fd2); err != nil || inheritable {
		return err
	}
	unix.CloseOnExec(fd2)
	return nil
}

func terminal(fd int) bool {
	_, err := unix.IoctlGetTermios(fd, unix.TIOCGETA)
	return err == nil
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

func syncData(fd int) error { return unix.Fsync(fd) }

// setTimes sets the times of an open file, in microseconds.
func setTimes(fd int, ts [2]unix.Timespec) error {
	return unix.Futimes(fd, []unix.Timeval{unix.NsecToTimeval(ts[0].Nano()), unix.NsecToTimeval(ts[1].Nano())})
}

func makeNode(dir int, p string, mode uint32, dev int) error {
	if dir != unix.AT_FDCWD {
		return unix.ENOTSUP
	}
	return unix.Mknod(p, mode, dev)
}

var systemConstants []constant
