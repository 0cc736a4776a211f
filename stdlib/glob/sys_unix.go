//go:build unix

package glob

import (
	"os"

	"golang.org/x/sys/unix"
)

// this file looks at files, from a directory that is open when there is one

const dirFDs = true

// stat tells whether p, links followed, is a directory.
func (s *search) stat(p string) (dir bool, err error) {
	var st unix.Stat_t
	if err := unix.Fstatat(s.from(), p, &st, 0); err != nil {
		return false, err
	}
	return st.Mode&unix.S_IFMT == unix.S_IFDIR, nil
}

// lstat fails when there is no file p.
func (s *search) lstat(p string) (dir bool, err error) {
	var st unix.Stat_t
	err = unix.Fstatat(s.from(), p, &st, unix.AT_SYMLINK_NOFOLLOW)
	return st.Mode&unix.S_IFMT == unix.S_IFDIR, err
}

func (s *search) from() int {
	if s.dirFD < 0 {
		return unix.AT_FDCWD
	}
	return s.dirFD
}

func (s *search) readDir(p string) []os.DirEntry {
	fd, err := unix.Openat(s.from(), p, unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err != nil {
		return nil
	}
	f := os.NewFile(uintptr(fd), p)
	defer f.Close()
	es, _ := f.ReadDir(-1)
	return es
}
