package datetime

import (
	"fmt"
	gotime "time"

	"pyasync/object"
	"pyasync/stdlib/time"
)

// this file defines date

// day is a date of the calendar.
type day struct{ y, m, d int }

func (x day) ordinal() int { return ordinal(x.y, x.m, x.d) }
func (x day) text() string {
	b := digitsOf(make([]byte, 0, 16), x.y, 4)
	b = digitsOf(append(b, '-'), x.m, 2)
	return string(digitsOf(append(b, '-'), x.d, 2))
}

// date is a date.
type date struct {
	object.Sub
	day
}

// Type is date or a subclass.
func (x *date) Type() *object.Type { return x.TypeOr(dateType) }

// dayOf is the day of a date or a datetime.
func dayOf(v value) day {
	if dt, ok := v.Object().(*datetime); ok {
		return dt.day
	}
	return v.Object().(*date).day
}

var isoCalendarSeq = object.NewStructSeq("datetime", "IsoCalendarDate", "The result of date.isocalendar() or datetime.isocalendar()", object.FlagNoInstantiate, 0,
	object.StructField{Name: "year"}, object.StructField{Name: "week"}, object.StructField{Name: "weekday"})

var isoCalendarType = isoCalendarSeq.Type

// makeDate is a date of class typ, which is called if it is a subclass; a datetime class
// makes midnight.
func makeDate(th *thread, typ *object.Type, x day) (value, error) {
	if typ == dateType {
		if err := checkDate(th, x.y, x.m, x.d); err != nil {
			return value{}, err
		}
		return object.From(&date{day: x}), nil
	}
	return object.Call(th, object.From(typ), []value{object.Int(int64(x.y)), object.Int(int64(x.m)), object.Int(int64(x.d))}, nil)
}

var dateArgs = []arg{{name: "year", required: true}, {name: "month", required: true}, {name: "day", required: true}}

func dateNew(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
	if len(args) == 1 && len(kw) == 0 {
		if b, ok := pickled(th, args[0], 4); ok && b[2] >= 1 && b[2] <= 12 {
			x := day{int(b[0])<<8 | int(b[1]), int(b[2]), int(b[3])}
			return object.From(&date{Sub: object.NewSub(typ, dateType), day: x}), nil
		}
	}
	var room [10]value
	a, err := bindArgs(th, "", dateArgs, args, kw, room[:0])
	if err != nil {
		return value{}, err
	}
	var x day
	if err := cInts(th, a, &x.y, &x.m, &x.d); err != nil {
		return value{}, err
	}
	if err := checkDate(th, x.y, x.m, x.d); err != nil {
		return value{}, err
	}
	return object.From(&date{Sub: object.NewSub(typ, dateType), day: x}), nil
}

// pickled are the n bytes of a state that __reduce__ gave, as bytes or, in pickles of Python
// 2, as text.
func pickled(th *thread, v value, n int) ([]byte, bool) {
	b, ok := object.AsBytes(v)
	if s, isStr := object.AsStr(v); isStr && s.Len() == n {
		raw, err := object.Encode(th, s, "latin-1", "strict")
		if err != nil {
			return nil, false
		}
		b, ok = object.AsBytes(raw)
	}
	return b, ok && len(b) == n
}

