package datetime

import (
	"fmt"
	"math"

	"pyasync/object"
)

// this file defines time

// clock is a time of the day; tz is zero where there is none.
type clock struct {
	h, mi, s, us int
	tz           value
	fold         int
}

// timeOfDay is a time.
type timeOfDay struct {
	object.Sub
	clock
}

// Type is time or a subclass.
func (t *timeOfDay) Type() *object.Type { return t.TypeOr(timeType) }

// micros is the time since midnight.
func (c *clock) micros() int64 {
	return (int64(c.h)*3600+int64(c.mi)*60+int64(c.s))*usPerSecond + int64(c.us)
}

func (c *clock) check(th *thread) error {
	switch {
	case c.h < 0 || c.h > 23:
		return th.ValueErrorf("hour must be in 0..23")
	case c.mi < 0 || c.mi > 59:
		return th.ValueErrorf("minute must be in 0..59")
	case c.s < 0 || c.s > 59:
		return th.ValueErrorf("second must be in 0..59")
	case c.us < 0 || c.us > 999999:
		return th.ValueErrorf("microsecond must be in 0..999999")
	case c.fold != 0 && c.fold != 1:
		return th.ValueErrorf("fold must be either 0 or 1")
	}
	return nil
}

// take reads the arguments hour, minute, second, microsecond, tzinfo, fold; those that are
// absent stay as they are.
func (c *clock) take(th *thread, a []value) error {
	if err := cInts(th, a, &c.h, &c.mi, &c.s, &c.us); err != nil {
		return err
	}
	if !a[4].IsZero() {
		tz, err := checkTZ(th, a[4])
		if err != nil {
			return err
		}
		c.tz = tz
	}
	fold, err := cInt(th, a[5], c.fold)
	if err != nil {
		return err
	}
	c.fold = fold
	return c.check(th)
}

// text is the time with as many parts as timespec says.
func (c *clock) text(th *thread, spec value) (string, error) {
	name := "auto"
	if !spec.IsZero() {
		s, ok := object.AsStr(spec)
		if !ok {
			return "", th.TypeErrorf("isoformat() argument 2 must be str, not %s", spec.Type().Name)
		}
		name = s.String()
	}
	switch name {
	case "auto":
		if c.us == 0 {
			return clockText(c.h, c.mi, c.s, 0, 0), nil
		}
		fallthrough
	case "microseconds":
		return clockText(c.h, c.mi, c.s, c.us, 6), nil
	case "hours":
		return fmt.Sprintf("%02d", c.h), nil
	case "minutes":
		return fmt.Sprintf("%02d:%02d", c.h, c.mi), nil
	case "seconds":
		return clockText(c.h, c.mi, c.s, 0, 0), nil
	case "milliseconds":
		return clockText(c.h, c.mi, c.s, c.us/1000, 3), nil
	}
	return "", th.ValueErrorf("Unknown timespec value")
}

// tail is the end of a repr: the parts that are not the usual ones.
func (c *clock) tail(th *thread) (string, error) {
	s := ""
	if c.fold != 0 {
		s = ", fold=1"
	}
	if c.tz.IsZero() {
		return s, nil
	}
	r, err := object.ReprString(th, c.tz)
	return s + ", tzinfo=" + r, err
}

// state is the time as bytes, for pickle; fold is in there from protocol 4 on.
func (c *clock) state() []byte {
	return []byte{byte(c.h), byte(c.mi), byte(c.s), byte(c.us >> 16), byte(c.us >> 8), byte(c.us)}
}

func clockOf(b []byte) clock {
	return clock{h: int(b[0]), mi: int(b[1]), s: int(b[2]), us: int(b[3])<<16 | int(b[4])<<8 | int(b[5])}
}

var timeArgs = []arg{{name: "hour"}, {name: "minute"}, {name: "second"}, {name: "microsecond"}, {name: "tzinfo"}, {name: "fold", kwOnly: true}}

