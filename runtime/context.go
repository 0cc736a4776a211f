package runtime

import "pyasync/object"

// this file defines Context: the values of context variables that a line of execution sees

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// ContextType is contextvars.Context.
var ContextType = object.NewStatic("_contextvars.Context", object.ObjectType, 0)

// Context is a mapping of context variables. Entering it makes it the thread's own.
type Context struct {
	vars    *Trie
	prev    *Context // what it has replaced while it is entered
	entered bool
}

// Type is Context.
func (*Context) Type() *object.Type { return ContextType }

// MakeWeak implements object.WeakTarget.
func (c *Context) MakeWeak() object.Weak { return object.WeakTo(c) }

// Copy is a context with the same values.
func (c *Context) Copy() *Context { return &Context{vars: c.vars} }

// threadState is what this package knows of a thread.
type threadState struct {
	context *Context // the current one; nil until it matters
	running value    // the loop that runs; zero when none does
	set     value    // of set_event_loop
	setDone bool     // set_event_loop has been called
}

func stateOf(th *thread) *threadState {
	if s, ok := th.Async.(*threadState); ok {
		return s
	}
	s := &threadState{}
	th.Async = s
	return s
}

// CurrentContext is the context of the thread.
func CurrentContext(th *thread) *Context {
	s := stateOf(th)
	if s.context == nil {
		s.context = &Context{entered: true}
	}
	return s.context
}

// CopyContext is a copy of the thread's context.
func CopyContext(th *thread) *Context { return CurrentContext(th).Copy() }

// Enter makes c the thread's context until Exit.
func (c *Context) Enter(th *thread) error {
	if c.entered {
		r, err := object.ReprString(th, object.From(c))
		if err != nil {
			return err
		}
		return th.Raisef(object.RuntimeErrorType, "cannot enter context: %s is already entered", r)
	}
	s := stateOf(th)
	c.prev, c.entered = CurrentContext(th), true
	s.context = c
	return nil
}

// Exit ends what Enter began.
func (c *Context) Exit(th *thread) {
	s := stateOf(th)
	s.context = c.prev
	c.prev, c.entered = nil, false
}

// varKey checks that a key is a context variable.
func varKey(th *thread, v value) (value, error) {
	if _, ok := v.Object().(*ContextVar); ok {
		return v, nil
	}
	r, err := object.ReprString(th, v)
	if err != nil {
		return value{}, err
	}
	return value{}, th.TypeErrorf("a ContextVar key was expected, got %s", r)
}

func contextOf(v value) *Context { return v.Object().(*Context) }

func varsOf(v value) *Trie { return contextOf(v).vars }

func init() {
	t := ContextType
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		if len(args)+len(kw) > 0 {
			return value{}, th.TypeErrorf("Context() does not accept any arguments")
		}
		return object.From(&Context{}), nil
	}
	t.Hash = func(th *thread, v value) (int64, error) {
		return 0, th.TypeErrorf("unhashable type: '_contextvars.Context'")
	}
	t.Compare = func(th *thread, a, b value, op object.CompareOp) (value, error) {
		d, ok := b.Object().(*Context)
		if !ok || op != object.EQ && op != object.NE {
			return object.NotImplemented, nil
		}
		eq, err := contextOf(a).vars.Equal(th, d.vars)
		return object.Bool(eq == (op == object.EQ)), err
	}
	t.Len = func(th *thread, v value) (int, error) { return contextOf(v).vars.Len(), nil }
	t.Contains = func(th *thread, v, x value) (bool, error) {
		k, err := varKey(th, x)
		if err != nil {
			return false, err
		}
		x, err = contextOf(v).vars.Get(th, k)
		return !x.IsZero(), err
	}
	t.GetItem = func(th *thread, v, x value) (value, error) {
		k, err := varKey(th, x)
		if err != nil {
			return value{}, err
		}
		r, err := contextOf(v).vars.Get(th, k)
		if r.IsZero() && err == nil {
			err = th.KeyError(x)
		}
		return r, err
	}
	t.Iter = func(th *thread, v value) (value, error) { return contextOf(v).vars.iter(trieKeysType), nil }
	t.Methods = contextMethods
}

func contextMethods() []object.Func {
	return []object.Func{
		trieLister("keys", "Return the variables of the context.", trieKeysType, varsOf),
		trieLister("values", "Return the values of the variables of the context.", trieValuesType, varsOf),
		trieLister("items", "Return pairs of the variables of the context and their values.", trieItemsType, varsOf),
		{Name: "copy", Sig: "()", Doc: "Return a copy of the context.", Fast0: func(th *thread, self value) (value, error) {
			return object.From(contextOf(self).Copy()), nil
		}},
		{Name: "get", Sig: "(key, default=None, /)", Doc: "Return the value of the variable in the context, or the default.", Bound: func(th *thread, self value, a []value) (value, error) {
			k, err := varKey(th, a[0])
			if err != nil {
				return value{}, err
			}
			v, err := contextOf(self).vars.Get(th, k)
			if v.IsZero() {
				v = orNone(a[1])
			}
			return v, err
		}},
		{Name: "run", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			if len(args) == 0 {
				return value{}, th.TypeErrorf("run() missing 1 required positional argument")
			}
			c := contextOf(self)
			if err := c.Enter(th); err != nil {
				return value{}, err
			}
			v, err := object.Call(th, args[0], args[1:], kw)
			c.Exit(th)
			return v, err
		}},
	}
}

func orNone(v value) value {
	if v.IsZero() {
		return object.None
	}
	return v
}
