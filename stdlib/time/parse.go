package time

import (
	"regexp"
	"strconv"
	"strings"
	gotime "time"
	"unicode"

	"pyasync/object"
)

// this file defines strptime: the format becomes a regular expression, what it finds a time

// patterns are what the directives match.
var patterns = map[byte]string{
	'd': `(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])`,
	'f': `(?P<f>[0-9]{1,6})`,
	'H': `(?P<H>2[0-3]|[0-1]\d|\d)`,
	'I': `(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])`,
	'G': `(?P<G>\d\d\d\d)`,
	'j': `(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])`,
	'm': `(?P<m>1[0-2]|0[1-9]|[1-9])`,
	'M': `(?P<M>[0-5]\d|\d)`,
	'S': `(?P<S>6[0-1]|[0-5]\d|\d)`,
	'U': `(?P<U>5[0-3]|[0-4]\d|\d)`,
	'W': `(?P<W>5[0-3]|[0-4]\d|\d)`,
	'w': `(?P<w>[0-6])`,
	'u': `(?P<u>[1-7])`,
	'V': `(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)`,
	'y': `(?P<y>\d\d)`,
	'Y': `(?P<Y>\d\d\d\d)`,
	'z': `(?P<z>[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|Z)`,
	'p': `(?P<p>am|pm)`,
	'%': `%`,
}

// composites are directives that stand for a format.
var composites = map[byte]string{'c': "%a %b %d %H:%M:%S %Y", 'x': "%m/%d/%y", 'X': "%H:%M:%S"}

// names matches any of a list of words, the longest first.
func names(group string, words []string) string {
	alts := make([]string, len(words))
	for i, w := range words {
		alts[i] = regexp.QuoteMeta(strings.ToLower(w))
	}
	for i := range alts {
		for j := i; j > 0 && len(alts[j]) > len(alts[j-1]); j-- {
			alts[j], alts[j-1] = alts[j-1], alts[j]
		}
	}
	return "(?P<" + group + ">" + strings.Join(alts, "|") + ")"
}

func abbreviated(words []string) []string {
	short := make([]string, len(words))
	for i, w := range words {
		short[i] = w[:3]
	}
	return short
}

// parser reads one text.
type parser struct {
	th     *thread
	text   string
	format string
	zoned  bool // the format has %Z
	found  findings
}

func strptimeFunc(th *thread, _ value, a []value) (value, error) {
	var s [2]string
	s[1] = "%a %b %d %H:%M:%S %Y"
	for i, v := range a {
		if v.IsZero() {
			continue
		}
		str, ok := object.AsStr(v)
		if !ok {
			r, err := object.ReprString(th, object.From(v.Type()))
			if err != nil {
				return value{}, err
			}
			return value{}, th.TypeErrorf("strptime() argument %d must be str, not %s", i, r)
		}
		s[i] = str.String()
	}
	p := parser{th: th, text: s[0], format: s[1]}
	if err := p.match(); err != nil {
		return value{}, err
	}
	t, err := p.time()
	if err != nil {
		return value{}, err
	}
	return t.value(), nil
}

// zoneNames are those that %Z accepts: UTC, GMT and the names of the local zone.
func (p *parser) zoneNames() []string {
	list := []string{"utc", "gmt"}
	loc := zone(p.th)
	year := gotime.Now().Year()
	for _, month := range [...]gotime.Month{1, 7} {
		name, _ := gotime.Date(year, month, 1, 0, 0, 0, 0, loc).Zone()
		if name = strings.ToLower(name); name != "utc" && name != "gmt" {
			list = append(list, name)
		}
	}
	return list
}

