package datetime

import (
	"pyasync/object"
)

// this file defines tzinfo and timezone

// tzinfo is an object of class tzinfo itself or of a subclass made by a script.
type tzinfo struct{ object.Sub }

// Type is tzinfo or a subclass.
func (t *tzinfo) Type() *object.Type { return t.TypeOr(tzinfoType) }

// timezone is a fixed offset from UTC; name is zero where the script gave none.
type timezone struct {
	offset *delta
	name   value
}

// Type is timezone.
func (*timezone) Type() *object.Type { return timezoneType }

// utc is timezone.utc.
var utc = object.From(&timezone{offset: &delta{}})

// newTimezone is a timezone; the one for UTC is always the same object.
func newTimezone(th *thread, offset value, name value) (value, error) {
	d, _ := asDelta(offset)
	if us, ok := d.total(); !ok || us <= -usPerDay || us >= usPerDay {
		r, err := object.ReprString(th, offset)
		if err != nil {
			return value{}, err
		}
		return value{}, th.ValueErrorf("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %s.", r)
	}
	if name.IsZero() && d.days == 0 && d.secs == 0 && d.us == 0 {
		return utc, nil
	}
	return object.From(&timezone{offset: d, name: name}), nil
}

// offsetText is an offset as in +05:30, with sep between the parts.
func offsetText(d *delta, sep string) string {
	us, _ := d.total()
	sign := "+"
	if us < 0 {
		sign, us = "-", -us
	}
	s := us / usPerSecond
	b := digitsOf(append(make([]byte, 0, 16), sign...), int(s/3600), 2)
	b = digitsOf(append(b, sep...), int(s/60%60), 2)
	if s%60 != 0 || us%usPerSecond != 0 {
		b = digitsOf(append(b, sep...), int(s%60), 2)
	}
	if us%usPerSecond != 0 {
		b = digitsOf(append(b, '.'), int(us%usPerSecond), 6)
	}
	return string(b)
}

func (z *timezone) text() string {
	if !z.name.IsZero() {
		return object.StringOf(z.name)
	}
	if us, _ := z.offset.total(); us == 0 {
		return "UTC"
	}
	return "UTC" + offsetText(z.offset, ":")
}

// checkTZ tests an argument that must be a tzinfo or None; None becomes zero.
func checkTZ(th *thread, v value) (value, error) {
	if v.IsZero() || v.IsNone() {
		return value{}, nil
	}
	if !v.Type().Is(tzinfoType) {
		return value{}, th.TypeErrorf("tzinfo argument must be None or of a tzinfo subclass, not type '%s'", v.Type().Name)
	}
	return v, nil
}