func timeNew(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
	t := &timeOfDay{Sub: object.NewSub(typ, timeType)}
	if (len(args) == 1 || len(args) == 2) && len(kw) == 0 {
		if b, ok := pickled(th, args[0], 6); ok && b[0]&0x7f < 24 {
			t.clock = clockOf(b)
			t.fold, t.h = t.h>>7, t.h&0x7f
			if len(args) == 2 {
				var err error
				if t.tz, err = stateTZ(th, args[1]); err != nil {
					return value{}, err
				}
			}
			return object.From(t), nil
		}
	}
	var room [10]value
	a, err := bindArgs(th, "", timeArgs, args, kw, room[:0])
	if err != nil {
		return value{}, err
	}
	return object.From(t), t.take(th, a)
}

// stateTZ is the time zone of a state that __reduce__ gave.
func stateTZ(th *thread, v value) (value, error) {
	if !v.IsNone() && !v.Type().Is(tzinfoType) {
		return value{}, th.TypeErrorf("bad tzinfo state arg")
	}
	return checkTZ(th, v)
}

func init() {
	t := timeType
	t.Doc = `time(hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0): a time of day.

tzinfo is the zone that it is told in, a tzinfo or None; fold=1 means the second of two equal
times, when clocks are set back. Raises ValueError for a number out of range.`
	t.New = timeNew
	t.Init = func(th *thread, v value, args []value, kw kwargs) error { return nil }
	of := func(v value) *timeOfDay { return v.Object().(*timeOfDay) }
	t.Repr = func(th *thread, v value) (value, error) {
		x := of(v)
		s := fmt.Sprintf("%s(%d, %d", v.Type().Name, x.h, x.mi)
		if x.us != 0 {
			s += fmt.Sprintf(", %d, %d", x.s, x.us)
		} else if x.s != 0 {
			s += fmt.Sprintf(", %d", x.s)
		}
		tail, err := x.tail(th)
		return object.FromString(s + tail + ")"), err
	}
	t.Str = func(th *thread, v value) (value, error) { return object.CallMethod(th, v, "isoformat") }
	t.Compare = timeCompare
	t.Hash = func(th *thread, v value) (int64, error) {
		x := of(v)
		off, err := offsetFrom(th, x.tz, "utcoffset", object.None)
		if err != nil {
			return 0, err
		}
		us := x.micros()
		if off != nil {
			o, _ := off.total()
			us -= o
		}
		return object.Hash(th, object.NewTuple([]value{object.FromString("time"), object.Int(us)}))
	}
	t.Getters = func() []object.Getter {
		return clockGetters(func(v value) *clock { return &of(v).clock })
	}
	t.Attrs = func() []object.Attr {
		return []object.Attr{
			{Name: "min", Value: object.From(&timeOfDay{})},
			{Name: "max", Value: object.From(&timeOfDay{clock: clock{h: 23, mi: 59, s: 59, us: 999999}})},
			{Name: "resolution", Value: object.From(&delta{us: 1})},
		}
	}
	t.Methods = timeMethods
}

// clockGetters are the attributes of times and datetimes.
func clockGetters(of func(v value) *clock) []object.Getter {
	field := func(name string, get func(c *clock) int) object.Getter {
		return object.Getter{Name: name, Get: func(th *thread, v value) (value, error) { return object.Int(int64(get(of(v)))), nil }}
	}
	return []object.Getter{
		field("hour", func(c *clock) int { return c.h }), field("minute", func(c *clock) int { return c.mi }),
		field("second", func(c *clock) int { return c.s }), field("microsecond", func(c *clock) int { return c.us }),
		field("fold", func(c *clock) int { return c.fold }),
		{Name: "tzinfo", Get: func(th *thread, v value) (value, error) {
			if tz := of(v).tz; !tz.IsZero() {
				return tz, nil
			}
			return object.None, nil
		}},
	}
}