// expression is the format as a regular expression.
func (p *parser) expression() (string, error) {
	var b strings.Builder
	seen := map[byte]bool{}
	var expand func(format string) error
	expand = func(format string) error {
		for i := 0; i < len(format); i++ {
			c := format[i]
			switch {
			case c == '%':
				i++
				if i == len(format) {
					return p.th.ValueErrorf("stray %% in format %s", object.Quote(p.format))
				}
				if sub, ok := composites[format[i]]; ok {
					if err := expand(sub); err != nil {
						return err
					}
					continue
				}
				re := p.pattern(format[i])
				if re == "" {
					return p.th.ValueErrorf("'%s' is a bad directive in format %s", firstRune(format[i:]), object.Quote(p.format))
				}
				if seen[format[i]] && format[i] != '%' {
					return p.th.ValueErrorf("directive '%%%c' occurs twice in format %s", format[i], object.Quote(p.format))
				}
				seen[format[i]] = true
				b.WriteString(re)
			case strings.IndexByte(" \t\n\r\f\v", c) >= 0:
				for i+1 < len(format) && strings.IndexByte(" \t\n\r\f\v", format[i+1]) >= 0 {
					i++
				}
				b.WriteString(`\s+`)
			default:
				b.WriteString(regexp.QuoteMeta(string([]byte{c})))
			}
		}
		return nil
	}
	err := expand(p.format)
	return b.String(), err
}

func firstRune(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}

func (p *parser) pattern(verb byte) string {
	switch verb {
	case 'a':
		return names("a", abbreviated(dayNames[:]))
	case 'A':
		return names("A", dayNames[:])
	case 'b':
		return names("b", abbreviated(monthNames[:]))
	case 'B':
		return names("B", monthNames[:])
	case 'Z':
		p.zoned = true
		return names("Z", p.zoneNames())
	}
	return patterns[verb]
}

// match fills found.
func (p *parser) match() error {
	known := formatsOf(p.th)
	if re := known.find(p.format); re != nil {
		if err := p.warnNoYear(); err != nil {
			return err
		}
		return p.search(re)
	}
	expr, err := p.expression()
	if err != nil {
		return err
	}
	if err := p.warnNoYear(); err != nil {
		return err
	}
	re, err := regexp.Compile(`(?i)\A(?:` + expr + `)`)
	if err != nil {
		return p.th.ValueErrorf("bad format %s", object.Quote(p.format))
	}
	known.add(p.format, re, p.zoned)
	return p.search(re)
}

// search fills found with what the expression of the format finds.
func (p *parser) search(re *regexp.Regexp) error {
	m := re.FindStringSubmatchIndex(p.text)
	if m == nil {
		return p.th.ValueErrorf("time data %s does not match format %s", object.Quote(p.text), object.Quote(p.format))
	}
	if rest := p.text[m[1]:]; rest != "" {
		return p.th.ValueErrorf("unconverted data remains: %s", rest)
	}
	for i, name := range re.SubexpNames() {
		if name != "" && m[2*i] >= 0 {
			p.found.set(name[0], p.text[m[2*i]:m[2*i+1]])
		}
	}
	return nil
}

// findings are what the directives found, by their letters.
type findings struct {
	have uint64
	text ['z' - 'A' + 1]string
}

func (f *findings) set(verb byte, text string) {
	f.have |= 1 << (verb - 'A')
	f.text[verb-'A'] = text
}

func (f *findings) get(verb byte) (string, bool) {
	return f.text[verb-'A'], f.have&(1<<(verb-'A')) != 0
}

type formatsKey struct{}

// formats are the expressions of an interpreter's formats.
type formats struct{ byText map[string]*regexp.Regexp }

// maxFormats bounds how many are kept.
const maxFormats = 64

func formatsOf(th *thread) *formats {
	f, ok := th.Interp.State[formatsKey{}].(*formats)
	if !ok {
		f = &formats{byText: map[string]*regexp.Regexp{}}
		th.Interp.State[formatsKey{}] = f
	}
	return f
}

func (f *formats) find(format string) *regexp.Regexp { return f.byText[format] }

