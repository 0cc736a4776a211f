package datetime

import (
	"fmt"
	"strings"
	gotime "time"

	"pyasync/object"
	"pyasync/stdlib/time"
)

// this file defines the methods of datetime, and the formats that all classes share

// strftime replaces what concerns zones and microseconds; the rest is strftime of module time.
func strftime(th *thread, self value, a []value) (value, error) {
	format, ok := object.AsStr(a[0])
	if !ok {
		return value{}, th.TypeErrorf("strftime() argument 1 must be str, not %s", a[0].Type().Name)
	}
	if x, ok := self.Object().(*datetime); ok && !x.tz.IsZero() {
		// a format may ask for the daylight saving time, and so the zone must know it
		if _, err := offsetFrom(th, x.tz, "dst", self); err != nil {
			return value{}, err
		}
	}
	var b strings.Builder
	s := format.String()
	for {
		i := strings.IndexByte(s, '%')
		if i < 0 || i+1 >= len(s) {
			b.WriteString(s)
			break
		}
		b.WriteString(s[:i])
		n := 2
		switch {
		case s[i+1] == 'f':
			us := 0
			switch x := self.Object().(type) {
			case *timeOfDay:
				us = x.us
			case *datetime:
				us = x.us
			}
			fmt.Fprintf(&b, "%06d", us)
		case s[i+1] == 'z', strings.HasPrefix(s[i+1:], ":z"):
			sep := ""
			if s[i+1] == ':' {
				sep, n = ":", 3
			}
			off, err := zoneOffset(th, self)
			if err != nil {
				return value{}, err
			}
			if off != nil {
				b.WriteString(offsetText(off, sep))
			}
		case s[i+1] == 'Z':
			name, err := zoneName(th, self)
			if err != nil {
				return value{}, err
			}
			b.WriteString(name)
		default:
			b.WriteString(s[i : i+2])
		}
		s = s[i+n:]
	}
	return object.FromString(fieldsOf(self).Format(th, b.String())), nil
}

// zoneOffset is utcoffset() of what has one.
func zoneOffset(th *thread, self value) (*delta, error) {
	switch x := self.Object().(type) {
	case *timeOfDay:
		return offsetFrom(th, x.tz, "utcoffset", object.None)
	case *datetime:
		return x.offset(th)
	}
	return nil, nil
}

// zoneName is tzname() of what has one, for a format.
func zoneName(th *thread, self value) (string, error) {
	name := object.None
	var err error
	switch x := self.Object().(type) {
	case *timeOfDay:
		name, err = nameFrom(th, x.tz, object.None)
	case *datetime:
		name, err = nameFrom(th, x.tz, self)
	}
	if err != nil || name.IsNone() {
		return "", err
	}
	if _, err := object.CallMethod(th, name, "encode"); err != nil {
		return "", err
	}
	if !name.Type().Heap() {
		return strings.ReplaceAll(object.StringOf(name), "%", "%%"), nil
	}
	name, err = object.CallMethod(th, name, "replace", object.FromString("%"), object.FromString("%%"))
	if err != nil {
		return "", err
	}
	if _, ok := object.AsStr(name); !ok {
		return "", th.TypeErrorf("tzname.replace() did not return a string")
	}
	return object.StringOf(name), nil
}

func formatMethod(th *thread, self, format value) (value, error) {
	s, ok := object.AsStr(format)
	if !ok {
		return value{}, th.TypeErrorf("__format__() argument 1 must be str, not %s", format.Type().Name)
	}
	if s.String() == "" {
		return object.ToStr(th, self)
	}
	return object.CallMethod(th, self, "strftime", format)
}

const replaceSig = "(year=?, month=?, day=?, hour=?, minute=?, second=?, microsecond=?, tzinfo=?, *, fold=?)"

