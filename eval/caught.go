package eval

import "pyasync/object"

// this file defines what keeps an exception lone from the raise to the end of its handler, so
// that its memory serves the next one: see object.NewLone

// newError is the operand of a raise statement: an exception, or a class of them, that is called
// without arguments or, if call is set, with those of the call.
type newError struct {
	expr
	call *call

	// class is one that makes lone exceptions, at version ver.
	class *object.Type
	ver   uint32
}

func newNewError(e expr) *newError {
	if k, ok := e.(*call); ok && !k.gens {
		return &newError{expr: k.fn, call: k}
	}
	return &newError{expr: e}
}

func (n *newError) Eval(f *Frame) (Value, error) {
	v, err := n.expr.Eval(f)
	if err != nil {
		return v, err
	}
	t, ok := v.Object().(*object.Type)
	if !ok || (t != n.class || t.Version() != n.ver) && !n.learn(t) {
		if n.call == nil {
			return v, nil
		}
		return callValue(f, v, n.call.args, n.call.at)
	}
	if n.call == nil {
		return object.From(f.Th.NewLone(t, nil)), nil
	}
	th := f.Th
	args, mark := th.PushArgs(len(n.call.args))
	for i := range args {
		if args[i], err = n.call.args[i].Eval(f); err != nil {
			th.PopArgs(mark)
			return v, err
		}
	}
	e := th.NewLone(t, args)
	th.PopArgs(mark)
	return object.From(e), nil
}

func (n *newError) learn(t *object.Type) bool {
	if !t.MakesPlainError() {
		return false
	}
	n.class, n.ver = t, t.Version()
	return true
}

// caughtUse counts, while a handler is compiled, how the name of its exception is used.
type caughtUse struct {
	slot      int
	loads     int // nodes that load or store it
	contained int // those among them that let no reference out
}

// useCaught notes a node for a name.
func (c *compiler) useCaught(n *localName) {
	for i := range c.caught {
		if u := &c.caught[i]; u.slot == n.slot {
			u.loads++
		}
	}
}

// caughtAttr is e.args where e is the name of a handler's exception, else nil.
func (c *compiler) caughtAttr(a attr) expr {
	n, ok := a.obj.e.(*localName)
	if !ok || a.name.String() != "args" {
		return nil
	}
	found := false
	for i := range c.caught {
		if u := &c.caught[i]; u.slot == n.slot {
			u.contained++
			found = true
		}
	}
	if !found {
		return nil
	}
	return &caughtArgs{attr: a}
}

// caughtArgs is e.args for the exception of a handler.
type caughtArgs struct {
	attr
	class *object.Type // one whose exceptions have plain args, at version ver
	ver   uint32
}

// args are the arguments; ok is false when only the usual lookup finds them.
func (n *caughtArgs) args(f *Frame) (args []Value, ok bool) {
	e, ok := f.Slots[n.obj.slot].Object().(*object.Exception)
	if !ok {
		return nil, false
	}
	if t := e.Type(); t != n.class || t.Version() != n.ver {
		if !t.HasPlainArgs() {
			e.Share()
			return nil, false
		}
		n.class, n.ver = t, t.Version()
	}
	return e.Args, true
}

func (n *caughtArgs) Eval(f *Frame) (Value, error) {
	if args, ok := n.args(f); ok {
		t := object.TupleRoom(len(args))
		copy(t.Items, args)
		return object.From(t), nil
	}
	return n.attr.Eval(f)
}

// caughtArg is e.args[i].
type caughtArg struct {
	subscript
	of *caughtArgs
	i  int64
}

func (n *caughtArg) Eval(f *Frame) (Value, error) {
	if args, ok := n.of.args(f); ok && uint64(n.i) < uint64(len(args)) {
		return args[n.i], nil
	}
	return n.subscript.Eval(f)
}
