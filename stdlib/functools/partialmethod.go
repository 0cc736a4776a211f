package functools

import (
	"strings"

	"pyasync/object"
)

// this file defines partialmethod, and finds the function behind partial objects

const partialMethodName = "partialmethod"

var partialMethod = object.ClassDef{Name: partialMethodName, Sealed: true, Attrs: generic,
	Doc: "A method with some arguments given already. It wraps functions and other\ndescriptors, and turns other callables into methods.", Defs: []object.Def{
		{Name: "__init__", Sig: "(self, func, /, *args, **keywords)", Run: func(f *object.Frame, a []value) (value, error) {
			th := f.Th
			if err := callableOrDescriptor(th, a[1]); err != nil {
				return value{}, err
			}
			fn, args, kw := a[1], a[2], a[3]
			if cls, ok := f.Globals.GetString(partialMethodName).Object().(*object.Type); ok && fn.Type().Is(cls) {
				inner, innerArgs, innerKw, err := parts(th, fn)
				if err != nil {
					return value{}, err
				}
				merged := innerKw.Copy()
				if err := object.MergeDict(th, merged, kw); err != nil {
					return value{}, err
				}
				fn, kw = inner, object.From(merged)
				args = object.NewTuple(append(append([]value(nil), innerArgs...), object.Items(args)...))
			}
			for _, x := range []struct {
				name string
				v    value
			}{{"func", fn}, {"args", args}, {"keywords", kw}} {
				if err := object.SetAttrString(th, a[0], x.name, x.v); err != nil {
					return value{}, err
				}
			}
			return object.None, nil
		}},
		{Name: "__repr__", Sig: "(self)", Run: func(f *object.Frame, a []value) (value, error) {
			fn, args, kw, err := parts(f.Th, a[0])
			if err != nil {
				return value{}, err
			}
			var out []string
			for _, v := range append([]value{fn}, args...) {
				r, err := object.ReprString(f.Th, v)
				if err != nil {
					return value{}, err
				}
				out = append(out, r)
			}
			for _, it := range kw.Items() {
				r, err := object.ReprString(f.Th, it.Val)
				if err != nil {
					return value{}, err
				}
				out = append(out, object.StringOf(it.Key)+"="+r)
			}
			t := a[0].Type()
			return object.FromString(t.ModuleName() + "." + t.Qualname + "(" + strings.Join(out, ", ") + ")"), nil
		}},
		{Name: "__get__", Sig: "(self, obj, cls=None)", Run: partialMethodGet},
		{Name: "__isabstractmethod__", Sig: "(self)", Kind: object.PropertyDef, Run: func(f *object.Frame, a []value) (value, error) {
			fn, err := object.GetAttrString(f.Th, a[0], "func")
			if err != nil {
				return value{}, err
			}
			return isAbstract(f.Th, fn)
		}},
	}}

// parts are func, args and keywords of a partialmethod.
func parts(th *thread, v value) (fn value, args []value, kw *object.Dict, err error) {
	if fn, err = object.GetAttrString(th, v, "func"); err != nil {
		return
	}
	a, err := object.GetAttrString(th, v, "args")
	if err != nil {
		return
	}
	if args, err = object.Slice(th, a); err != nil {
		return
	}
	k, err := object.GetAttrString(th, v, "keywords")
	if err != nil {
		return
	}
	kw, ok := object.AsDict(k)
	if !ok {
		err = th.TypeErrorf("keywords must be a dict")
	}
	return
}