func init() {
	// pickled and copied, the result of isocalendar() is a plain tuple
	isoCalendarType.Attrs = nil
	isoCalendarType.Methods = func() []object.Func {
		return []object.Func{{Name: "__reduce__", Fast0: func(th *thread, self value) (value, error) {
			t, _ := object.AsTuple(self)
			plain := object.NewTuple([]value{object.NewTuple(t.Items)})
			return object.NewTuple([]value{object.From(object.TupleType), plain}), nil
		}}}
	}
	t := dateType
	t.Doc = `A day of the Gregorian calendar, extended to all years from 1 to 9999.

date(year, month, day) takes ints and raises ValueError if there is no such day.`
	t.New = dateNew
	t.Init = func(th *thread, v value, args []value, kw kwargs) error { return nil }
	t.Repr = func(th *thread, v value) (value, error) {
		x := v.Object().(*date)
		return object.FromString(fmt.Sprintf("%s(%d, %d, %d)", v.Type().Name, x.y, x.m, x.d)), nil
	}
	t.Str = func(th *thread, v value) (value, error) { return object.CallMethod(th, v, "isoformat") }
	t.Hash = func(th *thread, v value) (int64, error) {
		x := dayOf(v)
		return object.Hash(th, object.NewBytes([]byte{byte(x.y >> 8), byte(x.y), byte(x.m), byte(x.d)}))
	}
	t.Compare = func(th *thread, a, b value, op object.CompareOp) (value, error) {
		x, ok := a.Object().(*date)
		y, ok2 := b.Object().(*date)
		if !ok || !ok2 {
			return object.NotImplemented, nil
		}
		return object.Bool(op.Holds(compareInts(x.y-y.y, x.m-y.m, x.d-y.d))), nil
	}
	t.Num[object.OpAdd] = func(th *thread, a, b value) (value, error) {
		if d, ok := asDelta(a); ok {
			return dateShift(th, b, d.days)
		}
		if d, ok := asDelta(b); ok {
			return dateShift(th, a, d.days)
		}
		return object.NotImplemented, nil
	}
	t.Num[object.OpSub] = func(th *thread, a, b value) (value, error) {
		x, ok := a.Object().(*date)
		if !ok {
			return object.NotImplemented, nil
		}
		if y, ok := b.Object().(*date); ok {
			return object.From(&delta{days: x.ordinal() - y.ordinal()}), nil
		}
		if d, ok := asDelta(b); ok {
			return dateShift(th, a, -d.days)
		}
		return object.NotImplemented, nil
	}
	t.Getters = func() []object.Getter {
		field := func(name string, get func(x day) int) object.Getter {
			return object.Getter{Name: name, Get: func(th *thread, v value) (value, error) { return object.Int(int64(get(dayOf(v)))), nil }}
		}
		return []object.Getter{
			field("year", func(x day) int { return x.y }), field("month", func(x day) int { return x.m }), field("day", func(x day) int { return x.d }),
		}
	}
	t.Attrs = func() []object.Attr {
		return []object.Attr{
			{Name: "min", Value: object.From(&date{day: day{minYear, 1, 1}})},
			{Name: "max", Value: object.From(&date{day: day{maxYear, 12, 31}})},
			{Name: "resolution", Value: object.From(&delta{days: 1})},
		}
	}
	t.Methods = dateMethods
}

// dateShift is a date some days later.
func dateShift(th *thread, v value, days int) (value, error) {
	x, ok := v.Object().(*date)
	if !ok {
		return object.NotImplemented, nil
	}
	n := x.ordinal() + days
	if n < 1 || n > maxOrdinal {
		return value{}, th.Raise(object.OverflowErrorType, "date value out of range")
	}
	y, m, d := fromOrdinal(n)
	return makeDate(th, v.Type(), day{y, m, d})
}

// classOf is the class that a class method was called on.
func classOf(self value) *object.Type { return self.Object().(*object.Type) }

