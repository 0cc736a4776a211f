package sys

import (
	"strings"

	"pyasync/internal/tbfmt"
	"pyasync/object"
)

// this file holds the hooks: what is called for uncaught exceptions, values at the prompt,
// and audit events

var displayHook = object.Func{Name: "displayhook", Sig: "(object, /)", Doc: "Print a value to sys.stdout unless it is None, and keep it in builtins._.",
	Fast1: func(th *thread, _, x value) (value, error) {
		builtins, ok := th.Interp.Modules.GetString("builtins").Object().(*object.Module)
		if !ok {
			return value{}, th.Raise(object.RuntimeErrorType, "lost builtins module")
		}
		if x.IsNone() {
			return object.None, nil
		}
		builtins.Set(th, "_", object.None)
		out := th.Interp.Sys.Get("stdout")
		if out.IsZero() || out.IsNone() {
			return value{}, th.Raise(object.RuntimeErrorType, "lost sys.stdout")
		}
		r, err := object.ReprString(th, x)
		if err != nil {
			return value{}, err
		}
		if err := object.WriteString(th, out, r+"\n"); err != nil {
			return value{}, err
		}
		builtins.Set(th, "_", x)
		return object.None, nil
	}}

var breakpointHook = object.Func{Name: "breakpointhook", Sig: "(*args, **kws)", Doc: "Call the function that the environment variable PYTHONBREAKPOINT names, or pdb.set_trace;\nnone if it is 0. breakpoint() calls this.",
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		name := ""
		if env := th.Interp.Getenv; env != nil && !th.Interp.Flags.IgnoreEnvironment {
			name = env("PYTHONBREAKPOINT")
		}
		switch name {
		case "0":
			return object.None, nil
		case "":
			name = "pdb.set_trace"
		}
		module, attr, dotted := "builtins", name, false
		if i := strings.LastIndexByte(name, '.'); i >= 0 {
			module, attr, dotted = name[:i], name[i+1:], true
		}
		m, err := th.Interp.Hooks.ImportModule(th, module)
		if err == nil {
			var fn value
			if fn, err = object.GetAttrString(th, m, attr); err == nil {
				return object.Call(th, fn, args, kw)
			}
		}
		if dotted && !object.IsException(err, object.ImportErrorType) && !object.IsException(err, object.AttributeErrorType) {
			return value{}, err
		}
		return object.None, th.Warn(object.RuntimeWarningType, `Ignoring unimportable $PYTHONBREAKPOINT: "`+name+`"`, 0)
	}}

var audit = object.Func{Name: "audit", Sig: "(event, /, *args)", Doc: "Pass an event to the audit hooks.",
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		if len(args) == 0 {
			return value{}, th.TypeErrorf("audit() missing 1 required positional argument: 'event'")
		}
		hooks := of(th).auditHooks
		if len(hooks) == 0 {
			return object.None, nil
		}
		if _, ok := object.AsStr(args[0]); !ok {
			return value{}, th.TypeErrorf("expected str for argument 'event', not %s", args[0].Type().Name)
		}
		rest := object.NewTuple(append([]value(nil), args[1:]...))
		for _, h := range hooks {
			if _, err := object.Call2(th, h, args[0], rest); err != nil {
				return value{}, err
			}
		}
		return object.None, nil
	}}

var addAuditHook = object.Func{Name: "addaudithook", Sig: "(hook)", Doc: "Add a function that is called for the events of sys.audit(). The interpreter itself raises none.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		st := of(th)
		st.auditHooks = append(st.auditHooks, a[0])
		return object.None, nil
	}}

// errorStream is sys.stderr, or zero when there is none to write to.
func errorStream(th *thread) value {
	v := th.Interp.Sys.Get("stderr")
	if v.IsZero() || v.IsNone() {
		return value{}
	}
	return v
}

// writeError writes to sys.stderr what cannot be reported otherwise.
func writeError(th *thread, text string) error {
	w := errorStream(th)
	if w.IsZero() {
		return nil
	}
	if err := object.WriteString(th, w, text); err != nil {
		return err
	}
	return object.FlushStream(th, w)
}

