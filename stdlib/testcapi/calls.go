package testcapi

import "pyasync/object"

// this file holds the functions that call an object in each of the ways in which Go can: with
// a slice, with a tuple, with keyword arguments by name or from a dict

// positional is args, a tuple or None.
func positional(th *thread, args value) ([]value, error) {
	if args.IsNone() {
		return nil, nil
	}
	t, ok := object.AsTuple(args)
	if !ok {
		return nil, th.TypeErrorf("args must be None or a tuple")
	}
	return t.Items, nil
}

// named is the items of a dict as keyword arguments.
func named(th *thread, d *object.Dict) (kwargs, error) {
	for _, k := range d.KeySlice() {
		if _, ok := object.AsStr(k); !ok {
			return nil, th.TypeErrorf("keywords must be strings")
		}
	}
	return object.KwOf(d), nil
}

var fastcallDict = object.Func{Name: "pyobject_fastcalldict", Sig: "(func, func_args, kwargs, /)", Bound: func(th *thread, _ value, a []value) (value, error) {
	args, err := positional(th, a[1])
	if err != nil {
		return value{}, err
	}
	var kw kwargs
	if !a[2].IsNone() {
		d, ok := object.AsDict(a[2])
		if !ok {
			return value{}, th.TypeErrorf("kwnames must be None or a dict")
		}
		if kw, err = named(th, d); err != nil {
			return value{}, err
		}
	}
	return object.Call(th, a[0], args, kw)
}}

var vectorcall = object.Func{Name: "pyobject_vectorcall", Sig: "(func, func_args, kwnames, /)", Bound: func(th *thread, _ value, a []value) (value, error) {
	args, err := positional(th, a[1])
	if err != nil {
		return value{}, err
	}
	if a[2].IsNone() {
		return object.Call(th, a[0], args, nil)
	}
	names, ok := object.AsTuple(a[2])
	if !ok {
		return value{}, th.TypeErrorf("kwnames must be None or a tuple")
	}
	n := len(args) - len(names.Items)
	if n < 0 {
		return value{}, th.ValueErrorf("kwnames longer than args")
	}
	kw := make(kwargs, len(names.Items))
	for i, name := range names.Items {
		s, ok := object.AsStr(name)
		if !ok {
			return value{}, th.TypeErrorf("keywords must be strings")
		}
		kw[i] = object.Kw{Name: th.Interp.InternStr(s), Val: args[n+i]}
	}
	return object.Call(th, a[0], args[:n:n], kw)
}}

var vectorcallCall = object.Func{Name: "pyvectorcall_call", Sig: "(func, argstuple, kwargs=<unrepresentable>, /)", Bound: func(th *thread, _ value, a []value) (value, error) {
	args, ok := object.AsTuple(a[1])
	if !ok {
		return value{}, th.TypeErrorf("args must be a tuple")
	}
	var kw kwargs
	if !a[2].IsZero() {
		d, ok := object.AsDict(a[2])
		if !ok {
			return value{}, th.TypeErrorf("kwargs must be a dict")
		}
		var err error
		if kw, err = named(th, d); err != nil {
			return value{}, err
		}
	}
	if !a[0].Type().Vectorcall() {
		return value{}, th.TypeErrorf("'%s' object does not support vectorcall", a[0].Type().Name)
	}
	return object.Call(th, a[0], args.Items, kw)
}}

var functionCall = object.Func{Name: "pycfunction_call", Sig: "(func, args[, kwargs])", NoTextSig: true, Bound: func(th *thread, _ value, a []value) (value, error) {
	args, ok := object.AsTuple(a[1])
	if !ok {
		return value{}, th.TypeErrorf("argument 2 must be tuple, not %s", a[1].Type().Name)
	}
	if a[2].IsZero() {
		return object.Call(th, a[0], args.Items, nil)
	}
	d, ok := object.AsDict(a[2])
	if !ok {
		return value{}, th.TypeErrorf("argument 3 must be dict, not %s", a[2].Type().Name)
	}
	kw, err := named(th, d)
	if err != nil {
		return value{}, err
	}
	return object.Call(th, a[0], args.Items, kw)
}}

// overridden is the native body that setVectorcall gives a function.
var overridden = object.Def{Name: "overridden", Run: func(*object.Frame, []value) (value, error) { return object.FromString("overridden"), nil }}

var setVectorcall = object.Func{Name: "function_setvectorcall", Sig: "(func, /)", NoTextSig: true,
	Doc: "Have calls of a Python function run native code, which returns \"overridden\".",
	Fast1: func(th *thread, _, fn value) (value, error) {
		f, ok := fn.Object().(*object.Function)
		if !ok {
			return value{}, th.TypeErrorf("'func' must be a function")
		}
		f.Code = f.Code.WithBody(&object.NativeBody{Def: &overridden})
		return object.None, nil
	}}

var callVectorcall = object.Func{Name: "call_vectorcall", Sig: "(callable, /)", NoTextSig: true,
	Doc: "Call callable(\"foo\", baz=\"bar\").",
	Fast1: func(th *thread, _, fn value) (value, error) {
		return object.Call(th, fn, []value{object.FromString("foo")}, kwargs{{Name: th.Interp.Intern("baz"), Val: object.FromString("bar")}})
	}}

var callVectorcallMethod = object.Func{Name: "call_vectorcall_method", Sig: "(obj, /)", NoTextSig: true,
	Doc: "Call obj.f(\"foo\", baz=\"bar\").",
	Fast1: func(th *thread, _, obj value) (value, error) {
		fn, err := object.GetAttrString(th, obj, "f")
		if err != nil {
			return value{}, err
		}
		return callVectorcall.Fast1(th, value{}, fn)
	}}

// badGet is a __get__ that calls its first argument, when that may just have been deleted.
var badGet = object.Func{Name: "bad_get", Sig: "(self, obj, cls, /)", NoTextSig: true, Bound: func(th *thread, _ value, a []value) (value, error) {
	if _, err := object.Call0(th, a[2]); err != nil {
		return value{}, err
	}
	return object.Repr(th, a[0])
}}
