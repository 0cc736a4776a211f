package io

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"
)

// this file holds the system's files under FileIO on Windows

// errIsDir is the error for opening a directory as a file.
const errIsDir = syscall.EACCES

// errAgain is the error of a call that would have to block; no call here does not.
const errAgain = syscall.EAGAIN

// rawFile is an open file.
type rawFile struct {
	f       *os.File
	waiting *waitingRead // of standard input
}

func openRaw(th *thread, path string, flags int) (*rawFile, error) {
	f, err := os.OpenFile(path, flags, 0o666)
	if err != nil {
		return nil, cause(err)
	}
	if st, err := f.Stat(); err == nil && st.IsDir() {
		f.Close()
		return nil, errIsDir
	}
	return &rawFile{f: f}, nil
}

// cause is the system's error in one of package os.
func cause(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

// rawFD is an open file of that number.
func rawFD(fd int, own bool) (*rawFile, error) {
	f := os.NewFile(uintptr(fd), "")
	if f == nil {
		return nil, syscall.EBADF
	}
	if _, err := f.Stat(); err != nil {
		return nil, cause(err)
	}
	return &rawFile{f: f}, nil
}

// rawHost is a file of the host's.
func rawHost(f *os.File) *rawFile { return &rawFile{f: f, waiting: new(waitingRead)} }

func (r *rawFile) read(th *thread, p []byte) (n int, err error) {
	if r.waiting != nil {
		n, err = r.waiting.read(th, r.f, p)
	} else {
		th.Blocking(func() { n, err = r.f.Read(p) })
	}
	if err == io.EOF {
		err = nil
	}
	return n, cause(err)
}

func (r *rawFile) write(th *thread, p []byte) (n int, err error) {
	th.Blocking(func() { n, err = r.f.Write(p) })
	return n, cause(err)
}

func (r *rawFile) seek(off int64, whence int) (int64, error) {
	n, err := r.f.Seek(off, whence)
	return n, cause(err)
}

func (r *rawFile) truncate(n int64) error { return cause(r.f.Truncate(n)) }
func (r *rawFile) fileno() int            { return int(r.f.Fd()) }
func (r *rawFile) close() error           { return cause(r.f.Close()) }
func (r *rawFile) size() int64            { return 0 }

func (r *rawFile) terminal() bool {
	st, err := r.f.Stat()
	return err == nil && st.Mode()&os.ModeCharDevice != 0 && !strings.EqualFold(r.f.Name(), os.DevNull)
}

// waitingRead lets a read from a terminal or pipe be interrupted: the read goes on in a
// goroutine, and what it gets is kept for the next one.
type waitingRead struct {
	under chan struct{} // of the read under way, closed at its end; or nil
	data  []byte        // what was read and not handed out
	err   error
}

func (w *waitingRead) read(th *thread, f *os.File, p []byte) (int, error) {
	for {
		if w.under == nil && len(w.data) == 0 && w.err == nil {
			done, buf := make(chan struct{}), make([]byte, len(p))
			w.under = done
			go func() {
				n, err := f.Read(buf)
				w.data, w.err = buf[:n], err
				close(done)
			}()
		}
		if w.under != nil {
			if _, err := th.Await(w.under, -1); err != nil {
				return 0, err
			}
			w.under = nil
		}
		if n := copy(p, w.data); n > 0 {
			w.data = w.data[n:]
			return n, nil
		}
		err := w.err
		w.err = nil
		return 0, err
	}
}

// duplicate fails: a file belongs to the process that has opened it.
func (f *rawFile) duplicate() (*rawFile, error) { return nil, errors.ErrUnsupported }
