package types

import (
	"pyasync/object"
)

// this file makes classes dynamically, as the class statement does

var newClass = object.Func{Name: "new_class", Sig: "(name, bases=(), kwds=None, exec_body=None)", Doc: "Make a class: exec_body is called with its namespace.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		bases := orEmpty(a[1])
		resolved, err := resolve(th, bases)
		if err != nil {
			return value{}, err
		}
		meta, ns, kwds, err := prepare(th, a[0], resolved, orNone(a[2]))
		if err != nil {
			return value{}, err
		}
		if !a[3].IsZero() && !a[3].IsNone() {
			if _, err := object.Call1(th, a[3], ns); err != nil {
				return value{}, err
			}
		}
		if !object.Is(resolved, bases) {
			if err := object.SetItem(th, ns, object.FromString("__orig_bases__"), bases); err != nil {
				return value{}, err
			}
		}
		if d, ok := ns.Object().(*object.Dict); ok && !d.HasStr("__module__") {
			d.SetString("__module__", object.FromString("types"))
		}
		kw := make(kwargs, 0, kwds.Len())
		for _, it := range kwds.Items() {
			name, ok := object.AsStr(it.Key)
			if !ok {
				return value{}, th.TypeErrorf("keywords must be strings")
			}
			kw = append(kw, object.Kw{Name: name, Val: it.Val})
		}
		return object.Call(th, meta, []value{a[0], resolved, ns}, kw)
	}}

var prepareClass = object.Func{Name: "prepare_class", Sig: "(name, bases=(), kwds=None)", Doc: "Return the metaclass, the namespace and the remaining keywords for a new class.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		meta, ns, kwds, err := prepare(th, a[0], orEmpty(a[1]), orNone(a[2]))
		if err != nil {
			return value{}, err
		}
		return object.NewTuple([]value{meta, ns, object.From(kwds)}), nil
	}}

func orNone(v value) value {
	if v.IsZero() {
		return object.None
	}
	return v
}

func orEmpty(v value) value {
	if v.IsZero() {
		return object.NewTuple(nil)
	}
	return v
}

func prepare(th *thread, name, bases, kwds value) (meta, ns value, rest *object.Dict, err error) {
	rest = object.NewDict()
	if !kwds.IsNone() {
		d, err := object.Call1(th, object.From(object.DictType), kwds)
		if err != nil {
			return meta, ns, nil, err
		}
		rest = d.Object().(*object.Dict)
	}
	items, err := object.Slice(th, bases)
	if err != nil {
		return meta, ns, nil, err
	}
	if meta, err = rest.Pop(th, object.FromString("metaclass")); err != nil {
		return meta, ns, nil, err
	}
	if meta.IsZero() {
		meta = object.From(object.TypeType)
		if len(items) > 0 {
			meta = object.From(items[0].Type())
		}
	}
	if t, ok := meta.Object().(*object.Type); ok {
		if t, err = object.CalculateMeta(th, t, items); err != nil {
			return meta, ns, nil, err
		}
		meta = object.From(t)
	}
	prep, err := object.LookupAttr(th, meta, "__prepare__")
	if err != nil {
		return meta, ns, nil, err
	}
	if prep.IsZero() {
		return meta, object.From(object.NewDict()), rest, nil
	}
	kw := make(kwargs, 0, rest.Len())
	for _, it := range rest.Items() {
		if k, ok := object.AsStr(it.Key); ok {
			kw = append(kw, object.Kw{Name: k, Val: it.Val})
		}
	}
	ns, err = object.Call(th, prep, []value{name, bases}, kw)
	return meta, ns, rest, err
}

var calculateMeta = object.Func{Name: "_calculate_meta", Sig: "(meta, bases)", Doc: "Find the metaclass of a class with these bases: the one that all theirs are superclasses of.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		t, ok := a[0].Object().(*object.Type)
		if !ok {
			return a[0], nil
		}
		items, err := object.Slice(th, a[1])
		if err != nil {
			return value{}, err
		}
		w, err := object.CalculateMeta(th, t, items)
		if err != nil {
			return value{}, err
		}
		return object.From(w), nil
	}}

var resolveBases = object.Func{Name: "resolve_bases", Sig: "(bases)", Doc: "Return the bases with those that are no types replaced by what their __mro_entries__ returns.",
	Bound: func(th *thread, _ value, a []value) (value, error) { return resolve(th, a[0]) }}

// resolve is the same object when nothing had to be replaced.
func resolve(th *thread, bases value) (value, error) {
	items, err := object.Slice(th, bases)
	if err != nil {
		return value{}, err
	}
	var out []value
	changed := false
	for i, b := range items {
		if _, ok := b.Object().(*object.Type); !ok {
			m, err := object.LookupAttr(th, b, "__mro_entries__")
			if err != nil {
				return value{}, err
			}
			if !m.IsZero() {
				r, err := object.Call1(th, m, bases)
				if err != nil {
					return value{}, err
				}
				t, ok := object.AsTuple(r)
				if !ok {
					return value{}, th.TypeErrorf("__mro_entries__ must return a tuple")
				}
				if !changed {
					out, changed = append([]value(nil), items[:i]...), true
				}
				out = append(out, t.Items...)
				continue
			}
		}
		if changed {
			out = append(out, b)
		}
	}
	if !changed {
		return bases, nil
	}
	return object.NewTuple(out), nil
}

var originalBases = object.Func{Name: "get_original_bases", Sig: "(cls, /)", Doc: "Return the bases of a class as its class statement has them.",
	Fast1: func(th *thread, _, cls value) (value, error) {
		t, ok := cls.Object().(*object.Type)
		if !ok {
			return value{}, th.TypeErrorf("Expected an instance of type, not '%s'", cls.Type().Name)
		}
		if v := t.Own("__orig_bases__"); !v.IsZero() {
			return v, nil
		}
		return object.GetAttrString(th, cls, "__bases__")
	}}
