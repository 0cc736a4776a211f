package runtime

import "pyasync/object"

// this file describes Future and Task: what scripts see of them

func init() {
	t := FutureType
	t.Doc = "A result that is to come: it has a result, an exception, or is cancelled, once it is done."
	t.TextSig = "(*, loop=None)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		f := &Future{Sub: object.NewSub(typ, FutureType)}
		return object.From(f), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := futureInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = futureRepr
	t.Await = futureIter
	t.Iter = futureIter
	t.Methods = futureMethods
	t.Getters = futureGetters
	initTaskType()
	initFutureIter()
}

var futureInit = object.Func{Name: "Future", Sig: "(*, loop=None)", Bound: func(th *thread, self value, a []value) (value, error) {
	f := futureOf(self)
	loop := a[0]
	if loop.IsZero() || loop.IsNone() {
		var err error
		if loop, err = GetEventLoop(th); err != nil {
			return value{}, err
		}
	}
	f.setLoop(loop)
	f.state, f.result, f.failed, f.first, f.blocking, f.logTB = pending, value{}, false, nil, false, false
	if f.rare != nil {
		f.rare = &futureRare{loop: f.rare.loop}
	}
	return object.None, f.debugSource(th)
}}

// initialised checks that a future is initialised.
func initialised(th *thread, v value) (*Future, error) {
	f := futureOf(v)
	return f, f.checkInit(th)
}

func futureMethods() []object.Func {
	return []object.Func{
		{Name: "result", Sig: "()", Doc: "Return the result, or raise the exception of the future.", Fast0: func(th *thread, self value) (value, error) {
			f := futureOf(self)
			if f.checkInit(th) != nil {
				return value{}, raiseInvalid(th, "Future object is not initialized.")
			}
			return f.Result(th)
		}},
		{Name: "exception", Sig: "()", Doc: "Return the exception of the future, or None.", Fast0: func(th *thread, self value) (value, error) {
			f := futureOf(self)
			if f.checkInit(th) != nil {
				return value{}, raiseInvalid(th, "Future object is not initialized.")
			}
			e, err := f.Exception(th)
			if e == nil || err != nil {
				return object.None, err
			}
			return object.From(e), nil
		}},
		{Name: "set_result", Sig: "(result, /)", Doc: "Make the future done with a result.", Fast1: func(th *thread, self, v value) (value, error) {
			f, err := initialised(th, self)
			if err != nil {
				return value{}, err
			}
			return object.None, f.SetResult(th, v)
		}},
		{Name: "set_exception", Sig: "(exception, /)", Doc: "Let the future fail: exception, an instance or a class, is raised in whoever awaits it.", Fast1: func(th *thread, self, v value) (value, error) {
			f, err := initialised(th, self)
			if err != nil {
				return value{}, err
			}
			if f.state != pending {
				return value{}, f.invalidState(th)
			}
			if t, ok := v.Object().(*object.Type); ok && t.Flags&object.FlagExcSub != 0 {
				if v, err = object.Call0(th, v); err != nil {
					return value{}, err
				}
			}
			e := object.ExceptionOf(v)
			if e == nil {
				return value{}, th.TypeErrorf("invalid exception object")
			}
			return object.None, f.SetException(th, e)
		}},
		{Name: "add_done_callback", Sig: "(fn, /, *, context=<unrepresentable>)", Doc: "Have fn(future) called when the future is done.", Bound: func(th *thread, self value, a []value) (value, error) {
			f := futureOf(self)
			if f.checkInit(th) != nil {
				return value{}, th.Raise(object.RuntimeErrorType, "uninitialized Future object")
			}
			ctx, err := contextArg(th, a[1])
			if err != nil {
				return value{}, err
			}
			if ctx == nil {
				ctx = CopyContext(th)
			}
			return object.None, f.listen(th, &callback{a[0], ctx})
		}},
		{Name: "remove_done_callback", Sig: "(fn, /)", Doc: "Remove all callbacks that equal fn, and return how many.", Fast1: removeDoneCallback},
		{Name: "cancel", Sig: "(msg=None)", Doc: "Cancel the future; return False if it is done.", Bound: func(th *thread, self value, a []value) (value, error) {
			f, err := initialised(th, self)
			if err != nil {
				return value{}, err
			}
			ok, err := f.Cancel(th, a[0])
			return object.Bool(ok), err
		}},
		{Name: "cancelled", Sig: "()", Doc: "Whether the future ended by being cancelled.", Fast0: func(th *thread, self value) (value, error) {
			return object.Bool(futureOf(self).state == cancelled), nil
		}},
		{Name: "done", Sig: "()", Doc: "Whether the future has a result or an exception, or was cancelled.", Fast0: func(th *thread, self value) (value, error) {
			return object.Bool(futureOf(self).state != pending), nil
		}},
		{Name: "get_loop", Sig: "()", Doc: "Return the loop of the future.", Fast0: func(th *thread, self value) (value, error) {
			f, err := initialised(th, self)
			if err != nil {
				return value{}, err
			}
			return f.loopValue(), nil
		}},
		{Name: "_make_cancelled_error", Sig: "()", Doc: "Make the CancelledError of the future.", Fast0: func(th *thread, self value) (value, error) {
			return object.From(futureOf(self).makeCancelled(th)), nil
		}},
		classGetItem(),
	}
}

