package selects

import (
	gotime "time"

	"golang.org/x/sys/unix"

	"pyasync/object"
	"pyasync/runtime"
)

// this file defines epoll objects, which only Linux has

var (
	ofSystem      []*object.Func
	typesOfSystem = []*object.Type{epollType}

	constantsOfSystem = []constant{{"PIPE_BUF", 4096}, {"POLLRDHUP", unix.POLLRDHUP}, {"POLLMSG", 0x400}, {"POLLRDNORM", 0x40}, {"POLLRDBAND", 0x80}, {"POLLWRNORM", 0x100}, {"POLLWRBAND", 0x200}, {"EPOLLIN", unix.EPOLLIN}, {"EPOLLOUT", unix.EPOLLOUT}, {"EPOLLPRI", unix.EPOLLPRI},
		{"EPOLLERR", unix.EPOLLERR}, {"EPOLLHUP", unix.EPOLLHUP}, {"EPOLLRDHUP", unix.EPOLLRDHUP}, {"EPOLLET", unix.EPOLLET}, {"EPOLLONESHOT", unix.EPOLLONESHOT},
		{"EPOLLEXCLUSIVE", unix.EPOLLEXCLUSIVE}, {"EPOLLRDNORM", unix.EPOLLRDNORM}, {"EPOLLRDBAND", unix.EPOLLRDBAND}, {"EPOLLWRNORM", unix.EPOLLWRNORM},
		{"EPOLLWRBAND", unix.EPOLLWRBAND}, {"EPOLLMSG", unix.EPOLLMSG}, {"EPOLL_CLOEXEC", unix.EPOLL_CLOEXEC}}
)

var epollType = object.NewStatic("select.epoll", object.ObjectType, 0)

// epoll is a set of descriptors that the kernel keeps.
type epoll struct{ fd int }

// Type is select.epoll.
func (*epoll) Type() *object.Type { return epollType }

// MakeWeak implements object.WeakTarget.
func (e *epoll) MakeWeak() object.Weak { return object.WeakTo(e) }

// epollOf is an open one.
func epollOf(th *thread, v value) (*epoll, error) {
	e := v.Object().(*epoll)
	if e.fd < 0 {
		return nil, th.ValueErrorf("I/O operation on closed epoll object")
	}
	return e, nil
}

func (e *epoll) close() {
	if e.fd >= 0 {
		unix.Close(e.fd)
		e.fd = -1
	}
}

var epollArgs = object.Func{Name: "epoll", Sig: "(sizehint=-1, flags=0)", Bound: func(th *thread, _ value, a []value) (value, error) {
	size, flags := -1, 0
	var err error
	if !a[0].IsZero() {
		if size, err = object.AsIndex(th, a[0]); err != nil {
			return value{}, err
		}
	}
	if !a[1].IsZero() {
		if flags, err = object.AsIndex(th, a[1]); err != nil {
			return value{}, err
		}
	}
	if size < -1 || size == 0 {
		return value{}, th.ValueErrorf("negative sizehint")
	}
	if flags&^unix.EPOLL_CLOEXEC != 0 {
		return value{}, th.Raise(object.OSErrorType, "invalid flags")
	}
	fd, err := unix.EpollCreate1(unix.EPOLL_CLOEXEC)
	if err != nil {
		return value{}, th.OSError(err)
	}
	return object.From(&epoll{fd}), nil
}}

// control changes the set.
func control(op int) func(th *thread, self value, a []value) (value, error) {
	return func(th *thread, self value, a []value) (value, error) {
		e, err := epollOf(th, self)
		if err != nil {
			return value{}, err
		}
		fd, err := FD(th, a[0])
		if err != nil {
			return value{}, err
		}
		event := unix.EpollEvent{Fd: int32(fd), Events: unix.EPOLLIN | unix.EPOLLOUT | unix.EPOLLPRI}
		if len(a) > 1 && !a[1].IsZero() {
			n, err := object.AsIndex(th, a[1])
			if err != nil {
				return value{}, err
			}
			event.Events = uint32(n)
		}
		if err := unix.EpollCtl(e.fd, op, fd, &event); err != nil {
			return value{}, th.OSError(err)
		}
		return object.None, nil
	}
}

