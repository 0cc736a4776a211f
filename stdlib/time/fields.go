package time

import (
	"strconv"
	"strings"
	gotime "time"
)

// this file is what package datetime needs of this one

// Fields is a broken-down time, as a struct_time has it: Weekday counts from Monday as 0,
// IsDST is -1 where nobody knows.
type Fields struct {
	Year, Month, Day, Hour, Minute, Second, Weekday, Yearday, IsDST int
}

func (f Fields) tm() tm {
	return tm{year: f.Year, mon: f.Month - 1, mday: f.Day, hour: f.Hour, min: f.Minute, sec: f.Second,
		wday: (f.Weekday + 1) % 7, yday: f.Yearday - 1, isdst: f.IsDST}
}

// Struct is the struct_time.
func (f Fields) Struct() value { return f.tm().value() }

// Format is strftime, for formats without what concerns zones.
func (f Fields) Format(th *thread, format string) string {
	var b strings.Builder
	(&formatter{t: f.tm(), loc: zone(th)}).format(&b, format)
	return b.String()
}

// Parsed is what strptime found in a text; Offset is the one from UTC, in microseconds.
type Parsed struct {
	Fields
	Microsecond int
	HasOffset   bool
	Offset      int64
	Zone        string // "" for none
}

// Parse is strptime.
func Parse(th *thread, text, format string) (Parsed, error) {
	p := parser{th: th, text: text, format: format}
	if err := p.match(); err != nil {
		return Parsed{}, err
	}
	t, err := p.time()
	if err != nil {
		return Parsed{}, err
	}
	r := Parsed{Fields: Fields{Year: t.year, Month: t.mon + 1, Day: t.mday, Hour: t.hour, Minute: t.min, Second: t.sec}}
	r.Microsecond = micros(p.found.text['f'-'A'])
	r.Zone = p.found.text['Z'-'A']
	if s, ok := p.found.get('z'); ok {
		r.HasOffset = true
		r.Offset = int64(t.offset) * 1e6
		if _, frac, ok := strings.Cut(s, "."); ok {
			us := int64(micros(frac))
			if s[0] == '-' {
				us = -us
			}
			r.Offset += us
		}
	}
	return r, nil
}

// micros is a fraction of a second, given by its digits.
func micros(digits string) int {
	if digits == "" {
		return 0
	}
	n, _ := strconv.Atoi((digits + "000000")[:6])
	return n
}

// Local is the local time zone of the interpreter.
func Local(th *thread) *gotime.Location { return zone(th) }
