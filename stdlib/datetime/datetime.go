// Package datetime is Python's datetime: dates, times of the day, instants, spans of time and
// time zones.
package datetime

import "pyasync/object"

// this file defines the module, and the calendar that all of it counts by: the proleptic
// Gregorian one, in which 1 January of year 1 is day 1

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

const (
	minYear    = 1
	maxYear    = 9999
	maxOrdinal = 3652059
)

// Core is _datetime.
var Core = object.ModuleDef{
	Name:  "_datetime",
	Doc:   "Dates, times and differences between them: the types of module datetime.",
	Types: []*object.Type{tzinfoType, timedeltaType, dateType, timeType, datetimeType, timezoneType},
	Attrs: func(th *thread) []object.Attr {
		isoCalendarType.Ready()
		return []object.Attr{
			{Name: "MINYEAR", Value: object.Int(minYear)},
			{Name: "MAXYEAR", Value: object.Int(maxYear)},
			{Name: "UTC", Value: utc},
		}
	},
}

// Plain is _pydatetime: the same types.
var Plain = object.ModuleDef{Name: "_pydatetime", Types: Core.Types, Attrs: Core.Attrs}

var (
	timedeltaType = object.NewStatic("datetime.timedelta", object.ObjectType, object.FlagBaseType)
	tzinfoType    = object.NewStatic("datetime.tzinfo", object.ObjectType, object.FlagBaseType)
	timezoneType  = object.NewStatic("datetime.timezone", tzinfoType, 0)
	dateType      = object.NewStatic("datetime.date", object.ObjectType, object.FlagBaseType)
	datetimeType  = object.NewStatic("datetime.datetime", dateType, object.FlagBaseType)
	timeType      = object.NewStatic("datetime.time", object.ObjectType, object.FlagBaseType)
)

