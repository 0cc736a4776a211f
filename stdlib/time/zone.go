package time

import (
	"bytes"
	"encoding/binary"
	"os"
	"strings"
	gotime "time"

	"pyasync/object"
)

// this file defines the local time zone, which TZ names

type zoneKey struct{}

// zone is the local time zone of an interpreter.
func zone(th *thread) *gotime.Location {
	loc, ok := th.Interp.State[zoneKey{}].(*gotime.Location)
	if !ok {
		loc = loadZone(th)
		th.Interp.State[zoneKey{}] = loc
	}
	return loc
}

// loadZone reads TZ as the C library does: a name in the database, a rule as in POSIX, or
// UTC where it is neither; without TZ it is the system's zone.
func loadZone(th *thread) *gotime.Location {
	name, ok := environ(th, "TZ")
	if !ok {
		return systemZone()
	}
	name = strings.TrimPrefix(name, ":")
	if name != "" {
		if loc, err := gotime.LoadLocation(name); err == nil {
			return loc
		}
		if loc := posixZone(name); loc != nil {
			return loc
		}
	}
	return gotime.UTC
}

func systemZone() *gotime.Location {
	data, err := os.ReadFile("/etc/localtime")
	if err != nil {
		return gotime.UTC
	}
	loc, err := gotime.LoadLocationFromTZData("Local", data)
	if err != nil {
		return gotime.UTC
	}
	return loc
}

// environ is a variable of the environment as the script sees it in os.environ, once that
// exists.
func environ(th *thread, name string) (string, bool) {
	if m := th.Interp.Used("os"); !m.IsZero() {
		env, err := object.LookupAttr(th, m, "environ")
		if err == nil && !env.IsZero() {
			v, err := object.GetItem(th, env, object.FromString(name))
			if err != nil {
				return "", false
			}
			return object.StringOf(v), true
		}
	}
	if th.Interp.Getenv == nil {
		return "", false
	}
	s := th.Interp.Getenv(name)
	return s, s != ""
}

// posixZone is the zone of a rule such as "CET-1CEST,M3.5.0,M10.5.0/3", or nil. Go reads such
// rules at the end of a zone file, so it gets a file with nothing else in it.
func posixZone(rule string) *gotime.Location {
	name, rest := zoneName(rule)
	offset, rest, ok := zoneOffset(rest)
	if len(name) < 3 || !ok {
		return nil
	}
	if dst, r := zoneName(rest); dst != "" && !strings.Contains(r, ",") {
		rule += ",M3.2.0,M11.1.0" // what the C library takes where no dates are given
	}
	var b bytes.Buffer
	for range 2 { // the second part has 64-bit numbers; there are none, so they are alike
		b.WriteString("TZif2")
		b.Write(make([]byte, 15))
		binary.Write(&b, binary.BigEndian, [6]uint32{0, 0, 0, 0, 1, uint32(len(name) + 1)})
		binary.Write(&b, binary.BigEndian, int32(-offset))
		b.Write([]byte{0, 0}) // not daylight saving time; its name begins at 0
		b.WriteString(name + "\x00")
	}
	b.WriteString("\n" + rule + "\n")
	loc, err := gotime.LoadLocationFromTZData(rule, b.Bytes())
	if err != nil {
		return nil
	}
	return loc
}

func zoneName(s string) (name, rest string) {
	if strings.HasPrefix(s, "<") {
		if i := strings.IndexByte(s, '>'); i >= 0 {
			return s[1:i], s[i+1:]
		}
	}
	i := strings.IndexFunc(s, func(r rune) bool { return r < 'A' || r > 'z' || r > 'Z' && r < 'a' })
	if i < 0 {
		i = len(s)
	}
	return s[:i], s[i:]
}

// zoneOffset reads [+-]h[:m[:s]], in seconds.
func zoneOffset(s string) (offset int, rest string, ok bool) {
	sign := 1
	if s != "" && (s[0] == '+' || s[0] == '-') {
		if s[0] == '-' {
			sign = -1
		}
		s = s[1:]
	}
	for unit := 3600; unit > 0; unit /= 60 {
		n, digits := 0, 0
		for digits < len(s) && s[digits] >= '0' && s[digits] <= '9' {
			n = n*10 + int(s[digits]-'0')
			digits++
		}
		if digits == 0 {
			return 0, s, false
		}
		offset += n * unit
		s = s[digits:]
		if !strings.HasPrefix(s, ":") {
			break
		}
		s = s[1:]
	}
	return sign * offset, s, true
}

// setZoneNames sets timezone, altzone, daylight and tzname by what holds this winter and
// this summer.
func setZoneNames(th *thread, m *object.Module) {
	loc := zone(th)
	year := gotime.Now().In(loc).Year()
	january := gotime.Date(year, 1, 1, 0, 0, 0, 0, loc)
	july := gotime.Date(year, 7, 1, 0, 0, 0, 0, loc)
	std, dst := january, july
	if january.IsDST() { // south of the equator
		std, dst = july, january
	}
	stdName, stdOffset := std.Zone()
	dstName, dstOffset := dst.Zone()
	m.Set(th, "timezone", object.Int(int64(-stdOffset)))
	m.Set(th, "altzone", object.Int(int64(-dstOffset)))
	daylight := int64(0)
	if stdOffset != dstOffset {
		daylight = 1
	}
	m.Set(th, "daylight", object.Int(daylight))
	m.Set(th, "tzname", object.NewTuple([]value{object.FromString(stdName), object.FromString(dstName)}))
}

func tzset(th *thread, self value) (value, error) {
	th.Interp.State[zoneKey{}] = loadZone(th)
	if m, ok := self.Object().(*object.Module); ok {
		setZoneNames(th, m)
	}
	return object.None, nil
}
