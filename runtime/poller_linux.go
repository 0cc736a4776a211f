package runtime

import (
	"errors"
	"math"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// this file waits for many descriptors with Linux's epoll

// epoll watches descriptors level-triggered, as CPython's loop does.
type epoll struct {
	fd      int
	waker   int // an eventfd, to end a wait
	events  []unix.EpollEvent
	pending bool // events was full the last time
}

func newPoller() (poller, error) {
	fd, err := unix.EpollCreate1(unix.EPOLL_CLOEXEC)
	if err != nil {
		return nil, err
	}
	p := &epoll{fd: fd, waker: -1, events: make([]unix.EpollEvent, 64)}
	if p.waker, err = unix.Eventfd(0, unix.EFD_CLOEXEC|unix.EFD_NONBLOCK); err == nil {
		err = p.watch(p.waker, 0, reading)
	}
	if err != nil {
		p.close()
		return nil, err
	}
	return p, nil
}

func (p *epoll) watch(fd int, from, to interest) error {
	ev := unix.EpollEvent{Fd: int32(fd)}
	if to&reading != 0 {
		ev.Events |= unix.EPOLLIN
	}
	if to&writing != 0 {
		ev.Events |= unix.EPOLLOUT
	}
	op := unix.EPOLL_CTL_MOD
	switch {
	case to == 0:
		op = unix.EPOLL_CTL_DEL
	case from == 0:
		op = unix.EPOLL_CTL_ADD
	}
	err := unix.EpollCtl(p.fd, op, fd, &ev)
	switch { // a number may have been closed and used again behind the loop's back
	case op == unix.EPOLL_CTL_ADD && errors.Is(err, unix.EEXIST):
		return unix.EpollCtl(p.fd, unix.EPOLL_CTL_MOD, fd, &ev)
	case op == unix.EPOLL_CTL_MOD && errors.Is(err, unix.ENOENT):
		return unix.EpollCtl(p.fd, unix.EPOLL_CTL_ADD, fd, &ev)
	}
	return err
}

func (p *epoll) wait(d time.Duration) (int, error) {
	if p.pending && len(p.events) < 1<<12 {
		p.events = make([]unix.EpollEvent, 2*len(p.events))
	}
	n, err := p.poll(d)
	if err == unix.EINTR { // a signal: the loop looks up
		n, err = 0, nil
	}
	p.pending = n == len(p.events)
	return n, err
}

// poll is one call of the system. One that does not wait is over before Go's scheduler would
// care, so it is not told of it.
func (p *epoll) poll(d time.Duration) (int, error) {
	if d == 0 {
		n, _, no := unix.RawSyscall6(unix.SYS_EPOLL_PWAIT, uintptr(p.fd), uintptr(unsafe.Pointer(&p.events[0])), uintptr(len(p.events)), 0, 0, 0)
		if no != 0 {
			return 0, no
		}
		return int(n), nil
	}
	ms := -1
	if d > 0 {
		ms = int(min((d+time.Millisecond-1)/time.Millisecond, math.MaxInt32))
	}
	return unix.EpollWait(p.fd, p.events, ms)
}

func (p *epoll) event(i int) (fd int, what interest) {
	ev := &p.events[i]
	if int(ev.Fd) == p.waker {
		var b [8]byte
		_, _ = unix.Read(p.waker, b[:])
		return -1, 0
	}
	if ev.Events&^unix.EPOLLOUT != 0 { // errors and hang-ups make both sides ready
		what |= reading
	}
	if ev.Events&^unix.EPOLLIN != 0 {
		what |= writing
	}
	return int(ev.Fd), what
}

func (p *epoll) wake() {
	one := [8]byte{1}
	_, _ = unix.Write(p.waker, one[:])
}

func (p *epoll) close() {
	unix.Close(p.fd)
	if p.waker >= 0 {
		unix.Close(p.waker)
	}
}