// contextArg is an argument that is a context; nil if it is omitted or None.
func contextArg(th *thread, v value) (*Context, error) {
	if v.IsZero() || v.IsNone() {
		return nil, nil
	}
	c, ok := v.Object().(*Context)
	if !ok {
		return nil, notContext(th, v)
	}
	return c, nil
}

// ContextArg is contextArg for other packages.
func ContextArg(th *thread, v value) (*Context, error) { return contextArg(th, v) }

func removeDoneCallback(th *thread, self, fn value) (value, error) {
	f, err := initialised(th, self)
	if err != nil {
		return value{}, err
	}
	var kept []listener
	n := 0
	for _, l := range f.listeners() {
		eq, err := object.Equal(th, l.python(), fn)
		if err != nil {
			return value{}, err
		}
		if eq {
			n++
		} else {
			kept = append(kept, l)
		}
	}
	if n > 0 {
		f.first = nil
		if f.rare != nil {
			f.rare.more = nil
		}
		for _, l := range kept {
			if err := f.listen(th, l); err != nil {
				return value{}, err
			}
		}
	}
	return object.Int(int64(n)), nil
}

func futureGetters() []object.Getter {
	rare := func(name string, get func(r *futureRare) value) object.Getter {
		return object.Getter{Name: name, Get: func(th *thread, v value) (value, error) {
			if r := futureOf(v).rare; r != nil {
				return orNone(get(r)), nil
			}
			return object.None, nil
		}}
	}
	msg := rare("_cancel_message", func(r *futureRare) value { return r.cancelMsg })
	msg.Set = func(th *thread, v, x value) error {
		if x.IsZero() {
			return th.Raise(object.AttributeErrorType, "cannot delete attribute")
		}
		futureOf(v).rarePart().cancelMsg = x
		return nil
	}
	return []object.Getter{
		{Name: "_state", Get: func(th *thread, v value) (value, error) { return object.FromString(futureOf(v).state.String()), nil }},
		{Name: "_asyncio_future_blocking", Get: func(th *thread, v value) (value, error) { return object.Bool(futureOf(v).blocking), nil },
			Set: func(th *thread, v, x value) error {
				if x.IsZero() {
					return th.Raise(object.AttributeErrorType, "cannot delete attribute")
				}
				b, err := object.Truth(th, x)
				futureOf(v).blocking = b
				return err
			}},
		{Name: "_loop", Get: func(th *thread, v value) (value, error) { return orNone(futureOf(v).loopValue()), nil }},
		{Name: "_callbacks", Get: func(th *thread, v value) (value, error) {
			ls := futureOf(v).listeners()
			if len(ls) == 0 {
				return object.None, nil
			}
			var items []value
			for _, l := range ls {
				ctx := object.None
				if c := l.contextOf(); c != nil {
					ctx = object.From(c)
				}
				items = append(items, object.NewTuple([]value{l.python(), ctx}))
			}
			return object.NewList(items), nil
		}},
		{Name: "_result", Get: func(th *thread, v value) (value, error) {
			if f := futureOf(v); f.state != pending && !f.failed {
				return orNone(f.result), nil
			}
			return object.None, nil
		}},
		{Name: "_exception", Get: func(th *thread, v value) (value, error) {
			if e := futureOf(v).failure(); e != nil {
				return object.From(e), nil
			}
			return object.None, nil
		}},
		{Name: "_log_traceback", Get: func(th *thread, v value) (value, error) { return object.Bool(futureOf(v).logTB), nil },
			Set: func(th *thread, v, x value) error {
				if x.IsZero() {
					return th.Raise(object.AttributeErrorType, "cannot delete attribute")
				}
				b, err := object.Truth(th, x)
				if err == nil && b {
					return th.ValueErrorf("_log_traceback can only be set to False")
				}
				futureOf(v).logTB = false
				return err
			}},
		rare("_source_traceback", func(r *futureRare) value { return r.source }),
		msg,
	}
}

