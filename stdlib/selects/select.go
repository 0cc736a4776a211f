//go:build unix

// Package selects is Python's select: waiting until file descriptors are ready.
package selects

import (
	"math"
	gotime "time"

	"golang.org/x/sys/unix"

	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/time"
)

// this file is the module, and defines select and poll objects

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// Module is select.
var Module = object.ModuleDef{
	Name:  "select",
	Doc:   "Waiting until file descriptors are ready to be read or written.",
	Funcs: append([]*object.Func{&selectFunc, &pollFunc}, ofSystem...),
	Types: typesOfSystem,
	Attrs: func(th *thread) []object.Attr {
		out := []object.Attr{{Name: "error", Value: object.From(object.OSErrorType)}}
		for _, c := range append(constants, constantsOfSystem...) {
			out = append(out, object.Attr{Name: c.name, Value: object.Int(int64(c.n))})
		}
		return out
	},
}

type constant struct {
	name string
	n    int
}

var constants = []constant{{"POLLIN", unix.POLLIN}, {"POLLPRI", unix.POLLPRI}, {"POLLOUT", unix.POLLOUT}, {"POLLERR", unix.POLLERR}, {"POLLHUP", unix.POLLHUP},
	{"POLLNVAL", unix.POLLNVAL}}

// FD is the descriptor that an argument is, or that its fileno() gives.
func FD(th *thread, v value) (int, error) {
	if v.Type().Flags&object.FlagIntSub == 0 {
		m, err := object.LookupAttr(th, v, "fileno")
		if err != nil {
			return 0, err
		}
		if m.IsZero() {
			return 0, th.TypeErrorf("argument must be an int, or have a fileno() method.")
		}
		if v, err = object.Call0(th, m); err != nil {
			return 0, err
		}
		if v.Type().Flags&object.FlagIntSub == 0 {
			return 0, th.TypeErrorf("fileno() returned a non-integer")
		}
	}
	fd, err := object.AsIndex(th, v)
	if err != nil || fd > math.MaxInt32 || fd < math.MinInt32 {
		return 0, th.Raise(object.OverflowErrorType, "Python int too large to convert to C int")
	}
	if fd < 0 {
		return 0, th.ValueErrorf("file descriptor cannot be a negative integer (%d)", fd)
	}
	return fd, nil
}

// timeLimit is a timeout in a unit; None and, where that is allowed, negative ones are without limit.
func timeLimit(th *thread, v value, unit gotime.Duration, kind string) (gotime.Duration, error) {
	if v.IsZero() || v.IsNone() {
		return -1, nil
	}
	if v.Type().Index == nil && v.Type().Float == nil {
		return 0, th.TypeErrorf("timeout must be %s or None", kind)
	}
	d, err := time.Timeout(th, v)
	if err == nil && unit != gotime.Second && d > 0 {
		d = (d/gotime.Duration(gotime.Second/unit) + gotime.Millisecond - 1).Truncate(gotime.Millisecond)
	}
	return d, err
}

// fdSet is one of the arguments of select.
type fdSet struct {
	items []value
	fds   []int
}

func readSet(th *thread, v value) (s fdSet, err error) {
	if v.Type().Iter == nil && v.Type().GetItem == nil {
		return s, th.TypeErrorf("arguments 1-3 must be sequences")
	}
	if s.items, err = object.Slice(th, v); err != nil {
		return s, err
	}
	for _, it := range s.items {
		fd, err := FD(th, it)
		if err != nil {
			return s, err
		}
		if fd >= unix.FD_SETSIZE {
			return s, th.ValueErrorf("filedescriptor out of range in select()")
		}
		s.fds = append(s.fds, fd)
	}
	return s, nil
}

var selectFunc = object.Func{Name: "select", Sig: "(rlist, wlist, xlist, timeout=None, /)", Doc: "Wait until something can be read from one of rlist, be written to one of wlist, or is the matter with one\nof xlist, at most for timeout seconds. Return three lists of those.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		d, err := timeLimit(th, a[3], gotime.Second, "a float")
		if err != nil {
			return value{}, err
		}
		if d < 0 && !a[3].IsZero() && !a[3].IsNone() {
			return value{}, th.ValueErrorf("timeout must be non-negative")
		}
		var sets [3]fdSet
		events := [3]int16{unix.POLLIN, unix.POLLOUT, unix.POLLPRI}
		ready := [3]int16{unix.POLLIN | unix.POLLHUP | unix.POLLERR, unix.POLLOUT | unix.POLLERR, unix.POLLPRI}
		var fds []unix.PollFd
		at := map[int]int{}
		for i := range sets {
			if sets[i], err = readSet(th, a[i]); err != nil {
				return value{}, err
			}
			for _, fd := range sets[i].fds {
				j, ok := at[fd]
				if !ok {
					j = len(fds)
					at[fd] = j
					fds = append(fds, unix.PollFd{Fd: int32(fd)})
				}
				fds[j].Events |= events[i]
			}
		}
		if _, err := runtime.Poll(th, fds, d); err != nil {
			return value{}, orOSError(th, err)
		}
		out := make([]value, 3)
		for i, s := range sets {
			list := make([]value, 0)
			for k, fd := range s.fds {
				switch got := fds[at[fd]].Revents; {
				case got&unix.POLLNVAL != 0:
					return value{}, th.OSError(unix.EBADF)
				case got&ready[i] != 0:
					list = append(list, s.items[k])
				}
			}
			out[i] = object.NewList(list)
		}
		return object.NewTuple(out), nil
	}}

