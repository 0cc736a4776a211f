// Package csv is Python's csv: its core, _csv, in Go, the classes over it in Python.
package csv

import (
	"pyasync/object"
)

// this file is the module's table, and defines dialects

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

const (
	quoteMinimal = iota
	quoteAll
	quoteNonnumeric
	quoteNone
	quoteStrings
	quoteNotNull
)

// dialect is how fields are written. A character is -1 where there is none.
type dialect struct {
	delimiter, quote, escape        rune
	terminator                      string
	quoting                         int
	doubled, skipSpace, strictError bool
}

var dialectType = object.NewStatic("_csv.Dialect", object.ObjectType, object.FlagBaseType)

func (*dialect) Type() *object.Type { return dialectType.Ready() }

type stateKey struct{}

// state is what an interpreter has registered.
type state struct {
	dialects *object.Dict
	limit    int
	err      *object.Type
}

func stateOf(th *thread) *state {
	s, ok := th.Interp.State[stateKey{}].(*state)
	if !ok {
		s = &state{dialects: object.NewDict(), limit: 128 << 10}
		ns := object.NewDict()
		ns.SetString("__module__", object.FromString("_csv"))
		var err error
		if s.err, err = object.NewType(th, object.TypeType, "Error", []*object.Type{object.ExceptionType}, ns, nil); err != nil {
			s.err = object.ExceptionType
		}
		th.Interp.State[stateKey{}] = s
	}
	return s
}

// fail is an Error.
func fail(th *thread, format string, a ...any) error {
	return th.Raisef(stateOf(th).err, format, a...)
}

var settings = []string{"delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict"}

// dialectOf makes a dialect from one given, or its name, and settings that change it.
func dialectOf(th *thread, base value, kw kwargs) (*dialect, error) {
	if s, ok := object.AsStr(base); ok {
		v, err := stateOf(th).dialects.Get(th, base)
		if err != nil {
			return nil, err
		}
		if v.IsZero() {
			return nil, fail(th, "unknown dialect")
		}
		base, _ = v, s
	}
	set := map[string]value{}
	for _, k := range kw {
		name := k.Name.String()
		known := false
		for _, s := range settings {
			known = known || s == name
		}
		if !known {
			return nil, th.TypeErrorf("this function got an unexpected keyword argument '%s'", name)
		}
		set[name] = k.Val
	}
	if d, ok := base.Object().(*dialect); ok && len(kw) == 0 {
		return d, nil
	}
	if !base.IsZero() && !base.IsNone() {
		for _, name := range settings {
			if _, given := set[name]; given {
				continue
			}
			v, err := object.LookupAttr(th, base, name)
			if err != nil {
				return nil, err
			}
			if !v.IsZero() {
				set[name] = v
			}
		}
	}
	return newDialect(th, set)
}

// char reads a setting of one character.
func char(th *thread, set map[string]value, name string, def rune, optional bool) (rune, error) {
	v, ok := set[name]
	if !ok {
		return def, nil
	}
	if v.IsNone() && optional {
		return -1, nil
	}
	s, ok := object.AsStr(v)
	switch {
	case !ok && optional:
		return 0, th.TypeErrorf("\"%s\" must be string or None, not %s", name, v.Type().Name)
	case !ok:
		return 0, th.TypeErrorf("\"%s\" must be string, not %s", name, v.Type().Name)
	case s.Len() != 1:
		return 0, th.TypeErrorf("\"%s\" must be a 1-character string", name)
	}
	return object.Runes(s)[0], nil
}