// offsetFrom is what a method of a tzinfo answers for dt (None for a time), nil for None.
func offsetFrom(th *thread, tz value, method string, dt value) (*delta, error) {
	if tz.IsZero() {
		return nil, nil
	}
	if z, ok := tz.Object().(*timezone); ok {
		if method == "dst" {
			return nil, nil
		}
		return z.offset, nil
	}
	if z, ok := tz.Object().(*zoneInfo); ok && z.plain() && method == "utcoffset" {
		if x, ok := asInstant(dt); ok {
			return z.period(z.instant(x)).delta, nil
		}
	}
	r, err := object.CallMethod(th, tz, method, dt)
	if err != nil || r.IsNone() {
		return nil, err
	}
	d, ok := asDelta(r)
	if !ok {
		return nil, th.TypeErrorf("tzinfo.%s() must return None or timedelta, not '%s'", method, r.Type().Name)
	}
	if us, ok := d.total(); !ok || us <= -usPerDay || us >= usPerDay {
		return nil, th.ValueErrorf("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
	}
	return d, nil
}

// nameFrom is tzname() of a tzinfo, None without one.
func nameFrom(th *thread, tz, dt value) (value, error) {
	if tz.IsZero() {
		return object.None, nil
	}
	r, err := object.CallMethod(th, tz, "tzname", dt)
	if err != nil || r.IsNone() {
		return r, err
	}
	if _, ok := object.AsStr(r); !ok {
		return value{}, th.TypeErrorf("tzinfo.tzname() must return None or a string, not '%s'", r.Type().Name)
	}
	return r, nil
}

func orNone(d *delta) value {
	if d == nil {
		return object.None
	}
	return object.From(d)
}

func init() {
	t := tzinfoType
	t.Doc = "Base of time zones. A subclass says for a datetime how far it is from UTC and what the zone is called."
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&tzinfo{Sub: object.NewSub(typ, tzinfoType)}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error { return nil }
	missing := func(name, doc string) object.Func {
		return object.Func{Name: name, Doc: doc, Fast1: func(th *thread, self, dt value) (value, error) {
			return value{}, th.Raise(object.NotImplementedErrorType, "a tzinfo subclass must implement "+name+"()")
		}}
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			missing("tzname", "What the zone is called at dt, a str or None; for subclasses to write."),
			missing("utcoffset", "How far the zone is from UTC at dt, a timedelta, positive to the east, or None; for subclasses to write."),
			missing("dst", "How much of the offset is summer time at dt, a timedelta or None; for subclasses to write."),
			{Name: "fromutc", Doc: "Turn dt, which is UTC but has this zone as its tzinfo, into local time.", Fast1: fromUTC},
			{Name: "__reduce__", Doc: "-> (cls, state)", Fast0: tzinfoReduce},
		}
	}
	initTimezone()
}

func tzinfoReduce(th *thread, self value) (value, error) {
	args := object.NewTuple(nil)
	fn, err := object.LookupAttr(th, self, "__getinitargs__")
	if err != nil {
		return value{}, err
	}
	if !fn.IsZero() {
		if args, err = object.Call0(th, fn); err != nil {
			return value{}, err
		}
	}
	state, err := object.CallMethod(th, self, "__getstate__")
	if err != nil {
		return value{}, err
	}
	return object.NewTuple([]value{object.From(self.Type()), args, state}), nil
}

// fromUTC finds the standard offset, and asks again for the time in standard time whether
// daylight saving applies.
func fromUTC(th *thread, self, v value) (value, error) {
	dt, ok := v.Object().(*datetime)
	if !ok {
		return value{}, th.TypeErrorf("fromutc: argument must be a datetime")
	}
	if !object.Is(dt.tz, self) {
		return value{}, th.ValueErrorf("fromutc: dt.tzinfo is not self")
	}
	off, err := offsetFrom(th, self, "utcoffset", v)
	if err != nil {
		return value{}, err
	}
	if off == nil {
		return value{}, th.ValueErrorf("fromutc: non-None utcoffset() result required")
	}
	dst, err := offsetFrom(th, self, "dst", v)
	if err != nil {
		return value{}, err
	}
	if dst == nil {
		return value{}, th.ValueErrorf("fromutc: non-None dst() result required")
	}
	offUS, _ := off.total()
	dstUS, _ := dst.total()
	r, err := dt.plus(th, offUS-dstUS)
	if err != nil || offUS == dstUS && dstUS == 0 {
		return r, err
	}
	if dst, err = offsetFrom(th, self, "dst", r); err != nil {
		return value{}, err
	}
	if dst == nil {
		return value{}, th.ValueErrorf("fromutc: tz.dst() gave inconsistent results; cannot convert")
	}
	dstUS, _ = dst.total()
	return r.Object().(*datetime).plus(th, dstUS)
}

var timezoneArgs = object.Func{Name: "timezone", Sig: "(offset, name=None)", Bound: func(th *thread, _ value, a []value) (value, error) {
	if _, ok := asDelta(a[0]); !ok {
		return value{}, th.TypeErrorf("timezone() argument 1 must be datetime.timedelta, not %s", typeName(a[0]))
	}
	if !a[1].IsZero() {
		if _, ok := object.AsStr(a[1]); !ok {
			return value{}, th.TypeErrorf("timezone() argument 2 must be str, not %s", typeName(a[1]))
		}
	}
	return newTimezone(th, a[0], a[1])
}}

