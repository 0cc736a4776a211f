package contextlib

import "pyasync/object"

// this file defines ExitStack and AsyncExitStack

// The callbacks of a stack are a list of pairs in its attribute _exit_callbacks: whether the
// callback is synchronous, and a callable with the parameters of __exit__.
const callbacksName = "_exit_callbacks"

func callbacks(th *thread, self value) (*object.List, error) {
	v, err := object.GetAttrString(th, self, callbacksName)
	if err != nil {
		return nil, err
	}
	l, ok := object.AsList(v)
	if !ok {
		return nil, th.TypeErrorf("%s must be a list, not %s", callbacksName, v.Type().Name)
	}
	return l, nil
}

func add(th *thread, self value, sync bool, cb value) error {
	l, err := callbacks(th, self)
	if err == nil {
		l.Append(object.NewTuple([]value{object.Bool(sync), cb}))
	}
	return err
}

// stackDefs are the methods that both stacks have, and some more of one.
func stackDefs(more ...*def) []def {
	defs := []def{
		{Name: "__init__", Qualname: "_BaseExitStack.__init__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
			return object.None, object.SetAttrString(f.Th, a[0], callbacksName, object.NewList(nil))
		}},
		{Name: "pop_all", Qualname: "_BaseExitStack.pop_all", Sig: "(self)", Doc: "Hand all callbacks over to a new stack, which is returned.", Run: popAll},
		{Name: "push", Qualname: "_BaseExitStack.push", Sig: "(self, exit)", Doc: "Register a callable with the parameters of __exit__, or an object with\nsuch a method, which is not entered. Returns it, to serve as decorator.",
			Run: func(f *frame, a []value) (value, error) { return a[1], push(f.Th, a[0], a[1], true, "__exit__") }},
		{Name: "enter_context", Qualname: "_BaseExitStack.enter_context", Sig: "(self, cm)", Doc: "Enter a context manager and register its exit: returns what entering gives.", Run: enterContext},
		{Name: "callback", Qualname: "_BaseExitStack.callback", Sig: "(self, callback, /, *args, **kwds)", Doc: "Register a function to be called with these arguments on exit. It cannot\nsuppress exceptions. Returns it, to serve as decorator.",
			Run: func(f *frame, a []value) (value, error) {
				w := object.NewFunction(f.Th, &callBack, f.Globals, a[1], a[2], a[3])
				w.Attrs().Set(f.Th.Interp.Intern("__wrapped__"), a[1])
				return a[1], add(f.Th, a[0], true, object.From(w))
			}},
	}
	for _, d := range more {
		defs = append(defs, def{Name: d.Name, Sig: d.Sig, Doc: d.Doc, Run: d.Run, Steps: d.Steps})
	}
	return defs
}

// callBack calls what callback() was given.
var callBack = def{Name: "exit_wrapper", Qualname: "ExitStack.callback.<locals>.exit_wrapper", Sig: "(exc_type, exc, tb)", Free: []string{"callback", "args", "kwds"},
	Run: func(f *frame, a []value) (value, error) {
		c := f.Closure
		_, err := object.Call(f.Th, c[0].V, object.Items(c[1].V), object.KwOf(c[2].V.Object().(*object.Dict)))
		return object.None, err
	}}

// awaitBack awaits what push_async_callback() was given.
var awaitBack = def{Name: "exit_wrapper", Qualname: "AsyncExitStack.push_async_callback.<locals>.exit_wrapper", Sig: "(exc_type, exc, tb)", Free: []string{"callback", "args", "kwds"},
	Steps: func(f *frame, a []value) object.Steps {
		begun := false
		return func(th *thread, got value, err error) (value, object.Step, error) {
			if begun || err != nil {
				return object.None, object.Return, err
			}
			begun = true
			c := f.Closure
			v, err := object.Call(th, c[0].V, object.Items(c[1].V), object.KwOf(c[2].V.Object().(*object.Dict)))
			return v, object.Await, err
		}
	}}

func popAll(f *frame, a []value) (value, error) {
	th := f.Th
	l, err := callbacks(th, a[0])
	if err != nil {
		return value{}, err
	}
	next, err := object.Call0(th, object.From(a[0].Type()))
	if err != nil {
		return value{}, err
	}
	if err := object.SetAttrString(th, next, callbacksName, object.From(l)); err != nil {
		return value{}, err
	}
	return next, object.SetAttrString(th, a[0], callbacksName, object.NewList(nil))
}