func datetimeMethods() []object.Func {
	return append(datetimeMakers(), []object.Func{
		{Name: "date", Doc: "The date alone.", Fast0: func(th *thread, self value) (value, error) {
			return object.From(&date{day: instantOf(self).day}), nil
		}},
		{Name: "time", Doc: "The time of day alone, without a zone.", Fast0: func(th *thread, self value) (value, error) {
			c := instantOf(self).clock
			c.tz = value{}
			return object.From(&timeOfDay{clock: c}), nil
		}},
		{Name: "timetz", Doc: "The time of day alone, with its zone.", Fast0: func(th *thread, self value) (value, error) {
			return object.From(&timeOfDay{clock: instantOf(self).clock}), nil
		}},
		{Name: "ctime", Doc: "Write day and time as C's ctime does, 'Thu Feb 29 12:30:00 2024'.", Fast0: func(th *thread, self value) (value, error) {
			return object.FromString(fieldsOf(self).Format(th, "%a %b %e %H:%M:%S ") + fmt.Sprintf("%04d", dayOf(self).y)), nil
		}},
		{Name: "timetuple", Doc: "Date and time as a time.struct_time, with tm_isdst as the zone says.", Fast0: func(th *thread, self value) (value, error) {
			f := fieldsOf(self)
			dst, err := offsetFrom(th, instantOf(self).tz, "dst", self)
			if err != nil {
				return value{}, err
			}
			if dst != nil {
				f.IsDST = 0
				if us, _ := dst.total(); us != 0 {
					f.IsDST = 1
				}
			}
			return f.Struct(), nil
		}},
		{Name: "utctimetuple", Doc: "Date and time, converted to UTC if there is a zone, as a time.struct_time.", Fast0: func(th *thread, self value) (value, error) {
			x := instantOf(self)
			off, err := x.offset(th)
			if err != nil {
				return value{}, err
			}
			if off != nil {
				us, _ := off.total()
				d, c, ok := split(x.micros() - us)
				if !ok {
					return value{}, th.Raise(object.OverflowErrorType, "date value out of range")
				}
				x = &datetime{day: d, clock: c}
			}
			f := fieldsOf(object.From(x))
			f.IsDST = 0
			return f.Struct(), nil
		}},
		{Name: "timestamp", Doc: "Seconds since 1970 began in UTC, a float; without a zone, local time is meant.", Fast0: func(th *thread, self value) (value, error) {
			return instantOf(self).timestamp(th)
		}},
		{Name: "isoformat", Sig: "(sep='T', timespec='auto')", Doc: "Write date and time as ISO 8601 has it: '2024-02-29T12:30:00', then the microseconds if there are any, and the offset.\nsep is the character between date and time.", Bound: isoFormat},
		{Name: "utcoffset", Doc: "How far the zone is from UTC, a timedelta; None without a zone.", Fast0: func(th *thread, self value) (value, error) {
			d, err := instantOf(self).offset(th)
			return orNone(d), err
		}},
		{Name: "tzname", Doc: "What the zone calls itself at this time, a str; None without a zone.", Fast0: func(th *thread, self value) (value, error) {
			return nameFrom(th, instantOf(self).tz, self)
		}},
		{Name: "dst", Doc: "How much of the offset is summer time, a timedelta; None without a zone.", Fast0: func(th *thread, self value) (value, error) {
			d, err := offsetFrom(th, instantOf(self).tz, "dst", self)
			return orNone(d), err
		}},
		{Name: "replace", Sig: replaceSig, Doc: "A datetime like this one, but for the fields given.", Bound: datetimeReplace},
		{Name: "__replace__", Sig: replaceSig, Doc: "What copy.replace() calls: see replace.", Bound: datetimeReplace},
		{Name: "astimezone", Sig: "(tz=None)", Doc: "The same moment as told in another zone, by default the local one; without a zone, local time is meant.", Bound: func(th *thread, self value, a []value) (value, error) {
			tz, err := checkTZ(th, a[0])
			if err != nil {
				return value{}, err
			}
			return instantOf(self).asTimezone(th, tz)
		}},
		{Name: "__reduce_ex__", Doc: "Return a tuple from which pickle and copy make the datetime anew; protocol 4 and up keeps fold.", Fast1: func(th *thread, self, proto value) (value, error) {
			n, err := cInt(th, proto, 0)
			return instantOf(self).reduce(n), err
		}},
		{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the datetime anew.", Fast0: func(th *thread, self value) (value, error) {
			return instantOf(self).reduce(2), nil
		}},
	}...)
}

func (x *datetime) reduce(proto int) value {
	b := append([]byte{byte(x.y >> 8), byte(x.y), byte(x.m), byte(x.d)}, x.state()...)
	if x.fold != 0 && proto > 3 {
		b[2] |= 0x80
	}
	return reduced(x.Type(), b, x.tz)
}

func isoFormat(th *thread, self value, a []value) (value, error) {
	x := instantOf(self)
	sep := "T"
	if !a[0].IsZero() {
		s, ok := object.AsStr(a[0])
		if !ok || s.Len() != 1 {
			return value{}, th.TypeErrorf("isoformat() argument 1 must be a unicode character, not %s", a[0].Type().Name)
		}
		sep = s.String()
	}
	text, err := x.clock.text(th, a[1])
	if err != nil {
		return value{}, err
	}
	off, err := x.offset(th)
	if err != nil {
		return value{}, err
	}
	s := x.day.text() + sep + text
	if off != nil {
		s += offsetText(off, ":")
	}
	return object.FromString(s), nil
}

func datetimeReplace(th *thread, self value, a []value) (value, error) {
	x := instantOf(self)
	d, c := x.day, x.clock
	if err := cInts(th, a, &d.y, &d.m, &d.d); err != nil {
		return value{}, err
	}
	if err := c.take(th, a[3:]); err != nil {
		return value{}, err
	}
	return makeInstant(th, self.Type(), d, c)
}

