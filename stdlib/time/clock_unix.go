//go:build unix

package time

import (
	"math"
	gotime "time"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file reads the clocks of Unix systems, and defines the functions that take their numbers

const tooFar = unix.EOVERFLOW

// nanoseconds reads a clock.
func nanoseconds(id int32) (int64, error) {
	var ts unix.Timespec
	err := unix.ClockGettime(id, &ts)
	return ts.Nano(), err
}

// now reads the clocks that cannot fail; Go's own are read without a system call.
func now(id int32) int64 {
	if id == unix.CLOCK_REALTIME {
		return gotime.Now().UnixNano()
	}
	ns, _ := nanoseconds(id)
	return ns
}

// systemFuncs are the functions on the clocks of the system.
func systemFuncs() []object.Func {
	return []object.Func{
		{Name: "clock_gettime", Sig: "(clk_id, /)", Doc: "What a clock, CLOCK_REALTIME and the like, says: seconds, a float.", Fast1: func(th *thread, _, id value) (value, error) {
			ns, err := readClock(th, id, nanoseconds)
			return seconds(ns), err
		}},
		{Name: "clock_gettime_ns", Sig: "(clk_id, /)", Doc: "What a clock, CLOCK_REALTIME and the like, says: nanoseconds, an int.", Fast1: func(th *thread, _, id value) (value, error) {
			ns, err := readClock(th, id, nanoseconds)
			return object.Int(ns), err
		}},
		{Name: "clock_getres", Sig: "(clk_id, /)", NoTextSig: true, Doc: "clock_getres(clk_id) -> float\n\nReturn the resolution of the clock clk_id in seconds.", Fast1: func(th *thread, _, id value) (value, error) {
			ns, err := readClock(th, id, resolution)
			return seconds(ns), err
		}},
		{Name: "clock_settime", Sig: "(clk_id, time, /)", NoTextSig: true, Doc: "clock_settime(clk_id, time)\n\nSet the clock clk_id to time, in seconds.", Bound: func(th *thread, _ value, a []value) (value, error) {
			ns, err := duration(th, a[1], math.Floor)
			if err != nil {
				return value{}, err
			}
			return object.None, setClock(th, a[0], ns)
		}},
		{Name: "clock_settime_ns", Sig: "(clk_id, time, /)", NoTextSig: true, Doc: "clock_settime_ns(clk_id, time)\n\nSet the clock clk_id to time, in nanoseconds.", Bound: func(th *thread, _ value, a []value) (value, error) {
			ns, err := object.AsIndex(th, a[1])
			if err != nil {
				return value{}, err
			}
			return object.None, setClock(th, a[0], int64(ns))
		}},
	}
}

func idArg(th *thread, v value) (int32, error) {
	i, err := object.AsIndex(th, v)
	if err != nil {
		return 0, err
	}
	if i != int(int32(i)) {
		return 0, th.Raise(object.OverflowErrorType, "Python int too large to convert to C int")
	}
	return int32(i), nil
}

func readClock(th *thread, v value, read func(id int32) (int64, error)) (int64, error) {
	id, err := idArg(th, v)
	if err != nil {
		return 0, err
	}
	ns, err := read(id)
	if err != nil {
		return 0, th.OSError(err)
	}
	return ns, nil
}

func setClock(th *thread, v value, ns int64) error {
	id, err := idArg(th, v)
	if err != nil {
		return err
	}
	if err := setNanoseconds(id, ns); err != nil {
		return th.OSError(err)
	}
	return nil
}
