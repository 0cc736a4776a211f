//go:build unix

package subprocess

import (
	"os"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file starts a process

// spawn starts the first of the programs that can be, and returns its number.
func spawn(th *object.Thread, s *request) (int, error) {
	if err := folderError(s.cwd); err != nil {
		return 0, th.OSError(err, object.FromString(object.DecodeFS([]byte(s.cwd))))
	}
	attr := &syscall.ProcAttr{Dir: s.cwd, Env: s.env, Files: s.files(), Sys: &syscall.SysProcAttr{
		Setsid:     s.session,
		Setpgid:    s.group >= 0,
		Pgid:       max(s.group, 0),
		Credential: s.credential(),
	}}
	var first error
	for _, program := range s.programs {
		pid, err := 0, error(nil)
		th.Blocking(func() { pid, err = syscall.ForkExec(program, s.args, attr) })
		switch {
		case err == nil:
			return pid, nil
		case err == syscall.ENOENT || err == syscall.ENOTDIR:
			if first == nil {
				first = err
			}
		default:
			first = err
		}
	}
	if first == nil {
		first = syscall.ENOENT
	}
	return 0, th.OSError(first, object.FromString(object.DecodeFS([]byte(s.name))))
}

// folderError is why a process could not work in a folder, or nil.
func folderError(dir string) error {
	if dir == "" {
		return nil
	}
	st, err := os.Stat(dir)
	if err != nil {
		if p, ok := err.(*os.PathError); ok {
			return p.Err
		}
		return err
	}
	if !st.IsDir() {
		return syscall.ENOTDIR
	}
	return unix.Access(dir, unix.X_OK)
}

// files is what the descriptors of the process are: its standard streams, those that are
// passed on, and nothing in between or, if others are to be closed, behind.
func (s *request) files() []uintptr {
	const none = ^uintptr(0)
	fs := make([]uintptr, 3)
	for i, fd := range s.streams {
		fs[i] = uintptr(i)
		if fd >= 0 {
			fs[i] = uintptr(fd)
		}
	}
	put := func(i int, fd uintptr) {
		for len(fs) <= i {
			fs = append(fs, none)
		}
		fs[i] = fd
	}
	if s.closeOthers {
		for _, fd := range inherited() {
			if fd > 2 {
				put(fd, none)
			}
		}
	} else {
		for _, fd := range inherited() {
			if fd > 2 {
				put(fd, uintptr(fd))
			}
		}
	}
	for _, fd := range s.pass {
		if fd > 2 {
			put(fd, uintptr(fd))
		}
	}
	return fs
}

// inherited are the descriptors that a new process would get.
func inherited() []int {
	d, err := os.Open("/dev/fd")
	if err != nil {
		return nil
	}
	defer d.Close()
	names, _ := d.Readdirnames(-1)
	var out []int
	for _, name := range names {
		n := 0
		for _, c := range strings.TrimSpace(name) {
			n = n*10 + int(c-'0')
		}
		if flags, err := unix.FcntlInt(uintptr(n), unix.F_GETFD, 0); err == nil && flags&unix.FD_CLOEXEC == 0 {
			out = append(out, n)
		}
	}
	return out
}

// credential is as whom the process runs, or nil for as whom this one does.
func (s *request) credential() *syscall.Credential {
	if s.user < 0 && s.groupID < 0 && s.groups == nil {
		return nil
	}
	c := &syscall.Credential{Uid: uint32(os.Geteuid()), Gid: uint32(os.Getegid()), NoSetGroups: s.groups == nil}
	if s.user >= 0 {
		c.Uid = uint32(s.user)
	}
	if s.groupID >= 0 {
		c.Gid = uint32(s.groupID)
	}
	for _, g := range s.groups {
		c.Groups = append(c.Groups, uint32(g))
	}
	return c
}
