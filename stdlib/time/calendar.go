package time

import (
	"math"
	"math/big"
	"strconv"
	gotime "time"

	"pyasync/object"
)

// this file converts between seconds and struct_time, and words both

func calendarFuncs() []object.Func {
	return []object.Func{
		{Name: "gmtime", Sig: "(seconds=None, /)", NoTextSig: true, Doc: "gmtime([seconds]) -> struct_time\n\nReturn the time in UTC; without an argument, the current one.", Bound: func(th *thread, _ value, a []value) (value, error) {
			t, err := instant(th, a[0])
			if err != nil {
				return value{}, err
			}
			if err := checkYear(th, t); err != nil {
				return value{}, err
			}
			r := fromGo(t.UTC())
			r.zone = "GMT" // as the C library calls it here
			return r.value(), nil
		}},
		{Name: "localtime", Sig: "(seconds=None, /)", NoTextSig: true, Doc: "localtime([seconds]) -> struct_time\n\nReturn the time in the local zone; without an argument, the current one.", Bound: func(th *thread, _ value, a []value) (value, error) {
			t, err := instant(th, a[0])
			if err != nil {
				return value{}, err
			}
			return fromTime(th, t.In(zone(th)))
		}},
		{Name: "mktime", Sig: "(tuple, /)", Doc: "mktime(tuple) -> float\n\nReturn the seconds since the epoch of a struct_time in local time.", Fast1: mktime},
		{Name: "asctime", Sig: "(tuple=None, /)", NoTextSig: true, Doc: "asctime([tuple]) -> str\n\nReturn a struct_time as text such as 'Sat Jun 06 16:26:11 1998'; without an argument, the\ncurrent local time.", Bound: func(th *thread, _ value, a []value) (value, error) {
			tm, err := tmOrNow(th, a[0], "asctime")
			if err != nil {
				return value{}, err
			}
			return object.FromString(asctime(tm)), nil
		}},
		{Name: "ctime", Sig: "(seconds=None, /)", NoTextSig: true, Doc: "ctime([seconds]) -> str\n\nReturn asctime(localtime(seconds)).", Bound: func(th *thread, _ value, a []value) (value, error) {
			t, err := instant(th, a[0])
			if err != nil {
				return value{}, err
			}
			if err := checkYear(th, t); err != nil {
				return value{}, err
			}
			return object.FromString(asctime(fromGo(t.In(zone(th))))), nil
		}},
		{Name: "strftime", Sig: "(format, tuple=None, /)", NoTextSig: true, Doc: strftimeDoc, Bound: strftimeFunc},
		{Name: "strptime", Sig: "(string, format='%a %b %d %H:%M:%S %Y', /)", NoTextSig: true, Doc: "strptime(string[, format]): read a struct_time from text that was written as format says, with the directives of strftime.", Bound: strptimeFunc},
		{Name: "tzset", Sig: "()", Doc: "tzset()\n\nRead the local time zone from os.environ['TZ'] again.", Fast0: tzset},
	}
}

// onlyOffset is the zone of a time that tells its offset from UTC, but no name.
const onlyOffset = "\x00"

// tm is a broken-down time as C has it: month from 0, day of the week from Sunday, day of
// the year from 0.
type tm struct {
	year, mon, mday, hour, min, sec, wday, yday, isdst int
	zone                                               string
	offset                                             int
}

func fromGo(t gotime.Time) tm {
	name, offset := t.Zone()
	r := tm{year: t.Year(), mon: int(t.Month()) - 1, mday: t.Day(), hour: t.Hour(), min: t.Minute(), sec: t.Second(),
		wday: int(t.Weekday()), yday: t.YearDay() - 1, zone: name, offset: offset}
	if t.IsDST() {
		r.isdst = 1
	}
	return r
}

// instant is the time of an argument in seconds, cut to a whole one; absent or None is now.
func instant(th *thread, v value) (gotime.Time, error) {
	if v.IsZero() || v.IsNone() {
		return gotime.Unix(gotime.Now().Unix(), 0), nil
	}
	outOfRange := func() (gotime.Time, error) {
		return gotime.Time{}, th.Raise(object.OverflowErrorType, "timestamp out of range for platform time_t")
	}
	if f, ok := object.FloatValue(v); ok {
		if math.IsNaN(f) {
			return gotime.Time{}, th.ValueErrorf("Invalid value NaN (not a number)")
		}
		if f = math.Floor(f); f < -(1<<63) || f >= 1<<63 {
			return outOfRange()
		}
		return gotime.Unix(int64(f), 0), nil
	}
	i, err := object.Index(th, v)
	if err != nil {
		return gotime.Time{}, err
	}
	if !i.IsInt() {
		return outOfRange()
	}
	return gotime.Unix(i.AsInt(), 0), nil
}

// checkYear refuses times whose year does not fit C's struct tm.
func checkYear(th *thread, t gotime.Time) error {
	const limit = 67768036191676799 // the end of year 2**31 + 1899
	if s := t.Unix(); s > limit || s < -67768040609740800 {
		return th.OSError(tooFar)
	}
	return nil
}

func fromTime(th *thread, t gotime.Time) (value, error) {
	if err := checkYear(th, t); err != nil {
		return value{}, err
	}
	return fromGo(t).value(), nil
}

