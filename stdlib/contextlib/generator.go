package contextlib

import (
	"pyasync/object"
	"pyasync/stdlib/functools"
)

// this file defines contextmanager and asynccontextmanager, and the managers that they make of
// generators

// Slots of a manager, in the order of their names: the generator, and what it was made from
// until it is entered.
const (
	slotArgs = iota
	slotFunc
	slotGen
	slotKwds
)

var managerSlots = []string{"args", "func", "gen", "kwds"}

var contextManager = def{Name: "contextmanager", Sig: "(func)",
	Doc: "Make a context manager of a generator function.\n\nThe generator yields once: what comes before is done on entry, what comes\nafter on exit, and the yielded value is the target of `as`. An exception\nin the body of the with statement is raised at the yield.",
	Run: func(f *frame, a []value) (value, error) {
		return wrap(f, a[0], &makeManager, "_GeneratorContextManager")
	}}

var asyncContextManager = def{Name: "asynccontextmanager", Sig: "(func)",
	Doc: "Make an asynchronous context manager of an asynchronous generator function.\n\nIt works as contextmanager does, for async with.",
	Run: func(f *frame, a []value) (value, error) {
		return wrap(f, a[0], &makeAsyncManager, "_AsyncGeneratorContextManager")
	}}

func wrap(f *frame, fn value, d *def, class string) (value, error) {
	helper := object.From(object.NewFunction(f.Th, d, f.Globals, fn, f.Globals.GetString(class)))
	return helper, functools.UpdateWrapper(f.Th, helper, fn)
}

var (
	makeManager      = def{Name: "helper", Qualname: "contextmanager.<locals>.helper", Sig: "(*args, **kwds)", Free: []string{"func", "manager"}, Run: newManager}
	makeAsyncManager = def{Name: "helper", Qualname: "asynccontextmanager.<locals>.helper", Sig: "(*args, **kwds)", Free: []string{"func", "manager"}, Run: newManager}
)

// newManager is a call of a function that contextmanager has wrapped.
func newManager(f *frame, a []value) (value, error) {
	in := object.NewInstance(f.Closure[1].V.Object().(*object.Type))
	return object.From(in), begin(f.Th, in, f.Closure[0].V, a[0], a[1])
}

// begin calls the generator function of a manager.
func begin(th *thread, in *object.Instance, fn, args, kwds value) error {
	var kw kwargs
	if d := kwds.Object().(*object.Dict); d.Len() > 0 {
		kw = object.KwOf(d)
	}
	gen, err := object.Call(th, fn, object.Items(args), kw)
	if err != nil {
		return err
	}
	in.SetSlotAt(slotArgs, args)
	in.SetSlotAt(slotFunc, fn)
	in.SetSlotAt(slotGen, gen)
	in.SetSlotAt(slotKwds, kwds)
	var doc value
	if pf, ok := fn.Object().(*object.Function); ok {
		doc = pf.Doc
	} else if doc, err = object.LookupAttr(th, fn, "__doc__"); err != nil {
		return err
	}
	if !doc.IsZero() && !doc.IsNone() {
		in.Set(th.Interp.Intern("__doc__"), doc)
	}
	return nil
}

// initManager is the constructor, called with the function and its arguments.
func initManager(f *frame, a []value) (value, error) {
	in, ok := a[0].Object().(*object.Instance)
	if !ok {
		return value{}, f.Th.TypeErrorf("context manager expected, not '%s'", a[0].Type().Name)
	}
	args, ok1 := object.AsTuple(a[2])
	_, ok2 := object.AsDict(a[3])
	if !ok1 || !ok2 {
		return value{}, f.Th.TypeErrorf("a tuple of arguments and a dict of keywords expected")
	}
	return object.None, begin(f.Th, in, a[1], object.From(args), a[3])
}

// recreate is a manager like self, for another call of a decorated function.
func recreate(f *frame, a []value) (value, error) {
	in := object.InstanceOf(a[0])
	fn := in.SlotAt(slotFunc)
	if fn.IsZero() {
		return value{}, f.Th.AttributeErrorf(a[0], "func", "'%s' object has no attribute 'func'", a[0].Type().Name)
	}
	return object.Call(f.Th, object.From(a[0].Type()), []value{fn, in.SlotAt(slotArgs), in.SlotAt(slotKwds)}, nil)
}

// start is the generator of a manager that is entered, which needs its arguments no more.
func start(self value) value {
	in := object.InstanceOf(self)
	in.SetSlotAt(slotArgs, value{})
	in.SetSlotAt(slotFunc, value{})
	in.SetSlotAt(slotKwds, value{})
	return generatorOf(self)
}

// generatorOf is the generator of a manager, None where __init__ has not run.
func generatorOf(self value) value {
	if gen := object.InstanceOf(self).SlotAt(slotGen); !gen.IsZero() {
		return gen
	}
	return object.None
}

var generatorManager = object.ClassDef{Name: "_GeneratorContextManager", Sealed: true, Slots: managerSlots,
	Doc: "What a function under @contextmanager returns: a with statement runs its generator.", Defs: []def{
		{Name: "__init__", Sig: "(self, func, args, kwds)", Run: initManager},
		{Name: "_recreate_cm", Sig: "(self)", Run: recreate},
		{Name: "__enter__", Sig: "(self)", Run: enterGenerator},
		{Name: "__exit__", Sig: "(self, typ, value, traceback)", Run: exitGenerator},
	}}

func enterGenerator(f *frame, a []value) (value, error) {
	v, err := object.Next(f.Th, start(a[0]))
	if err == nil && v.IsZero() || object.IsException(err, object.StopIterationType) {
		return value{}, f.Th.RaiseFrom(object.From(object.NewException(object.RuntimeErrorType, object.FromString("generator didn't yield"))), object.None)
	}
	return v, err
}