func dateMethods() []object.Func {
	return []object.Func{
		{Name: "fromtimestamp", Class: true, Sig: "(timestamp, /)", Doc: "The local date at timestamp, in seconds since 1970 began in UTC, as time.time() gives it.", Fast1: func(th *thread, cls, ts value) (value, error) {
			secs, _, err := timestamp(th, ts, false)
			if err != nil {
				return value{}, err
			}
			t := gotime.Unix(secs, 0).In(time.Local(th))
			return makeDate(th, classOf(cls), day{t.Year(), int(t.Month()), t.Day()})
		}},
		{Name: "fromordinal", Class: true, Doc: "The day that has the given number, 1 January of year 1 being number 1.", Fast1: func(th *thread, cls, n value) (value, error) {
			i, err := cInt(th, n, 0)
			if err != nil {
				return value{}, err
			}
			if i < 1 {
				return value{}, th.ValueErrorf("ordinal must be >= 1")
			}
			if i > maxOrdinal {
				return value{}, th.ValueErrorf("year %d is out of range", yearOf(i))
			}
			y, m, d := fromOrdinal(i)
			return makeDate(th, classOf(cls), day{y, m, d})
		}},
		{Name: "fromisoformat", Class: true, Doc: "Read a date in any format of ISO 8601, such as '2024-02-29' or '2024-W09-4'; raise ValueError if it is not one.", Fast1: func(th *thread, cls, text value) (value, error) {
			s, ok := object.AsStr(text)
			if !ok {
				return value{}, th.TypeErrorf("fromisoformat: argument must be str")
			}
			if !object.IsPrintable(s.String()) || len(s.String()) != 7 && len(s.String()) != 8 && len(s.String()) != 10 {
				return value{}, badISO(th, text)
			}
			x, err := parseDate(th, s.String(), text)
			if err != nil {
				return value{}, err
			}
			return makeDate(th, classOf(cls), x)
		}},
		{Name: "fromisocalendar", Class: true, Doc: "The day given by year, week and weekday (1 to 7) as ISO 8601 counts them; see isocalendar.", Sig: "(year, week, day)", Bound: func(th *thread, cls value, a []value) (value, error) {
			var x day
			if err := cInts(th, a, &x.y, &x.m, &x.d); err != nil {
				if object.IsException(err, object.OverflowErrorType) {
					err = th.ValueErrorf("ISO calendar component out of range")
				}
				return value{}, err
			}
			y, m, d, err := fromISO(th, x.y, x.m, x.d)
			if err != nil {
				return value{}, err
			}
			return makeDate(th, classOf(cls), day{y, m, d})
		}},
		{Name: "today", Class: true, Doc: "The local date of this moment; called on datetime, with the time.", Fast0: func(th *thread, cls value) (value, error) {
			now := gotime.Now()
			if classOf(cls) == dateType {
				t := now.In(time.Local(th))
				return object.From(&date{day: day{t.Year(), int(t.Month()), t.Day()}}), nil
			}
			return object.CallMethod(th, cls, "fromtimestamp", object.Float(float64(now.UnixNano())/1e9))
		}},
		{Name: "ctime", Doc: "Write day and time as C's ctime does, 'Thu Feb 29 00:00:00 2024'.", Fast0: func(th *thread, self value) (value, error) {
			return object.FromString(fieldsOf(self).Format(th, "%a %b %e %H:%M:%S ") + fmt.Sprintf("%04d", dayOf(self).y)), nil
		}},
		{Name: "strftime", Doc: "Write the date in the given format, with directives such as %Y-%m-%d.", Sig: "(format)", Bound: strftime},
		{Name: "__format__", Doc: "What format() does: strftime with the format specification; str() if that is empty.", Fast1: formatMethod},
		{Name: "isoformat", Doc: "Write the date with dashes, year first: '2024-02-29'.", Fast0: func(th *thread, self value) (value, error) {
			return object.FromString(dayOf(self).text()), nil
		}},
		{Name: "isoweekday", Doc: "The number of the weekday, from 1 for Monday to 7 for Sunday.", Fast0: func(th *thread, self value) (value, error) {
			x := dayOf(self)
			return object.Int(int64(weekday(x.y, x.m, x.d)) + 1), nil
		}},
		{Name: "isocalendar", Doc: "The date as ISO 8601 counts: a tuple with the attributes year, week and weekday.", Fast0: func(th *thread, self value) (value, error) {
			x := dayOf(self)
			y, w, d := isoCalendar(x.y, x.m, x.d)
			return isoCalendarSeq.Make(object.Int(int64(y)), object.Int(int64(w)), object.Int(int64(d))), nil
		}},
		{Name: "toordinal", Doc: "The number of the day, 1 January of year 1 being number 1.", Fast0: func(th *thread, self value) (value, error) {
			return object.Int(int64(dayOf(self).ordinal())), nil
		}},
		{Name: "weekday", Doc: "The number of the weekday, from 0 for Monday to 6 for Sunday.", Fast0: func(th *thread, self value) (value, error) {
			x := dayOf(self)
			return object.Int(int64(weekday(x.y, x.m, x.d))), nil
		}},
		{Name: "timetuple", Doc: "The day as a time.struct_time, at midnight.", Fast0: func(th *thread, self value) (value, error) {
			return fieldsOf(self).Struct(), nil
		}},
		{Name: "replace", Doc: "A date like this one, but for the fields given.", Sig: "(year=?, month=?, day=?)", Bound: dateReplace},
		{Name: "__replace__", Doc: "What copy.replace() calls: see replace.", Sig: "(year=?, month=?, day=?)", Bound: dateReplace},
		{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the date anew.", Fast0: func(th *thread, self value) (value, error) {
			x := dayOf(self)
			state := object.NewBytes([]byte{byte(x.y >> 8), byte(x.y), byte(x.m), byte(x.d)})
			return object.NewTuple([]value{object.From(self.Type()), object.NewTuple([]value{state})}), nil
		}},
	}
}

func dateReplace(th *thread, self value, a []value) (value, error) {
	x := dayOf(self)
	if err := cInts(th, a, &x.y, &x.m, &x.d); err != nil {
		return value{}, err
	}
	return makeDate(th, self.Type(), x)
}