// add keeps an expression, unless it depends on the names of the local zone.
func (f *formats) add(format string, re *regexp.Regexp, zoned bool) {
	if zoned {
		return
	}
	if len(f.byText) >= maxFormats {
		clear(f.byText)
	}
	f.byText[format] = re
}

// warnNoYear tells of formats with a day of the month but no year.
func (p *parser) warnNoYear() error {
	day, year := false, false
	for i := 0; i+1 < len(p.format); i++ {
		if p.format[i] == '%' {
			i++
			day = day || p.format[i] == 'd'
			year = year || strings.IndexByte("YyGcx", p.format[i]) >= 0
		}
	}
	if !day || year {
		return nil
	}
	return p.th.Warn(object.DeprecationWarningType, `Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647.`, 1)
}

// number is what directive verb found, or def.
func (p *parser) number(verb byte, def int) int {
	s, ok := p.found.get(verb)
	if !ok {
		return def
	}
	n, _ := strconv.Atoi(strings.TrimLeftFunc(s, unicode.IsSpace))
	return n
}

func (p *parser) has(verb byte) bool { _, ok := p.found.get(verb); return ok }

func indexFold(words []string, s string) int {
	for i, w := range words {
		if strings.EqualFold(w, s) {
			return i
		}
	}
	return -1
}

// time puts together what was found.
func (p *parser) time() (tm, error) {
	if err := p.checkISO(); err != nil {
		return tm{}, err
	}
	t := tm{isdst: -1, mon: p.number('m', 1) - 1, mday: p.number('d', 1), min: p.number('M', 0), sec: p.number('S', 0)}
	year, hasYear := 1900, true
	switch {
	case p.has('Y'):
		year = p.number('Y', 0)
	case p.has('y'):
		if year = p.number('y', 0); year <= 68 {
			year += 2000
		} else {
			year += 1900
		}
	default:
		hasYear = false
	}
	if p.has('b') {
		t.mon = indexFold(abbreviated(monthNames[:]), p.found.text['b'-'A'])
	}
	if p.has('B') {
		t.mon = indexFold(monthNames[:], p.found.text['B'-'A'])
	}
	t.hour = p.hour()
	p.zone(&t)
	return t, p.date(&t, year, hasYear)
}

func (p *parser) hour() int {
	if !p.has('I') {
		return p.number('H', 0)
	}
	h := p.number('I', 0)
	switch strings.ToLower(p.found.text['p'-'A']) {
	case "", "am":
		if h == 12 {
			h = 0
		}
	default:
		if h != 12 {
			h += 12
		}
	}
	return h
}

// zone reads %z and %Z.
func (p *parser) zone(t *tm) {
	if s, ok := p.found.get('Z'); ok {
		switch s = strings.ToLower(s); s {
		case "utc", "gmt":
			t.isdst = 0
		default:
			july := gotime.Date(gotime.Now().Year(), 7, 1, 0, 0, 0, 0, zone(p.th))
			if name, _ := july.Zone(); strings.EqualFold(name, s) && july.IsDST() {
				t.isdst = 1
			} else {
				t.isdst = 0
			}
		}
		t.zone = p.found.text['Z'-'A']
	}
	s, ok := p.found.get('z')
	if !ok {
		return
	}
	if t.zone == "" {
		t.zone = onlyOffset
	}
	if s == "Z" || s == "z" {
		return
	}
	digits := strings.ReplaceAll(s[1:], ":", "")
	part := func(i int) int {
		if len(digits) < i+2 {
			return 0
		}
		n, _ := strconv.Atoi(digits[i : i+2])
		return n
	}
	t.offset = part(0)*3600 + part(2)*60 + part(4)
	if s[0] == '-' {
		t.offset = -t.offset
	}
}