// value is the struct_time.
func (t tm) value() value {
	n := func(i int) value { return object.Int(int64(i)) }
	name, offset := object.None, object.None
	switch t.zone {
	case "":
	case onlyOffset:
		offset = n(t.offset)
	default:
		name, offset = object.FromString(t.zone), n(t.offset)
	}
	return structTime.Make(n(t.year), n(t.mon+1), n(t.mday), n(t.hour), n(t.min), n(t.sec), n((t.wday+6)%7), n(t.yday+1), n(t.isdst), name, offset)
}

// tmOf reads a tuple of nine ints, or a struct_time. Nothing is checked yet.
func tmOf(th *thread, v value, fn string) (tm, error) {
	tup, ok := object.AsTuple(v)
	if !ok {
		return tm{}, th.TypeErrorf("Tuple or struct_time argument required")
	}
	if len(tup.Items) != 9 {
		return tm{}, th.TypeErrorf("%s(): illegal time tuple argument", fn)
	}
	var n [9]int
	for i, x := range tup.Items {
		var err error
		if n[i], err = cInt(th, x); err != nil {
			return tm{}, err
		}
	}
	if n[0] < math.MinInt32+1900 {
		return tm{}, th.Raise(object.OverflowErrorType, "year out of range")
	}
	t := tm{year: n[0], mon: n[1] - 1, mday: n[2], hour: n[3], min: n[4], sec: n[5], wday: (n[6] + 1) % 7, yday: n[7] - 1, isdst: n[8]}
	if v.Type() == structTime.Type {
		if s, ok := object.AsStr(structTime.Field(v, 9)); ok {
			t.zone = s.String()
		}
		if off := structTime.Field(v, 10); off.IsInt() {
			t.offset = int(off.AsInt())
		}
	}
	return t, nil
}

func cInt(th *thread, v value) (int, error) {
	i, err := object.Index(th, v)
	if err != nil {
		return 0, err
	}
	b := object.BigOf(i)
	switch {
	case b.Cmp(big.NewInt(math.MaxInt32)) > 0:
		return 0, th.Raise(object.OverflowErrorType, "signed integer is greater than maximum")
	case b.Cmp(big.NewInt(math.MinInt32)) < 0:
		return 0, th.Raise(object.OverflowErrorType, "signed integer is less than minimum")
	}
	return int(b.Int64()), nil
}

// check tests that all parts are in range, and corrects the zeros that stand for one.
func (t *tm) check(th *thread) error {
	if t.mon == -1 {
		t.mon = 0
	}
	if t.mday == 0 {
		t.mday = 1
	}
	if t.yday == -1 {
		t.yday = 0
	}
	within := func(n, lo, hi int) bool { return n >= lo && n <= hi }
	switch {
	case !within(t.mon, 0, 11):
		return th.ValueErrorf("month out of range")
	case !within(t.mday, 1, 31):
		return th.ValueErrorf("day of month out of range")
	case !within(t.hour, 0, 23):
		return th.ValueErrorf("hour out of range")
	case !within(t.min, 0, 59):
		return th.ValueErrorf("minute out of range")
	case !within(t.sec, 0, 61):
		return th.ValueErrorf("seconds out of range")
	case t.wday < 0:
		return th.ValueErrorf("day of week out of range")
	case !within(t.yday, 0, 365):
		return th.ValueErrorf("day of year out of range")
	}
	return nil
}

// tmOrNow is a checked tuple, or the current local time.
func tmOrNow(th *thread, v value, fn string) (tm, error) {
	if v.IsZero() {
		return fromGo(gotime.Now().In(zone(th))), nil
	}
	t, err := tmOf(th, v, fn)
	if err == nil {
		err = t.check(th)
	}
	return t, err
}

func asctime(t tm) string {
	return dayNames[t.wday][:3] + " " + monthNames[t.mon][:3] + " " + padded(t.mday, 2, ' ') + " " + clockText(t) + " " + strconv.Itoa(t.year)
}

// unix is the instant of a local time. Where a clock that goes back makes it ambiguous,
// isdst decides.
func (t tm) unix(loc *gotime.Location) gotime.Time {
	r := gotime.Date(t.year, gotime.Month(t.mon+1), t.mday, t.hour, t.min, t.sec, 0, loc)
	if t.isdst < 0 || r.IsDST() == (t.isdst > 0) {
		return r
	}
	// the same wall time by the offset of the other season
	_, have := r.Zone()
	for _, days := range [...]int{-180, 180, -90, 90} {
		other := r.AddDate(0, 0, days)
		if other.IsDST() == (t.isdst > 0) {
			_, want := other.Zone()
			return r.Add(gotime.Duration(have-want) * gotime.Second)
		}
	}
	return r
}

func mktime(th *thread, _, v value) (value, error) {
	t, err := tmOf(th, v, "mktime")
	if err != nil {
		return value{}, err
	}
	r := t.unix(zone(th))
	if checkYear(th, r) != nil {
		return value{}, th.Raise(object.OverflowErrorType, "mktime argument out of range")
	}
	return object.Float(float64(r.Unix())), nil
}