func waitEpoll(th *thread, self value, a []value) (value, error) {
	e, err := epollOf(th, self)
	if err != nil {
		return value{}, err
	}
	d, err := timeLimit(th, a[0], gotime.Second, "an integer")
	if err != nil {
		return value{}, err
	}
	limit := unix.FD_SETSIZE - 1
	if !a[1].IsZero() {
		if limit, err = object.AsIndex(th, a[1]); err != nil {
			return value{}, err
		}
		if limit == -1 {
			limit = unix.FD_SETSIZE - 1
		}
		if limit < 1 {
			return value{}, th.ValueErrorf("maxevents must be greater than 0, got %d", limit)
		}
	}
	fds := [1]unix.PollFd{{Fd: int32(e.fd), Events: unix.POLLIN}}
	if _, err := runtime.Poll(th, fds[:], d); err != nil {
		return value{}, orOSError(th, err)
	}
	if e, err = epollOf(th, self); err != nil {
		return value{}, err
	}
	events := make([]unix.EpollEvent, min(limit, unix.FD_SETSIZE))
	n, err := unix.EpollWait(e.fd, events, 0)
	if err != nil && err != unix.EINTR {
		return value{}, th.OSError(err)
	}
	out := make([]value, max(n, 0))
	for i := range out {
		out[i] = object.NewTuple([]value{object.Int(int64(events[i].Fd)), object.Int(int64(events[i].Events))})
	}
	return object.NewList(out), nil
}

func init() {
	t := epollType
	t.Doc = "Descriptors to be waited for, kept by the kernel."
	t.TextSig = "(sizehint=-1, flags=0)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return epollArgs.CallFunc(th, value{}, args, kw)
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{{Name: "closed", Doc: "Whether it is closed.", Get: func(th *thread, v value) (value, error) {
			return object.Bool(v.Object().(*epoll).fd < 0), nil
		}}}
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "register", Sig: "(fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT)", Doc: "Add a descriptor.", Bound: control(unix.EPOLL_CTL_ADD)},
			{Name: "modify", Sig: "(fd, eventmask)", Doc: "Change what a descriptor is waited for.", Bound: control(unix.EPOLL_CTL_MOD)},
			{Name: "unregister", Sig: "(fd)", Doc: "Remove a descriptor.", Bound: control(unix.EPOLL_CTL_DEL)},
			{Name: "poll", Sig: "(timeout=None, maxevents=-1)", Doc: "Wait, at most for timeout seconds. Return a list of pairs of descriptors and events.", Bound: waitEpoll},
			{Name: "fileno", Doc: "Return the descriptor of the set.", Fast0: func(th *thread, self value) (value, error) {
				e, err := epollOf(th, self)
				if err != nil {
					return value{}, err
				}
				return object.Int(int64(e.fd)), nil
			}},
			{Name: "close", Doc: "Close the set.", Fast0: func(th *thread, self value) (value, error) {
				self.Object().(*epoll).close()
				return object.None, nil
			}},
			{Name: "fromfd", Sig: "(fd, /)", Class: true, Doc: "Return the set with a descriptor.", Fast1: func(th *thread, _, v value) (value, error) {
				fd, err := object.AsIndex(th, v)
				return object.From(&epoll{fd}), err
			}},
			{Name: "__enter__", Fast0: func(th *thread, self value) (value, error) {
				_, err := epollOf(th, self)
				return self, err
			}},
			{Name: "__exit__", Sig: "(exc_type=None, exc_value=None, exc_tb=None, /)", Bound: func(th *thread, self value, a []value) (value, error) {
				self.Object().(*epoll).close()
				return object.None, nil
			}},
		}
	}
}