var monthDays = [...]int{1: 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

func isLeap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

func daysInMonth(y, m int) int {
	if m == 2 && isLeap(y) {
		return 29
	}
	return monthDays[m]
}

// daysBefore is the number of days before 1 January of a year.
func daysBefore(year int) int {
	y := year - 1
	return 365*y + y/4 - y/100 + y/400
}

// daysBeforeMonth are the days of a year before each month, without the 29th of February.
var daysBeforeMonth = [...]int{1: 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}

func ordinal(y, m, d int) int {
	n := daysBefore(y) + daysBeforeMonth[m] + d
	if m > 2 && isLeap(y) {
		n++
	}
	return n
}

// fromOrdinal is the date of a day from 1 on.
func fromOrdinal(n int) (y, m, d int) {
	y = n*400/daysOf400 + 1 // or one too many or too few
	if d = n - daysBefore(y); d < 1 {
		y--
		d = n - daysBefore(y)
	} else if d > 365 && n > daysBefore(y+1) {
		d = n - daysBefore(y+1)
		y++
	}
	if isLeap(y) && d > 59 {
		if d == 60 {
			return y, 2, 29
		}
		d--
	}
	m = d/32 + 1 // or one too few
	if m < 12 && d > daysBeforeMonth[m+1] {
		m++
	}
	return y, m, d - daysBeforeMonth[m]
}

// daysOf400 are the days of 400 years, after which the calendar repeats itself.
const daysOf400 = 146097

// yearOf is the year of a day, also one that no date can have.
func yearOf(n int) int {
	cycles, n := (n-1)/daysOf400, (n-1)%daysOf400
	y := n/366 + 1
	for n >= daysBefore(y+1) {
		y++
	}
	return 400*cycles + y
}

// weekday counts from Monday as 0.
func weekday(y, m, d int) int { return (ordinal(y, m, d) + 6) % 7 }

// firstMonday is the ordinal of the day that the first ISO week of a year begins with.
func firstMonday(y int) int {
	first := ordinal(y, 1, 1)
	day := (first + 6) % 7
	if day > 3 {
		return first - day + 7
	}
	return first - day
}

func isoCalendar(y, m, d int) (year, week, day int) {
	n := ordinal(y, m, d)
	year = y
	start := firstMonday(y)
	switch {
	case n < start:
		year--
		start = firstMonday(year)
	case n >= firstMonday(y+1):
		year++
		start = firstMonday(year)
	}
	return year, (n-start)/7 + 1, (n-start)%7 + 1
}

// fromISO is the date of a day in an ISO week.
func fromISO(th *thread, year, week, day int) (y, m, d int, err error) {
	if year < minYear || year > maxYear {
		return 0, 0, 0, th.ValueErrorf("Year is out of range: %d", year)
	}
	weeks := 52
	if first := (ordinal(year, 1, 1) + 6) % 7; first == 3 || first == 2 && isLeap(year) {
		weeks = 53
	}
	if week < 1 || week > weeks {
		return 0, 0, 0, th.ValueErrorf("Invalid week: %d", week)
	}
	if day < 1 || day > 7 {
		return 0, 0, 0, th.ValueErrorf("Invalid day: %d (range is [1, 7])", day)
	}
	n := firstMonday(year) + (week-1)*7 + day - 1
	if n < 1 || n > maxOrdinal {
		return 0, 0, 0, th.ValueErrorf("Year is out of range: %d", year)
	}
	y, m, d = fromOrdinal(n)
	return y, m, d, nil
}

func checkDate(th *thread, y, m, d int) error {
	switch {
	case y < minYear || y > maxYear:
		return th.ValueErrorf("year %d is out of range", y)
	case m < 1 || m > 12:
		return th.ValueErrorf("month must be in 1..12")
	case d < 1 || d > daysInMonth(y, m):
		return th.ValueErrorf("day is out of range for month")
	}
	return nil
}

// floorDiv is the quotient rounded down, and the remainder.
func floorDiv(a, b int64) (q, r int64) {
	q, r = a/b, a%b
	if r < 0 {
		q, r = q-1, r+b
	}
	return q, r
}

// arg is a parameter of a constructor.
type arg struct {
	name     string
	required bool
	kwOnly   bool
}

// bindArgs sorts arguments into one value per parameter, with the words that the
// constructors have for mistakes: fn is "function" or the name of a method. They are appended
// to out.
func bindArgs(th *thread, fn string, params []arg, args []value, kw kwargs, out []value) ([]value, error) {
	for range params {
		out = append(out, value{})
	}
	positional := 0
	for _, p := range params {
		if !p.kwOnly {
			positional++
		}
	}
	name := "function"
	if fn != "" {
		name = fn + "()"
	}
	switch {
	case len(args)+len(kw) > len(params):
		return nil, th.TypeErrorf("%s takes at most %d argument%s (%d given)", name, len(params), plural(len(params)), len(args)+len(kw))
	case len(args) > positional:
		return nil, th.TypeErrorf("%s takes at most %d positional argument%s (%d given)", name, positional, plural(positional), len(args))
	}
	copy(out, args)
	used := 0
	for i, p := range params {
		for _, k := range kw {
			if k.Name.String() != p.name {
				continue
			}
			used++
			if !out[i].IsZero() {
				return nil, th.TypeErrorf("argument for %s given by name ('%s') and position (%d)", name, p.name, i+1)
			}
			out[i] = k.Val
		}
		if p.required && out[i].IsZero() {
			return nil, th.TypeErrorf("%s missing required argument '%s' (pos %d)", name, p.name, i+1)
		}
	}
	if used == len(kw) {
		return out, nil
	}
	for _, k := range kw {
		known := false
		for _, p := range params {
			known = known || p.name == k.Name.String()
		}
		if !known {
			if fn == "" {
				name = "this function"
			}
			return nil, th.TypeErrorf("%s got an unexpected keyword argument '%s'", name, k.Name.String())
		}
	}
	return out, nil
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// cInt is an argument that is an int of C.
func cInt(th *thread, v value, def int) (int, error) {
	if v.IsZero() {
		return def, nil
	}
	i, err := object.Index(th, v)
	if err != nil {
		return 0, err
	}
	switch {
	case !i.IsInt():
		return 0, th.Raise(object.OverflowErrorType, "Python int too large to convert to C long")
	case i.AsInt() > 1<<31-1:
		return 0, th.Raise(object.OverflowErrorType, "signed integer is greater than maximum")
	case i.AsInt() < -1<<31:
		return 0, th.Raise(object.OverflowErrorType, "signed integer is less than minimum")
	}
	return int(i.AsInt()), nil
}

// cInts is cInt for several arguments.
func cInts(th *thread, vs []value, to ...*int) error {
	for i, p := range to {
		n, err := cInt(th, vs[i], *p)
		if err != nil {
			return err
		}
		*p = n
	}
	return nil
}
