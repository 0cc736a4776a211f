package datetime

import (
	"io/fs"
	"math"
	"os"
	"path"
	"path/filepath"
	"strings"
	gotime "time"
	_ "time/tzdata" // the data for systems without

	"pyasync/object"
)

// this file defines module zoneinfo, which belongs here since its class computes with datetimes

var zoneInfoType = object.NewStatic("zoneinfo.ZoneInfo", tzinfoType, object.FlagBaseType)

// zoneInfo is a ZoneInfo.
type zoneInfo struct {
	object.Sub
	key    value // None for one from a file
	loc    *gotime.Location
	cached bool
	fixed  bool // the offset is always the same
	file   bool
	near   [2]period // those asked for last, the last one first
}

// period is a time with one offset from UTC, in seconds since 1970: from from on, before to.
type period struct {
	from, to int64
	offset   int64
	delta    *delta // the same
}

// period is the period of an instant.
func (z *zoneInfo) period(u int64) *period {
	for i := range z.near {
		if p := &z.near[i]; p.from <= u && u < p.to {
			return p
		}
	}
	t := gotime.Unix(u, 0).In(z.loc)
	from, to := t.ZoneBounds()
	_, offset := t.Zone()
	p := period{math.MinInt64, math.MaxInt64, int64(offset), spanOf(int64(offset) * usPerSecond)}
	if !from.IsZero() {
		p.from = from.Unix()
	}
	if !to.IsZero() {
		p.to = to.Unix()
	}
	z.near[0], z.near[1] = p, z.near[0]
	return &z.near[0]
}

// plain reports whether z is a ZoneInfo without a say of a script.
func (z *zoneInfo) plain() bool { return z.Ext == nil }

// Type is ZoneInfo or a subclass.
func (z *zoneInfo) Type() *object.Type { return z.TypeOr(zoneInfoType) }

// MakeWeak is a weak reference.
func (z *zoneInfo) MakeWeak() object.Weak { return object.WeakTo(z) }

// Zones is zoneinfo.
var Zones = object.ModuleDef{
	Name:  "zoneinfo",
	Doc:   "Time zones of the IANA database.",
	Types: []*object.Type{zoneInfoType},
	Funcs: []*object.Func{&availableZones, &resetPath},
	Attrs: func(th *thread) []object.Attr {
		st := zonesOf(th)
		var all []value
		for _, name := range [...]string{"ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"} {
			all = append(all, object.FromString(name))
		}
		return []object.Attr{
			{Name: "ZoneInfoNotFoundError", Value: object.From(st.notFound)},
			{Name: "InvalidTZPathWarning", Value: object.From(st.badPath)},
			{Name: "TZPATH", Value: st.pathValue()},
			{Name: "__all__", Value: object.NewList(all)},
		}
	},
}

type zonesKey struct{}

// zones is the module's state in one interpreter.
type zones struct {
	notFound, badPath *object.Type
	path              []string
	cache             map[*object.Type]map[string]*zoneInfo
}

var defaultPath = []string{"/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"}

func zonesOf(th *thread) *zones {
	st, ok := th.Interp.State[zonesKey{}].(*zones)
	if !ok {
		st = &zones{
			notFound: object.NewErrorClass(th, "zoneinfo", "ZoneInfoNotFoundError", object.KeyErrorType),
			badPath:  object.NewErrorClass(th, "zoneinfo", "InvalidTZPathWarning", object.RuntimeWarningType),
			cache:    map[*object.Type]map[string]*zoneInfo{},
		}
		st.path = defaultPath
		if th.Interp.Getenv != nil {
			if p := th.Interp.Getenv("PYTHONTZPATH"); p != "" {
				st.path = absolute(filepath.SplitList(p))
			}
		}
		th.Interp.State[zonesKey{}] = st
	}
	return st
}

func absolute(paths []string) []string {
	var out []string
	for _, p := range paths {
		if filepath.IsAbs(p) {
			out = append(out, p)
		}
	}
	return out
}

func (st *zones) pathValue() value {
	var out []value
	for _, p := range st.path {
		out = append(out, object.FromString(p))
	}
	return object.NewTuple(out)
}

// load reads the zone of that name, from the folders of TZPATH or from the data in the program.
func (st *zones) load(th *thread, key string) (*gotime.Location, error) {
	switch clean := path.Clean(key); {
	case strings.HasPrefix(key, "/"):
		return nil, th.ValueErrorf("ZoneInfo keys may not be absolute paths, got: %s", key)
	case len(clean) != len(key):
		return nil, th.ValueErrorf("ZoneInfo keys must be normalized relative paths, got: %s", key)
	case clean == ".." || strings.HasPrefix(clean, "../"):
		return nil, th.ValueErrorf("ZoneInfo keys must refer to subdirectories of TZPATH, got: %s", key)
	}
	for _, dir := range st.path {
		data, err := os.ReadFile(filepath.Join(dir, key))
		if err != nil {
			continue
		}
		if loc, err := gotime.LoadLocationFromTZData(key, data); err == nil {
			return loc, nil
		}
	}
	if key != "Local" {
		if loc, err := gotime.LoadLocation(key); err == nil {
			return loc, nil
		}
	}
	return nil, th.RaiseArgs(st.notFound, object.FromString("No time zone found with key "+key))
}

