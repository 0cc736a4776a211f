package posix

import (
	"math"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file holds timers that are descriptors

func timerFuncs() []*object.Func {
	seconds := func(t unix.Timespec) value { return object.Float(float64(t.Nano()) / 1e9) }
	nanoseconds := func(t unix.Timespec) value { return object.Int(t.Nano()) }
	return []*object.Func{&timerCreate,
		timerGet("timerfd_gettime", "Return the time until a timer expires and its interval, in seconds.", seconds),
		timerGet("timerfd_gettime_ns", "Return the time until a timer expires and its interval, in nanoseconds.", nanoseconds),
		timerSet("timerfd_settime", "(fd, /, *, flags=0, initial=0.0, interval=0.0)", "Set a timer, in seconds. Return what timerfd_gettime told before.", specOfSeconds, seconds),
		timerSet("timerfd_settime_ns", "(fd, /, *, flags=0, initial=0, interval=0)", "Set a timer, in nanoseconds. Return what timerfd_gettime_ns told before.", specOfNanoseconds, nanoseconds),
	}
}

var timerCreate = object.Func{Name: "timerfd_create", Sig: "(clockid, /, *, flags=0)", Doc: "Return a descriptor that can be read when a timer has expired.", Bound: func(th *thread, _ value, a []value) (value, error) {
	clock, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	flags, err := intArg(th, a[1], 0)
	if err != nil {
		return value{}, err
	}
	fd, err := unix.TimerfdCreate(clock, flags|unix.TFD_CLOEXEC)
	return object.Int(int64(fd)), fail(th, err)
}}

func timerGet(name, doc string, show func(unix.Timespec) value) *object.Func {
	return onDescriptor(name, doc, func(fd int) (value, error) {
		var t unix.ItimerSpec
		err := unix.TimerfdGettime(fd, &t)
		return object.NewTuple([]value{show(t.Value), show(t.Interval)}), err
	})
}

func timerSet(name, sig, doc string, read func(th *thread, v value) (unix.Timespec, error), show func(unix.Timespec) value) *object.Func {
	return &object.Func{Name: name, Sig: sig, Doc: doc, Bound: func(th *thread, _ value, a []value) (value, error) {
		fd, err := object.AsIndex(th, a[0])
		if err != nil {
			return value{}, err
		}
		flags, err := intArg(th, a[1], 0)
		if err != nil {
			return value{}, err
		}
		var t, old unix.ItimerSpec
		if t.Value, err = read(th, a[2]); err != nil {
			return value{}, err
		}
		if t.Interval, err = read(th, a[3]); err != nil {
			return value{}, err
		}
		if err := unix.TimerfdSettime(fd, flags, &t, &old); err != nil {
			return value{}, fail(th, err)
		}
		return object.NewTuple([]value{show(old.Value), show(old.Interval)}), nil
	}}
}

func specOfSeconds(th *thread, v value) (unix.Timespec, error) {
	if v.IsZero() {
		return unix.Timespec{}, nil
	}
	f, err := object.AsFloat(th, v)
	if err != nil {
		return unix.Timespec{}, err
	}
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return unix.Timespec{}, th.ValueErrorf("Invalid value NaN (not a number)")
	}
	return unix.NsecToTimespec(int64(math.Floor(f * 1e9))), nil
}

func specOfNanoseconds(th *thread, v value) (unix.Timespec, error) {
	if v.IsZero() {
		return unix.Timespec{}, nil
	}
	n, err := object.AsIndex(th, v)
	return unix.NsecToTimespec(int64(n)), err
}