func exitGenerator(f *frame, a []value) (value, error) {
	th, gen := f.Th, generatorOf(a[0])
	if a[1].IsNone() {
		v, err := object.Next(th, gen)
		switch {
		case err == nil && v.IsZero(), object.IsException(err, object.StopIterationType):
			return object.False, nil
		case err != nil:
			return value{}, err
		}
		return value{}, closeAfter(th, gen, "generator didn't stop")
	}
	e, err := thrown(th, a[1], a[2])
	if err != nil {
		return value{}, err
	}
	var done bool
	if c, ok := gen.Object().(object.Coroutine); ok {
		_, done, err = c.Throw(th, e)
	} else {
		_, err = object.CallMethod(th, gen, "throw", object.From(e))
	}
	if err == nil && !done {
		return value{}, closeAfter(th, gen, "generator didn't stop after throw()")
	}
	if done {
		return object.True, nil
	}
	return settle(err, e, a[3], object.StopIterationType, e.Type().Is(object.StopIterationType))
}

// thrown is the exception that the arguments of __exit__ tell of.
func thrown(th *thread, typ, val value) (*object.Exception, error) {
	if val.IsNone() {
		var err error
		if val, err = object.Call0(th, typ); err != nil {
			return nil, err
		}
	}
	e, ok := val.Object().(*object.Exception)
	if !ok {
		return nil, th.TypeErrorf("exceptions must be classes or instances deriving from BaseException, not %s", val.Type().Name)
	}
	return e, nil
}

// closeAfter ends a generator that did not end by itself, and tells so.
func closeAfter(th *thread, gen value, msg string) error {
	err := th.Raise(object.RuntimeErrorType, msg)
	if _, cerr := object.CallMethod(th, gen, "close"); cerr != nil {
		return cerr
	}
	return err
}

// settle judges the error that left a generator into which e was thrown: the end of the
// generator suppresses e; e itself, or what wraps e since it is a stop, lets e go on; all else
// takes its place.
func settle(err error, e *object.Exception, tb value, stop *object.Type, stops bool) (value, error) {
	x := object.AsException(err)
	switch {
	case x == nil:
		return value{}, err
	case x.Type().Is(stop):
		return object.Bool(x != e), nil
	case x == e:
		restore(e, tb)
		return object.False, nil
	case stops && x.Type().Is(object.RuntimeErrorType) && object.Is(x.Cause, object.From(e)):
		restore(e, tb)
		return object.False, nil
	}
	return value{}, err
}

// restore gives e the traceback that it had when the context was left.
func restore(e *object.Exception, tb value) {
	e.TB, _ = tb.Object().(*object.Traceback)
}

var asyncGeneratorManager = object.ClassDef{Name: "_AsyncGeneratorContextManager", Sealed: true, Slots: managerSlots,
	Doc: "What a function under @asynccontextmanager returns: async with runs its generator.", Defs: []def{
		{Name: "__init__", Sig: "(self, func, args, kwds)", Run: initManager},
		{Name: "_recreate_cm", Sig: "(self)", Run: recreate},
		{Name: "__aenter__", Sig: "(self)", Steps: enterAsyncGenerator},
		{Name: "__aexit__", Sig: "(self, typ, value, traceback)", Steps: exitAsyncGenerator},
	}}

// anext is the awaitable of the next item of an asynchronous generator.
func anext(th *thread, gen value) (value, error) {
	next := gen.Type().ANext
	if next == nil {
		return value{}, th.TypeErrorf("'%s' object is not an async iterator", gen.Type().Name)
	}
	return next(th, gen)
}

func enterAsyncGenerator(f *frame, a []value) object.Steps {
	begun := false
	return func(th *thread, got value, err error) (value, object.Step, error) {
		if !begun && err == nil {
			begun = true
			v, err := anext(th, start(a[0]))
			return v, object.Await, err
		}
		if object.IsException(err, object.StopAsyncIterationType) {
			err = th.RaiseFrom(object.From(object.NewException(object.RuntimeErrorType, object.FromString("generator didn't yield"))), object.None)
		}
		return got, object.Return, err
	}
}

func exitAsyncGenerator(f *frame, a []value) object.Steps {
	const (
		begin = iota
		stepped
		threw
		closed
	)
	state := begin
	gen := generatorOf(a[0])
	var e *object.Exception
	var failed error
	// close awaits the end of a generator that did not end by itself.
	end := func(th *thread, msg string) (value, object.Step, error) {
		state, failed = closed, th.Raise(object.RuntimeErrorType, msg)
		v, err := object.CallMethod(th, gen, "aclose")
		return v, object.Await, err
	}
	return func(th *thread, got value, err error) (value, object.Step, error) {
		switch state {
		case begin:
			if err != nil {
				return value{}, object.Return, err
			}
			if a[1].IsNone() {
				state = stepped
				v, err := anext(th, gen)
				return v, object.Await, err
			}
			state = threw
			if e, err = thrown(th, a[1], a[2]); err != nil {
				return value{}, object.Return, err
			}
			v, err := object.CallMethod(th, gen, "athrow", object.From(e))
			return v, object.Await, err
		case stepped:
			if object.IsException(err, object.StopAsyncIterationType) {
				return object.False, object.Return, nil
			}
			if err != nil {
				return value{}, object.Return, err
			}
			return end(th, "generator didn't stop")
		case threw:
			if err == nil {
				return end(th, "generator didn't stop after athrow()")
			}
			stops := e.Type().Is(object.StopIterationType) || e.Type().Is(object.StopAsyncIterationType)
			v, err := settle(err, e, a[3], object.StopAsyncIterationType, stops)
			return v, object.Return, err
		}
		if err == nil {
			err = failed
		}
		return value{}, object.Return, err
	}
}
