package runtime

import (
	"sync/atomic"

	"pyasync/object"
)

// this file defines context variables and the tokens that undo setting one

// Types of contextvars.
var (
	ContextVarType = object.NewStatic("_contextvars.ContextVar", object.ObjectType, 0)
	TokenType      = object.NewStatic("_contextvars.Token", object.ObjectType, 0)
	missingType    = object.NewStatic("_contextvars._Token_Missing", object.ObjectType, object.FlagNoInstantiate)
)

// ContextVar is a variable whose value depends on the context.
type ContextVar struct {
	name string
	def  value // zero: no default
	hash uint32
}

// Token remembers the value of a variable before it was set.
type Token struct {
	ctx  *Context
	v    *ContextVar
	old  value // zero: it had none
	used bool
}

type missing struct{}

// tokenMissing is Token.MISSING.
var tokenMissing = object.From(&missing{})

// Type is ContextVar.
func (*ContextVar) Type() *object.Type { return ContextVarType }

// Type is Token.
func (*Token) Type() *object.Type { return TokenType }

func (*missing) Type() *object.Type { return missingType }

// MakeWeak implements object.WeakTarget.
func (v *ContextVar) MakeWeak() object.Weak { return object.WeakTo(v) }

// varCount numbers the variables of all interpreters. The number is a variable's hash: those made
// one after the other then lie side by side in a map.
var varCount atomic.Uint32

// NewContextVar is a variable; a zero def stands for no default.
func NewContextVar(name string, def value) *ContextVar {
	return &ContextVar{name: name, def: def, hash: varCount.Add(1)}
}

// Get is the value of v in the context of the thread, or its default, or the zero Value.
func (v *ContextVar) Get(th *thread) value {
	if x := v.current(th); !x.IsZero() {
		return x
	}
	return v.def
}

// current is the value of v in the context of the thread, or the zero Value.
func (v *ContextVar) current(th *thread) value {
	if c := stateOf(th).context; c != nil {
		return c.get(v)
	}
	return value{}
}

// get is the value of v in c, or the zero Value. Looking for a variable cannot fail.
func (c *Context) get(v *ContextVar) value {
	x, _ := c.vars.Get(nil, object.From(v))
	return x
}

// Set sets v in the context of the thread.
func (v *ContextVar) Set(th *thread, x value) *Token {
	c := CurrentContext(th)
	old := c.get(v)
	c.vars, _ = c.vars.With(th, object.From(v), x)
	return &Token{ctx: c, v: v, old: old}
}

// Reset undoes the setting that gave the token.
func (v *ContextVar) Reset(th *thread, t *Token) error {
	r, err := object.ReprString(th, object.From(t))
	c := CurrentContext(th)
	switch {
	case err != nil:
		return err
	case t.used:
		return th.Raisef(object.RuntimeErrorType, "%s has already been used once", r)
	case t.v != v:
		return th.ValueErrorf("%s was created by a different ContextVar", r)
	case t.ctx != c:
		return th.ValueErrorf("%s was created in a different Context", r)
	}
	t.used = true
	if !t.old.IsZero() {
		c.vars, err = c.vars.With(th, object.From(v), t.old)
	} else {
		c.vars, err = c.vars.Without(th, object.From(v))
	}
	return err
}

func varOf(v value) *ContextVar { return v.Object().(*ContextVar) }
func tokenOf(v value) *Token    { return v.Object().(*Token) }

func init() {
	t := ContextVarType
	t.New = newContextVar
	t.Repr = func(th *thread, v value) (value, error) {
		c := varOf(v)
		s := "<ContextVar name='" + c.name + "'"
		if name, err := object.ReprString(th, object.FromString(c.name)); err == nil {
			s = "<ContextVar name=" + name
		}
		if !c.def.IsZero() {
			d, err := object.ReprString(th, c.def)
			if err != nil {
				return value{}, err
			}
			s += " default=" + d
		}
		return object.FromString(s + " at " + object.Address(v) + ">"), nil
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{{Name: "name", Field: true, Get: func(th *thread, v value) (value, error) { return object.FromString(varOf(v).name), nil }}}
	}
	t.Methods = contextVarMethods
	initToken()
	missingType.Repr = func(th *thread, v value) (value, error) { return object.FromString("<Token.MISSING>"), nil }
}