func newDialect(th *thread, set map[string]value) (*dialect, error) {
	d := &dialect{terminator: "\r\n", doubled: true}
	var err error
	if d.delimiter, err = char(th, set, "delimiter", ',', false); err != nil {
		return nil, err
	}
	for name, b := range map[string]*bool{"doublequote": &d.doubled, "skipinitialspace": &d.skipSpace, "strict": &d.strictError} {
		if v, ok := set[name]; ok {
			if *b, err = object.Truth(th, v); err != nil {
				return nil, err
			}
		}
	}
	if d.escape, err = char(th, set, "escapechar", -1, true); err != nil {
		return nil, err
	}
	if d.quote, err = char(th, set, "quotechar", '"', true); err != nil {
		return nil, err
	}
	if v, ok := set["lineterminator"]; ok {
		s, isStr := object.AsStr(v)
		if !isStr {
			return nil, th.TypeErrorf("\"lineterminator\" must be a string")
		}
		d.terminator = s.String()
	}
	quoting, given := set["quoting"]
	if given {
		if _, ok := object.IntValue(quoting); !ok {
			return nil, th.TypeErrorf("\"quoting\" must be an integer, not %s", quoting.Type().Name)
		}
		if d.quoting, err = object.AsIndex(th, quoting); err != nil {
			return nil, err
		}
	}
	if d.quoting < quoteMinimal || d.quoting > quoteNotNull {
		return nil, th.TypeErrorf("bad \"quoting\" value")
	}
	if v, ok := set["quotechar"]; ok && v.IsNone() && !given {
		d.quoting = quoteNone
	}
	if d.quoting != quoteNone && d.quote < 0 {
		return nil, th.TypeErrorf("quotechar must be set if quoting enabled")
	}
	return d, d.check(th)
}

// check refuses characters that cannot be told apart.
func (d *dialect) check(th *thread) error {
	for _, c := range []struct {
		name string
		r    rune
		wide bool // a space is fine
	}{{"delimiter", d.delimiter, true}, {"escapechar", d.escape, !d.skipSpace}, {"quotechar", d.quote, !d.skipSpace}} {
		bad := c.r == '\n' || c.r == '\r' || c.r == ' ' && !c.wide
		if c.r >= 0 && !bad {
			for _, t := range d.terminator {
				bad = bad || t == c.r
			}
		}
		if bad {
			return th.ValueErrorf("bad %s value", c.name)
		}
	}
	switch {
	case d.delimiter == d.escape:
		return th.ValueErrorf("bad delimiter or escapechar value")
	case d.delimiter == d.quote:
		return th.ValueErrorf("bad delimiter or quotechar value")
	case d.escape >= 0 && d.escape == d.quote:
		return th.ValueErrorf("bad escapechar or quotechar value")
	}
	return nil
}

func init() {
	t := dialectType
	t.Doc = "CSV dialect"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		var base value
		for i, k := range kw {
			if k.Name.String() == "dialect" {
				base = k.Val
				kw = append(append(kwargs{}, kw[:i]...), kw[i+1:]...)
				break
			}
		}
		if len(args) > 0 {
			base = args[0]
		}
		d, err := dialectOf(th, base, kw)
		if err != nil {
			return value{}, err
		}
		return object.From(d), nil
	}
	t.Getters = func() []object.Getter {
		get := func(name string, f func(d *dialect) value) object.Getter {
			return object.Getter{Name: name, Field: true, Get: func(th *thread, v value) (value, error) { return f(v.Object().(*dialect)), nil }}
		}
		char := func(r rune) value {
			if r < 0 {
				return object.None
			}
			return object.Chr(r)
		}
		return []object.Getter{
			get("delimiter", func(d *dialect) value { return char(d.delimiter) }), get("quotechar", func(d *dialect) value { return char(d.quote) }),
			get("escapechar", func(d *dialect) value { return char(d.escape) }), get("lineterminator", func(d *dialect) value { return object.FromString(d.terminator) }),
			get("quoting", func(d *dialect) value { return object.Int(int64(d.quoting)) }), get("doublequote", func(d *dialect) value { return object.Bool(d.doubled) }),
			get("skipinitialspace", func(d *dialect) value { return object.Bool(d.skipSpace) }), get("strict", func(d *dialect) value { return object.Bool(d.strictError) }),
		}
	}
}

