package functools

import "pyasync/object"

// this file defines the decorators lru_cache and cache, and cached_property

var lruCache = object.Def{Name: "lru_cache", Sig: "(maxsize=128, typed=False)",
	Doc: "A decorator that keeps the results of the most recent calls.\n\nmaxsize=None keeps all. typed=True tells arguments of different types\napart. Arguments must be hashable. The decorated function has\ncache_info(), cache_clear(), cache_parameters() and __wrapped__.",
	Run: func(f *object.Frame, a []value) (value, error) {
		th := f.Th
		size := a[0]
		_, isInt := object.IntValue(size)
		switch {
		case isInt:
			neg, err := object.CompareBool(th, size, object.Int(0), object.LT)
			if err != nil {
				return value{}, err
			}
			if neg {
				size = object.Int(0)
			}
		case object.Callable(size) && a[1].IsBool():
			return cached(f, size, object.Int(128), a[1]) // used without a call
		case !size.IsNone():
			return value{}, th.TypeErrorf("Expected first argument to be an integer, a callable, or None")
		}
		return object.From(object.NewFunction(th, &decoratingFunction, f.Globals, size, a[1])), nil
	}}

var decoratingFunction = object.Def{Name: "decorating_function", Qualname: "lru_cache.<locals>.decorating_function", Sig: "(user_function)", Free: []string{"maxsize", "typed"},
	Run: func(f *object.Frame, a []value) (value, error) {
		return cached(f, a[0], f.Closure[0].V, f.Closure[1].V)
	}}

var cacheDef = object.Def{Name: "cache", Sig: "(user_function, /)", Doc: "A decorator that keeps the results of all calls.",
	Run: func(f *object.Frame, a []value) (value, error) { return cached(f, a[0], object.None, object.False) }}

func cached(f *object.Frame, fn, size, typed value) (value, error) {
	th := f.Th
	info := object.From(object.NewFunction(th, &cacheInfo, f.Globals))
	w, err := newLRU.CallFunc(th, object.From(lruType), []value{fn, size, typed, info}, nil)
	if err != nil {
		return value{}, err
	}
	params := object.From(object.NewFunction(th, &cacheParameters, f.Globals, size, typed))
	if err := object.SetAttrString(th, w, "cache_parameters", params); err != nil {
		return value{}, err
	}
	return w, UpdateWrapper(th, w, fn)
}

var cacheParameters = object.Def{Name: "cache_parameters", Qualname: "lru_cache.<locals>.cache_parameters", Sig: "()", Free: []string{"maxsize", "typed"}, Run: func(f *object.Frame, a []value) (value, error) {
	d := object.NewDict()
	d.SetStr(f.Th.Interp.Intern("maxsize"), f.Closure[0].V)
	d.SetStr(f.Th.Interp.Intern("typed"), f.Closure[1].V)
	return object.From(d), nil
}}

type infoKey struct{}

// infoType is the named tuple CacheInfo, which is made when it is first asked for.
func infoType(th *thread) (value, error) {
	if v, ok := th.Interp.State[infoKey{}].(value); ok {
		return v, nil
	}
	m, err := th.Interp.Hooks.ImportModule(th, "collections")
	if err != nil {
		return value{}, err
	}
	fn, err := object.GetAttrString(th, m, "namedtuple")
	if err != nil {
		return value{}, err
	}
	fields := names(th, []string{"hits", "misses", "maxsize", "currsize"})
	v, err := object.Call(th, fn, []value{object.FromString("CacheInfo"), fields}, kwargs{{Name: th.Interp.Intern("module"), Val: object.FromString("functools")}})
	if err == nil {
		th.Interp.State[infoKey{}] = v
	}
	return v, err
}

var cacheInfo = object.Def{Name: "_cache_info", Sig: "(*counts)", Run: func(f *object.Frame, a []value) (value, error) {
	t, err := infoType(f.Th)
	if err != nil {
		return value{}, err
	}
	return object.Call(f.Th, t, object.Items(a[0]), nil)
}}

