package eval

import "pyasync/object"

// this file calls the function that a call came to before. What is known of that is in the
// call itself: a processor that guesses that it is the same function again need not wait for
// one pointer after the other, from the function to its code, its body and the first node of it.

// seenFunction is a function that a call came to, which has as many parameters as the call has
// arguments and is run at once.
type seenFunction struct {
	fn   *object.Function
	code *object.Code
	body object.Body // compiled
	e    expr        // the body, if that is an expression
	size int         // of the frame
	// bound tells that it was called with something in front of the arguments.
	bound bool

	misses uint8 // how often it was no such function, or another one
}

// maxMisses is how often a call looks at another function.
const maxMisses = 16

// is reports whether fn, bound in this way, is the function.
func (c *seenFunction) is(fn *object.Function, bound bool) bool {
	return fn == c.fn && fn.Code == c.code && bound == c.bound
}

// note keeps fn, which is called with some arguments and perhaps bound, if it is a function of
// the kind.
func (c *seenFunction) note(fn *object.Function, bound bool, given int) {
	if c.misses >= maxMisses {
		return
	}
	c.misses++
	code := fn.Code
	if bound {
		given++
	}
	if !code.Simple || code.Suspends || code.CellSlots != nil || given != code.ArgCount {
		return
	}
	switch b := code.Body.(type) {
	case *exprBody:
		c.e = b.e
	case *funcBody, *starBody:
		c.e = nil
	default: // of another kind, or not compiled yet
		return
	}
	c.fn, c.code, c.body, c.size, c.bound = fn, code, code.Body, code.Size, bound
}

// call calls the function, with self in front of the arguments unless it is zero.
func (c *seenFunction) call(f *Frame, self Value, args []operand, at int32) (Value, error) {
	th := f.Th
	fn, code, body, e := c.fn, c.code, c.body, c.e // an argument may come to this very call
	slots := th.AllocSlots(c.size)
	to := slots
	if !self.IsZero() {
		to[0] = self
		to = to[1:]
	}
	for i := range args {
		v, err := args[i].Eval(f)
		if err != nil {
			th.FreeSlots(slots)
			return v, err
		}
		to[i] = v
	}
	f.At = at
	if th.Depth >= th.Limit || th.Interrupt.Load() {
		return run(th, fn, body, slots)
	}
	g := th.NewFrame()
	g.Slots = slots
	if g.Fn != fn || g.Code != code { // else the frame last ran the same function
		setFunction(g, fn)
	}
	back := th.Top
	g.Back = back
	g.At = 0
	th.Top = g
	th.Depth++
	var v Value
	var err error
	if e != nil {
		v, err = e.Eval(g)
	} else {
		v, err = body.Run(g)
	}
	th.Depth--
	th.Top = back
	if err != nil {
		passOn(g, err)
		g.Traced = nil
	}
	th.DropFrame(g)
	return v, err
}

func setFunction(f *Frame, fn *object.Function) {
	f.Code = fn.Code
	f.Fn = fn
	f.Closure = fn.Closure
	f.Globals = fn.Globals
	f.Builtins = fn.Builtins
}