// push registers the exit method of obj, or obj itself if it has none.
func push(th *thread, self, obj value, sync bool, method string) error {
	cb := obj
	m := obj.Type().Lookup(method)
	if !m.IsZero() {
		var err error
		if cb, err = special(th, obj, method, ""); err != nil {
			return err
		}
	}
	return add(th, self, sync, cb)
}

func enterContext(f *frame, a []value) (value, error) {
	th, cm := f.Th, a[1]
	const protocol = "the context manager protocol"
	enter, err := special(th, cm, "__enter__", protocol)
	if err != nil {
		return value{}, err
	}
	exit, err := special(th, cm, "__exit__", protocol)
	if err != nil {
		return value{}, err
	}
	v, err := object.Call0(th, enter)
	if err != nil {
		return value{}, err
	}
	return v, add(th, a[0], true, exit)
}

// unwinding is the state of a stack that calls its callbacks.
type unwinding struct {
	list    *object.List
	pending *object.Exception // what is to be raised at the end
	given   *object.Exception // what the stack was left with
	outer   *object.Exception // what was being handled before
}

func newUnwinding(th *thread, self, exc value) (*unwinding, error) {
	l, err := callbacks(th, self)
	if err != nil {
		return nil, err
	}
	u := &unwinding{list: l, outer: th.Context()}
	u.given, _ = exc.Object().(*object.Exception)
	u.pending = u.given
	return u, nil
}

// next takes the last callback off the list and calls it, with the pending exception handled
// as in nested with statements, so that what it raises has the right context. As in CPython,
// there is none where nothing was handled when the stack was left.
func (u *unwinding) next(th *thread) (v value, sync bool, err error) {
	last := len(u.list.Items) - 1
	pair, ok := object.AsTuple(u.list.Items[last])
	u.list.Items = u.list.Items[:last]
	if !ok || len(pair.Items) != 2 {
		return value{}, true, th.TypeErrorf("the callbacks of an exit stack are pairs")
	}
	if sync, err = object.Truth(th, pair.Items[0]); err != nil {
		return value{}, true, err
	}
	th.Handled = u.outer
	if u.pending != nil && u.outer != nil {
		th.Handled = u.pending
	}
	v, err = object.Call(th, pair.Items[1], details(u.pending), nil)
	return v, sync, err
}

// note takes notice of how a callback ended; an error that is returned ends the unwinding.
func (u *unwinding) note(th *thread, v value, err error) error {
	th.Handled = u.outer
	if err == nil {
		var suppress bool
		if suppress, err = object.Truth(th, v); err == nil {
			if suppress {
				u.pending = nil
			}
			return nil
		}
	}
	e := object.AsException(err)
	if e == nil {
		return err
	}
	u.hideOuter(e)
	u.pending = e
	return nil
}

// hideOuter puts the pending exception, or none, where the context of e leads to the exception
// that the with statement handles, as if with statements were nested.
func (u *unwinding) hideOuter(e *object.Exception) {
	for u.outer != nil && e != u.pending {
		switch e.Context {
		case nil, u.pending:
			return
		case u.outer:
			e.Context = u.pending
			return
		}
		e = e.Context
	}
}

// result is what __exit__ returns: the exception that it was given goes on by itself.
func (u *unwinding) result() (value, error) {
	if u.pending != nil && u.pending != u.given {
		return value{}, u.pending
	}
	return object.Bool(u.given != nil && u.pending == nil), nil
}

func unwind(f *frame, a []value) (value, error) {
	th := f.Th
	var exc value
	if d := object.Items(a[1]); len(d) == 3 {
		exc = d[1]
	} else {
		return value{}, th.ValueErrorf("not enough values to unpack (expected 3, got %d)", len(d))
	}
	u, err := newUnwinding(th, a[0], exc)
	if err != nil {
		return value{}, err
	}
	for len(u.list.Items) > 0 {
		v, _, err := u.next(th)
		if err := u.note(th, v, err); err != nil {
			return value{}, err
		}
	}
	return u.result()
}

