package posix

import (
	"strconv"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file holds the calls that make pseudo-terminals and say which processes a terminal is for

func terminalFuncs() []*object.Func {
	return []*object.Func{&openPT, &openPTY, &loginTTY,
		onDescriptor("grantpt", "Grant access to the other end of a pseudo-terminal.", func(fd int) (value, error) {
			_, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
			return object.None, err
		}),
		onDescriptor("unlockpt", "Unlock the other end of a pseudo-terminal.", func(fd int) (value, error) {
			return object.None, unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0)
		}),
		onDescriptor("ptsname", "Return the name of the other end of a pseudo-terminal.", func(fd int) (value, error) {
			n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
			return object.FromString("/dev/pts/" + strconv.Itoa(n)), err
		}),
		onDescriptor("tcgetpgrp", "Return the process group that a terminal is for.", func(fd int) (value, error) {
			n, err := unix.IoctlGetInt(fd, unix.TIOCGPGRP)
			return object.Int(int64(n)), err
		}),
		{Name: "tcsetpgrp", Sig: "(fd, pgid, /)", Doc: "Set the process group that a terminal is for.", Fast2: func(th *thread, _, v, group value) (value, error) {
			fd, err := object.AsIndex(th, v)
			if err != nil {
				return value{}, err
			}
			pgid, err := object.AsIndex(th, group)
			if err != nil {
				return value{}, err
			}
			return object.None, fail(th, unix.IoctlSetPointerInt(fd, unix.TIOCSPGRP, pgid))
		}},
	}
}

// onDescriptor is a function of a descriptor alone.
func onDescriptor(name, doc string, f func(fd int) (value, error)) *object.Func {
	return &object.Func{Name: name, Sig: "(fd, /)", Doc: doc, Fast1: func(th *thread, _, v value) (value, error) {
		fd, err := object.AsIndex(th, v)
		if err != nil {
			return value{}, err
		}
		if fd < 0 && name != "tcgetpgrp" {
			return value{}, th.ValueErrorf("file descriptor cannot be a negative integer (%d)", fd)
		}
		r, err := f(fd)
		if err != nil {
			return value{}, fail(th, err)
		}
		return r, nil
	}}
}

var openPT = object.Func{Name: "posix_openpt", Sig: "(oflag, /)", Doc: "Open a pseudo-terminal. Return the descriptor of its master end.", Fast1: func(th *thread, _, v value) (value, error) {
	flags, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	fd, err := unix.Open("/dev/ptmx", flags|unix.O_CLOEXEC, 0)
	return object.Int(int64(fd)), fail(th, err)
}}

var openPTY = object.Func{Name: "openpty", Doc: "Open a pseudo-terminal. Return the descriptors of both ends, the master first.", Fast0: func(th *thread, _ value) (value, error) {
	master, err := unix.Open("/dev/ptmx", unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
	if err != nil {
		return value{}, fail(th, err)
	}
	slave, err := openSlave(master)
	if err != nil {
		_ = unix.Close(master)
		return value{}, fail(th, err)
	}
	return object.NewTuple([]value{object.Int(int64(master)), object.Int(int64(slave))}), nil
}}

func openSlave(master int) (int, error) {
	if err := unix.IoctlSetPointerInt(master, unix.TIOCSPTLCK, 0); err != nil {
		return -1, err
	}
	n, err := unix.IoctlGetInt(master, unix.TIOCGPTN)
	if err != nil {
		return -1, err
	}
	return unix.Open("/dev/pts/"+strconv.Itoa(n), unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
}

var loginTTY = object.Func{Name: "login_tty", Sig: "(fd, /)", Doc: "Make a terminal the controlling one of a new session, and its standard streams.", Fast1: func(th *thread, _, v value) (value, error) {
	fd, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	if _, err := unix.Setsid(); err != nil {
		return value{}, fail(th, err)
	}
	if err := unix.IoctlSetInt(fd, unix.TIOCSCTTY, 0); err != nil {
		return value{}, fail(th, err)
	}
	for n := range 3 {
		if err := unix.Dup3(fd, n, 0); err != nil && fd != n {
			return value{}, fail(th, err)
		}
	}
	if fd > 2 {
		_ = unix.Close(fd)
	}
	return object.None, nil
}}
