package time

import (
	"strconv"
	"strings"
	gotime "time"

	"pyasync/object"
)

// this file defines strftime, in the C library's words for the C locale

var (
	dayNames   = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}
	monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
)

const strftimeDoc = `strftime(format[, tuple]): write a struct_time, by default the current local time, as format says:
  %Y year  %m month  %d day  %H hour  %M minute  %S second  %z offset from UTC  %Z zone
  %a %A day of the week  %b %B month  %c date and time  %x date  %X time  %I hour, to 12
  %p AM or PM  %j day of the year  %U %W %V week of the year  %% a percent sign
and what else the C library knows.`

func strftimeFunc(th *thread, _ value, a []value) (value, error) {
	format, ok := object.AsStr(a[0])
	if !ok {
		return value{}, th.TypeErrorf("strftime() argument 1 must be str, not %s", a[0].Type().Name)
	}
	t, err := tmOrNow(th, a[1], "strftime")
	if err != nil {
		return value{}, err
	}
	if strings.IndexByte(format.String(), 0) >= 0 {
		return value{}, th.ValueErrorf("embedded null character")
	}
	t.isdst = min(max(t.isdst, -1), 1)
	if t.zone == "" {
		t.zone, _ = zoneOf(th, t) // as in C, the offset is that of a tuple without one: 0
	}
	var b strings.Builder
	(&formatter{t: t, loc: zone(th)}).format(&b, format.String())
	return object.FromString(b.String()), nil
}

// zoneOf is the name and offset of the local zone for a tuple that does not say.
func zoneOf(th *thread, t tm) (string, int) {
	loc := zone(th)
	at := gotime.Date(t.year, 1, 1, 0, 0, 0, 0, loc)
	if at.IsDST() != (t.isdst > 0) {
		if july := at.AddDate(0, 6, 0); july.IsDST() == (t.isdst > 0) {
			at = july
		}
	}
	return at.Zone()
}

func padded(n, width int, fill byte) string {
	s := strconv.Itoa(n)
	sign := ""
	if n < 0 && fill == '0' {
		sign, s = "-", s[1:]
		width--
	}
	if fill != 0 && len(s) < width {
		s = strings.Repeat(string(fill), width-len(s)) + s
	}
	return sign + s
}

func clockText(t tm) string {
	return padded(t.hour, 2, '0') + ":" + padded(t.min, 2, '0') + ":" + padded(t.sec, 2, '0')
}

// formatter writes one time. loc is the local zone, for %s.
type formatter struct {
	t   tm
	loc *gotime.Location
}

// directive is one %-sequence: flags and width as the GNU C library has them.
type directive struct {
	pad         byte // 0: the directive's own; '-' none
	upper, swap bool
	width       int
	verb        byte
}

func (f *formatter) format(b *strings.Builder, s string) {
	for {
		i := strings.IndexByte(s, '%')
		if i < 0 {
			b.WriteString(s)
			return
		}
		b.WriteString(s[:i])
		d, n := parseDirective(s[i:])
		text, ok := "", false
		if n > 0 {
			text, ok = f.expand(d)
		}
		if !ok {
			if n == 0 {
				n = len(s) - i
			}
			text = s[i : i+n]
		}
		b.WriteString(text)
		s = s[i+n:]
	}
}

// parseDirective reads the directive that s begins with; n is 0 where it is not complete.
func parseDirective(s string) (d directive, n int) {
	i := 1
	for ; i < len(s); i++ {
		switch c := s[i]; c {
		case '_', '-', '0':
			d.pad = c
			continue
		case '^':
			d.upper = true
			continue
		case '#':
			d.swap = true
			continue
		}
		break
	}
	for ; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
		d.width = min(d.width*10+int(s[i]-'0'), 1024)
	}
	modifier := byte(0)
	if i < len(s) && (s[i] == 'E' || s[i] == 'O') {
		modifier = s[i]
		i++
	}
	if i >= len(s) {
		return d, 0
	}
	d.verb = s[i]
	if modifier == 'E' && !strings.ContainsRune("cCxXyY", rune(d.verb)) || modifier == 'O' && !strings.ContainsRune("deHIklmMSuUVwWy", rune(d.verb)) {
		d.verb = 0
	}
	return d, i + 1
}

// number writes n with the directive's padding, or with the usual one.
func (d directive) number(n, width int, fill byte) (string, bool) {
	switch d.pad {
	case '-':
		fill = 0
	case '_':
		fill = ' '
	case '0':
		fill = '0'
	}
	return padded(n, max(width, d.width), fill), true
}

// text writes a word with the directive's case and padding.
func (d directive) text(s string) (string, bool) {
	if d.upper || d.swap {
		s = strings.ToUpper(s)
	}
	if len(s) < d.width {
		fill := " "
		if d.pad == '0' {
			fill = "0"
		}
		s = strings.Repeat(fill, d.width-len(s)) + s
	}
	return s, true
}

