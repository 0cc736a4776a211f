package datetime

import (
	"strings"

	"pyasync/object"
)

// this file reads dates and times in the formats of ISO 8601

func badISO(th *thread, text value) error {
	r, err := object.ReprString(th, text)
	if err != nil {
		return err
	}
	return th.ValueErrorf("Invalid isoformat string: %s", r)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// number reads n digits.
func number(s string, n int) (v int, rest string, ok bool) {
	if len(s) < n {
		return 0, s, false
	}
	for i := range n {
		if !isDigit(s[i]) {
			return 0, s, false
		}
		v = 10*v + int(s[i]-'0')
	}
	return v, s[n:], true
}

// parseDate reads YYYY-MM-DD, YYYYMMDD, YYYY-Www-D, YYYYWwwD, YYYY-Www or YYYYWww.
func parseDate(th *thread, s string, whole value) (day, error) {
	bad := func() (day, error) { return day{}, badISO(th, whole) }
	y, rest, ok := number(s, 4)
	if !ok {
		return bad()
	}
	rest, dashed := strings.CutPrefix(rest, "-")
	if rest, isWeek := strings.CutPrefix(rest, "W"); isWeek {
		w, rest, ok := number(rest, 2)
		d := 1
		if ok && rest != "" {
			var sep bool
			if rest, sep = strings.CutPrefix(rest, "-"); sep != dashed {
				return bad()
			}
			d, rest, ok = number(rest, 1)
		}
		if !ok || rest != "" {
			return bad()
		}
		yy, m, dd, err := fromISO(th, y, w, d)
		if err != nil {
			return bad()
		}
		return day{yy, m, dd}, nil
	}
	m, rest, ok := number(rest, 2)
	if !ok {
		return bad()
	}
	if dashed {
		if rest, ok = strings.CutPrefix(rest, "-"); !ok {
			return bad()
		}
	}
	d, rest, ok := number(rest, 2)
	if !ok || rest != "" {
		return bad()
	}
	return day{y, m, d}, nil
}

// separatorAt is where the date of a datetime ends.
func separatorAt(s string) int {
	switch {
	case len(s) == 7:
		return 7
	case s[4] == '-' && s[5] == 'W':
		if len(s) > 8 && s[8] == '-' {
			if len(s) > 10 && isDigit(s[10]) {
				return 8
			}
			return 10
		}
		return 8
	case s[4] == '-':
		return 10
	case s[4] == 'W':
		at := 7
		for at < len(s) && isDigit(s[at]) {
			at++
		}
		switch {
		case at < 9:
			return at
		case at%2 == 0:
			return 7
		}
		return 8
	}
	return 8
}

// parseClock reads a time, with an offset from UTC if there is one.
func parseClock(th *thread, s string, whole value) (clock, error) {
	text, zone := s, ""
	for i := range len(s) {
		if c := s[i]; c == '+' || c == '-' || c == 'Z' {
			text, zone = s[:i], s[i:]
			break
		}
	}
	c, ok := parseParts(text)
	if !ok {
		return clock{}, badISO(th, whole)
	}
	if zone == "" {
		return c, nil
	}
	if zone == "Z" {
		c.tz = utc
		return c, nil
	}
	off, ok := parseParts(zone[1:])
	if !ok || zone[0] == 'Z' {
		return clock{}, badISO(th, whole)
	}
	us := off.micros()
	if zone[0] == '-' {
		us = -us
	}
	tz, err := newTimezone(th, object.From(spanOf(us)), value{})
	c.tz = tz
	return c, err
}

// parseParts reads HH[:MM[:SS[.ffffff]]], also without the colons.
func parseParts(s string) (c clock, ok bool) {
	colons := len(s) > 2 && s[2] == ':'
	for i, p := range [...]*int{&c.h, &c.mi, &c.s} {
		if *p, s, ok = number(s, 2); !ok {
			return c, false
		}
		if s == "" {
			return c, true
		}
		switch {
		case s[0] == '.' || s[0] == ',':
			if i < 2 {
				return c, false
			}
		case i == 2:
			return c, false
		case colons:
			if s[0] != ':' {
				return c, false
			}
			s = s[1:]
		}
	}
	s = s[1:]
	if s == "" {
		return c, false
	}
	for i := 0; i < 6; i++ {
		c.us *= 10
		if i < len(s) {
			if !isDigit(s[i]) {
				return c, false
			}
			c.us += int(s[i] - '0')
		}
	}
	return c, len(s) <= 6 || strings.Trim(s[6:], "0123456789") == ""
}

// fromISOFormat is datetime.fromisoformat.
func fromISOFormat(th *thread, cls, text value) (value, error) {
	str, ok := object.AsStr(text)
	if !ok {
		return value{}, th.TypeErrorf("fromisoformat: argument must be str")
	}
	s := str.String()
	if len(s) < 7 {
		return value{}, badISO(th, text)
	}
	at := separatorAt(s)
	if at > len(s) {
		return value{}, badISO(th, text)
	}
	d, err := parseDate(th, s[:at], text)
	if err != nil {
		return value{}, err
	}
	c := clock{}
	if at < len(s) {
		_, n := object.DecodeRune(s[at:])
		if c, err = parseClock(th, s[at+n:], text); err != nil {
			return value{}, err
		}
	}
	return makeInstant(th, classOf(cls), d, c)
}
