package datetime

import (
	"fmt"
	"syscall"
	gotime "time"

	"pyasync/object"
	"pyasync/stdlib/time"
)

// this file defines datetime, and its arithmetic

const tooFar = syscall.EOVERFLOW

// datetime is a datetime.
type datetime struct {
	object.Sub
	day
	clock
}

// Type is datetime or a subclass.
func (x *datetime) Type() *object.Type { return x.TypeOr(datetimeType) }

func instantOf(v value) *datetime { return v.Object().(*datetime) }

func asInstant(v value) (*datetime, bool) { x, ok := v.Object().(*datetime); return x, ok }

// yearAt is the year of an instant.
func yearAt(secs int64) int { return gotime.Unix(secs, 0).UTC().Year() }

// micros is the time since the day before year 1, without regard to the zone.
func (x *datetime) micros() int64 { return int64(x.ordinal())*usPerDay + x.clock.micros() }

// makeInstant is a datetime of class typ, which is called if it is a subclass.
func makeInstant(th *thread, typ *object.Type, d day, c clock) (value, error) {
	if err := checkDate(th, d.y, d.m, d.d); err != nil {
		return value{}, err
	}
	if err := c.check(th); err != nil {
		return value{}, err
	}
	if typ == datetimeType {
		return object.From(&datetime{day: d, clock: c}), nil
	}
	args := append([]value{object.Int(int64(d.y)), object.Int(int64(d.m)), object.Int(int64(d.d))}, c.args()...)
	return object.Call(th, object.From(typ), args, c.foldArg(th))
}

// plus is the same zone's time some microseconds later.
func (x *datetime) plus(th *thread, us int64) (value, error) {
	return x.at(th, x.Type(), x.micros()+us)
}

// at is the datetime with these micros, in the zone of x.
func (x *datetime) at(th *thread, typ *object.Type, us int64) (value, error) {
	d, c, ok := split(us)
	if !ok {
		return value{}, th.Raise(object.OverflowErrorType, "date value out of range")
	}
	c.tz = x.tz
	return makeInstant(th, typ, d, c)
}

// split is the day and the time of micros; ok is false when no datetime has them.
func split(us int64) (day, clock, bool) {
	n, rest := floorDiv(us, usPerDay)
	if n < 1 || n > maxOrdinal {
		return day{}, clock{}, false
	}
	y, m, d := fromOrdinal(int(n))
	s := int(rest / usPerSecond)
	return day{y, m, d}, clock{h: s / 3600, mi: s / 60 % 60, s: s % 60, us: int(rest % usPerSecond)}, true
}

var datetimeArgs = append(append([]arg{}, dateArgs...), timeArgs...)

func datetimeNew(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
	x := &datetime{Sub: object.NewSub(typ, datetimeType)}
	if (len(args) == 1 || len(args) == 2) && len(kw) == 0 {
		if b, ok := pickled(th, args[0], 10); ok && b[2]&0x7f >= 1 && b[2]&0x7f <= 12 {
			x.day = day{int(b[0])<<8 | int(b[1]), int(b[2] & 0x7f), int(b[3])}
			x.clock = clockOf(b[4:])
			x.fold = int(b[2] >> 7)
			if len(args) == 2 {
				var err error
				if x.tz, err = stateTZ(th, args[1]); err != nil {
					return value{}, err
				}
			}
			return object.From(x), nil
		}
	}
	var room [10]value
	a, err := bindArgs(th, "", datetimeArgs, args, kw, room[:0])
	if err != nil {
		return value{}, err
	}
	if err := cInts(th, a, &x.y, &x.m, &x.d); err != nil {
		return value{}, err
	}
	c := clock{}
	if err := cInts(th, a[3:], &c.h, &c.mi, &c.s, &c.us); err != nil {
		return value{}, err
	}
	if err := checkDate(th, x.y, x.m, x.d); err != nil {
		return value{}, err
	}
	return object.From(x), x.take(th, a[3:])
}

// offset is utcoffset(), nil for None.
func (x *datetime) offset(th *thread) (*delta, error) {
	if x.tz.IsZero() {
		return nil, nil
	}
	return offsetFrom(th, x.tz, "utcoffset", object.From(x))
}

// fieldsOf is the broken-down time of a date, a datetime or a time.
func fieldsOf(v value) time.Fields {
	f := time.Fields{Year: 1900, Month: 1, Day: 1, IsDST: -1}
	switch x := v.Object().(type) {
	case *timeOfDay:
		f.Hour, f.Minute, f.Second = x.h, x.mi, x.s
	case *datetime:
		f.Hour, f.Minute, f.Second = x.h, x.mi, x.s
		f.Year, f.Month, f.Day = x.y, x.m, x.d
	case *date:
		f.Year, f.Month, f.Day = x.y, x.m, x.d
	}
	f.Weekday = weekday(f.Year, f.Month, f.Day)
	f.Yearday = ordinal(f.Year, f.Month, f.Day) - daysBefore(f.Year)
	return f
}

