package eval

import "pyasync/object"

// this file closes generators that a for loop leaves before their end

// drop ends the use of an iterator that a loop leaves with break, return or an exception. CPython
// closes a generator once nothing refers to it any more, which is here: if the loop itself made it
// with a call. Others are left to whoever else has them.
func drop(f *Frame, iter expr, it Value) {
	g, ok := it.Object().(*Generator)
	if !ok || g.frame == nil || g.running || g.Type() != GeneratorType {
		return
	}
	at := f.At
	if callee(f, iter) == g.Code() {
		if err := g.Close(f.Th); err != nil && f.Th.Interp.Hooks.Unraisable != nil {
			f.Th.Interp.Hooks.Unraisable(f.Th, err, Value{}, it)
		}
	}
	f.At = at
}

// dropAsync is drop for async for: CPython hands the generator to the hook of the event loop,
// which closes it.
func dropAsync(f *Frame, iter expr, it Value) {
	th := f.Th
	g, ok := it.Object().(*Generator)
	if !ok || g.frame == nil || g.async.has(asyncStepping) || !g.async.has(asyncHooked) || th.AsyncGenFinalizer.IsZero() {
		return
	}
	at := f.At
	if callee(f, iter) == g.Code() {
		if _, err := object.Call1(th, th.AsyncGenFinalizer, it); err != nil && th.Interp.Hooks.Unraisable != nil {
			th.Interp.Hooks.Unraisable(th, err, Value{}, it)
		}
	}
	f.At = at
}

// callee is the code of the Python function that e calls, if that can be told without
// evaluating anything but names. A generator with this code is the result of the call itself.
func callee(f *Frame, e expr) *object.Code {
	switch e := e.(type) {
	case *call:
		return codeOf(named(f, e.fn))
	case *callKw:
		if e.method != nil {
			return methodCode(named(f, e.method.obj.e), e.method.name)
		}
		return codeOf(named(f, e.fn))
	case *callStar:
		if a, ok := e.fn.(*attr); ok {
			return methodCode(named(f, a.obj.e), a.name)
		}
		return codeOf(named(f, e.fn))
	case *callMethod:
		return methodCode(named(f, e.obj.e), e.name)
	}
	return nil
}

// named is the value of a name, or zero.
func named(f *Frame, e expr) Value {
	switch e.(type) {
	case *localName, *cellName, *freeName:
	case *globalName:
		if f.Globals.Type() != object.DictType {
			return Value{}
		}
	case *spaceName:
		if _, plain := namespace(f); !plain || f.Globals.Type() != object.DictType {
			return Value{}
		}
	default:
		return Value{}
	}
	v, err := e.Eval(f)
	if err != nil {
		return Value{}
	}
	return v
}

func methodCode(v Value, name *object.Str) *object.Code {
	switch o := v.Object().(type) {
	case nil:
		return nil
	case *object.Module:
		return codeOf(o.Get(name.String()))
	case *object.Type:
		return codeOf(o.Lookup(name.String()))
	}
	return codeOf(v.Type().Lookup(name.String()))
}

func codeOf(v Value) *object.Code {
	switch o := v.Object().(type) {
	case *object.Function:
		return o.Code
	case *object.Method:
		return codeOf(o.Fn)
	case *object.StaticMethod:
		return codeOf(o.Fn)
	case *object.ClassMethod:
		return codeOf(o.Fn)
	}
	return nil
}