func timeCompare(th *thread, a, b value, op object.CompareOp) (value, error) {
	x, ok := a.Object().(*timeOfDay)
	y, ok2 := b.Object().(*timeOfDay)
	if !ok || !ok2 {
		return object.NotImplemented, nil
	}
	diff := x.micros() - y.micros()
	if !object.Is(x.tz, y.tz) {
		ox, err := offsetFrom(th, x.tz, "utcoffset", object.None)
		if err != nil {
			return value{}, err
		}
		oy, err := offsetFrom(th, y.tz, "utcoffset", object.None)
		if err != nil {
			return value{}, err
		}
		if (ox == nil) != (oy == nil) {
			switch op {
			case object.EQ:
				return object.False, nil
			case object.NE:
				return object.True, nil
			}
			return value{}, th.TypeErrorf("can't compare offset-naive and offset-aware times")
		}
		if ox != nil {
			sx, _ := ox.total()
			sy, _ := oy.total()
			diff -= sx - sy
		}
	}
	return object.Bool(op.Holds(int(max(min(diff, 1), -1)))), nil
}

func timeMethods() []object.Func {
	of := func(v value) *timeOfDay { return v.Object().(*timeOfDay) }
	return []object.Func{
		{Name: "isoformat", Sig: "(timespec='auto')", Doc: "Write the time as ISO 8601 has it: '12:30:00', then the microseconds if there are any, and the offset.\n\ntimespec says how much of it: 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds' or 'auto'.", Bound: func(th *thread, self value, a []value) (value, error) {
			x := of(self)
			s, err := x.text(th, a[0])
			if err != nil {
				return value{}, err
			}
			off, err := offsetFrom(th, x.tz, "utcoffset", object.None)
			if off != nil {
				s += offsetText(off, ":")
			}
			return object.FromString(s), err
		}},
		{Name: "strftime", Doc: "Write the time of day in the given format, with directives such as %H:%M.", Sig: "(format)", Bound: strftime},
		{Name: "__format__", Doc: "What format() does: strftime with the format specification; str() if that is empty.", Fast1: formatMethod},
		{Name: "utcoffset", Doc: "How far the zone is from UTC, a timedelta; None without a zone, or if it depends on the date.", Fast0: func(th *thread, self value) (value, error) {
			d, err := offsetFrom(th, of(self).tz, "utcoffset", object.None)
			return orNone(d), err
		}},
		{Name: "tzname", Doc: "What the zone calls itself, a str; None without a zone, or if it depends on the date.", Fast0: func(th *thread, self value) (value, error) {
			return nameFrom(th, of(self).tz, object.None)
		}},
		{Name: "dst", Doc: "How much of the offset is summer time, a timedelta; None without a zone, or if it depends on the date.", Fast0: func(th *thread, self value) (value, error) {
			d, err := offsetFrom(th, of(self).tz, "dst", object.None)
			return orNone(d), err
		}},
		{Name: "replace", Sig: "(hour=?, minute=?, second=?, microsecond=?, tzinfo=?, *, fold=?)", Doc: "A time like this one, but for the fields given.", Bound: timeReplace},
		{Name: "__replace__", Sig: "(hour=?, minute=?, second=?, microsecond=?, tzinfo=?, *, fold=?)", Doc: "What copy.replace() calls: see replace.", Bound: timeReplace},
		{Name: "fromisoformat", Class: true, Doc: "Read a time of day in any format of ISO 8601 but fractions of hours and minutes; raise ValueError if it is not one.", Fast1: func(th *thread, cls, text value) (value, error) {
			s, ok := object.AsStr(text)
			if !ok {
				return value{}, th.TypeErrorf("fromisoformat: argument must be str")
			}
			rest := s.String()
			if len(rest) > 0 && rest[0] == 'T' {
				rest = rest[1:]
			}
			c, err := parseClock(th, rest, text)
			if err != nil {
				return value{}, err
			}
			return makeTime(th, classOf(cls), c)
		}},
		{Name: "__reduce_ex__", Doc: "Return a tuple from which pickle and copy make the time anew; protocol 4 and up keeps fold.", Fast1: func(th *thread, self, proto value) (value, error) {
			n, err := cInt(th, proto, 0)
			return of(self).reduce(self.Type(), n), err
		}},
		{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the time anew.", Fast0: func(th *thread, self value) (value, error) {
			return of(self).reduce(self.Type(), 2), nil
		}},
	}
}