// makeZone is a new ZoneInfo of class typ.
func makeZone(th *thread, typ *object.Type, key value) (*zoneInfo, error) {
	s, ok := object.AsStr(key)
	if !ok {
		return nil, th.TypeErrorf("expected str, bytes or os.PathLike object, not %s", key.Type().Name)
	}
	loc, err := zonesOf(th).load(th, s.String())
	if err != nil {
		return nil, err
	}
	return newZone(typ, key, loc), nil
}

func newZone(typ *object.Type, key value, loc *gotime.Location) *zoneInfo {
	from, to := gotime.Unix(0, 0).In(loc).ZoneBounds()
	return &zoneInfo{Sub: object.NewSub(typ, zoneInfoType), key: key, loc: loc, fixed: from.IsZero() && to.IsZero()}
}

// zoneFor is the one ZoneInfo of class typ for a key.
func zoneFor(th *thread, typ *object.Type, key value) (value, error) {
	st := zonesOf(th)
	text := ""
	if s, ok := object.AsStr(key); ok {
		text = s.String()
		if z := st.cache[typ][text]; z != nil {
			return object.From(z), nil
		}
	}
	z, err := makeZone(th, typ, key)
	if err != nil {
		return value{}, err
	}
	z.cached = true
	if st.cache[typ] == nil {
		st.cache[typ] = map[string]*zoneInfo{}
	}
	st.cache[typ][text] = z
	return object.From(z), nil
}

// at is the instant that the wall time of dt is in the zone, in seconds since 1970; ok is false
// for None, unless the zone has but one offset.
func (z *zoneInfo) at(th *thread, dt value) (u int64, ok bool, err error) {
	if dt.IsNone() {
		return 0, z.fixed, nil
	}
	x, isInstant := asInstant(dt)
	if !isInstant {
		return 0, false, th.AttributeErrorf(dt, "toordinal", "'%s' object has no attribute 'toordinal'", dt.Type().Name)
	}
	return z.instant(x), true, nil
}

// instant is when the wall time of x is in the zone, in seconds since 1970.
func (z *zoneInfo) instant(x *datetime) int64 {
	wall := x.wallSeconds() - epoch
	for i := range z.near { // in the midst of a period the wall time is not ambiguous
		p := &z.near[i]
		if u := wall - p.offset; p.from < u-maxFold && u+maxFold < p.to {
			return u
		}
	}
	local := func(u int64) int64 { return u + z.period(u).offset }
	u := wallInstant(wall, x.fold, local)
	if local(u) != wall { // a time that is left out has the offset before it, with fold the one after
		u = wallInstant(wall, 1-x.fold, local)
	}
	return u
}

// wallInstant is the instant of a wall time, which local tells of an instant.
func wallInstant(wall int64, fold int, local func(u int64) int64) int64 {
	a := local(wall) - wall
	u1 := wall - a
	t1 := local(u1)
	var b int64
	if t1 == wall {
		u2 := u1 - maxFold
		if fold != 0 {
			u2 = u1 + maxFold
		}
		if b = local(u2) - u2; a == b {
			return u1
		}
	} else {
		b = t1 - u1
	}
	u2 := wall - b
	switch {
	case local(u2) == wall:
		return u2
	case t1 == wall:
		return u1
	case fold != 0:
		return min(u1, u2)
	}
	return max(u1, u2)
}

// saving is how much the clock is ahead of standard time: by comparison with the period
// before or after, if that is standard time; an hour where neither is.
func saving(t gotime.Time) int64 {
	if !t.IsDST() {
		return 0
	}
	_, off := t.Zone()
	from, to := t.ZoneBounds()
	for _, near := range [...]struct {
		bound gotime.Time
		step  gotime.Duration
	}{{from, -gotime.Second}, {to, 0}} {
		if near.bound.IsZero() {
			continue
		}
		other := near.bound.Add(near.step)
		if _, std := other.Zone(); !other.IsDST() && std != off {
			return int64(off - std)
		}
	}
	return 3600
}