var exitStack = object.ClassDef{Name: "ExitStack", Sealed: true,
	Doc: "A stack of things to do at the end of a with statement.\n\n    with ExitStack() as stack:\n        files = [stack.enter_context(open(name)) for name in names]\n        # all files are closed at the end, even if opening one fails",
	Defs: stackDefs(
		&def{Name: "__enter__", Sig: "(self)", Run: self},
		&def{Name: "__exit__", Sig: "(self, *exc_details)", Run: unwind},
		&def{Name: "close", Sig: "(self)", Doc: "Call the callbacks now.", Run: func(f *frame, a []value) (value, error) {
			_, err := object.CallMethod(f.Th, a[0], "__exit__", object.None, object.None, object.None)
			return object.None, err
		}},
	)}

var asyncExitStack = object.ClassDef{Name: "AsyncExitStack", Sealed: true,
	Doc: "An ExitStack for async with, whose callbacks may be coroutine functions.\n\n    async with AsyncExitStack() as stack:\n        conns = [await stack.enter_async_context(connect()) for _ in range(5)]\n        # all connections are released at the end, even if opening one fails",
	Defs: stackDefs(
		&def{Name: "enter_async_context", Sig: "(self, cm)", Doc: "Enter an asynchronous context manager and register its exit: returns what\nentering gives.", Steps: enterAsyncContext},
		&def{Name: "push_async_exit", Sig: "(self, exit)", Doc: "Register a coroutine function with the parameters of __aexit__, or an\nobject with such a method, which is not entered. Returns it.",
			Run: func(f *frame, a []value) (value, error) { return a[1], push(f.Th, a[0], a[1], false, "__aexit__") }},
		&def{Name: "push_async_callback", Sig: "(self, callback, /, *args, **kwds)", Doc: "Register a coroutine function to be awaited with these arguments on exit.\nIt cannot suppress exceptions. Returns it.",
			Run: func(f *frame, a []value) (value, error) {
				w := object.NewFunction(f.Th, &awaitBack, f.Globals, a[1], a[2], a[3])
				w.Attrs().Set(f.Th.Interp.Intern("__wrapped__"), a[1])
				return a[1], add(f.Th, a[0], false, object.From(w))
			}},
		&def{Name: "aclose", Sig: "(self)", Doc: "Call the callbacks now.", Steps: func(f *frame, a []value) object.Steps {
			begun := false
			return func(th *thread, got value, err error) (value, object.Step, error) {
				if begun || err != nil {
					return object.None, object.Return, err
				}
				begun = true
				v, err := object.CallMethod(th, a[0], "__aexit__", object.None, object.None, object.None)
				return v, object.Await, err
			}
		}},
		&def{Name: "__aenter__", Sig: "(self)", Steps: atOnce(self)},
		&def{Name: "__aexit__", Sig: "(self, *exc_details)", Steps: unwindAsync},
	)}

func enterAsyncContext(f *frame, a []value) object.Steps {
	var exit value
	return func(th *thread, got value, err error) (value, object.Step, error) {
		if err != nil {
			return value{}, object.Return, err
		}
		if !exit.IsZero() {
			return got, object.Return, add(th, a[0], false, exit)
		}
		const protocol = "the asynchronous context manager protocol"
		enter, err := special(th, a[1], "__aenter__", protocol)
		if err != nil {
			return value{}, object.Return, err
		}
		if exit, err = special(th, a[1], "__aexit__", protocol); err != nil {
			return value{}, object.Return, err
		}
		v, err := object.Call0(th, enter)
		return v, object.Await, err
	}
}

func unwindAsync(f *frame, a []value) object.Steps {
	var u *unwinding
	return func(th *thread, got value, err error) (value, object.Step, error) {
		if u == nil {
			if err != nil {
				return value{}, object.Return, err
			}
			d := object.Items(a[1])
			if len(d) != 3 {
				return value{}, object.Return, th.ValueErrorf("not enough values to unpack (expected 3, got %d)", len(d))
			}
			if u, err = newUnwinding(th, a[0], d[1]); err != nil {
				return value{}, object.Return, err
			}
		} else if err := u.note(th, got, err); err != nil {
			return value{}, object.Return, err
		}
		for len(u.list.Items) > 0 {
			v, sync, err := u.next(th)
			if !sync && err == nil {
				return v, object.Await, nil
			}
			if err := u.note(th, v, err); err != nil {
				return value{}, object.Return, err
			}
		}
		v, err := u.result()
		return v, object.Return, err
	}
}