// futureIterType is the class of what __await__() returns.
var futureIterType = object.NewStatic("_asyncio.FutureIter", object.ObjectType, object.FlagNoInstantiate)

// futureIterator is the iterator of a future: it yields the future until that is done.
type futureIterator struct {
	f    *Future
	done bool
}

func (*futureIterator) Type() *object.Type { return futureIterType }

// Send implements object.Coroutine.
func (it *futureIterator) Send(th *thread, v value) (value, bool, error) {
	if it.done {
		return object.None, true, nil
	}
	r, done, err := it.f.Send(th, v)
	it.done = done || err != nil
	return r, done, err
}

// Throw implements object.Coroutine.
func (it *futureIterator) Throw(th *thread, e *object.Exception) (value, bool, error) {
	it.done = true
	return value{}, false, e
}

// Close implements object.Coroutine.
func (it *futureIterator) Close(th *thread) error {
	it.done = true
	return nil
}

func futureIter(th *thread, v value) (value, error) {
	f, err := initialised(th, v)
	return object.From(&futureIterator{f: f}), err
}

func initFutureIter() {
	t := futureIterType
	t.Iter = func(th *thread, v value) (value, error) { return v, nil }
	t.Next = func(th *thread, v value) (value, error) {
		r, done, err := v.Object().(*futureIterator).Send(th, object.None)
		if done && err == nil {
			if r.IsNone() {
				return value{}, nil
			}
			return value{}, th.StopIterationWith(r)
		}
		return r, err
	}
	t.Methods = func() []object.Func { return object.DriveMethods("future") }
}

func initTaskType() {
	t := TaskType
	t.Doc = "Drives a coroutine on an event loop, and is the future of what it returns."
	t.TextSig = "(coro, *, loop=None, name=None, context=None, eager_start=False)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		k := &Task{}
		k.task = k
		k.Sub = object.NewSub(typ, TaskType)
		return object.From(k), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := taskInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = futureRepr
	t.Methods = taskMethods
	t.Getters = taskGetters
}

var taskInit = object.Func{Name: "Task", Sig: "(coro, *, loop=None, name=None, context=None, eager_start=False)", Bound: func(th *thread, self value, a []value) (value, error) {
	t := taskOf(self)
	loop := a[1]
	var err error
	if loop.IsZero() || loop.IsNone() {
		if loop, err = GetEventLoop(th); err != nil {
			return value{}, err
		}
	}
	o := TaskOptions{Name: a[2]}
	if !a[4].IsZero() {
		if o.Eager, err = object.Truth(th, a[4]); err != nil {
			return value{}, err
		}
	}
	if o.Context, err = contextArg(th, a[3]); err != nil {
		return value{}, err
	}
	t.state, t.result, t.failed, t.logTB = pending, value{}, false, false
	return object.None, t.init(th, a[0], loop, o)
}}