func (t *timeOfDay) reduce(typ *object.Type, proto int) value {
	b := t.state()
	if t.fold != 0 && proto > 3 {
		b[0] |= 0x80
	}
	return reduced(typ, b, t.tz)
}

// reduced is what __reduce__ returns for a state and a time zone.
func reduced(typ *object.Type, state []byte, tz value) value {
	args := []value{object.NewBytes(state)}
	if !tz.IsZero() {
		args = append(args, tz)
	}
	return object.NewTuple([]value{object.From(typ), object.NewTuple(args)})
}

// makeTime is a time of class typ, which is called if it is a subclass.
func makeTime(th *thread, typ *object.Type, c clock) (value, error) {
	if err := c.check(th); err != nil {
		return value{}, err
	}
	if typ == timeType {
		return object.From(&timeOfDay{clock: c}), nil
	}
	return object.Call(th, object.From(typ), c.args(), c.foldArg(th))
}

// args are the arguments for a constructor.
func (c *clock) args() []value {
	tz := c.tz
	if tz.IsZero() {
		tz = object.None
	}
	return []value{object.Int(int64(c.h)), object.Int(int64(c.mi)), object.Int(int64(c.s)), object.Int(int64(c.us)), tz}
}

func (c *clock) foldArg(th *thread) kwargs {
	if c.fold == 0 {
		return nil
	}
	return kwargs{{Name: th.Interp.Intern("fold"), Val: object.Int(int64(c.fold))}}
}

func timeReplace(th *thread, self value, a []value) (value, error) {
	c := self.Object().(*timeOfDay).clock
	if err := c.take(th, a); err != nil {
		return value{}, err
	}
	return makeTime(th, self.Type(), c)
}

// timestamp is an argument in seconds since 1970; the microseconds are rounded to the
// nearest even number, or cut off.
func timestamp(th *thread, v value, round bool) (secs int64, us int, err error) {
	tooLarge := func() (int64, int, error) {
		return 0, 0, th.Raise(object.OverflowErrorType, "timestamp out of range for platform time_t")
	}
	if f, ok := object.FloatValue(v); ok {
		if f != f {
			return 0, 0, th.ValueErrorf("Invalid value NaN (not a number)")
		}
		whole, frac := math.Modf(f)
		if math.Abs(whole) >= 1<<63 {
			return tooLarge()
		}
		if round {
			frac = math.RoundToEven(frac * 1e6)
		} else {
			frac = math.Floor(frac * 1e6)
		}
		secs, us = int64(whole), int(frac)
		if us < 0 {
			secs, us = secs-1, us+usPerSecond
		}
		if us >= usPerSecond {
			secs, us = secs+1, us-usPerSecond
		}
	} else {
		i, err := object.Index(th, v)
		if err != nil {
			return 0, 0, err
		}
		if !i.IsInt() {
			return tooLarge()
		}
		secs = i.AsInt()
	}
	if secs < -62135596800-86400 || secs > 253402300799+86400 {
		if secs > 67768036191676799 || secs < -67768040609740800 {
			return 0, 0, th.OSError(tooFar)
		}
		return 0, 0, th.ValueErrorf("year %d is out of range", yearAt(secs))
	}
	return secs, us, nil
}

// clockText is HH:MM:SS, with a fraction of so many digits.
func clockText(h, m, sec, fraction, digits int) string {
	b := make([]byte, 0, 16)
	b = digitsOf(b, h, 2)
	b = digitsOf(append(b, ':'), m, 2)
	b = digitsOf(append(b, ':'), sec, 2)
	if digits > 0 {
		b = digitsOf(append(b, '.'), fraction, digits)
	}
	return string(b)
}

// digitsOf appends n, which is not negative, with so many digits.
func digitsOf(b []byte, n, count int) []byte {
	at := len(b)
	for range count {
		b = append(b, '0')
	}
	for i := at + count - 1; i >= at; i-- {
		b[i] = byte('0' + n%10)
		n /= 10
	}
	return b
}
