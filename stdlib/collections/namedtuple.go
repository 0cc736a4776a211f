package collections

import (
	"strconv"
	"strings"

	"pyasync/object"
	"pyasync/stdlib/keyword"
)

// this file defines namedtuple

var namedTuple = def{Name: "namedtuple", Sig: "(typename, field_names, *, rename=False, defaults=None, module=None)",
	Doc: "A new subclass of tuple whose items have names.\n\n>>> Point = namedtuple('Point', ['x', 'y'])\n>>> p = Point(11, y=22)             # by position or by name\n>>> p[0] + p.y                      # by index or by attribute\n33\n>>> p._replace(x=100)               # a copy with some items changed\nPoint(x=100, y=22)",
	Run: func(f *frame, a []value) (value, error) {
		th := f.Th
		typename, err := object.ToString(th, a[0])
		if err != nil {
			return value{}, err
		}
		rename, err := object.Truth(th, a[2])
		if err != nil {
			return value{}, err
		}
		names, err := fieldNames(th, typename, a[1], rename)
		if err != nil {
			return value{}, err
		}
		var defaults []value
		if !a[3].IsNone() {
			if defaults, err = object.Slice(th, a[3]); err != nil {
				return value{}, err
			}
			if len(defaults) > len(names) {
				return value{}, th.TypeErrorf("Got more default values than field names")
			}
			defaults = append([]value(nil), defaults...)
		}
		module := a[4]
		if module.IsNone() {
			module = callerModule(f)
		}
		nt := &namedClass{name: typename, fields: names, defaults: defaults}
		t, err := nt.make(th, f.Globals)
		if err != nil {
			return value{}, err
		}
		return t, object.SetAttrString(th, t, "__module__", module)
	}}

// callerModule is the name of the module of the Python code that calls.
func callerModule(f *frame) value {
	for f = f.Back; f != nil; f = f.Back {
		if !f.Code.Native {
			if n := f.Globals.GetString("__name__"); !n.IsZero() {
				return n
			}
			break
		}
	}
	return object.FromString("__main__")
}

// fieldNames are the checked names of the fields.
func fieldNames(th *thread, typename string, given value, rename bool) ([]*object.Str, error) {
	var names []string
	if s, ok := object.AsStr(given); ok {
		names = strings.Fields(strings.ReplaceAll(s.String(), ",", " "))
	} else if err := object.Each(th, given, func(x value) (bool, error) {
		s, err := object.ToString(th, x)
		names = append(names, s)
		return true, err
	}); err != nil {
		return nil, err
	}
	if rename {
		seen := map[string]bool{}
		for i, n := range names {
			if !object.IsIdentifier(n) || keyword.Is(n) || strings.HasPrefix(n, "_") || seen[n] {
				names[i] = "_" + strconv.Itoa(i)
			}
			seen[n] = true
		}
	}
	for _, n := range append([]string{typename}, names...) {
		switch {
		case !object.IsIdentifier(n):
			return nil, th.Failf(object.ValueErrorType, "Type names and field names must be valid identifiers: %r", n)
		case keyword.Is(n):
			return nil, th.Failf(object.ValueErrorType, "Type names and field names cannot be a keyword: %r", n)
		}
	}
	seen := map[string]bool{}
	out := make([]*object.Str, len(names))
	for i, n := range names {
		switch {
		case strings.HasPrefix(n, "_") && !rename:
			return nil, th.Failf(object.ValueErrorType, "Field names cannot start with an underscore: %r", n)
		case seen[n]:
			return nil, th.Failf(object.ValueErrorType, "Encountered duplicate field name: %r", n)
		}
		seen[n] = true
		out[i] = th.Interp.Intern(n)
	}
	return out, nil
}

// namedClass is a class that namedtuple makes.
type namedClass struct {
	name     string
	fields   []*object.Str
	defaults []value
}

