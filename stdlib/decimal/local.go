package decimal

import "pyasync/object"

// this file defines getcontext, setcontext and localcontext

var getContext = object.Func{Name: "getcontext", Sig: "()", Doc: "The context that holds now.",
	Fast0: func(th *thread, _ value) (value, error) { return object.From(current(th)), nil }}

var setContext = object.Func{Name: "setcontext", Sig: "(context, /)", Doc: "Make a context the one that holds.",
	Fast1: func(th *thread, _, v value) (value, error) {
		cx, ok := v.Object().(*context)
		if !ok {
			return value{}, th.TypeErrorf("argument must be a context")
		}
		enter(th, cx)
		return object.None, nil
	}}

// enter makes cx the current context; of the standard ones, a copy without flags.
func enter(th *thread, cx *context) {
	st := stateOf(th)
	if cx == st.standard || cx == st.basic || cx == st.extended {
		cx = cx.copy()
		cx.flags = 0
	}
	st.current.Set(th, object.From(cx))
}

var localContext = object.Func{Name: "localcontext", Sig: "(ctx=None, **kwargs)",
	Doc: "A context manager: in its block a copy of ctx, or of the context that holds, is the context that\nholds. Keywords change settings of the copy.",
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		names := append([]string{"ctx"}, settingNames...)
		a, err := bind(th, names, 0, args, kw)
		if err != nil {
			return value{}, err
		}
		from := current(th)
		if !a[0].IsZero() && !a[0].IsNone() {
			cx, ok := a[0].Object().(*context)
			if !ok {
				return value{}, th.TypeErrorf("optional argument must be a context")
			}
			from = cx
		}
		local := from.copy()
		if err := local.apply(th, settingNames, a[1:]); err != nil {
			return value{}, err
		}
		return object.From(&manager{local: local, outer: current(th)}), nil
	}}

// manager is what localcontext returns.
type manager struct{ local, outer *context }

// Type is ContextManager.
func (*manager) Type() *object.Type { return managerType }

func init() {
	managerType.Methods = func() []object.Func {
		return []object.Func{
			{Name: "__enter__", Fast0: func(th *thread, self value) (value, error) {
				m := self.Object().(*manager)
				stateOf(th).current.Set(th, object.From(m.local))
				return object.From(m.local), nil
			}},
			{Name: "__exit__", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
				stateOf(th).current.Set(th, object.From(self.Object().(*manager).outer))
				return object.False, nil
			}},
		}
	}
}
