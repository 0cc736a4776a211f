package time

import (
	"math"
	"math/big"
	gotime "time"

	"pyasync/object"
)

// this file defines the clocks and sleep

// clockID is a clock of the system under the name that the module gives it.
type clockID struct {
	name string
	id   int32
}

// clock is one of the functions that tell the time.
type clock struct {
	name           string
	id             int32 // the system's number for the clock read
	implementation string
	text           string
	adjustable     bool
}

// seconds is ns as the nearest float.
func seconds(ns int64) value { return object.Float(float64(ns) / 1e9) }

func clockFuncs() []object.Func {
	var fs []object.Func
	for _, c := range clocks {
		id := c.id
		fs = append(fs,
			object.Func{Name: c.name, Sig: "()", Doc: "Tell " + c.text + ": seconds, a float.", Fast0: func(th *thread, _ value) (value, error) {
				return seconds(now(id)), nil
			}},
			object.Func{Name: c.name + "_ns", Sig: "()", Doc: "Tell " + c.text + ": nanoseconds, an int.", Fast0: func(th *thread, _ value) (value, error) {
				return object.Int(now(id)), nil
			}})
	}
	return append(fs, []object.Func{
		{Name: "sleep", Sig: "(object, /)", Doc: "sleep(seconds)\n\nDo nothing for so many seconds, which may be a fraction of one.", Fast1: sleep},
		{Name: "get_clock_info", Sig: "(name, /)", NoTextSig: true, Doc: "get_clock_info(name): what is known about one of the clocks, a namespace: 'time', 'monotonic', 'perf_counter',\n'process_time' or 'thread_time'.", Bound: clockInfo},
	}...)
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
		res, err := resolution(c.id)
		if err != nil {
			return value{}, th.OSError(err)
		}
		kw := func(name string, v value) object.Kw { return object.Kw{Name: th.Interp.Intern(name), Val: v} }
		return object.Call(th, object.From(object.SimpleNamespaceType), nil, kwargs{
			kw("implementation", object.FromString(c.implementation)),
			kw("monotonic", object.Bool(!c.adjustable)),
			kw("adjustable", object.Bool(c.adjustable)),
			kw("resolution", seconds(res)),
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

// Timeout is a number of seconds as a duration for a call that waits, rounded up.
func Timeout(th *thread, v value) (gotime.Duration, error) {
	ns, err := duration(th, v, func(f float64) float64 {
		if f < 0 {
			return math.Floor(f)
		}
		return math.Ceil(f)
	})
	return gotime.Duration(ns), err
}

func sleep(th *thread, _, v value) (value, error) {
	d, err := Timeout(th, v)
	if err != nil {
		return value{}, err
	}
	if d < 0 {
		return value{}, th.ValueErrorf("sleep length must be non-negative")
	}
	return object.None, th.Sleep(d)
}