// orOSError is the exception for an error of a wait: one of Python already, or the system's.
func orOSError(th *thread, err error) error {
	if no, ok := err.(unix.Errno); ok {
		return th.OSError(no)
	}
	return err
}

var pollType = object.NewStatic("select.poll", object.ObjectType, object.FlagNoInstantiate)

// poll is what select.poll() returns.
type poll struct {
	fds  []unix.PollFd // in order of registration
	busy bool
}

// Type is select.poll.
func (*poll) Type() *object.Type { return pollType }

var pollFunc = object.Func{Name: "poll", Doc: "Return an object with which to wait for descriptors.",
	Fast0: func(th *thread, _ value) (value, error) {
		pollType.Ready()
		return object.From(new(poll)), nil
	}}

func pollOf(v value) *poll { return v.Object().(*poll) }

// find is where a descriptor is, or -1.
func (p *poll) find(fd int) int {
	for i := range p.fds {
		if int(p.fds[i].Fd) == fd {
			return i
		}
	}
	return -1
}

// eventMask is an argument that is a set of events.
func eventMask(th *thread, v value) (int16, error) {
	if v.IsZero() {
		return unix.POLLIN | unix.POLLPRI | unix.POLLOUT, nil
	}
	n, err := object.AsIndex(th, v)
	switch {
	case err != nil:
		return 0, err
	case n < 0:
		return 0, th.ValueErrorf("value must be positive")
	case n > math.MaxUint16:
		return 0, th.Raise(object.OverflowErrorType, "Python int too large for C unsigned short")
	}
	return int16(uint16(n)), nil
}

func init() {
	t := pollType
	t.Doc = "Descriptors to be waited for."
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "register", Sig: "(fd, eventmask=POLLIN | POLLPRI | POLLOUT, /)", Doc: "Add a descriptor.", Bound: func(th *thread, self value, a []value) (value, error) {
				fd, err := FD(th, a[0])
				if err != nil {
					return value{}, err
				}
				mask, err := eventMask(th, a[1])
				if err != nil {
					return value{}, err
				}
				p := pollOf(self)
				if i := p.find(fd); i >= 0 {
					p.fds[i].Events = mask
				} else {
					p.fds = append(p.fds, unix.PollFd{Fd: int32(fd), Events: mask})
				}
				return object.None, nil
			}},
			{Name: "modify", Sig: "(fd, eventmask, /)", Doc: "Change what a descriptor is waited for.", Fast2: func(th *thread, self, v, m value) (value, error) {
				fd, err := FD(th, v)
				if err != nil {
					return value{}, err
				}
				mask, err := eventMask(th, m)
				if err != nil {
					return value{}, err
				}
				i := pollOf(self).find(fd)
				if i < 0 {
					return value{}, th.OSError(unix.ENOENT)
				}
				pollOf(self).fds[i].Events = mask
				return object.None, nil
			}},
			{Name: "unregister", Sig: "(fd, /)", Doc: "Remove a descriptor.", Fast1: func(th *thread, self, v value) (value, error) {
				fd, err := FD(th, v)
				if err != nil {
					return value{}, err
				}
				p := pollOf(self)
				i := p.find(fd)
				if i < 0 {
					return value{}, th.RaiseArgs(object.KeyErrorType, object.Int(int64(fd)))
				}
				p.fds = append(p.fds[:i:i], p.fds[i+1:]...)
				return object.None, nil
			}},
			{Name: "poll", Sig: "(timeout=None, /)", Doc: "Wait, at most for timeout milliseconds. Return a list of pairs of descriptors and events.", Bound: pollNow},
		}
	}
}

func pollNow(th *thread, self value, a []value) (value, error) {
	d, err := timeLimit(th, a[0], gotime.Millisecond, "an integer")
	if err != nil {
		return value{}, err
	}
	p := pollOf(self)
	if p.busy {
		return value{}, th.Raise(object.RuntimeErrorType, "concurrent poll() invocation")
	}
	p.busy = true
	fds := append([]unix.PollFd(nil), p.fds...)
	_, err = runtime.Poll(th, fds, d)
	p.busy = false
	if err != nil {
		return value{}, orOSError(th, err)
	}
	out := make([]value, 0)
	for _, f := range fds {
		if f.Revents != 0 {
			out = append(out, object.NewTuple([]value{object.Int(int64(f.Fd)), object.Int(int64(uint16(f.Revents)))}))
		}
	}
	return object.NewList(out), nil
}