// Core is _csv.
var Core = object.ModuleDef{Name: "_csv", Doc: "Read and write tables of comma-separated text.",
	Funcs: []*object.Func{&newReader, &newWriter, &register, &unregister, &getDialect, &listDialects, &fieldLimit, &asDict},
	Types: []*object.Type{dialectType},
	Attrs: func(th *thread) []object.Attr {
		s := stateOf(th)
		out := []object.Attr{{Name: "Error", Value: object.From(s.err)}, {Name: "_dialects", Value: object.From(s.dialects)},
			{Name: "Reader", Value: object.From(readerType.Ready())}, {Name: "Writer", Value: object.From(writerType.Ready())}}
		for i, n := range []string{"QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL"} {
			out = append(out, object.Attr{Name: n, Value: object.Int(int64(i))})
		}
		return out
	}}

// withDialect reads the arguments of reader and writer: the first, a dialect, settings.
func withDialect(th *thread, fn string, args []value, kw kwargs) (value, *dialect, error) {
	if len(args) == 0 || len(args) > 2 {
		word, n := "at least", 1
		if len(args) > 2 {
			word, n = "at most", 2
		}
		return value{}, nil, th.TypeErrorf("expected %s %d argument%s, got %d", word, n, map[bool]string{true: "s"}[n > 1], len(args))
	}
	base := value{}
	if len(args) == 2 {
		base = args[1]
	}
	var rest kwargs
	for _, k := range kw {
		if k.Name.String() == "dialect" {
			base = k.Val
		} else {
			rest = append(rest, k)
		}
	}
	d, err := dialectOf(th, base, rest)
	return args[0], d, err
}

var register = object.Func{Name: "register_dialect", Doc: "Create a mapping from a string name to a CSV dialect.", Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
	if len(args) == 0 || len(args) > 2 {
		return value{}, th.TypeErrorf("register_dialect expected at least 1 argument, got %d", len(args))
	}
	if _, ok := object.AsStr(args[0]); !ok {
		return value{}, th.TypeErrorf("dialect name must be a string")
	}
	var base value
	if len(args) == 2 {
		base = args[1]
	}
	d, err := dialectOf(th, base, kw)
	if err != nil {
		return value{}, err
	}
	return object.None, stateOf(th).dialects.Set(th, args[0], object.From(d))
}}

var unregister = object.Func{Name: "unregister_dialect", Sig: "(name)", Doc: "Forget the dialect of that name; raise Error if there is none.", Bound: func(th *thread, _ value, a []value) (value, error) {
	found, err := stateOf(th).dialects.Delete(th, a[0])
	if err == nil && !found {
		err = fail(th, "unknown dialect")
	}
	return object.None, err
}}

var getDialect = object.Func{Name: "get_dialect", Sig: "(name)", Doc: "The dialect of that name; Error if there is none.", Bound: func(th *thread, _ value, a []value) (value, error) {
	v, err := stateOf(th).dialects.Get(th, a[0])
	if err == nil && v.IsZero() {
		err = fail(th, "unknown dialect")
	}
	return v, err
}}

var listDialects = object.Func{Name: "list_dialects", Doc: "The names of the dialects, a list.", Fast0: func(th *thread, _ value) (value, error) {
	return object.NewList(stateOf(th).dialects.KeySlice()), nil
}}

var fieldLimit = object.Func{Name: "field_size_limit", Sig: "(new_limit=None)", Doc: "The length that a field may have when it is read; with an argument, set it and return what it was.", Bound: func(th *thread, _ value, a []value) (value, error) {
	s := stateOf(th)
	old := s.limit
	if !a[0].IsZero() {
		if _, ok := object.IntValue(a[0]); !ok {
			return value{}, th.TypeErrorf("limit must be an integer")
		}
		n, err := object.AsIndex(th, a[0])
		if err != nil {
			return value{}, err
		}
		s.limit = n
	}
	return object.Int(int64(old)), nil
}}
