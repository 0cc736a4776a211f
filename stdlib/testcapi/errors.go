package testcapi

import (
	"strings"

	"pyasync/internal/tbfmt"
	"pyasync/object"
	"pyasync/stdlib/sys"
)

// this file holds the functions that raise, make and print exceptions from Go

var raiseException = object.Func{Name: "raise_exception", Sig: "(exception, num_args, /)", Bound: func(th *thread, _ value, a []value) (value, error) {
	n, err := object.AsIndex(th, a[1])
	if err != nil {
		return value{}, err
	}
	if n < 0 || n > 1<<16 {
		return value{}, th.Raise(object.SystemErrorType, "bad argument to internal function")
	}
	if t, ok := a[0].Object().(*object.Type); !ok || !t.Is(object.BaseExceptionType) {
		text, err := object.ReprString(th, a[0])
		if err != nil {
			return value{}, err
		}
		return value{}, th.Raisef(object.SystemErrorType, "_PyErr_SetObject: exception %s is not a BaseException subclass", text)
	}
	args := make([]value, n)
	for i := range args {
		args[i] = object.Int(int64(i))
	}
	exc, err := object.Call(th, a[0], args, nil)
	if err != nil {
		return value{}, err
	}
	return value{}, th.RaiseFrom(exc, value{})
}}

var raiseMemoryError = object.Func{Name: "raise_memoryerror", Sig: "()", Fast0: func(th *thread, _ value) (value, error) {
	return value{}, th.RaiseArgs(object.MemoryErrorType)
}}

var setException = object.Func{Name: "set_exception", Sig: "(new_exc, /)", Doc: "Have an exception be the one that is handled, and return the one that was.",
	Fast1: func(th *thread, _, x value) (value, error) {
		e, ok := x.Object().(*object.Exception)
		if !ok && !x.IsNone() {
			return value{}, th.TypeErrorf("an exception or None is needed, not %s", x.Type().Name)
		}
		old := object.None
		if th.Handled != nil {
			old = object.From(th.Handled)
		}
		th.Handled = e
		return old, nil
	}}

var makeException = object.Func{Name: "make_exception_with_doc", Sig: "(name, doc=<unrepresentable>, base=<unrepresentable>, dict=<unrepresentable>)",
	Doc: "Make an exception class as modules in Go do.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		full, ok := object.AsStr(a[0])
		if !ok {
			return value{}, th.TypeErrorf("make_exception_with_doc() argument 'name' must be str, not %s", a[0].Type().Name)
		}
		module, name, dotted := cutLast(full.String())
		if !dotted {
			return value{}, th.Raise(object.SystemErrorType, "PyErr_NewException: name must be module.class")
		}
		ns := object.NewDict()
		if !a[3].IsZero() {
			if ns, ok = object.AsDict(a[3]); !ok {
				return value{}, th.Raise(object.SystemErrorType, "bad argument to internal function")
			}
		}
		if !a[1].IsZero() {
			if _, ok := object.AsStr(a[1]); !ok {
				return value{}, th.TypeErrorf("make_exception_with_doc() argument 'doc' must be str, not %s", a[1].Type().Name)
			}
			ns.SetString("__doc__", a[1])
		}
		if !ns.HasStr("__module__") {
			ns.SetString("__module__", object.FromString(module))
		}
		bases := a[2]
		if bases.IsZero() {
			bases = object.From(object.ExceptionType)
		}
		if _, ok := object.AsTuple(bases); !ok {
			bases = tuple(bases)
		}
		return object.Call(th, object.From(object.TypeType), []value{object.FromString(name), bases, object.From(ns)}, nil)
	}}

// cutLast cuts a dotted name in two.
func cutLast(s string) (before, after string, ok bool) {
	i := strings.LastIndexByte(s, '.')
	if i < 0 {
		return "", s, false
	}
	return s[:i], s[i+1:], true
}

// recursingError is an exception whose making never ends: each makes another one first.
var recursingError = object.NewStatic("RecursingInfinitelyError", object.ExceptionType, object.FlagBaseType|object.FlagExcSub)

func init() {
	recursingError.Doc = "An exception of which none can be made: making one begins with making another."
	recursingError.Init = func(th *thread, v value, args []value, kw kwargs) error {
		if err := th.Enter(""); err != nil {
			return err
		}
		defer th.Leave()
		_, err := object.Call0(th, object.From(recursingError))
		return err
	}
}

var exceptionPrint = object.Func{Name: "exception_print", Sig: "(exception, legacy=False, /)", Doc: "Print an exception as the interpreter does when nothing has caught it.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		return object.Call(th, th.Interp.Sys.Get("__excepthook__"), []value{object.From(a[0].Type()), a[0], object.None}, nil)
	}}

var tracebackPrint = object.Func{Name: "traceback_print", Sig: "(traceback, file, /)", Doc: "Print a traceback to a file, as far as lines go: without marks below them.",
	Fast2: func(th *thread, _, tb, file value) (value, error) {
		t, ok := tb.Object().(*object.Traceback)
		if !ok {
			return value{}, th.Raise(object.SystemErrorType, "bad argument to internal function")
		}
		return object.None, sys.PrintText(th, file, "Traceback (most recent call last):\n"+tbfmt.Lineal(th, t))
	}}
