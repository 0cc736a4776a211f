package enum

import (
	"strings"

	"pyasync/object"
)

// this file defines EnumDict, the namespace of the body of an enumeration, and auto, member and nonmember

// holder declares a class that holds a value.
func holder(name, doc string) object.ClassDef {
	return object.ClassDef{Name: name, Doc: doc, Defs: []def{{Name: "__init__", Sig: "(self, value)", Run: func(f *frame, a []value) (value, error) {
		return object.None, object.SetAttrString(f.Th, a[0], "value", a[1])
	}}}}
}

var (
	memberClass    = holder("member", "Makes something a member that would not be one, such as a function.")
	nonmemberClass = holder("nonmember", "Keeps something from becoming a member.")
)

var autoClass = object.ClassDef{Name: "auto", Sealed: true, Doc: "Stands for a value that _generate_next_value_ gives.", Defs: []def{
	{Name: "__init__", Sig: "(self, value=?)", Default: func(th *thread, _ string) value { return of(th).autoNull }, Run: func(f *frame, a []value) (value, error) {
		return object.None, object.SetAttrString(f.Th, a[0], "value", a[1])
	}},
	{Name: "__repr__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
		v, err := object.GetAttrString(f.Th, a[0], "value")
		if err != nil {
			return value{}, err
		}
		r, err := object.ReprString(f.Th, v)
		return object.FromString("auto(" + r + ")"), err
	}},
}}

// What an EnumDict notes, as attributes of it.
const (
	memberNames = "_member_names" // a dict, for its order
	lastValues  = "_last_values"
	ignored     = "_ignore"
	autoCalled  = "_auto_called"
	className   = "_cls_name"
	generator   = "_generate_next_value"
)

var dictClass = object.ClassDef{Name: "EnumDict", Sealed: true,
	Doc: "The namespace of the body of an enumeration: it notes the members, in order,\nand refuses a name that is used twice.",
	Attrs: func(th *thread, m *object.Module) []object.Attr {
		return []object.Attr{{Name: className, Value: object.None}, {Name: "member_names", Value: newProperty(th, "member_names", memberNames)}}
	},
	Defs: []def{
		{Name: "__init__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
			in := object.InstanceOf(a[0])
			for _, x := range []struct {
				name string
				v    value
			}{{memberNames, object.From(object.NewDict())}, {lastValues, object.NewList(nil)}, {ignored, object.NewList(nil)}, {autoCalled, object.False}} {
				in.Set(f.Th.Interp.Intern(x.name), x.v)
			}
			return object.None, nil
		}},
		{Name: "__setitem__", Sig: "(self, key, value)", Doc: "Note what the body binds: single underscored names are reserved, double\nunderscored ones and descriptors are no members.", Run: func(f *frame, a []value) (value, error) {
			return object.None, setItem(f.Th, a[0], a[1], a[2])
		}},
		{Name: "update", Sig: "(self, members, **more_members)", Run: func(f *frame, a []value) (value, error) {
			keys, err := object.LookupAttr(f.Th, a[1], "keys")
			if err != nil {
				return value{}, err
			}
			set := func(k, v value) error { return object.SetItem(f.Th, a[0], k, v) }
			if !keys.IsZero() {
				err = object.EachItem(f.Th, a[1], set)
			} else {
				err = object.Each(f.Th, a[1], func(x value) (bool, error) {
					pair, err := object.Unpack(f.Th, x, 2)
					if err != nil {
						return false, err
					}
					return true, set(pair[0], pair[1])
				})
			}
			if err != nil {
				return value{}, err
			}
			return object.None, object.EachItem(f.Th, a[2], set)
		}},
	}}

// newNamespace is an empty EnumDict for class name.
func newNamespace(th *thread, name value) (value, error) {
	ns, err := object.Call0(th, object.From(of(th).dict))
	if err == nil {
		object.InstanceOf(ns).Set(th.Interp.Intern(className), name)
	}
	return ns, err
}

func isDunder(s string) bool {
	n := len(s)
	return n > 4 && s[:2] == "__" && s[n-2:] == "__" && s[2] != '_' && s[n-3] != '_'
}

func isSunder(s string) bool {
	n := len(s)
	return n > 2 && s[0] == '_' && s[n-1] == '_' && s[1] != '_' && s[n-2] != '_'
}

// isPrivate reports whether s is a private name of class.
func isPrivate(class, s string) bool {
	prefix := "_" + class + "__"
	n := len(s)
	return n > len(prefix) && strings.HasPrefix(s, prefix) && (s[n-1] != '_' || s[n-2] != '_')
}

// isDescriptor reports whether v has __get__, __set__ or __delete__.
func isDescriptor(th *thread, v value) (bool, error) {
	for _, name := range [...]string{"__get__", "__set__", "__delete__"} {
		d, err := object.LookupAttr(th, v, name)
		if err != nil || !d.IsZero() {
			return !d.IsZero(), err
		}
	}
	return false, nil
}

// isInner reports whether v is a class that the body of class defines.
func isInner(th *thread, class string, v value) (bool, error) {
	t, ok := v.Object().(*object.Type)
	if !ok {
		return false, nil
	}
	q := "." + t.Qualname
	return strings.HasSuffix(q, "."+class+"."+t.ShortName()), nil
}

// allowed are the single underscored names that a body may bind.
var allowed = [...]string{"_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_",
	"_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_", "_add_value_alias_"}