// datetimeMakers are the class methods.
func datetimeMakers() []object.Func {
	deprecated := func(th *thread, text string) error { return th.Warn(object.DeprecationWarningType, text, 1) }
	return []object.Func{
		{Name: "fromisoformat", Class: true, Doc: "Read a date, alone or with a time, in nearly any format of ISO 8601; raise ValueError if it is not one.", Fast1: fromISOFormat},
		{Name: "now", Class: true, Sig: "(tz=None)", Doc: "This moment: in the zone tz, or without one in local time and without tzinfo.", Bound: func(th *thread, cls value, a []value) (value, error) {
			tz, err := checkTZ(th, a[0])
			if err != nil {
				return value{}, err
			}
			now := gotime.Now()
			return fromInstant(th, classOf(cls), now.Unix(), now.Nanosecond()/1000, tz)
		}},
		{Name: "utcnow", Class: true, Doc: "This moment in UTC, without tzinfo. Deprecated: now(timezone.utc) says which zone it is.", Fast0: func(th *thread, cls value) (value, error) {
			if err := deprecated(th, "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC)."); err != nil {
				return value{}, err
			}
			now := gotime.Now()
			d, c, _ := split((now.Unix()+epoch)*usPerSecond + int64(now.Nanosecond()/1000))
			return makeInstant(th, classOf(cls), d, c)
		}},
		{Name: "fromtimestamp", Class: true, Sig: "(timestamp, tz=None)", Doc: "The moment timestamp, seconds since 1970 began in UTC: in the zone tz, or without one in local time and without tzinfo.", Bound: func(th *thread, cls value, a []value) (value, error) {
			tz, err := checkTZ(th, a[1])
			if err != nil {
				return value{}, err
			}
			secs, us, err := timestamp(th, a[0], true)
			if err != nil {
				return value{}, err
			}
			return fromInstant(th, classOf(cls), secs, us, tz)
		}},
		{Name: "utcfromtimestamp", Class: true, Doc: "The moment timestamp in UTC, without tzinfo. Deprecated: fromtimestamp(timestamp, timezone.utc) says which zone it is.", Fast1: func(th *thread, cls, ts value) (value, error) {
			if err := deprecated(th, "datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.fromtimestamp(timestamp, datetime.UTC)."); err != nil {
				return value{}, err
			}
			secs, us, err := timestamp(th, ts, true)
			if err != nil {
				return value{}, err
			}
			d, c, ok := split((secs+epoch)*usPerSecond + int64(us))
			if !ok {
				return value{}, th.ValueErrorf("year %d is out of range", yearAt(secs))
			}
			return makeInstant(th, classOf(cls), d, c)
		}},
		{Name: "strptime", Class: true, Sig: "(date_string, format, /)", Doc: "Read text that was written in the given format, with directives such as %Y-%m-%d; raise ValueError if it does not fit.", Fast2: strptime},
		{Name: "combine", Class: true, Sig: "(date, time, tzinfo=?)", Doc: "Put a date and a time together; the zone is that of the time unless given.", Bound: combine},
	}
}

func strptime(th *thread, cls, text, format value) (value, error) {
	for i, v := range [...]value{text, format} {
		if _, ok := object.AsStr(v); !ok {
			return value{}, th.TypeErrorf("strptime() argument %d must be str, not %s", i+1, v.Type().Name)
		}
	}
	p, err := time.Parse(th, object.StringOf(text), object.StringOf(format))
	if err != nil {
		return value{}, err
	}
	c := clock{h: p.Hour, mi: p.Minute, s: p.Second, us: p.Microsecond}
	if p.HasOffset {
		name := value{}
		if p.Zone != "" {
			name = object.FromString(p.Zone)
		}
		if c.tz, err = newTimezone(th, object.From(spanOf(p.Offset)), name); err != nil {
			return value{}, err
		}
	}
	return makeInstant(th, classOf(cls), day{p.Year, p.Month, p.Day}, c)
}

func combine(th *thread, cls value, a []value) (value, error) {
	if !a[0].Type().Is(dateType) {
		return value{}, th.TypeErrorf("combine() argument 1 must be datetime.date, not %s", typeName(a[0]))
	}
	t, ok := a[1].Object().(*timeOfDay)
	if !ok {
		return value{}, th.TypeErrorf("combine() argument 2 must be datetime.time, not %s", typeName(a[1]))
	}
	c := t.clock
	if !a[2].IsZero() {
		tz, err := checkTZ(th, a[2])
		if err != nil {
			return value{}, err
		}
		c.tz = tz
	}
	return makeInstant(th, classOf(cls), dayOf(a[0]), c)
}