func (n *namedClass) make(th *thread, globals *object.Dict) (value, error) {
	list := make([]string, len(n.fields))
	names := make([]value, len(n.fields))
	sig := make([]string, len(n.fields))
	byName := object.NewDict()
	first := len(n.fields) - len(n.defaults)
	for i, fd := range n.fields {
		list[i], names[i], sig[i] = fd.String(), object.From(fd), fd.String()
		if i >= first {
			sig[i] += "=?"
			byName.SetStr(fd, n.defaults[i-first])
		}
	}
	params := strings.Join(list, ", ")
	cls := "_cls"
	c := object.ClassDef{Name: n.name, Doc: n.name + "(" + params + ")", Slots: []string{},
		Attrs: func(th *thread, m *object.Module) []object.Attr {
			fields := object.NewTuple(names)
			attrs := []object.Attr{{Name: "_fields", Value: fields}, {Name: "_field_defaults", Value: object.From(byName)}, {Name: "__match_args__", Value: fields}}
			for i, fd := range n.fields {
				doc := object.From(th.Interp.Intern("Alias for field number " + strconv.Itoa(i)))
				attrs = append(attrs, object.Attr{Name: fd.String(), Value: object.From(&tupleGetter{i, doc})})
			}
			return attrs
		},
		Aliases: []string{"__replace__=_replace"},
		Defs: []def{
			{Name: "__new__", Sig: "(" + strings.Join(append([]string{cls}, sig...), ", ") + ")", Doc: "Create new instance of " + n.name + "(" + params + ")",
				Default: func(th *thread, name string) value { return byName.GetString(name) }, Run: n.construct},
			{Name: "_make", Sig: "(cls, iterable)", Kind: object.ClassMethodDef, Doc: "Make a new " + n.name + " object from a sequence or iterable", Run: n.fromIterable},
			{Name: "_replace", Sig: "(self, /, **kwds)", Doc: "A " + n.name + " like this one, but for the fields given", Run: n.replace},
			{Name: "__repr__", Sig: "(self)", Doc: "Show the tuple as the call that would make it, with the names of the fields.", Run: n.repr},
			{Name: "_asdict", Sig: "(self)", Doc: "A dict of the values by field name, in the order of the fields.", Run: n.asDict},
			{Name: "__getnewargs__", Sig: "(self)", Doc: "Give the values as a plain tuple: pickle and copy call the class with them.", Run: func(f *frame, a []value) (value, error) {
				items, err := object.Slice(f.Th, a[0])
				return object.NewTuple(append([]value(nil), items...)), err
			}},
		}}
	t, err := c.Make(th, &object.Module{Dict: globals}, object.TypeType, object.TupleType)
	if err != nil {
		return value{}, err
	}
	if m, ok := t.Own("__new__").Object().(*object.StaticMethod); ok {
		fn := m.Fn.Object().(*object.Function)
		fn.Globals, fn.Builtins = object.NewDict(), object.NewDict()
		fn.Globals.SetString("__builtins__", object.From(fn.Builtins))
		fn.Globals.SetString("__name__", object.FromString("namedtuple_"+n.name))
		fn.Module = fn.Globals.GetString("__name__")
	}
	return object.From(t), nil
}

func (n *namedClass) construct(f *frame, a []value) (value, error) {
	items := append([]value(nil), a[1:]...)
	if t, ok := a[0].Object().(*object.Type); ok && t.Is(object.TupleType) {
		return object.NewTupleSub(t, items), nil
	}
	fn, err := object.GetAttrString(f.Th, object.From(object.TupleType), "__new__")
	if err != nil {
		return value{}, err
	}
	return object.Call2(f.Th, fn, a[0], object.NewTuple(items))
}

func (n *namedClass) fromIterable(f *frame, a []value) (value, error) {
	items, err := object.Slice(f.Th, a[1])
	if err != nil {
		return value{}, err
	}
	if len(items) != len(n.fields) {
		return value{}, f.Th.TypeErrorf("Expected %d arguments, got %d", len(n.fields), len(items))
	}
	t, ok := a[0].Object().(*object.Type)
	if !ok || !t.Is(object.TupleType) {
		return value{}, f.Th.TypeErrorf("a subclass of tuple expected")
	}
	return object.NewTupleSub(t, append([]value(nil), items...)), nil
}

func (n *namedClass) replace(f *frame, a []value) (value, error) {
	th := f.Th
	items, err := object.Slice(th, a[0])
	if err != nil {
		return value{}, err
	}
	changes := a[1].Object().(*object.Dict)
	// a subclass may have more items than there are fields
	items = append([]value(nil), items[:min(len(items), len(n.fields))]...)
	for i, fd := range n.fields {
		if v := changes.GetStr(fd); !v.IsZero() && i < len(items) {
			items[i] = v
			changes.DeleteStr(fd.String())
		}
	}
	made, err := object.CallMethod(th, a[0], "_make", object.NewTuple(items))
	if err != nil {
		return value{}, err
	}
	if changes.Len() > 0 {
		return value{}, th.Failf(object.TypeErrorType, "Got unexpected field names: %r", object.NewList(changes.KeySlice()))
	}
	return made, nil
}

func (n *namedClass) repr(f *frame, a []value) (value, error) {
	th := f.Th
	tup, ok := object.AsTuple(a[0])
	if !ok || len(tup.Items) < len(n.fields) {
		return value{}, th.TypeErrorf("not enough arguments for format string")
	}
	if len(tup.Items) > len(n.fields) {
		return value{}, th.TypeErrorf("not all arguments converted during string formatting")
	}
	if err := th.Enter(" while getting the repr of an object"); err != nil {
		return value{}, err
	}
	defer th.Leave()
	var b strings.Builder
	b.WriteString(a[0].Type().ShortName() + "(")
	for i, fd := range n.fields {
		if i > 0 {
			b.WriteString(", ")
		}
		r, err := object.ReprString(th, tup.Items[i])
		if err != nil {
			return value{}, err
		}
		b.WriteString(fd.String() + "=" + r)
	}
	b.WriteByte(')')
	return object.FromString(b.String()), nil
}

func (n *namedClass) asDict(f *frame, a []value) (value, error) {
	names, err := object.GetAttrString(f.Th, a[0], "_fields")
	if err != nil {
		return value{}, err
	}
	keys, err := object.Slice(f.Th, names)
	if err != nil {
		return value{}, err
	}
	items, err := object.Slice(f.Th, a[0])
	if err != nil {
		return value{}, err
	}
	d := object.NewDict()
	for i := range min(len(keys), len(items)) {
		if err := d.Set(f.Th, keys[i], items[i]); err != nil {
			return value{}, err
		}
	}
	return object.From(d), nil
}
