package eval

import (
	"pyasync/object"
)

// this file defines calls

// call is fn(args…) with positional arguments only.
type call struct {
	fn expr
	passing
	gens bool // an argument is a generator expression
	seen seenFunction

	// class is the class that init was found for, at version ver.
	class *object.Type
	ver   uint32
	init  *object.Function
}

// passing are the positional arguments of a call, and its position.
type passing struct {
	args []operand
	at   int32

	// code is that of the coroutine function which the call was last awaited of, if it takes just
	// the arguments, of which there are given with the object of a method. body is its body.
	given int32
	code  *object.Code
	body  *generatorBody
}

func (n *call) Eval(f *Frame) (Value, error) {
	fn, err := n.fn.Eval(f)
	if err != nil {
		return fn, err
	}
	switch o := fn.Object().(type) {
	case *object.Function:
		if !n.seen.is(o, false) {
			n.seen.note(o, false, len(n.args))
			return callPython(f, o, Value{}, n.args, n.at)
		}
		return n.seen.call(f, Value{}, n.args, n.at)
	case *object.Builtin:
		if n.gens {
			return lend(f, fn, n.args, n.at)
		}
		return callNative(f, o.Func, o.Self, fn, n.args, n.at)
	case *object.Type:
		if n.gens && !o.Heap() {
			return lend(f, fn, n.args, n.at)
		}
		if o.Call1 != nil && len(n.args) == 1 {
			a, err := n.args[0].Eval(f)
			if err != nil {
				return a, err
			}
			f.At = n.at
			return o.Call1(f.Th, a)
		}
		if o == n.class && o.Version() == n.ver {
			return n.instantiate(f, o)
		}
		if n.learn(o) {
			return n.instantiate(f, o)
		}
	case *object.Method:
		if pf, ok := o.Fn.Object().(*object.Function); ok {
			return callPython(f, pf, o.Self, n.args, n.at)
		}
	}
	return callValue(f, fn, n.args, n.at)
}

// callNative calls a function written in Go with arguments that are evaluated straight into
// their places; self is what it is bound to, callee the object that is called.
func callNative(f *Frame, fn *object.Func, self, callee Value, args []operand, at int32) (Value, error) {
	switch {
	case len(args) == 1 && fn.Fast1 != nil:
		a, err := args[0].Eval(f)
		if err != nil {
			return a, err
		}
		f.At = at
		return fn.Fast1(f.Th, self, a)
	case len(args) == 0 && fn.Fast0 != nil:
		f.At = at
		return fn.Fast0(f.Th, self)
	case len(args) == 2 && fn.Fast2 != nil:
		a, err := args[0].Eval(f)
		if err != nil {
			return a, err
		}
		b, err := args[1].Eval(f)
		if err != nil {
			return b, err
		}
		f.At = at
		return fn.Fast2(f.Th, self, a, b)
	}
	room := fn.Room(len(args))
	if room < 0 {
		return callValue(f, callee, args, at)
	}
	th := f.Th
	a, mark := th.PushArgs(room)
	for i := range args {
		v, err := args[i].Eval(f)
		if err != nil {
			th.PopArgs(mark)
			return v, err
		}
		a[i] = v
	}
	f.At = at
	v, err := fn.Bound(th, self, a)
	th.PopArgs(mark)
	return v, err
}

// learn remembers the __init__ of a class that makes ordinary instances.
func (n *call) learn(t *object.Type) bool {
	if !t.Heap() || !t.PlainNew() {
		return false
	}
	init, ok := t.Lookup("__init__").Object().(*object.Function)
	if !ok || init.Code.Suspends {
		return false
	}
	n.class, n.ver, n.init = t, t.Version(), init
	return true
}

// instantiate makes an instance and calls __init__ without going through type.__call__.
func (n *call) instantiate(f *Frame, t *object.Type) (Value, error) {
	self := object.From(object.NewInstance(t))
	var r Value
	var err error
	if n.seen.is(n.init, true) {
		r, err = n.seen.call(f, self, n.args, n.at)
	} else {
		n.seen.note(n.init, true, len(n.args))
		r, err = callPython(f, n.init, self, n.args, n.at)
	}
	if err != nil {
		return r, err
	}
	if !r.IsNone() {
		return r, f.Th.TypeErrorf("__init__() should return None, not '%s'", r.Type().Name)
	}
	return self, nil
}