// setItem is EnumDict.__setitem__.
func setItem(th *thread, self, key, v value) error {
	d := self.Object().(*object.Dict)
	in := object.InstanceOf(self)
	name, ok := object.AsStr(key)
	if !ok {
		return d.Set(th, key, v)
	}
	s := name.String()
	class, inClass := object.AsStr(in.Get(className))
	store := func(v value) error { return d.Set(th, key, v) }
	members, _ := object.AsDict(in.Get(memberNames))
	if members == nil {
		return th.AttributeErrorf(self, memberNames, "'%s' object has no attribute '%s'", self.Type().Name, memberNames)
	}
	switch {
	case inClass && isPrivate(class.String(), s):
		return store(v)
	case isSunder(s):
		w, err := setSunder(th, in, members, s, key, v)
		if err != nil {
			return err
		}
		return store(w)
	case isDunder(s):
		if s == "__order__" {
			return d.Set(th, object.FromString("_order_"), v)
		}
		return store(v)
	case members.HasStr(s):
		return th.Failf(object.TypeErrorType, "%r already defined as %r", key, d.GetString(s))
	}
	if skip, err := object.Contains(th, in.Get(ignored), key); err != nil || skip {
		if err != nil {
			return err
		}
		return store(v)
	}
	if v.Type().Is(of(th).nonmember) {
		held, err := object.GetAttrString(th, v, "value")
		if err != nil {
			return err
		}
		return store(held)
	}
	if desc, err := isDescriptor(th, v); err != nil || desc {
		if err != nil {
			return err
		}
		return store(v)
	}
	if inClass {
		if inner, err := isInner(th, class.String(), v); err != nil || inner {
			if err != nil {
				return err
			}
			return store(v)
		}
	}
	if d.HasStr(s) {
		return th.Failf(object.TypeErrorType, "%r already defined as %r", key, d.GetString(s))
	}
	v, isAuto, err := memberValue(th, self, in, members, key, v)
	if err != nil {
		return err
	}
	members.SetStr(name, object.None)
	if !isAuto {
		if l, ok := object.AsList(in.Get(lastValues)); ok {
			l.Append(v)
		}
	}
	return store(v)
}

// setSunder checks a single underscored name, and returns what is stored under it.
func setSunder(th *thread, in *object.Instance, members *object.Dict, s string, key, v value) (value, error) {
	ok := false
	for _, a := range allowed {
		ok = ok || a == s
	}
	if !ok {
		return value{}, th.Failf(object.ValueErrorType, "_sunder_ names, such as %r, are reserved for future Enum use", key)
	}
	switch s {
	case "_generate_next_value_":
		if in.Get(autoCalled).IsBool() && in.Get(autoCalled).AsBool() {
			return value{}, th.TypeErrorf("_generate_next_value_ must be defined before members")
		}
		fn := v
		if m, ok := v.Object().(*object.StaticMethod); ok {
			fn = m.Fn
		}
		in.Set(th.Interp.Intern(generator), fn)
	case "_ignore_":
		names, err := splitNames(th, v)
		if err != nil {
			return value{}, err
		}
		in.Set(th.Interp.Intern(ignored), object.NewList(names))
		var already []value
		for _, n := range names {
			if x, ok := object.AsStr(n); ok && members.HasStr(x.String()) {
				already = append(already, n)
			}
		}
		if already != nil {
			set, err := object.NewSet(th, object.NewList(already))
			if err != nil {
				return value{}, err
			}
			return value{}, th.Failf(object.ValueErrorType, "_ignore_ cannot specify already set names: %r", object.From(set))
		}
		return object.NewList(names), nil
	}
	return v, nil
}

// splitNames are the names in a string, or the items of anything else.
func splitNames(th *thread, v value) ([]value, error) {
	s, ok := object.AsStr(v)
	if !ok {
		return object.Slice(th, v)
	}
	var names []value
	for _, n := range strings.Fields(strings.ReplaceAll(s.String(), ",", " ")) {
		names = append(names, object.FromString(n))
	}
	return names, nil
}

// memberValue is the value of a new member: auto() in it has its turn.
func memberValue(th *thread, self value, in *object.Instance, members *object.Dict, key, v value) (w value, isAuto bool, err error) {
	cs := of(th)
	if v.Type().Is(cs.member) {
		w, err = object.GetAttrString(th, v, "value")
		return w, false, err
	}
	next := func(a value) (value, error) {
		given, err := object.GetAttrString(th, a, "value")
		if err != nil {
			return value{}, err
		}
		last, _ := object.AsList(in.Get(lastValues))
		if object.Is(given, cs.autoNull) {
			var seen []value
			if last != nil {
				seen = append(seen, last.Items...)
			}
			fn, err := object.GetAttrString(th, self, generator)
			if err != nil {
				return value{}, err
			}
			if given, err = object.Call(th, fn, []value{key, object.Int(1), object.Int(int64(members.Len())), object.NewList(seen)}, nil); err != nil {
				return value{}, err
			}
			in.Set(th.Interp.Intern(autoCalled), object.True)
			if err := object.SetAttrString(th, a, "value", given); err != nil {
				return value{}, err
			}
		}
		if last != nil {
			last.Append(given)
		}
		return given, nil
	}
	if v.Type().Is(cs.auto) {
		w, err = next(v)
		return w, true, err
	}
	tup, ok := object.AsTuple(v)
	if !ok {
		return v, false, nil
	}
	items := make([]value, len(tup.Items))
	for i, x := range tup.Items {
		items[i] = x
		if x.Type().Is(cs.auto) {
			isAuto = true
			if items[i], err = next(x); err != nil {
				return value{}, true, err
			}
		}
	}
	if !isAuto {
		return v, false, nil
	}
	if tup.Ext == nil {
		return object.NewTuple(items), true, nil
	}
	w, err = object.Call1(th, object.From(v.Type()), object.NewTuple(items))
	if object.IsException(err, object.TypeErrorType) {
		w, err = object.Call(th, object.From(v.Type()), items, nil)
	}
	return w, true, err
}