func partialMethodGet(f *object.Frame, a []value) (value, error) {
	th := f.Th
	fn, args, kw, err := parts(th, a[0])
	if err != nil {
		return value{}, err
	}
	get, err := object.LookupAttr(th, fn, "__get__")
	if err != nil {
		return value{}, err
	}
	if !get.IsZero() && !fn.Type().Is(partialType) {
		bound, err := object.Call2(th, get, a[1], a[2])
		if err != nil {
			return value{}, err
		}
		if !object.Is(bound, fn) {
			p, err := newPartial(th, partialType, append([]value{bound}, args...), object.KwOf(kw))
			if err != nil {
				return value{}, err
			}
			self, err := object.LookupAttr(th, bound, "__self__")
			if err == nil && !self.IsZero() {
				err = object.SetAttrString(th, p, "__self__", self)
			}
			return p, err
		}
	}
	m := object.NewFunction(th, &unboundPartial, f.Globals, fn, object.NewTuple(args), object.From(kw))
	abstract, err := isAbstract(th, fn)
	if err != nil {
		return value{}, err
	}
	m.Attrs().Set(th.Interp.Intern("__isabstractmethod__"), abstract)
	m.Attrs().Set(th.Interp.Intern("__partialmethod__"), a[0])
	return object.CallMethod(th, object.From(m), "__get__", a[1], a[2])
}

var unboundPartial = object.Def{Name: "_method", Qualname: "partialmethod._make_unbound_method.<locals>._method", Sig: "(cls_or_self, /, *args, **keywords)", Free: []string{"func", "args", "keywords"},
	Run: func(f *object.Frame, a []value) (value, error) {
		th, c := f.Th, f.Closure
		args := append([]value{a[0]}, object.Items(c[1].V)...)
		kw := c[2].V.Object().(*object.Dict)
		if more := a[2].Object().(*object.Dict); more.Len() > 0 {
			kw = kw.Copy()
			if err := object.MergeDict(th, kw, a[2]); err != nil {
				return value{}, err
			}
		}
		return object.Call(th, c[0].V, append(args, object.Items(a[1])...), object.KwOf(kw))
	}}

// unwrapDefs find the function behind partial objects, for inspection.
var unwrapDefs = []*object.Def{
	{Name: "_unwrap_partial", Sig: "(func)", Run: func(f *object.Frame, a []value) (value, error) { return unwrap(a[0]), nil }},
	{Name: "_unwrap_partialmethod", Sig: "(func)", Run: func(f *object.Frame, a []value) (value, error) {
		th, fn := f.Th, a[0]
		cls, _ := f.Globals.GetString(partialMethodName).Object().(*object.Type)
		for {
			before := fn
			if p, err := object.LookupAttr(th, fn, "__partialmethod__"); err != nil {
				return value{}, err
			} else if !p.IsZero() && cls != nil && p.Type().Is(cls) {
				fn = p
			}
			if cls != nil && fn.Type().Is(cls) {
				inner, err := object.GetAttrString(th, fn, "func")
				if err != nil {
					return value{}, err
				}
				fn = inner
			}
			if fn = unwrap(fn); object.Is(fn, before) {
				return fn, nil
			}
		}
	}},
}

func unwrap(fn value) value {
	for {
		p, ok := fn.Object().(*partial)
		if !ok {
			return fn
		}
		fn = p.fn
	}
}

// makeKey makes the key of a call in a cache, as a list of which the hash is known.
var makeKey = object.Def{Name: "_make_key", Sig: "(args, kwds, typed)", Run: func(f *object.Frame, a []value) (value, error) {
	th := f.Th
	args, err := object.Slice(th, a[0])
	if err != nil {
		return value{}, err
	}
	kw, ok := object.AsDict(a[1])
	if !ok {
		return value{}, th.TypeErrorf("kwds must be a dict")
	}
	typed, err := object.Truth(th, a[2])
	if err != nil {
		return value{}, err
	}
	c := &lru{typed: typed}
	key := c.key(args, object.KwOf(kw))
	t, ok := object.AsTuple(key)
	if !ok {
		return key, nil
	}
	return object.Call1(th, f.Globals.GetString(hashedSeq.Name), object.NewTuple(t.Items))
}}

// hashedSeq is a list that is hashed as the tuple of its items.
var hashedSeq = object.ClassDef{Name: "_HashedSeq", Slots: []string{}, Defs: []object.Def{{Name: "__hash__", Sig: "(self)", Run: func(f *object.Frame, a []value) (value, error) {
	l, ok := object.AsList(a[0])
	if !ok {
		return value{}, f.Th.TypeErrorf("a list expected")
	}
	h, err := object.Hash(f.Th, object.NewTuple(append([]value(nil), l.Items...)))
	return object.Int(h), err
}}}}
