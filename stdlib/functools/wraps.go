package functools

import "pyasync/object"

// this file defines update_wrapper and wraps

// assigned and updated are WRAPPER_ASSIGNMENTS and WRAPPER_UPDATES.
var (
	assigned = []string{"__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__"}
	updated  = []string{"__dict__"}
)

func names(th *thread, ss []string) value {
	vs := make([]value, len(ss))
	for i, s := range ss {
		vs[i] = object.From(th.Interp.Intern(s))
	}
	return object.NewTuple(vs)
}

func wrapperDefault(th *thread, name string) value {
	if name == "assigned" {
		return names(th, assigned)
	}
	return names(th, updated)
}

var updateWrapper = object.Def{Name: "update_wrapper", Sig: "(wrapper, wrapped, assigned=?, updated=?)", Default: wrapperDefault,
	Doc: "Make a wrapper look like the function that it wraps.\n\nassigned names the attributes that are taken over, updated the dicts of\nattributes that are extended. The wrapper gets __wrapped__ as well.",
	Run: func(f *object.Frame, a []value) (value, error) {
		return a[0], update(f.Th, a[0], a[1], a[2], a[3])
	}}

// UpdateWrapper is update_wrapper(wrapper, wrapped).
func UpdateWrapper(th *thread, wrapper, wrapped value) error {
	w, ok1 := wrapper.Object().(*object.Function)
	fn, ok2 := wrapped.Object().(*object.Function)
	if !ok1 || !ok2 || !w.Bare() {
		return update(th, wrapper, wrapped, names(th, assigned), names(th, updated))
	}
	w.Module, w.Name, w.Qualname, w.Doc, w.TypeParams = fn.Module, fn.Name, fn.Qualname, fn.Doc, fn.TypeParams
	if fn.Annotations == nil {
		fn.Annotations = object.NewDict()
	}
	w.Annotations = fn.Annotations
	if !fn.Bare() {
		if err := object.MergeDict(th, w.Attrs().Dict(), object.From(fn.Attrs().Dict())); err != nil {
			return err
		}
	}
	w.Attrs().Set(th.Interp.Intern("__wrapped__"), wrapped)
	return nil
}

func update(th *thread, wrapper, wrapped, assigned, updated value) error {
	err := object.Each(th, assigned, func(name value) (bool, error) {
		s, ok := object.AsStr(name)
		if !ok {
			return false, th.TypeErrorf("attribute name must be string, not '%s'", name.Type().Name)
		}
		v, err := object.LookupAttrStr(th, wrapped, s)
		if err != nil || v.IsZero() {
			return true, err
		}
		return true, object.SetAttr(th, wrapper, s, v)
	})
	if err != nil {
		return err
	}
	err = object.Each(th, updated, func(name value) (bool, error) {
		s, ok := object.AsStr(name)
		if !ok {
			return false, th.TypeErrorf("attribute name must be string, not '%s'", name.Type().Name)
		}
		to, err := object.GetAttr(th, wrapper, s)
		if err != nil {
			return false, err
		}
		from, err := object.LookupAttrStr(th, wrapped, s)
		if err != nil {
			return false, err
		}
		if from.IsZero() {
			from = object.From(object.NewDict())
		}
		_, err = object.CallMethod(th, to, "update", from)
		return true, err
	})
	if err != nil {
		return err
	}
	return object.SetAttrString(th, wrapper, "__wrapped__", wrapped)
}

var wraps = object.Def{Name: "wraps", Sig: "(wrapped, assigned=?, updated=?)", Default: wrapperDefault,
	Doc: "A decorator for wrappers, which applies update_wrapper() to them.",
	Run: func(f *object.Frame, a []value) (value, error) {
		kw := make(kwargs, 3)
		for i, name := range []string{"wrapped", "assigned", "updated"} {
			kw[i] = object.Kw{Name: f.Th.Interp.Intern(name), Val: a[i]}
		}
		return object.Call(f.Th, object.From(partialType), []value{f.Globals.GetString("update_wrapper")}, kw)
	}}

// wrapperNames puts WRAPPER_ASSIGNMENTS and WRAPPER_UPDATES into the module.
func wrapperNames(th *thread, m *object.Module) {
	m.Set(th, "WRAPPER_ASSIGNMENTS", names(th, assigned))
	m.Set(th, "WRAPPER_UPDATES", names(th, updated))
}