// checkISO tests the rules for %G and %V, and the colons of %z.
func (p *parser) checkISO() error {
	weekday := p.has('A') || p.has('a') || p.has('w') || p.has('u')
	switch {
	case p.has('z') && strings.Count(p.found.text['z'-'A'], ":") == 1 && len(p.found.text['z'-'A']) > 6:
		return p.th.ValueErrorf("Inconsistent use of : in %s", p.found.text['z'-'A'])
	case p.has('G') && p.has('j'):
		return p.th.ValueErrorf("Day of the year directive '%%j' is not compatible with ISO year directive '%%G'. Use '%%Y' instead.")
	case p.has('G') && (!p.has('V') || !weekday):
		return p.th.ValueErrorf("ISO year directive '%%G' must be used with the ISO week directive '%%V' and a weekday directive ('%%A', '%%a', '%%w', or '%%u').")
	case p.has('V') && !p.has('G') && !weekday:
		return p.th.ValueErrorf("ISO week directive '%%V' must be used with the ISO year directive '%%G' and a weekday directive ('%%A', '%%a', '%%w', or '%%u').")
	case p.has('V') && !p.has('G'):
		return p.th.ValueErrorf("ISO week directive '%%V' is incompatible with the year directive '%%Y'. Use the ISO year '%%G' instead.")
	}
	return nil
}

// weekday is the day of the week that was found, Monday being 0, or -1.
func (p *parser) weekday() int {
	switch {
	case p.has('A'):
		return (indexFold(dayNames[:], p.found.text[0]) + 6) % 7 // of 'A', the first verb
	case p.has('a'):
		return (indexFold(abbreviated(dayNames[:]), p.found.text['a'-'A']) + 6) % 7
	case p.has('w'):
		return (p.number('w', 0) + 6) % 7
	case p.has('u'):
		return p.number('u', 1) - 1
	}
	return -1
}

// date finds the day by whatever describes it.
func (p *parser) date(t *tm, year int, hasYear bool) error {
	weekday := p.weekday()
	if !hasYear && t.mon == 1 && t.mday == 29 {
		year = 1904 // the first leap year of the century
	}
	day := gotime.Date(year, gotime.Month(t.mon+1), t.mday, 0, 0, 0, 0, gotime.UTC)
	switch {
	case p.has('j'):
		day = gotime.Date(year, 1, p.number('j', 1), 0, 0, 0, 0, gotime.UTC)
	case hasYear && weekday >= 0 && (p.has('U') || p.has('W')):
		first := int(gotime.Date(year, 1, 1, 0, 0, 0, 0, gotime.UTC).Weekday())
		week, wd := p.number('U', 0), (weekday+1)%7
		if !p.has('U') {
			week, wd, first = p.number('W', 0), weekday, (first+6)%7
		}
		day = gotime.Date(year, 1, 1+(7-first)%7+(week-1)*7+wd, 0, 0, 0, 0, gotime.UTC)
		if week == 0 {
			day = gotime.Date(year, 1, 1+wd-first, 0, 0, 0, 0, gotime.UTC)
		}
	case p.has('G'):
		jan4 := gotime.Date(p.number('G', 0), 1, 4, 0, 0, 0, 0, gotime.UTC)
		monday := jan4.AddDate(0, 0, -(int(jan4.Weekday())+6)%7)
		day = monday.AddDate(0, 0, (p.number('V', 1)-1)*7+weekday)
	default:
		if int(day.Month()) != t.mon+1 || year == 0 {
			if year == 0 {
				return p.th.ValueErrorf("year 0 is out of range")
			}
			return p.th.ValueErrorf("day is out of range for month")
		}
	}
	t.year, t.mon, t.mday = day.Year(), int(day.Month())-1, day.Day()
	t.yday, t.wday = day.YearDay()-1, int(day.Weekday())
	if weekday >= 0 {
		t.wday = (weekday + 1) % 7
	}
	if !hasYear && year == 1904 {
		t.year = 1900
		t.wday = int(gotime.Date(1904, 2, 29, 0, 0, 0, 0, gotime.UTC).Weekday())
		if weekday >= 0 {
			t.wday = (weekday + 1) % 7
		}
	}
	return nil
}
