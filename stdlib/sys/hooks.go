package sys

import (
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

var breakpointHook = object.Func{Name: "breakpointhook", Sig: "(*args, **kws)", Doc: "Called by breakpoint(). There is no debugger: set this hook to your own.",
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		return value{}, th.Raise(object.NotImplementedErrorType, "breakpoint() is not supported: pyasync has no debugger; set sys.breakpointhook to a function of your own")
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
