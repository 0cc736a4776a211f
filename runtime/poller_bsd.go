//go:build darwin || dragonfly || freebsd || netbsd || openbsd

package runtime

import (
	"errors"
	"time"

	"golang.org/x/sys/unix"
)

// this file waits for many descriptors with the kqueue of macOS and the BSDs

// kqueue watches descriptors level-triggered.
type kqueue struct {
	fd     int
	pipe   [2]int // to end a wait
	events []unix.Kevent_t
}

func newPoller() (poller, error) {
	fd, err := unix.Kqueue()
	if err != nil {
		return nil, err
	}
	unix.CloseOnExec(fd)
	p := &kqueue{fd: fd, pipe: [2]int{-1, -1}, events: make([]unix.Kevent_t, 256)}
	if err := pipe(&p.pipe); err != nil {
		p.close()
		return nil, err
	}
	if err := p.watch(p.pipe[0], 0, reading); err != nil {
		p.close()
		return nil, err
	}
	return p, nil
}

func (p *kqueue) watch(fd int, from, to interest) error {
	changes := make([]unix.Kevent_t, 0, 2)
	for _, side := range [...]struct {
		what   interest
		filter int
	}{{reading, unix.EVFILT_READ}, {writing, unix.EVFILT_WRITE}} {
		flags := unix.EV_ADD
		switch {
		case from&side.what == to&side.what:
			continue
		case to&side.what == 0:
			flags = unix.EV_DELETE
		}
		var k unix.Kevent_t
		unix.SetKevent(&k, fd, side.filter, flags)
		changes = append(changes, k)
	}
	_, err := unix.Kevent(p.fd, changes, nil, nil)
	if to == 0 && errors.Is(err, unix.ENOENT) {
		return nil
	}
	return err
}

func (p *kqueue) wait(d time.Duration) (int, error) {
	var limit *unix.Timespec
	if d >= 0 {
		ts := unix.NsecToTimespec(int64(d))
		limit = &ts
	}
	n, err := unix.Kevent(p.fd, nil, p.events, limit)
	if err == unix.EINTR {
		return 0, nil
	}
	return n, err
}

func (p *kqueue) event(i int) (fd int, what interest) {
	k := &p.events[i]
	fd = int(k.Ident)
	if fd == p.pipe[0] {
		(&waker{p.pipe[0], p.pipe[1]}).drain()
		return -1, 0
	}
	if k.Filter == unix.EVFILT_READ {
		return fd, reading
	}
	return fd, writing
}

func (p *kqueue) wake() { (&waker{p.pipe[0], p.pipe[1]}).wake() }

func (p *kqueue) close() {
	unix.Close(p.fd)
	for _, fd := range p.pipe {
		if fd >= 0 {
			unix.Close(fd)
		}
	}
}