func taskMethods() []object.Func {
	refuse := func(name, what string) object.Func {
		return object.Func{Name: name, Sig: "(" + map[string]string{"set_result": "result", "set_exception": "exception"}[name] + ", /)", Doc: "Tasks do not support this.", Fast1: func(th *thread, self, v value) (value, error) {
			return value{}, th.Raise(object.RuntimeErrorType, "Task does not support "+name+" operation")
		}}
	}
	return []object.Func{
		refuse("set_result", "result"), refuse("set_exception", "exception"),
		{Name: "cancel", Sig: "(msg=None)", Doc: "Have CancelledError raised in the coroutine in the next turn.\n\nThe coroutine may catch it, to clean up or to refuse. Returns False if the task is done.", Bound: func(th *thread, self value, a []value) (value, error) {
			ok, err := taskOf(self).Cancel(th, a[0])
			return object.Bool(ok), err
		}},
		{Name: "cancelling", Sig: "()", Doc: "Return the number of cancel() requests that were not taken back.", Fast0: func(th *thread, self value) (value, error) {
			return object.Int(int64(taskOf(self).Cancels())), nil
		}},
		{Name: "uncancel", Sig: "()", Doc: "Take one cancel() request back, and return how many are left.", Fast0: func(th *thread, self value) (value, error) {
			return object.Int(int64(taskOf(self).Uncancel())), nil
		}},
		{Name: "get_coro", Sig: "()", Doc: "Return the coroutine of the task.", Fast0: func(th *thread, self value) (value, error) {
			if c := taskOf(self).coro; c != nil {
				return object.From(c), nil
			}
			return object.None, nil
		}},
		{Name: "get_context", Sig: "()", Doc: "Return the context of the task.", Fast0: func(th *thread, self value) (value, error) {
			if c := taskOf(self).ctx; c != nil {
				return object.From(c), nil
			}
			return object.None, nil
		}},
		{Name: "get_name", Sig: "()", Doc: "Return the name of the task.", Fast0: func(th *thread, self value) (value, error) { return taskOf(self).Name(), nil }},
		{Name: "set_name", Sig: "(value, /)", Doc: "Set the name of the task.", Fast1: func(th *thread, self, v value) (value, error) {
			n, err := taskName(th, v)
			if err == nil {
				taskOf(self).rarePart().name = n
			}
			return object.None, err
		}},
		{Name: "get_stack", Sig: "(*, limit=None)", Doc: "Return the frames of the stack of the task: of the coroutine where it is suspended, or of its\ntraceback. The most recent limit of them, if that is given.", Bound: func(th *thread, self value, a []value) (value, error) {
			m, err := th.Interp.Hooks.ImportModule(th, "asyncio.base_tasks")
			if err != nil {
				return value{}, err
			}
			return object.CallMethod(th, m, "_task_get_stack", self, orNone(a[0]))
		}},
		{Name: "print_stack", Sig: "(*, limit=None, file=None)", Doc: "Print the stack of the task.", Bound: func(th *thread, self value, a []value) (value, error) {
			m, err := th.Interp.Hooks.ImportModule(th, "asyncio.base_tasks")
			if err != nil {
				return value{}, err
			}
			return object.CallMethod(th, m, "_task_print_stack", self, orNone(a[0]), orNone(a[1]))
		}},
		classGetItem(),
	}
}

func taskGetters() []object.Getter {
	return []object.Getter{
		{Name: "_coro", Get: func(th *thread, v value) (value, error) {
			if c := taskOf(v).coro; c != nil {
				return object.From(c), nil
			}
			return object.None, nil
		}},
		{Name: "_fut_waiter", Get: func(th *thread, v value) (value, error) { return orNone(taskOf(v).waiting()), nil }},
		{Name: "_must_cancel", Get: func(th *thread, v value) (value, error) { return object.Bool(taskOf(v).mustCancel), nil }},
		{Name: "_log_destroy_pending", Get: func(th *thread, v value) (value, error) { return object.Bool(!taskOf(v).quiet), nil },
			Set: func(th *thread, v, x value) error {
				if x.IsZero() {
					return th.Raise(object.AttributeErrorType, "cannot delete attribute")
				}
				b, err := object.Truth(th, x)
				taskOf(v).quiet = !b
				return err
			}},
	}
}
