// Package contextlib is Python's contextlib: context managers made of generators, stacks of
// them, and the small ready-made ones.
package contextlib

import (
	"pyasync/object"
	"pyasync/stdlib/abc"
	"pyasync/stdlib/functools"
)

// this file is the table of the module, and defines the abstract managers and the decorators

type (
	value  = object.Value
	thread = object.Thread
	frame  = object.Frame
	kwargs = []object.Kw
	def    = object.Def
)

// Module is contextlib.
var Module = object.ModuleDef{
	Name: "contextlib",
	Doc:  "Make context managers, combine them, and use them in other ways than by a with statement.",
	Defs: []*def{&contextManager, &asyncContextManager},
	Exec: makeClasses,
	Once: true,
}

// public is __all__.
var public = [...]string{"asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
	"AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout", "redirect_stderr",
	"suppress", "aclosing", "chdir"}

// classes are the classes of the module with their bases.
var classes = []struct {
	def      *object.ClassDef
	abstract bool
	bases    []string
}{
	{&abstractManager, true, nil},
	{&abstractAsyncManager, true, nil},
	{&decorator, false, nil},
	{&asyncDecorator, false, nil},
	{&generatorManager, true, []string{"AbstractContextManager", "ContextDecorator"}},
	{&asyncGeneratorManager, true, []string{"AbstractAsyncContextManager", "AsyncContextDecorator"}},
	{&closing, true, []string{"AbstractContextManager"}},
	{&aclosing, true, []string{"AbstractAsyncContextManager"}},
	{&redirectStdout, true, []string{"AbstractContextManager"}},
	{&redirectStderr, true, []string{"AbstractContextManager"}},
	{&suppress, true, []string{"AbstractContextManager"}},
	{&exitStack, true, []string{"AbstractContextManager"}},
	{&asyncExitStack, true, []string{"AbstractAsyncContextManager"}},
	{&nullContext, true, []string{"AbstractContextManager", "AbstractAsyncContextManager"}},
	{&chdir, true, []string{"AbstractContextManager"}},
}

func makeClasses(th *thread, m *object.Module) error {
	abcMeta, err := abc.Meta(th)
	if err != nil {
		return err
	}
	for _, c := range classes {
		meta := object.TypeType
		if c.abstract {
			meta = abcMeta
		}
		var bases []*object.Type
		for _, b := range c.bases {
			bases = append(bases, m.Get(b).Object().(*object.Type))
		}
		t, err := c.def.Make(th, m, meta, bases...)
		if err != nil {
			return err
		}
		m.Set(th, c.def.Name, object.From(t))
	}
	names := make([]value, len(public))
	for i, s := range public {
		names[i] = object.FromString(s)
	}
	m.Set(th, "__all__", object.NewList(names))
	return nil
}

func generic(th *thread, m *object.Module) []object.Attr {
	return []object.Attr{{Name: "__class_getitem__", Value: object.NewClassMethod(object.From(object.GenericAliasType))}}
}

// hook makes classes with both methods subclasses of an abstract manager.
func hook(class, enter, exit string) def {
	return def{Name: "__subclasshook__", Sig: "(cls, C)", Kind: object.ClassMethodDef, Run: func(f *frame, a []value) (value, error) {
		t, ok := a[1].Object().(*object.Type)
		if !ok || !object.Is(a[0], f.Globals.GetString(class)) {
			return object.NotImplemented, nil
		}
		for _, name := range [...]string{enter, exit} {
			if v := t.Lookup(name); v.IsZero() || v.IsNone() {
				return object.NotImplemented, nil
			}
		}
		return object.True, nil
	}}
}

func self(f *frame, a []value) (value, error) { return a[0], nil }

func none(f *frame, a []value) (value, error) { return object.None, nil }

