package functools

import "pyasync/object"

// this file defines total_ordering: each missing comparison is made of the one that a class has

// derived says how one comparison follows from another: from its result, negated or not, and
// from == or != where those matter.
type derived struct {
	name    string
	from    string
	negated bool
	and     bool // … and self != other
	or      bool // … or self == other
	doc     string
}

// orderings are the comparisons that follow from each, the preferred one first.
var orderings = []struct {
	root string
	ops  []derived
}{
	{"__lt__", []derived{
		{"__gt__", "__lt__", true, true, false, "a > b, which total_ordering works out as not a < b and a != b."},
		{"__le__", "__lt__", false, false, true, "a <= b, which total_ordering works out as a < b or a == b."},
		{"__ge__", "__lt__", true, false, false, "a >= b, which total_ordering works out as not a < b."}}},
	{"__le__", []derived{
		{"__ge__", "__le__", true, false, true, "a >= b, which total_ordering works out as not a <= b or a == b."},
		{"__lt__", "__le__", false, true, false, "a < b, which total_ordering works out as a <= b and a != b."},
		{"__gt__", "__le__", true, false, false, "a > b, which total_ordering works out as not a <= b."}}},
	{"__gt__", []derived{
		{"__lt__", "__gt__", true, true, false, "a < b, which total_ordering works out as not a > b and a != b."},
		{"__ge__", "__gt__", false, false, true, "a >= b, which total_ordering works out as a > b or a == b."},
		{"__le__", "__gt__", true, false, false, "a <= b, which total_ordering works out as not a > b."}}},
	{"__ge__", []derived{
		{"__le__", "__ge__", true, false, true, "a <= b, which total_ordering works out as not a >= b or a == b."},
		{"__gt__", "__ge__", false, true, false, "a > b, which total_ordering works out as a >= b and a != b."},
		{"__lt__", "__ge__", true, false, false, "a < b, which total_ordering works out as not a >= b."}}},
}

// function is the method: the names of CPython's are of the form _gt_from_lt.
func (d derived) function() *object.Def {
	return &object.Def{Name: d.name, Qualname: "_" + d.name[2:4] + "_from_" + d.from[2:4], Sig: "(self, other)", Doc: d.doc,
		Run: func(f *object.Frame, a []value) (value, error) {
			th := f.Th
			fn, err := object.GetAttrString(th, object.From(a[0].Type()), d.from)
			if err != nil {
				return value{}, err
			}
			r, err := object.Call2(th, fn, a[0], a[1])
			if err != nil || r.IsNotImplemented() {
				return r, err
			}
			yes, err := object.Truth(th, r)
			if err != nil {
				return value{}, err
			}
			if d.negated {
				yes = !yes
				r = object.Bool(yes)
			}
			switch {
			case d.and && yes:
				return object.Compare(th, a[0], a[1], object.NE)
			case d.or && !yes:
				return object.Compare(th, a[0], a[1], object.EQ)
			}
			return r, nil
		}}
}

// shared is the method as a function of the module, where pickle looks for it by its name.
func (d derived) shared(f *object.Frame) value {
	def := d.function()
	if fn := f.Globals.GetString(def.Qualname); !fn.IsZero() {
		return fn
	}
	fn := object.From(object.NewFunction(f.Th, def, f.Globals))
	f.Globals.SetString(def.Qualname, fn)
	return fn
}

var totalOrdering = object.Def{Name: "total_ordering", Sig: "(cls)", Doc: "A class decorator that makes the comparisons which a class lacks of the one\nthat it has.", Run: func(f *object.Frame, a []value) (value, error) {
	th := f.Th
	t, ok := a[0].Object().(*object.Type)
	if !ok {
		return value{}, th.TypeErrorf("class expected, not '%s'", a[0].Type().Name)
	}
	has := func(name string) bool { return !object.Is(t.Lookup(name), object.ObjectType.Own(name)) }
	for _, o := range orderings {
		if !has(o.root) {
			continue
		}
		for _, d := range o.ops {
			if has(d.name) {
				continue
			}
			if err := object.SetAttrString(th, a[0], d.name, d.shared(f)); err != nil {
				return value{}, err
			}
		}
		return a[0], nil
	}
	return value{}, th.ValueErrorf("must define at least one ordering operation: < > <= >=")
}}