func newContextVar(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
	var def value
	for _, k := range kw {
		if k.Name.String() != "default" {
			return value{}, th.UnexpectedKeyword("ContextVar", k.Name.String(), "default")
		}
		def = k.Val
	}
	switch {
	case len(args) == 0:
		return value{}, th.TypeErrorf("ContextVar() takes exactly 1 positional argument (0 given)")
	case len(args) > 1:
		return value{}, th.TypeErrorf("ContextVar() takes at most 1 positional argument (%d given)", len(args))
	}
	name, ok := object.AsStr(args[0])
	if !ok {
		return value{}, th.TypeErrorf("context variable name must be a str")
	}
	return object.From(NewContextVar(name.String(), def)), nil
}

// classGetItem is __class_getitem__ of classes that type hints can subscribe.
func classGetItem() object.Func {
	return object.Func{Name: "__class_getitem__", Class: true, Sig: "(object, /)", Doc: "See PEP 585", Fast1: func(th *thread, self, x value) (value, error) {
		return object.NewGenericAlias(th, self, x)
	}}
}

func contextVarMethods() []object.Func {
	return []object.Func{
		{Name: "get", Sig: "(default=<unrepresentable>, /)", Doc: "Return the value in the current context, else the default given, else that of the variable.\nRaises LookupError where there is none.", Bound: func(th *thread, self value, a []value) (value, error) {
			v := varOf(self)
			x := v.current(th)
			switch {
			case !x.IsZero():
				return x, nil
			case !a[0].IsZero():
				return a[0], nil
			case !v.def.IsZero():
				return v.def, nil
			}
			return value{}, th.RaiseArgs(object.LookupErrorType, self)
		}},
		{Name: "set", Sig: "(value, /)", Doc: "Set the variable in the current context, and return a token for reset().", Fast1: func(th *thread, self, x value) (value, error) {
			return object.From(varOf(self).Set(th, x)), nil
		}},
		{Name: "reset", Sig: "(token, /)", Doc: "Restore the value of before the set() that returned the token.", Fast1: func(th *thread, self, x value) (value, error) {
			t, ok := x.Object().(*Token)
			if !ok {
				r, err := object.ReprString(th, x)
				if err != nil {
					return value{}, err
				}
				return value{}, th.TypeErrorf("expected an instance of Token, got %s", r)
			}
			return object.None, varOf(self).Reset(th, t)
		}},
		classGetItem(),
	}
}

func initToken() {
	t := TokenType
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return value{}, th.Raise(object.RuntimeErrorType, "Tokens can only be created by ContextVars")
	}
	t.Hash = func(th *thread, v value) (int64, error) {
		return 0, th.TypeErrorf("unhashable type: '_contextvars.Token'")
	}
	t.Repr = func(th *thread, v value) (value, error) {
		r, err := object.ReprString(th, object.From(tokenOf(v).v))
		if err != nil {
			return value{}, err
		}
		used := ""
		if tokenOf(v).used {
			used = " used"
		}
		return object.FromString("<Token" + used + " var=" + r + " at " + object.Address(v) + ">"), nil
	}
	t.Attrs = func() []object.Attr { return []object.Attr{{Name: "MISSING", Value: tokenMissing}} }
	t.Methods = func() []object.Func { return []object.Func{classGetItem()} }
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "var", Get: func(th *thread, v value) (value, error) { return object.From(tokenOf(v).v), nil }},
			{Name: "old_value", Get: func(th *thread, v value) (value, error) {
				if old := tokenOf(v).old; !old.IsZero() {
					return old, nil
				}
				return tokenMissing, nil
			}},
		}
	}
}