// at once are the steps of a coroutine that waits for nothing.
func atOnce(run func(f *frame, a []value) (value, error)) func(f *frame, a []value) object.Steps {
	return func(f *frame, a []value) object.Steps {
		return func(th *thread, _ value, err error) (value, object.Step, error) {
			if err != nil {
				return value{}, object.Return, err
			}
			v, err := run(f, a)
			return v, object.Return, err
		}
	}
}

const (
	enterDoc = "Enter the context: the manager itself is the target of `as`."
	exitDoc  = "Leave the context. A true result suppresses the exception."
	exitSig  = "(self, exc_type, exc_value, traceback)"
)

var abstractManager = object.ClassDef{Name: "AbstractContextManager", Slots: []string{}, Attrs: generic,
	Doc: "Base of context managers; a class with __enter__ and __exit__ counts as one unasked.", Defs: []def{
		{Name: "__enter__", Sig: "(self)", Doc: enterDoc, Run: self},
		{Name: "__exit__", Sig: exitSig, Doc: exitDoc, Abstract: true, Run: none},
		hook("AbstractContextManager", "__enter__", "__exit__"),
	}}

var abstractAsyncManager = object.ClassDef{Name: "AbstractAsyncContextManager", Slots: []string{}, Attrs: generic,
	Doc: "Base of asynchronous context managers; a class with __aenter__ and __aexit__ counts as one unasked.", Defs: []def{
		{Name: "__aenter__", Sig: "(self)", Doc: enterDoc, Steps: atOnce(self)},
		{Name: "__aexit__", Sig: exitSig, Doc: exitDoc, Abstract: true, Steps: atOnce(none)},
		hook("AbstractAsyncContextManager", "__aenter__", "__aexit__"),
	}}

var decorator = object.ClassDef{Name: "ContextDecorator",
	Doc: "A base class by which a context manager is a decorator too: calls of the\ndecorated function run within the context.", Defs: []def{
		{Name: "_recreate_cm", Sig: "(self)", Run: self,
			Doc: "The manager for one call of the decorated function.\n\nManagers that serve once make a new one of themselves here."},
		{Name: "__call__", Sig: "(self, func)", Run: func(f *frame, a []value) (value, error) { return decorate(f, a, &inContext) }},
	}}

var asyncDecorator = object.ClassDef{Name: "AsyncContextDecorator",
	Doc: "A base class by which an asynchronous context manager is a decorator of\ncoroutine functions too.", Defs: []def{
		{Name: "_recreate_cm", Sig: "(self)", Run: self, Doc: "The manager for one call of the decorated function."},
		{Name: "__call__", Sig: "(self, func)", Run: func(f *frame, a []value) (value, error) { return decorate(f, a, &inAsyncContext) }},
	}}

// decorate makes the function that stands for a decorated one.
func decorate(f *frame, a []value, d *def) (value, error) {
	inner := object.From(object.NewFunction(f.Th, d, f.Globals, a[1], a[0]))
	return inner, functools.UpdateWrapper(f.Th, inner, a[1])
}

// inContext calls the function in its first cell within the context of its second.
var inContext = def{Name: "inner", Qualname: "ContextDecorator.__call__.<locals>.inner", Sig: "(*args, **kwds)", Free: []string{"func", "self"},
	Run: func(f *frame, a []value) (value, error) {
		th := f.Th
		cm, err := object.CallMethod(th, f.Closure[1].V, "_recreate_cm")
		if err != nil {
			return value{}, err
		}
		exit, err := special(th, cm, "__exit__", "the context manager protocol")
		if err != nil {
			return value{}, err
		}
		enter, err := special(th, cm, "__enter__", "the context manager protocol")
		if err != nil {
			return value{}, err
		}
		if _, err := object.Call0(th, enter); err != nil {
			return value{}, err
		}
		v, err := object.Call(th, f.Closure[0].V, object.Items(a[0]), object.KwOf(a[1].Object().(*object.Dict)))
		if err != nil {
			return object.None, leave(th, exit, err)
		}
		_, err = object.Call(th, exit, []value{object.None, object.None, object.None}, nil)
		return v, err
	}}