var exceptHook = object.Func{Name: "excepthook", Sig: "(exctype, value, traceback, /)", Doc: "Print an exception and its traceback to sys.stderr.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		e, ok := a[1].Object().(*object.Exception)
		if !ok {
			return object.None, writeError(th, "TypeError: print_exception(): Exception expected for value, "+a[1].Type().Name+" found\n")
		}
		if tb, ok := a[2].Object().(*object.Traceback); ok && e.TB == nil {
			e.TB = tb
		}
		return object.None, PrintException(th, e)
	}}

// PrintException writes an exception with its traceback to sys.stderr.
func PrintException(th *thread, e *object.Exception) error {
	if w := errorStream(th); !w.IsZero() {
		return writeError(th, tbfmt.Format(th, e, tbfmt.Options{Color: useColor(th, w)}))
	}
	return nil
}

// PrintTo writes a heading and an exception, of which there need be no instance, to a stream.
func PrintTo(th *thread, w value, heading string, exc value) error {
	text := ""
	if e, ok := exc.Object().(*object.Exception); ok {
		text = tbfmt.Format(th, e, tbfmt.Options{Color: useColor(th, w)})
	} else if exc.IsNone() {
		text = "NoneType: None\n"
	}
	return PrintText(th, w, heading+text)
}

// PrintText writes a text to a stream, and out of its buffer.
func PrintText(th *thread, w value, text string) error {
	if err := object.WriteString(th, w, text); err != nil {
		return err
	}
	return object.FlushStream(th, w)
}

var unraisableHook = object.Func{Name: "unraisablehook", Sig: "(unraisable, /)", Doc: "Print an exception that cannot be raised to sys.stderr.",
	Fast1: func(th *thread, _, x value) (value, error) {
		t, ok := object.AsTuple(x)
		if !ok || x.Type() != unraisable.Type {
			return value{}, th.TypeErrorf("sys.unraisablehook argument type must be UnraisableHookArgs")
		}
		e, ok := t.Items[1].Object().(*object.Exception)
		if !ok {
			return object.None, nil
		}
		return object.None, writeError(th, tbfmt.Unraisable(th, e, t.Items[3], t.Items[4]))
	}}

// WriteUnraisable reports an error that nothing can catch through sys.unraisablehook. obj is
// what it happened in, msg the first line if that should be another; both may be zero.
func WriteUnraisable(th *thread, err error, msg, obj value) {
	e := object.AsException(err)
	if e == nil {
		return
	}
	hook := th.Interp.Sys.Get("unraisablehook")
	if hook.IsZero() || hook.IsNone() {
		return
	}
	orNone := func(v value) value {
		if v.IsZero() {
			return object.None
		}
		return v
	}
	args := unraisable.Make(object.From(e.Type()), object.From(e), traceback(e), orNone(msg), orNone(obj))
	if _, herr := object.Call1(th, hook, args); herr != nil {
		if he := object.AsException(herr); he != nil {
			_ = writeError(th, tbfmt.Unraisable(th, he, object.FromString("Exception ignored in sys.unraisablehook"), hook))
		}
	}
}

// useColor decides as CPython does whether a traceback is coloured: on a terminal, unless
// the environment says otherwise.
func useColor(th *thread, w value) bool {
	env := th.Interp.Getenv
	if env == nil {
		return false
	}
	if v := env("PYTHON_COLORS"); v == "0" || v == "1" {
		return v == "1"
	}
	switch {
	case env("NO_COLOR") != "":
		return false
	case env("FORCE_COLOR") != "":
		return true
	case env("TERM") == "dumb":
		return false
	}
	tty, err := object.CallMethod(th, w, "isatty")
	if err != nil {
		return false
	}
	yes, err := object.Truth(th, tty)
	return yes && err == nil
}

// WriteError writes to sys.stderr and flushes it.
func WriteError(th *thread, text string) error { return writeError(th, text) }

// FlushStreams flushes sys.stdout and sys.stderr at the end of the program. A failure with
// standard output is reported on standard error, and returned.
func FlushStreams(th *thread) error {
	var failed error
	if out := th.Interp.Sys.Get("stdout"); !out.IsZero() && !out.IsNone() && !object.IsClosed(th, out) {
		if err := object.FlushStream(th, out); err != nil {
			WriteUnraisable(th, err, object.FromString("Exception ignored on flushing sys.stdout"), value{})
			failed = err
		}
	}
	if w := errorStream(th); !w.IsZero() && !object.IsClosed(th, w) {
		if err := object.FlushStream(th, w); err != nil {
			failed = err
		}
	}
	return failed
}