func init() {
	t := zoneInfoType
	t.Doc = "ZoneInfo(key) -> the time zone of that name in the IANA database.\n\nEqual keys give the same object."
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		a, err := bindArgs(th, "", []arg{{name: "key", required: true}}, args, kw, nil)
		if err != nil {
			return value{}, err
		}
		return zoneFor(th, typ, a[0])
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error { return nil }
	zone := func(v value) *zoneInfo { return v.Object().(*zoneInfo) }
	t.Repr = func(th *thread, v value) (value, error) {
		z := zone(v)
		name := v.Type().Name
		if z.key.IsNone() {
			return object.FromString(name + ".from_file(<file>)"), nil
		}
		r, err := object.ReprString(th, z.key)
		return object.FromString(name + "(key=" + r + ")"), err
	}
	t.Str = func(th *thread, v value) (value, error) {
		if z := zone(v); !z.key.IsNone() {
			return object.ToStr(th, z.key)
		}
		return object.Repr(th, v)
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{{Name: "key", Field: true, Get: func(th *thread, v value) (value, error) { return zone(v).key, nil }}}
	}
	ask := func(name, doc string, get func(z *zoneInfo, u int64) value) object.Func {
		return object.Func{Name: name, Sig: "(dt, /)", Doc: doc, Fast1: func(th *thread, self, dt value) (value, error) {
			u, ok, err := zone(self).at(th, dt)
			if err != nil || !ok {
				return object.None, err
			}
			return get(zone(self), u), nil
		}}
	}
	t.Methods = func() []object.Func {
		return append(zoneMakers(), []object.Func{
			ask("utcoffset", "How far the zone is from UTC at dt, a timedelta; None if dt is None and it varies.", func(z *zoneInfo, u int64) value {
				return object.From(z.period(u).delta)
			}),
			ask("dst", "How much of the offset is summer time at dt, a timedelta; None if dt is None and it varies.", func(z *zoneInfo, u int64) value {
				return object.From(spanOf(saving(gotime.Unix(u, 0).In(z.loc)) * usPerSecond))
			}),
			ask("tzname", "What the zone is called at dt, such as 'CET'; None if dt is None and it varies.", func(z *zoneInfo, u int64) value {
				name, _ := gotime.Unix(u, 0).In(z.loc).Zone()
				return object.FromString(name)
			}),
			{Name: "fromutc", Doc: "Turn dt, which is UTC but has this zone as its tzinfo, into local time; fold tells equal times apart.", Fast1: func(th *thread, self, v value) (value, error) {
				x, ok := asInstant(v)
				if !ok {
					return value{}, th.TypeErrorf("fromutc: argument must be a datetime")
				}
				if !object.Is(x.tz, self) {
					return value{}, th.ValueErrorf("fromutc: dt.tzinfo is not self")
				}
				d, c, inRange := zone(self).wall(x.micros())
				if !inRange {
					return value{}, th.Raise(object.OverflowErrorType, "date value out of range")
				}
				c.tz = self
				return makeInstant(th, x.Type(), d, c)
			}},
			{Name: "__reduce__", Doc: "Return a tuple from which pickle makes the zone anew, by its key.", Fast0: func(th *thread, self value) (value, error) {
				z := zone(self)
				if z.file {
					r, err := object.ReprString(th, self)
					if err != nil {
						return value{}, err
					}
					return value{}, pickleError(th, "Cannot pickle a ZoneInfo file created from a file stream: "+r)
				}
				fn, err := object.GetAttrString(th, object.From(self.Type()), "_unpickle")
				fromCache := int64(0)
				if z.cached {
					fromCache = 1
				}
				return object.NewTuple([]value{fn, object.NewTuple([]value{z.key, object.Int(fromCache)})}), err
			}},
		}...)
	}
}

// pickleError is a pickle.PicklingError.
func pickleError(th *thread, text string) error {
	m, err := th.Interp.Hooks.ImportModule(th, "pickle")
	if err != nil {
		return err
	}
	cls, err := object.GetAttrString(th, m, "PicklingError")
	if err != nil {
		return err
	}
	t, ok := cls.Object().(*object.Type)
	if !ok {
		return th.TypeErrorf("%s", text)
	}
	return th.Raise(t, text)
}

// wall is the wall time in the zone at an instant, in microseconds as of datetime.micros. Its
// fold is 1 where a clock that was set back shows it for the second time.
func (z *zoneInfo) wall(us int64) (d day, c clock, ok bool) {
	q, _ := floorDiv(us, usPerSecond)
	u := q - epoch
	p := z.period(u)
	d, c, ok = split(us + p.offset*usPerSecond)
	if p.from > u-maxFold {
		offset := p.offset // the next call may overwrite p
		if before := z.period(u - maxFold).offset; before > offset && z.period(u-(before-offset)).offset == before {
			c.fold = 1
		}
	}
	return d, c, ok
}