// callValue calls anything with the values of args.
func callValue(f *Frame, fn Value, args []operand, at int32) (Value, error) {
	th := f.Th
	a, mark := th.PushArgs(len(args))
	for i := range args {
		v, err := args[i].Eval(f)
		if err != nil {
			th.PopArgs(mark)
			return v, err
		}
		a[i] = v
	}
	f.At = at
	v, err := object.Call(th, fn, a, nil)
	th.PopArgs(mark)
	return v, err
}

// callPython calls a Python function; the arguments are evaluated straight into the
// slots of its frame. self goes in front of them unless it is zero.
func callPython(f *Frame, fn *object.Function, self Value, args []operand, at int32) (Value, error) {
	th, code := f.Th, fn.Code
	given := len(args)
	if !self.IsZero() {
		given++
	}
	if given != code.ArgCount || !code.Simple || code.Suspends {
		return callPythonOther(f, fn, self, args, at)
	}
	slots := th.AllocSlots(code.Size)
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
	return run(th, fn, code.Body, slots)
}

// callPythonOther is callPython for functions that are not run at once with as many arguments
// as they have parameters.
func callPythonOther(f *Frame, fn *object.Function, self Value, args []operand, at int32) (Value, error) {
	th, code := f.Th, fn.Code
	given := len(args)
	if !self.IsZero() {
		given++
	}
	if !code.Simple || given > code.ArgCount || given < code.ArgCount-len(fn.Defaults) {
		return callPythonSlow(f, fn, self, args, at)
	}
	if code.Suspends {
		g := newCall(code)
		if err := bind(f, fn, self, args, g.frame.Slots); err != nil {
			g.giveBack()
			return Value{}, err
		}
		f.At = at
		g.begun(th, fn)
		return g.announce(th), nil
	}
	slots := th.AllocSlots(code.Size)
	if err := bind(f, fn, self, args, slots); err != nil {
		th.FreeSlots(slots)
		return Value{}, err
	}
	f.At = at
	return run(th, fn, code.Body, slots)
}

func callPythonSlow(f *Frame, fn *object.Function, self Value, args []operand, at int32) (Value, error) {
	if self.IsZero() {
		if b, ok := fn.Code.Body.(*object.FuncBody); ok {
			return callNative(f, b.Func, Value{}, object.From(fn), args, at)
		}
		return callValue(f, object.From(fn), args, at)
	}
	th := f.Th
	a, mark := th.PushArgs(len(args) + 1)
	a[0] = self
	for i := range args {
		v, err := args[i].Eval(f)
		if err != nil {
			th.PopArgs(mark)
			return v, err
		}
		a[i+1] = v
	}
	f.At = at
	v, err := callFunction(th, fn, a, nil)
	th.PopArgs(mark)
	return v, err
}

// run runs the body of a function whose parameters are in slots, which the thread's slot stack
// owns.
func run(th *Thread, fn *object.Function, body object.Body, slots []Value) (Value, error) {
	if th.Depth >= th.Limit {
		return runSlowly(th, fn, slots)
	}
	code := fn.Code
	f := th.NewFrame()
	f.Slots = slots
	if f.Fn != fn || f.Code != code { // else the frame last ran the same function
		setFunction(f, fn)
	}
	f.Back = th.Top
	f.At = 0
	th.Top = f
	th.Depth++
	if code.CellSlots != nil {
		makeCells(code, slots)
	}
	var v Value
	var err error
	if th.Interrupt.Load() {
		err = th.Poll()
	}
	if err == nil {
		if b, ok := body.(*exprBody); ok {
			v, err = b.e.Eval(f)
		} else {
			v, err = body.Run(f)
		}
	}
	th.Depth--
	th.Top = f.Back
	if err != nil {
		passOn(f, err)
		f.Traced = nil
	}
	th.DropFrame(f)
	return v, err
}

// leave adds the frame that an exception leaves to its traceback. Whoever ran the frame may keep
// the exception.
func leave(f *Frame, err error) {
	if e := object.AsException(err); e != nil {
		e.Share()
		if !f.Code.Native {
			f.Trace(e)
		}
	}
}

