package eval

import "pyasync/object"

// this file awaits calls of coroutine functions in Go, many of which can do without a coroutine

// awaitNative calls fn for an await.
func awaitNative(f *Frame, fn *object.Func, self, callee Value, p *passing) (v Value, _ outcome, err error) {
	args := p.args
	room := promptRoom(fn, len(args))
	if room < 0 {
		v, err = callNative(f, fn, self, callee, args, p.at)
		return v, called, err
	}
	th := f.Th
	a, mark := th.PushArgs(room)
	for i := range args {
		if a[i], err = args[i].Eval(f); err != nil {
			th.PopArgs(mark)
			return v, called, err
		}
	}
	f.At = p.at
	v, how, err := prompt(th, fn, self, a, len(args))
	th.PopArgs(mark)
	return v, how, err
}

// prompt calls fn with n arguments in a, where promptRoom has made room.
func prompt(th *Thread, fn *object.Func, self Value, a []Value, n int) (Value, outcome, error) {
	v, how, err := fn.Prompt(th, self, a[:n])
	if how == object.NotPrompt && err == nil {
		v, err = callRoomed(th, fn, self, a)
	}
	switch how {
	case object.Prompt:
		return v, ended, err
	case object.Turning:
		return v, turning, err
	}
	return v, called, err
}

// promptRoom is how many values a call of fn with n arguments needs, or -1 if it has no short
// way.
func promptRoom(fn *object.Func, n int) int {
	switch {
	case fn.Prompt == nil:
		return -1
	case fn.Bound != nil:
		return fn.Room(n)
	case n == 0 && fn.Fast0 != nil, n == 1 && fn.Fast1 != nil:
		return n
	}
	return -1
}

// callRoomed calls fn itself, with arguments for which promptRoom has made room.
func callRoomed(th *Thread, fn *object.Func, self Value, a []Value) (Value, error) {
	switch {
	case fn.Bound != nil:
		return fn.Bound(th, self, a)
	case fn.Fast1 != nil:
		return fn.Fast1(th, self, a[0])
	}
	return fn.Fast0(th, self)
}

// promptSpecial is awaitSpecial for a special method in Go.
func promptSpecial(f *Frame, m *object.MethodDescr, self Value, g givenTo) (Value, outcome, error) {
	th, n := f.Th, g.count()-1
	room := promptRoom(m.Func, n)
	if room < 0 {
		v, err := callSpecial(th, object.From(m), self, g)
		return v, called, err
	}
	a, mark := th.PushArgs(room + 1)
	g.fill(th, a, self)
	v, how, err := prompt(th, m.Func, self, a[1:], n)
	th.PopArgs(mark)
	return v, how, err
}