func init() {
	t := datetimeType
	t.Doc = `datetime(year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0): a date with a time of day.

tzinfo is the zone that it is told in, a tzinfo or None; fold=1 means the second of two equal
times, when clocks are set back. Raises ValueError for a number out of range.`
	t.New = datetimeNew
	t.Init = func(th *thread, v value, args []value, kw kwargs) error { return nil }
	t.Repr = func(th *thread, v value) (value, error) {
		x := instantOf(v)
		s := fmt.Sprintf("%s(%d, %d, %d, %d, %d", v.Type().Name, x.y, x.m, x.d, x.h, x.mi)
		if x.us != 0 {
			s += fmt.Sprintf(", %d, %d", x.s, x.us)
		} else if x.s != 0 {
			s += fmt.Sprintf(", %d", x.s)
		}
		tail, err := x.tail(th)
		return object.FromString(s + tail + ")"), err
	}
	t.Str = func(th *thread, v value) (value, error) {
		return object.CallMethod(th, v, "isoformat", object.FromString(" "))
	}
	t.Compare = datetimeCompare
	t.Hash = func(th *thread, v value) (int64, error) {
		x := instantOf(v)
		if x.fold != 0 {
			c := *x
			c.fold = 0
			x = &c
		}
		off, err := x.offset(th)
		if err != nil {
			return 0, err
		}
		us := x.micros()
		if off != nil {
			o, _ := off.total()
			us -= o
		}
		return object.Hash(th, object.NewTuple([]value{object.FromString("datetime"), object.Int(us)}))
	}
	t.Num[object.OpAdd] = func(th *thread, a, b value) (value, error) {
		if x, ok := asInstant(a); ok {
			return x.shifted(th, b, 1)
		}
		if x, ok := asInstant(b); ok {
			return x.shifted(th, a, 1)
		}
		return object.NotImplemented, nil
	}
	t.Num[object.OpSub] = func(th *thread, a, b value) (value, error) {
		x, ok := asInstant(a)
		if !ok {
			return object.NotImplemented, nil
		}
		if y, ok := asInstant(b); ok {
			return x.minus(th, y)
		}
		return x.shifted(th, b, -1)
	}
	t.Getters = func() []object.Getter {
		return clockGetters(func(v value) *clock { return &instantOf(v).clock })
	}
	t.Attrs = func() []object.Attr {
		return []object.Attr{
			{Name: "min", Value: object.From(&datetime{day: day{minYear, 1, 1}})},
			{Name: "max", Value: object.From(&datetime{day: day{maxYear, 12, 31}, clock: clock{h: 23, mi: 59, s: 59, us: 999999}})},
			{Name: "resolution", Value: object.From(&delta{us: 1})},
		}
	}
	t.Methods = datetimeMethods
}

// shifted is x plus or minus a timedelta.
func (x *datetime) shifted(th *thread, v value, sign int64) (value, error) {
	d, ok := asDelta(v)
	if !ok {
		return object.NotImplemented, nil
	}
	us, ok := d.total()
	if !ok {
		return value{}, th.Raise(object.OverflowErrorType, "date value out of range")
	}
	return x.plus(th, sign*us)
}

// difference is x - y in microseconds. naive says that one of them has an offset and the
// other has none.
func (x *datetime) difference(th *thread, y *datetime) (us int64, naive bool, err error) {
	us = x.micros() - y.micros()
	if object.Is(x.tz, y.tz) {
		return us, false, nil
	}
	ox, err := x.offset(th)
	if err != nil {
		return 0, false, err
	}
	oy, err := y.offset(th)
	if err != nil {
		return 0, false, err
	}
	if (ox == nil) != (oy == nil) {
		return us, true, nil
	}
	if ox != nil {
		sx, _ := ox.total()
		sy, _ := oy.total()
		us -= sx - sy
	}
	return us, false, nil
}

func (x *datetime) minus(th *thread, y *datetime) (value, error) {
	us, naive, err := x.difference(th, y)
	if err != nil {
		return value{}, err
	}
	if naive {
		return value{}, th.TypeErrorf("can't subtract offset-naive and offset-aware datetimes")
	}
	return object.From(spanOf(us)), nil
}

func datetimeCompare(th *thread, a, b value, op object.CompareOp) (value, error) {
	x, ok := asInstant(a)
	y, ok2 := asInstant(b)
	if !ok || !ok2 {
		return object.NotImplemented, nil
	}
	us, naive, err := x.difference(th, y)
	if err != nil {
		return value{}, err
	}
	equality := op == object.EQ || op == object.NE
	if naive {
		if equality {
			return object.Bool(op == object.NE), nil
		}
		return value{}, th.TypeErrorf("can't compare offset-naive and offset-aware datetimes")
	}
	if equality && us == 0 && !object.Is(x.tz, y.tz) {
		for _, d := range [...]*datetime{x, y} { // a time that depends on fold equals none of another zone
			odd, err := d.foldMatters(th)
			if err != nil {
				return value{}, err
			}
			if odd {
				return object.Bool(op == object.NE), nil
			}
		}
	}
	return object.Bool(op.Holds(int(max(min(us, 1), -1)))), nil
}

// foldMatters reports whether the offset is another one with the other fold.
func (x *datetime) foldMatters(th *thread) (bool, error) {
	if x.tz.IsZero() {
		return false, nil
	}
	if _, fixed := x.tz.Object().(*timezone); fixed {
		return false, nil
	}
	one, err := x.offset(th)
	if err != nil || one == nil {
		return false, err
	}
	c := *x
	c.fold = 1 - c.fold
	other, err := c.offset(th)
	if err != nil || other == nil {
		return false, err
	}
	a, _ := one.total()
	b, _ := other.total()
	return a != b, nil
}