// passOn is leave for a caller that is an expression: those keep no exceptions.
func passOn(f *Frame, err error) {
	if e, ok := err.(*object.Exception); ok && !f.Code.Native {
		f.Trace(e)
		return
	}
	leave(f, err)
}

// share notes that code in Go gets an error, and may keep it.
func share(err error) {
	if e := object.AsException(err); e != nil {
		e.Share()
	}
}

// makeCells puts new cells where the code wants them; parameters move into theirs.
func makeCells(code *object.Code, slots []Value) {
	for _, i := range code.CellSlots {
		slots[i] = object.From(&object.Cell{V: slots[i]})
	}
}

// callFunction is the Call slot of functions.
func callFunction(th *Thread, fn *object.Function, args []Value, kw []object.Kw) (Value, error) {
	code := fn.Code
	if code.Native {
		if b, ok := code.Body.(*object.FuncBody); ok {
			return b.Func.CallFunc(th, Value{}, args, kw)
		}
	}
	var slots []Value
	var g *Generator
	if code.Suspends {
		g = newCall(code)
		slots = g.frame.Slots
	} else {
		slots = th.AllocSlots(code.Size)
	}
	if code.Simple && len(kw) == 0 && len(args) == code.ArgCount {
		copy(slots, args)
	} else if err := bindArgs(th, fn, args, kw, slots); err != nil {
		if g == nil {
			th.FreeSlots(slots)
		} else {
			g.giveBack()
		}
		return Value{}, err
	}
	if g != nil {
		g.begun(th, fn)
		return g.announce(th), nil
	}
	return run(th, fn, code.Body, slots)
}

// callKw is a call with keyword arguments of known names and without stars.
type callKw struct {
	fn    expr
	args  []operand
	names []*object.Str
	kws   []operand
	at    int32
	// method is set for obj.name(…): fn is then not used.
	method *callMethod

	// code is the callee that slots were worked out for: the slot of each keyword, or -1
	// for one that goes into **kwargs. fits is false when such a call needs the slow path.
	code  *object.Code
	slots []int
	loose int // keywords that go into **kwargs
	fits  bool

	// native is a function written in Go whose places were asked for: nil for a call that
	// needs the slow path.
	native *object.Func
	places []int
	room   int
}

// bound calls a function written in Go with arguments that are evaluated straight into their
// places, unless it needs the slow path.
func (n *callKw) bound(f *Frame, fn *object.Func, self Value) (v Value, done bool, err error) {
	if fn != n.native {
		n.native = fn
		n.places, n.room = fn.Places(len(n.args), n.names)
	}
	places := n.places // an argument may run this very call again, with another function
	if places == nil {
		return Value{}, false, nil
	}
	th := f.Th
	a, mark := th.PushArgs(n.room)
	for i := range n.args {
		if a[i], err = n.args[i].Eval(f); err != nil {
			th.PopArgs(mark)
			return Value{}, true, err
		}
	}
	for i, k := range places {
		if a[k], err = n.kws[i].Eval(f); err != nil {
			th.PopArgs(mark)
			return Value{}, true, err
		}
	}
	f.At = n.at
	v, err = fn.Bound(th, self, a)
	th.PopArgs(mark)
	return v, true, err
}

// learn works out where the keywords go in a function with this code.
func (n *callKw) learn(code *object.Code) {
	_, native := code.Body.(*object.FuncBody)
	n.code, n.slots, n.loose, n.fits = code, make([]int, len(n.names)), 0, !native
	for i, name := range n.names {
		n.slots[i] = -1
		for j := code.PosOnly; j < code.ArgCount+code.KwOnly; j++ {
			if code.Names[j].String() == name.String() {
				n.slots[i] = j
			}
		}
		if n.slots[i] < 0 {
			n.loose++
			n.fits = n.fits && code.Flags&object.CodeVarKeywords != 0
		}
	}
}

// python calls a Python function; the arguments are evaluated straight into the slots of
// its frame.
func (n *callKw) python(f *Frame, fn *object.Function, self Value) (Value, error) {
	th, code := f.Th, fn.Code
	if code.Suspends {
		g := newCall(code)
		if err := n.fill(f, fn, self, g.frame.Slots); err != nil {
			g.giveBack()
			return Value{}, err
		}
		g.begun(th, fn)
		g.direct = true
		return g.announce(th), nil
	}
	slots := th.AllocSlots(code.Size)
	if err := n.fill(f, fn, self, slots); err != nil {
		th.FreeSlots(slots)
		return Value{}, err
	}
	return run(th, fn, code.Body, slots)
}

