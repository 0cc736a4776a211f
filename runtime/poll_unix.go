//go:build unix

package runtime

import (
	"time"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file waits for file descriptors

// waker gets a thread out of a system call that waits: a pipe that the call watches, too.
type waker struct{ r, w int }

type wakerKey struct{}

// wakerOf is the thread's own, made when it first waits.
func wakerOf(th *object.Thread) (*waker, error) {
	if w, ok := th.Local[wakerKey{}].(*waker); ok {
		return w, nil
	}
	var p [2]int
	if err := pipe(&p); err != nil {
		return nil, err
	}
	w := &waker{p[0], p[1]}
	if th.Local == nil {
		th.Local = map[any]any{}
	}
	th.Local[wakerKey{}] = w
	th.AtEnd(func() { closeWaker(th) })
	return w, nil
}

// closeWaker gives up what wakerOf has made, if anything.
func closeWaker(th *object.Thread) {
	if w, ok := th.Local[wakerKey{}].(*waker); ok {
		delete(th.Local, wakerKey{})
		th.SetWaker(nil)
		unix.Close(w.r)
		unix.Close(w.w)
	}
}

// pipe makes a pipe whose ends neither block nor go to child processes.
func pipe(p *[2]int) error {
	if err := unix.Pipe(p[:]); err != nil {
		return err
	}
	for _, fd := range p {
		unix.CloseOnExec(fd)
		if err := unix.SetNonblock(fd, true); err != nil {
			return err
		}
	}
	return nil
}

func (w *waker) wake() { _, _ = unix.Write(w.w, []byte{1}) }

func (w *waker) drain() {
	var buf [64]byte
	for {
		if n, err := unix.Read(w.r, buf[:]); n < len(buf) || err != nil {
			return
		}
	}
}

// Poll waits until one of the descriptors is ready for what its Events name, and sets their
// Revents; at most for timeout, which is without limit if negative. It returns how many are
// ready. The thread gives up its lock meanwhile, and does what other goroutines have it do:
// an error of that ends the wait. Other errors are of the system.
func Poll(th *object.Thread, fds []unix.PollFd, timeout time.Duration) (int, error) {
	var deadline time.Time
	if timeout > 0 {
		deadline = time.Now().Add(timeout)
	}
	var all []unix.PollFd
	var w *waker
	for {
		if th.Interrupt.Load() {
			if err := th.Poll(); err != nil {
				return 0, err
			}
		}
		n, err := poll(fds, 0) // what is ready needs no more than this
		if err != nil && err != unix.EINTR {
			return 0, err
		}
		left := timeout
		if timeout > 0 {
			left = max(time.Until(deadline), 0)
		}
		if err == nil && (n > 0 || left == 0) {
			return n, nil
		}
		if w == nil {
			if w, err = wakerOf(th); err != nil {
				return 0, err
			}
			all = append(append(make([]unix.PollFd, 0, len(fds)+1), fds...), unix.PollFd{Fd: int32(w.r), Events: unix.POLLIN})
		}
		if !th.SetWaker(w.wake) {
			continue // something is pending
		}
		th.Release()
		n, err = poll(all, left)
		th.Acquire()
		th.SetWaker(nil)
		w.drain()
		if err != nil && err != unix.EINTR {
			return 0, err
		}
		if all[len(fds)].Revents != 0 {
			n--
		}
		if n > 0 && err == nil { // by now a descriptor may be closed and its number used again: no second look
			copy(fds, all)
			if th.Interrupt.Load() {
				err = th.Poll()
			}
			return n, err
		}
	}
}

// WaitRead waits until there is something to read, or the end, as Poll does.
func WaitRead(th *object.Thread, fd int) error { return waitFD(th, fd, unix.POLLIN) }

// WaitWrite waits until something can be written, as Poll does.
func WaitWrite(th *object.Thread, fd int) error { return waitFD(th, fd, unix.POLLOUT) }

func waitFD(th *object.Thread, fd int, events int16) error {
	fds := [1]unix.PollFd{{Fd: int32(fd), Events: events}}
	_, err := Poll(th, fds[:], -1)
	return err
}