func generic(th *thread, m *object.Module) []object.Attr {
	return []object.Attr{{Name: "__class_getitem__", Value: object.NewClassMethod(object.From(object.GenericAliasType))}}
}

var cachedProperty = object.ClassDef{Name: "cached_property", Sealed: true, Attrs: generic, Doc: "A property that is computed once and then is an attribute of the instance.", Defs: []object.Def{
	{Name: "__init__", Sig: "(self, func)", Run: func(f *object.Frame, a []value) (value, error) {
		set := func(name string, v value) error { return object.SetAttrString(f.Th, a[0], name, v) }
		if err := set("func", a[1]); err != nil {
			return value{}, err
		}
		if err := set("attrname", object.None); err != nil {
			return value{}, err
		}
		for _, name := range [...]string{"__doc__", "__module__"} {
			v, err := object.GetAttrString(f.Th, a[1], name)
			if err != nil {
				return value{}, err
			}
			if err := set(name, v); err != nil {
				return value{}, err
			}
		}
		return object.None, nil
	}},
	{Name: "__set_name__", Sig: "(self, owner, name)", Run: func(f *object.Frame, a []value) (value, error) {
		old, err := object.GetAttrString(f.Th, a[0], "attrname")
		if err != nil {
			return value{}, err
		}
		if old.IsNone() {
			return object.None, object.SetAttrString(f.Th, a[0], "attrname", a[2])
		}
		if eq, err := object.Equal(f.Th, old, a[2]); err != nil || eq {
			return object.None, err
		}
		return value{}, f.Th.Failf(object.TypeErrorType, "Cannot assign the same cached_property to two different names (%r and %r).", old, a[2])
	}},
	{Name: "__get__", Sig: "(self, instance, owner=None)", Run: cachedGet},
}}

func cachedGet(f *object.Frame, a []value) (value, error) {
	th, self, obj := f.Th, a[0], a[1]
	if obj.IsNone() {
		return self, nil
	}
	n, err := object.GetAttrString(th, self, "attrname")
	if err != nil {
		return value{}, err
	}
	name, ok := object.AsStr(n)
	if !ok {
		return value{}, th.TypeErrorf("Cannot use cached_property instance without calling __set_name__ on it.")
	}
	fn, err := object.GetAttrString(th, self, "func")
	if err != nil {
		return value{}, err
	}
	if in, ok := obj.Object().(*object.Instance); ok && in.Type().HasDict() && in.Type().Lookup("__dict__").Type() == object.GetSetType {
		if v := in.Get(name.String()); !v.IsZero() {
			return v, nil
		}
		v, err := object.Call1(th, fn, obj)
		if err == nil {
			in.Set(th.Interp.InternStr(name), v)
		}
		return v, err
	}
	values, err := object.LookupAttr(th, obj, "__dict__")
	if err != nil {
		return value{}, err
	}
	fromNone := func(format string) error {
		err := th.Failf(object.TypeErrorType, format, obj.Type().ShortName(), n)
		if e := object.AsException(err); e != nil {
			e.Suppress = true
		}
		return err
	}
	if values.IsZero() {
		return value{}, fromNone("No '__dict__' attribute on %r instance to cache %r property.")
	}
	old, err := object.CallMethod(th, values, "get", n)
	if err != nil {
		return value{}, err
	}
	if !old.IsNone() {
		return old, nil
	}
	if in, err := object.Contains(th, values, n); err != nil || in {
		return old, err
	}
	v, err := object.Call1(th, fn, obj)
	if err != nil {
		return value{}, err
	}
	if err := object.SetItem(th, values, n, v); err != nil {
		if object.IsException(err, object.TypeErrorType) {
			err = fromNone("The '__dict__' attribute on %r instance does not support item assignment for caching %r property.")
		}
		return value{}, err
	}
	return v, nil
}