func typeName(v value) string {
	if v.IsNone() {
		return "None"
	}
	return v.Type().Name
}

func initTimezone() {
	t := timezoneType
	t.Doc = `A zone that is always equally far from UTC.

offset is a timedelta of less than a day; name is what tzname() gives.`
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return timezoneArgs.CallFunc(th, value{}, args, kw)
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error { return nil }
	of := func(v value) *timezone { return v.Object().(*timezone) }
	t.Repr = func(th *thread, v value) (value, error) {
		z := of(v)
		if object.Is(v, utc) {
			return object.FromString("datetime.timezone.utc"), nil
		}
		s, err := object.ReprString(th, object.From(z.offset))
		if !z.name.IsZero() && err == nil {
			s += ", " + object.Quote(object.StringOf(z.name))
		}
		return object.FromString("datetime.timezone(" + s + ")"), err
	}
	t.Str = func(th *thread, v value) (value, error) { return object.FromString(of(v).text()), nil }
	t.Hash = func(th *thread, v value) (int64, error) { return object.Hash(th, object.From(of(v).offset)) }
	t.Compare = func(th *thread, a, b value, op object.CompareOp) (value, error) {
		x, ok := a.Object().(*timezone)
		y, ok2 := b.Object().(*timezone)
		if !ok || !ok2 || op != object.EQ && op != object.NE {
			return object.NotImplemented, nil
		}
		same := x.offset.days == y.offset.days && x.offset.secs == y.offset.secs && x.offset.us == y.offset.us
		return object.Bool(same == (op == object.EQ)), nil
	}
	t.Attrs = func() []object.Attr {
		return []object.Attr{
			{Name: "utc", Value: utc},
			{Name: "min", Value: object.From(&timezone{offset: &delta{days: -1, secs: 60}})},
			{Name: "max", Value: object.From(&timezone{offset: &delta{secs: secondsPerDay - 60}})},
		}
	}
	method := func(name, doc string, get func(z *timezone) value) object.Func {
		return object.Func{Name: name, Doc: doc, Fast1: func(th *thread, self, dt value) (value, error) {
			if _, ok := dt.Object().(*datetime); !ok && !dt.IsNone() {
				return value{}, th.TypeErrorf("%s(dt) argument must be a datetime instance or None, not %s", name, dt.Type().Name)
			}
			return get(of(self)), nil
		}}
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			method("tzname", "The name that the zone was given, or else one such as 'UTC+01:00'; dt does not matter.", func(z *timezone) value { return object.FromString(z.text()) }),
			method("utcoffset", "The offset that the zone was given; dt does not matter.", func(z *timezone) value { return object.From(z.offset) }),
			method("dst", "Return None.", func(z *timezone) value { return object.None }),
			{Name: "fromutc", Doc: "Turn dt, which is UTC but has this zone as its tzinfo, into local time.", Fast1: func(th *thread, self, v value) (value, error) {
				dt, ok := v.Object().(*datetime)
				if !ok {
					return value{}, th.TypeErrorf("fromutc: argument must be a datetime")
				}
				if !object.Is(dt.tz, self) {
					return value{}, th.ValueErrorf("fromutc: dt.tzinfo is not self")
				}
				us, _ := of(self).offset.total()
				return dt.plus(th, us)
			}},
			{Name: "__getinitargs__", Doc: "Return the arguments with which pickle makes the zone anew.", Fast0: func(th *thread, self value) (value, error) {
				z := of(self)
				if z.name.IsZero() {
					return object.NewTuple([]value{object.From(z.offset)}), nil
				}
				return object.NewTuple([]value{object.From(z.offset), z.name}), nil
			}},
		}
	}
}
