package datetime

import (
	gotime "time"

	"pyasync/object"
	"pyasync/stdlib/time"
)

// this file converts between datetimes, POSIX timestamps and time zones

const (
	epoch   = 719163 * secondsPerDay // 1 January 1970, in seconds of the ordinal
	maxFold = 24 * 3600              // no clock is set back by more
)

// localSeconds is the wall time of an instant in the local zone; both count seconds as
// ordinals count days.
func localSeconds(th *thread, u int64) (int64, error) {
	t := gotime.Unix(u-epoch, 0).In(time.Local(th))
	if y := t.Year(); y < minYear || y > maxYear {
		return 0, th.ValueErrorf("year %d is out of range", y)
	}
	_, off := t.Zone()
	return u + int64(off), nil
}

// instantSeconds is the instant of a wall time in the local zone. fold chooses where a
// clock that was set back shows the time twice; where one that was set forward leaves it
// out, the offset of the other side is taken.
func instantSeconds(th *thread, wall int64, fold int) (int64, error) {
	l, err := localSeconds(th, wall)
	if err != nil {
		return 0, err
	}
	a := l - wall
	u1 := wall - a
	t1, err := localSeconds(th, u1)
	if err != nil {
		return 0, err
	}
	var b int64
	if t1 == wall {
		u2 := u1 - maxFold
		if fold != 0 {
			u2 = u1 + maxFold
		}
		if l, err = localSeconds(th, u2); err != nil {
			return 0, err
		}
		if b = l - u2; a == b {
			return u1, nil
		}
	} else {
		b = t1 - u1
	}
	u2 := wall - b
	t2, err := localSeconds(th, u2)
	if err != nil {
		return 0, err
	}
	switch {
	case t2 == wall:
		return u2, nil
	case t1 == wall:
		return u1, nil
	case fold != 0:
		return min(u1, u2), nil
	}
	return max(u1, u2), nil
}

// wallSeconds is the time without its microseconds, in seconds.
func (x *datetime) wallSeconds() int64 {
	return int64(x.ordinal())*secondsPerDay + int64(x.h)*3600 + int64(x.mi)*60 + int64(x.s)
}

// fromInstant is a datetime of class typ for a timestamp, in zone tz; zero is the local one.
func fromInstant(th *thread, typ *object.Type, secs int64, us int, tz value) (value, error) {
	if !tz.IsZero() {
		d, c, ok := split((secs+epoch)*usPerSecond + int64(us))
		if !ok {
			return value{}, th.ValueErrorf("year %d is out of range", yearAt(secs))
		}
		c.tz = tz
		v, err := makeInstant(th, typ, d, c)
		if err != nil {
			return value{}, err
		}
		return object.CallMethod(th, tz, "fromutc", v)
	}
	t := gotime.Unix(secs, 0).In(time.Local(th))
	c := clock{h: t.Hour(), mi: t.Minute(), s: t.Second(), us: us}
	c.fold = foldAt(t)
	return makeInstant(th, typ, day{t.Year(), int(t.Month()), t.Day()}, c)
}

func (x *datetime) timestamp(th *thread) (value, error) {
	off, err := x.offset(th)
	if err != nil {
		return value{}, err
	}
	if off != nil {
		o, _ := off.total()
		return object.Float(float64(x.micros()-o-epoch*usPerSecond) / 1e6), nil
	}
	u, err := instantSeconds(th, x.wallSeconds(), x.fold)
	if err != nil {
		return value{}, err
	}
	return object.Float(float64(u-epoch) + float64(x.us)/1e6), nil
}

// localZone is the zone of the system at a timestamp, as a fixed offset.
func localZone(th *thread, secs int64) (value, error) {
	name, off := gotime.Unix(secs, 0).In(time.Local(th)).Zone()
	return newTimezone(th, object.From(spanOf(int64(off)*usPerSecond)), object.FromString(name))
}

// asTimezone is the same instant in another zone; zero is the local one.
func (x *datetime) asTimezone(th *thread, tz value) (value, error) {
	if !tz.IsZero() && object.Is(tz, x.tz) {
		return object.From(x), nil
	}
	off, err := x.offset(th)
	if err != nil {
		return value{}, err
	}
	var us int64
	if off != nil {
		o, _ := off.total()
		us = x.micros() - o
	} else {
		u, err := instantSeconds(th, x.wallSeconds(), x.fold)
		if err != nil {
			return value{}, err
		}
		us = u*usPerSecond + int64(x.us)
	}
	d, c, ok := split(us)
	if !ok {
		return value{}, th.Raise(object.OverflowErrorType, "date value out of range")
	}
	if z, isZone := tz.Object().(*zoneInfo); isZone && z.plain() && x.Type() == datetimeType {
		if d, c, ok = z.wall(us); !ok {
			return value{}, th.Raise(object.OverflowErrorType, "date value out of range")
		}
		c.tz = tz
		return makeInstant(th, datetimeType, d, c)
	}
	if tz.IsZero() {
		q, _ := floorDiv(us, usPerSecond)
		if tz, err = localZone(th, q-epoch); err != nil {
			return value{}, err
		}
	}
	c.tz = tz
	v, err := makeInstant(th, x.Type(), d, c)
	if err != nil || object.Is(tz, utc) {
		return v, err
	}
	return object.CallMethod(th, tz, "fromutc", v)
}

// foldAt is 1 at an instant whose wall time a clock that was set back shows for the second time.
func foldAt(t gotime.Time) int {
	_, off := t.Zone()
	_, before := t.Add(-maxFold * gotime.Second).Zone()
	if before > off {
		if _, o := t.Add(-gotime.Duration(before-off) * gotime.Second).Zone(); o == before {
			return 1
		}
	}
	return 0
}
