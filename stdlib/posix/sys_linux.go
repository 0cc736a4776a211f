package posix

import (
	"strconv"

	"golang.org/x/sys/unix"
)

func dup3(fd, fd2 int, inheritable bool) error {
	if fd == fd2 {
		return nil
	}
	flags := 0
	if !inheritable {
		flags = unix.O_CLOEXEC
	}
	return unix.Dup3(fd, fd2, flags)
}

func terminal(fd int) bool {
	_, err := unix.IoctlGetTermios(fd, unix.TCGETS)
	return err == nil
}

// volumeNumbers are the fields of statvfs_result.
func volumeNumbers(s *unix.Statfs_t) []uint64 {
	fsid := uint64(uint32(s.Fsid.Val[0])) | uint64(uint32(s.Fsid.Val[1]))<<32
	const valid = 0x20 // a flag of the kernel for itself
	return []uint64{uint64(s.Bsize), uint64(s.Frsize), s.Blocks, s.Bfree, s.Bavail, s.Files, s.Ffree, s.Ffree, uint64(s.Flags) &^ valid, uint64(s.Namelen), fsid}
}

// niceness is what getpriority returns; the kernel counts from the other end.
func niceness(which, who int) (int, error) {
	n, err := unix.Getpriority(which, who)
	return 20 - n, err
}

func makePipe(p []int, flags int) error { return unix.Pipe2(p, flags) }

func syncAll() { unix.Sync() }

func loadAverage() (l [3]float64, err error) {
	var info unix.Sysinfo_t
	err = unix.Sysinfo(&info)
	for i := range l {
		l[i] = float64(info.Loads[i]) / (1 << 16)
	}
	return l, err
}

func syncData(fd int) error { return unix.Fdatasync(fd) }

// setTimes sets the times of an open file.
func setTimes(fd int, ts [2]unix.Timespec) error {
	return unix.UtimesNanoAt(unix.AT_FDCWD, "/proc/self/fd/"+strconv.Itoa(fd), ts[:], 0)
}

func makeNode(dir int, p string, mode uint32, dev int) error { return unix.Mknodat(dir, p, mode, dev) }