// leave calls __exit__ with an error, which is the result unless that suppresses it.
func leave(th *thread, exit value, err error) error {
	e := object.AsException(err)
	if e == nil {
		return err
	}
	outer := th.Handled
	th.Handled = e
	defer func() { th.Handled = outer }()
	v, xerr := object.Call(th, exit, details(e), nil)
	if xerr != nil {
		return xerr
	}
	if ok, xerr := object.Truth(th, v); ok || xerr != nil {
		return xerr
	}
	return err
}

// details are the arguments of __exit__ for an exception, or for none.
func details(e *object.Exception) []value {
	if e == nil {
		return []value{object.None, object.None, object.None}
	}
	tb := object.None
	if e.TB != nil {
		tb = object.From(e.TB)
	}
	return []value{object.From(e.Type()), object.From(e), tb}
}

// special is a method of cm that its class has.
func special(th *thread, cm value, name, protocol string) (value, error) {
	t := cm.Type()
	m := t.Lookup(name)
	if m.IsZero() {
		return value{}, th.TypeErrorf("'%s.%s' object does not support %s", t.ModuleName(), t.Qualname, protocol)
	}
	if get := m.Type().DescrGet; get != nil {
		return get(th, m, cm, t)
	}
	return m, nil
}

// inAsyncContext is inContext for coroutine functions.
var inAsyncContext = def{Name: "inner", Qualname: "AsyncContextDecorator.__call__.<locals>.inner", Sig: "(*args, **kwds)", Free: []string{"func", "self"},
	Steps: func(f *frame, a []value) object.Steps {
		const (
			begin = iota
			entered
			called
			exited
			suppressing
		)
		state := begin
		var exit, result value
		var failed error
		var outer *object.Exception
		return func(th *thread, got value, err error) (value, object.Step, error) {
			switch state {
			case begin:
				if err != nil {
					return value{}, object.Return, err
				}
				cm, err := object.CallMethod(th, f.Closure[1].V, "_recreate_cm")
				if err != nil {
					return value{}, object.Return, err
				}
				const protocol = "the asynchronous context manager protocol"
				if exit, err = special(th, cm, "__aexit__", protocol); err != nil {
					return value{}, object.Return, err
				}
				enter, err := special(th, cm, "__aenter__", protocol)
				if err != nil {
					return value{}, object.Return, err
				}
				state = entered
				v, err := object.Call0(th, enter)
				return v, object.Await, err
			case entered:
				if err != nil {
					return value{}, object.Return, err
				}
				state = called
				v, err := object.Call(th, f.Closure[0].V, object.Items(a[0]), object.KwOf(a[1].Object().(*object.Dict)))
				if err == nil {
					return v, object.Await, nil
				}
				return awaitExit(th, exit, err, &state, suppressing, &failed, &outer)
			case called:
				if err != nil {
					return awaitExit(th, exit, err, &state, suppressing, &failed, &outer)
				}
				result, state = got, exited
				v, err := object.Call(th, exit, details(nil), nil)
				return v, object.Await, err
			case exited:
				return result, object.Return, err
			}
			th.Handled = outer
			if err != nil {
				return value{}, object.Return, err
			}
			if ok, err := object.Truth(th, got); ok || err != nil {
				return object.None, object.Return, err
			}
			return value{}, object.Return, failed
		}
	}}

// awaitExit awaits __aexit__ with an error.
func awaitExit(th *thread, exit value, err error, state *int, next int, failed *error, outer **object.Exception) (value, object.Step, error) {
	e := object.AsException(err)
	if e == nil {
		return value{}, object.Return, err
	}
	*state, *failed, *outer = next, err, th.Context()
	th.Handled = e
	v, err := object.Call(th, exit, details(e), nil)
	return v, object.Await, err
}
