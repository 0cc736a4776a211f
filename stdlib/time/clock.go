package time

import (
	"math"
	"math/big"
	gotime "time"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file defines the clocks and sleep

var clockIDs = []struct {
	name string
	id   int32
}{
	{"CLOCK_REALTIME", unix.CLOCK_REALTIME},
	{"CLOCK_MONOTONIC", unix.CLOCK_MONOTONIC},
	{"CLOCK_MONOTONIC_RAW", unix.CLOCK_MONOTONIC_RAW},
	{"CLOCK_PROCESS_CPUTIME_ID", unix.CLOCK_PROCESS_CPUTIME_ID},
	{"CLOCK_THREAD_CPUTIME_ID", unix.CLOCK_THREAD_CPUTIME_ID},
	{"CLOCK_BOOTTIME", unix.CLOCK_BOOTTIME},
	{"CLOCK_TAI", unix.CLOCK_TAI},
}

// clock is one of the functions that tell the time.
type clock struct {
	name       string
	id         int32
	text       string
	adjustable bool
}

var clocks = []clock{
	{"time", unix.CLOCK_REALTIME, "the current time in seconds since the epoch", true},
	{"monotonic", unix.CLOCK_MONOTONIC, "the time of a clock that never goes back", false},
	{"perf_counter", unix.CLOCK_MONOTONIC, "the time of the clock with the best resolution, for measuring", false},
	{"process_time", unix.CLOCK_PROCESS_CPUTIME_ID, "the time that the process has spent on a processor", false},
	{"thread_time", unix.CLOCK_THREAD_CPUTIME_ID, "the time that the thread has spent on a processor", false},
}

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

// seconds is ns as the nearest float.
func seconds(ns int64) value { return object.Float(float64(ns) / 1e9) }

func clockFuncs() []object.Func {
	var fs []object.Func
	for _, c := range clocks {
		id := c.id
		fs = append(fs,
			object.Func{Name: c.name, Sig: "()", Doc: c.name + "() -> float\n\nReturn " + c.text + ".", Fast0: func(th *thread, _ value) (value, error) {
				return seconds(now(id)), nil
			}},
			object.Func{Name: c.name + "_ns", Sig: "()", Doc: c.name + "_ns() -> int\n\nReturn " + c.text + ", in nanoseconds.", Fast0: func(th *thread, _ value) (value, error) {
				return object.Int(now(id)), nil
			}})
	}
	return append(fs, []object.Func{
		{Name: "sleep", Sig: "(object, /)", Doc: "sleep(seconds)\n\nDo nothing for so many seconds, which may be a fraction of one.", Fast1: sleep},
		{Name: "get_clock_info", Sig: "(name, /)", Doc: "get_clock_info(name: str) -> namespace\n\nReturn what is known about one of the clocks: 'time', 'monotonic', 'perf_counter',\n'process_time' or 'thread_time'.", Bound: clockInfo},
		{Name: "clock_gettime", Sig: "(clk_id, /)", Doc: "Return the time of the clock clk_id as a float.", Fast1: func(th *thread, _, id value) (value, error) {
			ns, err := readClock(th, id, unix.ClockGettime)
			return seconds(ns), err
		}},
		{Name: "clock_gettime_ns", Sig: "(clk_id, /)", Doc: "Return the time of the clock clk_id as an int, in nanoseconds.", Fast1: func(th *thread, _, id value) (value, error) {
			ns, err := readClock(th, id, unix.ClockGettime)
			return object.Int(ns), err
		}},
		{Name: "clock_getres", Sig: "(clk_id, /)", Doc: "clock_getres(clk_id) -> float\n\nReturn the resolution of the clock clk_id in seconds.", Fast1: func(th *thread, _, id value) (value, error) {
			ns, err := readClock(th, id, unix.ClockGetres)
			return seconds(ns), err
		}},
		{Name: "clock_settime", Sig: "(clk_id, time, /)", Doc: "clock_settime(clk_id, time)\n\nSet the clock clk_id to time, in seconds.", Bound: func(th *thread, _ value, a []value) (value, error) {
			ns, err := duration(th, a[1], math.Floor)
			if err != nil {
				return value{}, err
			}
			return object.None, setClock(th, a[0], ns)
		}},
		{Name: "clock_settime_ns", Sig: "(clk_id, time, /)", Doc: "clock_settime_ns(clk_id, time)\n\nSet the clock clk_id to time, in nanoseconds.", Bound: func(th *thread, _ value, a []value) (value, error) {
			ns, err := object.AsIndex(th, a[1])
			if err != nil {
				return value{}, err
			}
			return object.None, setClock(th, a[0], int64(ns))
		}},
	}...)
}

func clockID(th *thread, v value) (int32, error) {
	i, err := object.AsIndex(th, v)
	if err != nil {
		return 0, err
	}
	if i != int(int32(i)) {
		return 0, th.Raise(object.OverflowErrorType, "Python int too large to convert to C int")
	}
	return int32(i), nil
}

func readClock(th *thread, v value, read func(id int32, ts *unix.Timespec) error) (int64, error) {
	id, err := clockID(th, v)
	if err != nil {
		return 0, err
	}
	var ts unix.Timespec
	if err := read(id, &ts); err != nil {
		return 0, th.OSError(err)
	}
	return ts.Nano(), nil
}

func setClock(th *thread, v value, ns int64) error {
	id, err := clockID(th, v)
	if err != nil {
		return err
	}
	ts := unix.NsecToTimespec(ns)
	if err := unix.ClockSettime(id, &ts); err != nil {
		return th.OSError(err)
	}
	return nil
}

func clockInfo(th *thread, _ value, a []value) (value, error) {
	s, ok := object.AsStr(a[0])
	if !ok {
		return value{}, th.TypeErrorf("get_clock_info() argument 1 must be str, not %s", a[0].Type().Name)
	}
	for _, c := range clocks {
		if c.name != s.String() {
			continue
		}
		var res unix.Timespec
		if err := unix.ClockGetres(c.id, &res); err != nil {
			return value{}, th.OSError(err)
		}
		implementation := ""
		for _, id := range clockIDs {
			if id.id == c.id {
				implementation = "clock_gettime(" + id.name + ")"
			}
		}
		kw := func(name string, v value) object.Kw { return object.Kw{Name: th.Interp.Intern(name), Val: v} }
		return object.Call(th, object.From(object.SimpleNamespaceType), nil, kwargs{
			kw("implementation", object.FromString(implementation)),
			kw("monotonic", object.Bool(!c.adjustable)),
			kw("adjustable", object.Bool(c.adjustable)),
			kw("resolution", seconds(res.Nano())),
		})
	}
	return value{}, th.ValueErrorf("unknown clock")
}

// duration is a number of seconds in nanoseconds, rounded as round says.
func duration(th *thread, v value, round func(float64) float64) (int64, error) {
	if f, ok := object.FloatValue(v); ok {
		if math.IsNaN(f) {
			return 0, th.ValueErrorf("Invalid value NaN (not a number)")
		}
		if ns := round(f * 1e9); ns >= -(1<<63) && ns < 1<<63 {
			return int64(ns), nil
		}
		return 0, th.Raise(object.OverflowErrorType, "timestamp out of range for platform time_t")
	}
	i, err := object.Index(th, v)
	if err != nil {
		return 0, err
	}
	ns := new(big.Int).Mul(object.BigOf(i), big.NewInt(1e9))
	if !ns.IsInt64() {
		return 0, th.Raise(object.OverflowErrorType, "timestamp too large to convert to C PyTime_t")
	}
	return ns.Int64(), nil
}

func sleep(th *thread, _, v value) (value, error) {
	ns, err := duration(th, v, func(f float64) float64 {
		if f < 0 {
			return math.Floor(f)
		}
		return math.Ceil(f)
	})
	if err != nil {
		return value{}, err
	}
	if ns < 0 {
		return value{}, th.ValueErrorf("sleep length must be non-negative")
	}
	return object.None, pause(th, gotime.Duration(ns))
}

// pause blocks the thread, which goes on to do what other goroutines leave it meanwhile.
func pause(th *thread, d gotime.Duration) error {
	timer := gotime.NewTimer(d)
	defer timer.Stop()
	for {
		if th.Interrupt.Load() {
			if err := th.Poll(); err != nil {
				return err
			}
		}
		select {
		case <-timer.C:
			return nil
		case <-th.Wake():
		}
	}
}