// zoneMakers are the class methods.
func zoneMakers() []object.Func {
	return []object.Func{
		{Name: "no_cache", Class: true, Sig: "(key)", Doc: "Read the zone anew, even if there is one of that key in the cache.", Bound: func(th *thread, cls value, a []value) (value, error) {
			z, err := makeZone(th, classOf(cls), a[0])
			if err != nil {
				return value{}, err
			}
			return object.From(z), nil
		}},
		{Name: "clear_cache", Class: true, Sig: "(*, only_keys=None)", Doc: "Forget the zones that were read, or with only_keys those of the keys in it.", Bound: func(th *thread, cls value, a []value) (value, error) {
			st := zonesOf(th)
			if a[0].IsZero() || a[0].IsNone() {
				delete(st.cache, classOf(cls))
				return object.None, nil
			}
			return object.None, object.Each(th, a[0], func(k value) (bool, error) {
				if s, ok := object.AsStr(k); ok {
					delete(st.cache[classOf(cls)], s.String())
				}
				return true, nil
			})
		}},
		{Name: "from_file", Class: true, Sig: "(file_obj, /, key=None)", Doc: "Read a zone from a binary file in TZif format; key is the name it is to show, if any.", Bound: func(th *thread, cls value, a []value) (value, error) {
			raw, err := object.CallMethod(th, a[0], "read")
			if err != nil {
				return value{}, err
			}
			b, err := object.BytesLike(th, raw)
			if err != nil {
				return value{}, err
			}
			key := object.None
			if !a[1].IsZero() {
				key = a[1]
			}
			loc, err := gotime.LoadLocationFromTZData("", b)
			if err != nil {
				return value{}, th.ValueErrorf("Invalid TZif file: magic not found")
			}
			z := newZone(classOf(cls), key, loc)
			z.file = true
			return object.From(z), nil
		}},
		{Name: "_unpickle", Class: true, Sig: "(key, from_cache, /)", Doc: "What pickle calls to get the zone of that key back.", Fast2: func(th *thread, cls, key, fromCache value) (value, error) {
			cached, err := object.Truth(th, fromCache)
			if err != nil {
				return value{}, err
			}
			if cached {
				return zoneFor(th, classOf(cls), key)
			}
			z, err := makeZone(th, classOf(cls), key)
			if err != nil {
				return value{}, err
			}
			return object.From(z), nil
		}},
	}
}

var resetPath = object.Func{Name: "reset_tzpath", Sig: "(to=None)", Doc: "Set the folders in which time zones are looked for, by default the usual ones.",
	Bound: func(th *thread, self value, a []value) (value, error) {
		st := zonesOf(th)
		paths := defaultPath
		if !a[0].IsZero() && !a[0].IsNone() {
			if _, ok := object.AsStr(a[0]); ok {
				return value{}, th.TypeErrorf("tzpath must be a list or tuple, not <class 'str'>: %s", object.Quote(object.StringOf(a[0])))
			}
			paths = nil
			var relative []string
			err := object.Each(th, a[0], func(v value) (bool, error) {
				s, err := object.CallMethod(th, object.FromString(""), "join", object.NewTuple([]value{v}))
				if err != nil {
					return false, err
				}
				p := object.StringOf(s)
				if !filepath.IsAbs(p) {
					relative = append(relative, p)
				}
				paths = append(paths, p)
				return true, nil
			})
			if err != nil {
				return value{}, err
			}
			if relative != nil {
				return value{}, th.ValueErrorf("Paths should be absolute but found the following relative paths:\n    %s", strings.Join(relative, "\n    "))
			}
		}
		st.path = paths
		if m, ok := self.Object().(*object.Module); ok {
			m.Set(th, "TZPATH", st.pathValue())
		}
		return object.None, nil
	}}

// availableZones looks at the system's data only: that in the program cannot be listed.
var availableZones = object.Func{Name: "available_timezones", Sig: "()", Doc: "Return a set of all keys of time zones in the folders of TZPATH.",
	Fast0: func(th *thread, _ value) (value, error) {
		names := map[string]bool{}
		for _, root := range zonesOf(th).path {
			_ = filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error { // folders that cannot be read have none
				if err != nil {
					return nil
				}
				rel, _ := filepath.Rel(root, p)
				if d.IsDir() {
					if rel == "posix" || rel == "right" {
						return fs.SkipDir
					}
					return nil
				}
				if d.Name() != "posixrules" && isZoneFile(p) {
					names[filepath.ToSlash(rel)] = true
				}
				return nil
			})
		}
		out := make([]value, 0, len(names))
		for n := range names {
			out = append(out, object.FromString(n))
		}
		s, err := object.NewSet(th, object.NewTuple(out))
		if err != nil {
			return value{}, err
		}
		return object.From(s), nil
	}}

func isZoneFile(p string) bool {
	f, err := os.Open(p)
	if err != nil {
		return false
	}
	defer f.Close()
	var magic [4]byte
	n, _ := f.Read(magic[:])
	return n == 4 && string(magic[:]) == "TZif"
}