// fill binds the arguments. There are no more positional ones than parameters, unless
// the function has *args.
func (n *callKw) fill(f *Frame, fn *object.Function, self Value, slots []Value) error {
	code := fn.Code
	places, loose := n.slots, n.loose // an argument may run this very call again, with another function
	total := code.ArgCount + code.KwOnly
	at := total
	var rest []Value
	if code.Flags&object.CodeVarArgs != 0 {
		given := len(n.args)
		if !self.IsZero() {
			given++
		}
		t := f.Th.TupleFor(max(0, given-code.ArgCount))
		slots[at] = object.From(t)
		rest = t.Items
		at++
	}
	i := 0
	if !self.IsZero() {
		if code.ArgCount > 0 {
			slots[0] = self
		} else {
			rest[0] = self
		}
		i = 1
	}
	for k := range n.args {
		v, err := n.args[k].Eval(f)
		if err != nil {
			return err
		}
		if i < code.ArgCount {
			slots[i] = v
		} else {
			rest[i-code.ArgCount] = v
		}
		i++
	}
	var extra *object.Dict
	if code.Flags&object.CodeVarKeywords != 0 {
		extra = f.Th.DictFor(loose)
		slots[at] = object.From(extra)
	}
	for k := range n.kws {
		v, err := n.kws[k].Eval(f)
		if err != nil {
			return err
		}
		j := places[k]
		if j < 0 {
			extra.AddStr(n.names[k], v)
			continue
		}
		if !slots[j].IsZero() {
			f.At = n.at
			return f.Th.TypeErrorf("%s() got multiple values for argument '%s'", fn.Qualname, n.names[k])
		}
		slots[j] = v
	}
	f.At = n.at
	if i < code.ArgCount {
		if err := bindDefaults(f.Th, fn, slots[:code.ArgCount]); err != nil {
			return err
		}
	}
	if code.KwOnly == 0 {
		return nil
	}
	return bindKwOnly(f.Th, fn, slots[code.ArgCount:total])
}

func (n *callKw) Eval(f *Frame) (Value, error) {
	th := f.Th
	var fn, self Value
	var err error
	if n.method != nil {
		fn, self, err = n.method.find(f)
	} else {
		fn, err = n.fn.Eval(f)
	}
	if err != nil {
		return fn, err
	}
	extra := 0
	if !self.IsZero() {
		extra = 1
	}
	switch o := fn.Object().(type) {
	case *object.Function:
		if o.Code != n.code {
			n.learn(o.Code)
		}
		if n.fits && (len(n.args)+extra <= o.Code.ArgCount || o.Code.Flags&object.CodeVarArgs != 0) {
			return n.python(f, o, self)
		}
	case *object.Builtin:
		if extra == 0 {
			if v, done, err := n.bound(f, o.Func, o.Self); done {
				return v, err
			}
		}
	case *object.MethodDescr:
		if extra == 1 && self.Type().Is(o.Owner) {
			if v, done, err := n.bound(f, o.Func, self); done {
				return v, err
			}
		}
	}
	a, mark := th.PushArgs(len(n.args) + extra)
	if extra == 1 {
		a[0] = self
	}
	for i, e := range n.args {
		v, err := e.Eval(f)
		if err != nil {
			th.PopArgs(mark)
			return v, err
		}
		a[i+extra] = v
	}
	var buf [4]object.Kw
	kw := buf[:0]
	if len(n.kws) > len(buf) {
		kw = make([]object.Kw, 0, len(n.kws))
	}
	for i, e := range n.kws {
		v, err := e.Eval(f)
		if err != nil {
			th.PopArgs(mark)
			return v, err
		}
		kw = append(kw, object.Kw{Name: n.names[i], Val: v})
	}
	f.At = n.at
	var v Value
	if pf, ok := fn.Object().(*object.Function); ok {
		v, err = callFunction(th, pf, a, kw)
	} else {
		v, err = object.Call(th, fn, a, kw)
	}
	th.PopArgs(mark)
	return v, err
}