// composite writes a directive that stands for a format.
func (f *formatter) composite(d directive, format string) (string, bool) {
	var b strings.Builder
	f.format(&b, format)
	s := b.String()
	if d.upper {
		s = strings.ToUpper(s)
	}
	d.upper, d.swap = false, false
	return d.text(s)
}

func (f *formatter) expand(d directive) (string, bool) {
	if s, ok := f.expandDate(d); ok {
		return s, true
	}
	t := &f.t
	switch d.verb {
	case 'H':
		return d.number(t.hour, 2, '0')
	case 'I':
		return d.number((t.hour+11)%12+1, 2, '0')
	case 'k':
		return d.number(t.hour, 2, ' ')
	case 'l':
		return d.number((t.hour+11)%12+1, 2, ' ')
	case 'M':
		return d.number(t.min, 2, '0')
	case 'S':
		return d.number(t.sec, 2, '0')
	case 'n':
		return d.text("\n")
	case 't':
		return d.text("\t")
	case '%':
		return d.text("%")
	case 'p', 'P':
		s := "AM"
		if t.hour >= 12 {
			s = "PM"
		}
		if d.verb == 'P' || d.swap {
			s = strings.ToLower(s)
			d.swap = false
		}
		return d.text(s)
	case 's':
		return d.number(int(t.unix(f.loc).Unix()), 1, '0')
	case 'z':
		off, sign := t.offset, "+"
		if off < 0 {
			off, sign = -off, "-"
		}
		off /= 60
		return sign + padded(off/60*100+off%60, max(4, d.width-1), '0'), true
	case 'Z':
		s := t.zone
		if d.swap {
			s, d.swap = strings.ToLower(s), false
		}
		return d.text(s)
	case 'c':
		return f.composite(d, "%a %b %e %H:%M:%S %Y")
	case 'D', 'x':
		return f.composite(d, "%m/%d/%y")
	case 'F':
		return f.composite(d, "%Y-%m-%d")
	case 'r':
		return f.composite(d, "%I:%M:%S %p")
	case 'R':
		return f.composite(d, "%H:%M")
	case 'T', 'X':
		return f.composite(d, "%H:%M:%S")
	}
	return "", false
}

// expandDate writes what is about days and years.
func (f *formatter) expandDate(d directive) (string, bool) {
	t := &f.t
	switch d.verb {
	case 'a':
		return d.text(dayNames[t.wday][:3])
	case 'A':
		return d.text(dayNames[t.wday])
	case 'b', 'h':
		return d.text(monthNames[t.mon][:3])
	case 'B':
		return d.text(monthNames[t.mon])
	case 'C':
		return d.number(floorDiv(t.year, 100), 2, '0')
	case 'd':
		return d.number(t.mday, 2, '0')
	case 'e':
		return d.number(t.mday, 2, ' ')
	case 'j':
		return d.number(t.yday+1, 3, '0')
	case 'm':
		return d.number(t.mon+1, 2, '0')
	case 'u':
		return d.number((t.wday+6)%7+1, 1, '0')
	case 'w':
		return d.number(t.wday, 1, '0')
	case 'U':
		return d.number((t.yday-t.wday+7)/7, 2, '0')
	case 'W':
		return d.number((t.yday-(t.wday+6)%7+7)/7, 2, '0')
	case 'y':
		return d.number(((t.year%100)+100)%100, 2, '0')
	case 'Y':
		if d.pad == 0 {
			return d.number(t.year, 1, '0')
		}
		return d.number(t.year, 4, '0')
	case 'G', 'g', 'V':
		year, week := t.isoWeek()
		switch d.verb {
		case 'G':
			return d.number(year, 1, '0')
		case 'g':
			return d.number(((year%100)+100)%100, 2, '0')
		}
		return d.number(week, 2, '0')
	}
	return "", false
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func daysIn(year int) int {
	if leap(year) {
		return 366
	}
	return 365
}

// isoWeek is the week by ISO 8601, from the day of the week and of the year alone.
func (t tm) isoWeek() (year, week int) {
	monday := (t.wday + 6) % 7
	week = (t.yday - monday + 10) / 7
	weeks := func(y, jan1 int) int { // jan1: day of the week of January 1, Monday is 0
		if jan1 == 3 || jan1 == 2 && leap(y) {
			return 53
		}
		return 52
	}
	jan1 := ((monday-t.yday)%7 + 7) % 7
	switch {
	case week < 1:
		before := ((jan1-daysIn(t.year-1))%7 + 7) % 7
		return t.year - 1, weeks(t.year-1, before)
	case week > weeks(t.year, jan1):
		return t.year + 1, 1
	}
	return t.year, week
}
