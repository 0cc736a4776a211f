//go:build unix

package io

import (
	"os"
	goruntime "runtime"
	"syscall"

	"golang.org/x/sys/unix"

	"pyasync/runtime"
)

// this file holds the system's files under FileIO: descriptors, read and written by system
// calls of their own, so that those which do not block behave as scripts expect

// errIsDir is the error for opening a directory as a file.
const errIsDir = syscall.EISDIR

// rawFile is an open descriptor. The garbage collector closes it when nobody did.
type rawFile struct {
	fd    int
	waits bool     // a pipe, a socket or a terminal: a read may take long
	host  *os.File // what the host gave, and keeps open
	stop  goruntime.Cleanup
}

// openRaw opens a file; opening a named pipe waits for the other side.
func openRaw(th *thread, path string, flags int) (*rawFile, error) {
	for {
		var fd int
		var err error
		th.Blocking(func() { fd, err = unix.Open(path, flags|unix.O_CLOEXEC, 0o666) })
		if err == unix.EINTR {
			if err := poll(th); err != nil {
				return nil, err
			}
			continue
		}
		if err != nil {
			return nil, err
		}
		f, err := rawFD(fd, true)
		if err != nil {
			unix.Close(fd)
		}
		return f, err
	}
}

func poll(th *thread) error {
	if th.Interrupt.Load() {
		return th.Poll()
	}
	return nil
}

// rawFD is an open descriptor as a file, which owns it or does not.
func rawFD(fd int, own bool) (*rawFile, error) {
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return nil, err
	}
	if st.Mode&unix.S_IFMT == unix.S_IFDIR {
		return nil, errIsDir
	}
	f := &rawFile{fd: fd, waits: st.Mode&unix.S_IFMT != unix.S_IFREG}
	if own {
		f.stop = goruntime.AddCleanup(f, func(fd int) { unix.Close(fd) }, fd)
	}
	return f, nil
}

// duplicate is another descriptor of the same open file.
func (f *rawFile) duplicate() (*rawFile, error) {
	if f == nil || f.host != nil {
		return f, nil
	}
	fd, err := unix.FcntlInt(uintptr(f.fd), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	return rawFD(fd, true)
}

// rawHost is a file of the host's.
func rawHost(f *os.File) *rawFile { return &rawFile{fd: int(f.Fd()), waits: true, host: f} }

func (f *rawFile) read(th *thread, p []byte) (n int, err error) {
	for {
		if f.waits {
			if err := f.ready(th, unix.POLLIN); err != nil {
				return 0, err
			}
		}
		th.Blocking(func() { n, err = unix.Read(f.fd, p) })
		if err != unix.EINTR {
			return max(n, 0), err
		}
		if err := poll(th); err != nil {
			return 0, err
		}
	}
}

// ready waits until a call on the descriptor does not block, unless it never does.
func (f *rawFile) ready(th *thread, events int16) error {
	fds := [1]unix.PollFd{{Fd: int32(f.fd), Events: events}}
	n, err := runtime.Poll(th, fds[:], 0)
	if n > 0 || err != nil {
		return err
	}
	if flags, err := unix.FcntlInt(uintptr(f.fd), unix.F_GETFL, 0); err != nil || flags&unix.O_NONBLOCK != 0 {
		return nil // the call itself tells
	}
	_, err = runtime.Poll(th, fds[:], -1)
	return err
}

func (f *rawFile) write(th *thread, p []byte) (n int, err error) {
	for {
		th.Writing(func() { n, err = unix.Write(f.fd, p) })
		if err != unix.EINTR {
			return max(n, 0), err
		}
		if err := poll(th); err != nil {
			return 0, err
		}
	}
}

func (f *rawFile) seek(off int64, whence int) (int64, error) { return unix.Seek(f.fd, off, whence) }
func (f *rawFile) truncate(n int64) error                    { return unix.Ftruncate(f.fd, n) }
func (f *rawFile) fileno() int                               { return f.fd }

func (f *rawFile) close() error {
	f.stop.Stop()
	return unix.Close(f.fd)
}

// size is how many bytes are left to read in a file that knows; 0 elsewhere.
func (f *rawFile) size() int64 {
	var st unix.Stat_t
	if f.waits || unix.Fstat(f.fd, &st) != nil {
		return 0
	}
	at, err := unix.Seek(f.fd, 0, unix.SEEK_CUR)
	if err != nil {
		return 0
	}
	return st.Size - at
}

func (f *rawFile) terminal() bool {
	if !f.waits {
		return false
	}
	_, err := unix.IoctlGetTermios(f.fd, getTermios)
	return err == nil
}
