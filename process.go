package pyasync

import (
	"io"
	"strings"
	"sync"

	"pyasync/object"
	"pyasync/runtime"
	stdio "pyasync/stdlib/io"
	"pyasync/stdlib/sys"
	"pyasync/stdlib/thread"
)

// this file makes the interpreters of processes in the sense of multiprocessing

// newProcess is the interpreter of a process that one with Config c starts. It has no input.
func newProcess(c Config) (*object.Interp, error) {
	c.stdin, c.warnings, c.signals = strings.NewReader(""), nil, false
	p, err := New(c)
	if err != nil {
		return nil, err
	}
	return p.in, nil
}

// endProcess ends the interpreter of a process, whose work is done. As after os._exit, atexit
// is not asked.
func endProcess(th *object.Thread) {
	thread.Shutdown(th)
	runtime.Finish(th)
	th.WarnAllUnawaited()
	th.Interp.StopThreads()
	stdio.FlushAll(th)
	_ = sys.FlushStreams(th)
	th.RunAtEnd()
}

// writer lets one writer of the host be written to by several interpreters.
type writer struct {
	mu sync.Mutex
	w  io.Writer
}

func (w *writer) Write(b []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.w.Write(b)
}

// oneAtATime is w, or a writer to it that several goroutines may use.
func oneAtATime(w io.Writer) io.Writer {
	switch w.(type) {
	case nil, *writer, interface{ Fd() uintptr }: // a file, or what stands before one
		return w
	}
	return &writer{w: w}
}
