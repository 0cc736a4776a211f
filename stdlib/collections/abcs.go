package collections

import (
	"pyasync/object"
	"pyasync/stdlib/abc"
)

// this file makes the abstract base classes of collections.abc, and has those of one method;
// the others are in abcsets.go, abcmaps.go and abcseqs.go

// Abstract is _collections_abc, which is also collections.abc.
var Abstract = object.ModuleDef{
	Name: "_collections_abc", Doc: "Abstract base classes of containers, iterators, callables and awaitables (PEP 3119).",
	Defs: []*object.Def{&checkMethods, &isParamExpr, &typeRepr},
	Exec: makeAbstract,
	Once: true,
}

// abcModule is __module__ of the classes.
const abcModule = "collections.abc"

type (
	frame = object.Frame
	def   = object.Def
)

// abstractClass is one line of the table of classes.
type abstractClass struct {
	def   object.ClassDef
	bases []string
	// registered are the builtin classes that implement it.
	registered func(th *thread) []*object.Type
}

// has declares a method of which the presence makes a class a subclass.
func has(name, sig, doc string, run func(f *frame, a []value) (value, error)) def {
	return def{Name: name, Sig: sig, Doc: doc, Abstract: true, Run: run}
}

// hook is the __subclasshook__ of an abstract class: classes with all of the methods are
// subclasses.
func hook(class string, methods ...string) def {
	return def{Name: "__subclasshook__", Sig: "(cls, C)", Kind: object.ClassMethodDef, Run: func(f *frame, a []value) (value, error) {
		if !object.Is(a[0], f.Globals.GetString(class)) {
			return object.NotImplemented, nil
		}
		return haveMethods(f.Th, a[1], methods)
	}}
}

// haveMethods is True or NotImplemented: a method that is None takes an inherited one away.
func haveMethods(th *thread, cls value, methods []string) (value, error) {
	t, ok := cls.Object().(*object.Type)
	if !ok {
		return object.NotImplemented, nil
	}
	for _, m := range methods {
		if v := t.Lookup(m); v.IsZero() || v.IsNone() {
			return object.NotImplemented, nil
		}
	}
	return object.True, nil
}

var checkMethods = def{Name: "_check_methods", Sig: "(C, *methods)", Run: func(f *frame, a []value) (value, error) {
	var names []string
	for _, x := range a[1].Object().(*object.Tuple).Items {
		s, ok := object.AsStr(x)
		if !ok {
			return value{}, f.Th.TypeErrorf("method names must be strings")
		}
		names = append(names, s.String())
	}
	return haveMethods(f.Th, a[0], names)
}}

// generic gives a class subscripts.
func generic(th *thread, m *object.Module) []object.Attr {
	return []object.Attr{{Name: "__class_getitem__", Value: object.NewClassMethod(object.From(object.GenericAliasType))}}
}

func raises(t *object.Type) func(f *frame, a []value) (value, error) {
	return func(f *frame, a []value) (value, error) { return value{}, f.Th.RaiseArgs(t) }
}

func gives(v value) func(f *frame, a []value) (value, error) {
	return func(f *frame, a []value) (value, error) { return v, nil }
}

func itself(f *frame, a []value) (value, error) { return a[0], nil }

// noSteps are those of a generator without items, or of a coroutine that ends at once.
func noSteps(f *frame, a []value) object.Steps {
	return func(th *thread, got value, err error) (value, object.Step, error) {
		return object.None, object.Return, err
	}
}

// failing are the steps of a coroutine that raises.
func failing(fail func(th *thread, a []value) error) func(f *frame, a []value) object.Steps {
	return func(f *frame, a []value) object.Steps {
		return func(th *thread, got value, err error) (value, object.Step, error) {
			return value{}, object.Return, fail(th, a)
		}
	}
}

// throwArgs raises what the arguments of throw(typ, val=None, tb=None) say.
func throwArgs(th *thread, a []value) error {
	exc := a[1]
	if !a[2].IsNone() {
		exc = a[2]
	} else if !a[3].IsNone() {
		var err error
		if exc, err = object.Call0(th, a[1]); err != nil {
			return err
		}
	}
	if !a[3].IsNone() {
		var err error
		if exc, err = object.CallMethod(th, exc, "with_traceback", a[3]); err != nil {
			return err
		}
	}
	return th.RaiseFrom(exc, value{})
}

// closing is close() of coroutines and generators: it throws GeneratorExit.
func closing(what string, result bool) func(f *frame, a []value) (value, error) {
	return func(f *frame, a []value) (value, error) {
		_, err := object.CallMethod(f.Th, a[0], "throw", object.From(object.GeneratorExitType))
		switch e := object.AsException(err); {
		case err == nil:
			return value{}, f.Th.Raise(object.RuntimeErrorType, what+" ignored GeneratorExit")
		case e == nil, !e.Type().Is(object.GeneratorExitType) && !e.Type().Is(object.StopIterationType):
			return value{}, err
		case result && e.Type().Is(object.StopIterationType):
			return e.StopValue(), nil
		}
		return object.None, nil
	}
}

// aclose awaits athrow(GeneratorExit).
func aclose(f *frame, a []value) object.Steps {
	begun := false
	return func(th *thread, got value, err error) (value, object.Step, error) {
		if !begun && err == nil {
			begun = true
			v, err := object.CallMethod(th, a[0], "athrow", object.From(object.GeneratorExitType))
			return v, object.Await, err
		}
		switch {
		case err == nil:
			return value{}, object.Return, th.Raise(object.RuntimeErrorType, "asynchronous generator ignored GeneratorExit")
		case object.IsException(err, object.GeneratorExitType), object.IsException(err, object.StopAsyncIterationType):
			return object.None, object.Return, nil
		}
		return value{}, object.Return, err
	}
}

// anext awaits asend(None).
func anext(f *frame, a []value) object.Steps {
	begun := false
	return func(th *thread, got value, err error) (value, object.Step, error) {
		if begun || err != nil {
			return got, object.Return, err
		}
		begun = true
		v, err := object.CallMethod(th, a[0], "asend", object.None)
		return v, object.Await, err
	}
}

const (
	nextDoc  = "Return the next item. When there are no more, raise StopIteration."
	sendDoc  = "Resume with a value: return the next item, or raise StopIteration."
	throwDoc = "Resume by raising an exception: return the next item, or raise StopIteration."
	anextDoc = "Return the next item. When there are no more, raise StopAsyncIteration."
)

// oneTrick are the classes of one method, and those of iteration.
var oneTrick = []abstractClass{
	{def: object.ClassDef{Name: "Hashable", Slots: []string{}, Defs: []def{has("__hash__", "(self)", "", gives(object.Int(0))), hook("Hashable", "__hash__")}}},
	{def: object.ClassDef{Name: "Awaitable", Slots: []string{}, Attrs: generic, Defs: []def{
		{Name: "__await__", Sig: "(self)", Abstract: true, Generator: true, Steps: noSteps},
		hook("Awaitable", "__await__")}}},
	{def: object.ClassDef{Name: "Coroutine", Slots: []string{}, Defs: []def{
		has("send", "(self, value)", sendDoc, raises(object.StopIterationType)),
		has("throw", "(self, typ, val=None, tb=None)", throwDoc, func(f *frame, a []value) (value, error) { return value{}, throwArgs(f.Th, a) }),
		{Name: "close", Sig: "(self)", Doc: "End by raising GeneratorExit.", Run: closing("coroutine", false)},
		hook("Coroutine", "__await__", "send", "throw", "close")}},
		bases: []string{"Awaitable"}, registered: codeType("coroutine")},
	{def: object.ClassDef{Name: "AsyncIterable", Slots: []string{}, Attrs: generic, Defs: []def{
		has("__aiter__", "(self)", "", func(f *frame, a []value) (value, error) {
			return object.Call0(f.Th, f.Globals.GetString("AsyncIterator"))
		}),
		hook("AsyncIterable", "__aiter__")}}},
	{def: object.ClassDef{Name: "AsyncIterator", Slots: []string{}, Defs: []def{
		{Name: "__anext__", Sig: "(self)", Doc: anextDoc, Abstract: true, Steps: failing(stopAsync)},
		{Name: "__aiter__", Sig: "(self)", Run: itself},
		hook("AsyncIterator", "__anext__", "__aiter__")}}, bases: []string{"AsyncIterable"}},
	{def: object.ClassDef{Name: "AsyncGenerator", Slots: []string{}, Defs: []def{
		{Name: "__anext__", Sig: "(self)", Doc: anextDoc, Steps: anext},
		{Name: "asend", Sig: "(self, value)", Doc: "Resume with a value: return the next item, or raise StopAsyncIteration.", Abstract: true, Steps: failing(stopAsync)},
		{Name: "athrow", Sig: "(self, typ, val=None, tb=None)", Doc: "Resume by raising an exception: return the next item, or raise StopAsyncIteration.", Abstract: true, Steps: failing(throwArgs)},
		{Name: "aclose", Sig: "(self)", Doc: "End by raising GeneratorExit.", Steps: aclose},
		hook("AsyncGenerator", "__aiter__", "__anext__", "asend", "athrow", "aclose")}},
		bases: []string{"AsyncIterator"}, registered: codeType("async_generator")},
	{def: object.ClassDef{Name: "Iterable", Slots: []string{}, Attrs: generic, Defs: []def{
		{Name: "__iter__", Sig: "(self)", Abstract: true, Generator: true, Steps: noSteps},
		hook("Iterable", "__iter__")}}},
	{def: object.ClassDef{Name: "Iterator", Slots: []string{}, Defs: []def{
		has("__next__", "(self)", nextDoc, raises(object.StopIterationType)),
		{Name: "__iter__", Sig: "(self)", Run: itself},
		hook("Iterator", "__iter__", "__next__")}}, bases: []string{"Iterable"}, registered: builtinIterators},
	{def: object.ClassDef{Name: "Reversible", Slots: []string{}, Defs: []def{
		{Name: "__reversed__", Sig: "(self)", Abstract: true, Generator: true, Steps: noSteps},
		hook("Reversible", "__reversed__", "__iter__")}}, bases: []string{"Iterable"}},
	{def: object.ClassDef{Name: "Generator", Slots: []string{}, Defs: []def{
		{Name: "__next__", Sig: "(self)", Doc: nextDoc, Run: func(f *frame, a []value) (value, error) { return object.CallMethod(f.Th, a[0], "send", object.None) }},
		has("send", "(self, value)", sendDoc, raises(object.StopIterationType)),
		has("throw", "(self, typ, val=None, tb=None)", throwDoc, func(f *frame, a []value) (value, error) { return value{}, throwArgs(f.Th, a) }),
		{Name: "close", Sig: "(self)", Doc: "End by raising GeneratorExit.", Run: closing("generator", true)},
		hook("Generator", "__iter__", "__next__", "send", "throw", "close")}},
		bases: []string{"Iterator"}, registered: codeType("generator")},
	{def: object.ClassDef{Name: "Sized", Slots: []string{}, Defs: []def{has("__len__", "(self)", "", gives(object.Int(0))), hook("Sized", "__len__")}}},
	{def: object.ClassDef{Name: "Container", Slots: []string{}, Attrs: generic, Defs: []def{
		has("__contains__", "(self, x)", "", gives(object.False)), hook("Container", "__contains__")}}},
	{def: object.ClassDef{Name: "Collection", Slots: []string{}, Defs: []def{hook("Collection", "__len__", "__iter__", "__contains__")}},
		bases: []string{"Sized", "Iterable", "Container"}},
	{def: object.ClassDef{Name: "Buffer", Slots: []string{}, Defs: []def{
		has("__buffer__", "(self, flags, /)", "", raises(object.NotImplementedErrorType)), hook("Buffer", "__buffer__")}}},
	{def: object.ClassDef{Name: "Callable", Slots: []string{}, Attrs: callableAttrs, Defs: []def{
		has("__call__", "(self, *args, **kwds)", "", gives(object.False)), hook("Callable", "__call__")}}},
}

func stopAsync(th *thread, a []value) error { return th.RaiseArgs(object.StopAsyncIterationType) }

func codeType(name string) func(th *thread) []*object.Type {
	return func(th *thread) []*object.Type { return []*object.Type{th.Interp.CodeType(name)} }
}

func types(ts ...*object.Type) func(th *thread) []*object.Type {
	return func(*thread) []*object.Type { return ts }
}

func builtinIterators(th *thread) []*object.Type {
	return []*object.Type{object.ListIterType, object.ListReverseIterType, object.TupleIterType, object.StrIterType, object.StrASCIIIterType, object.RangeIterType,
		object.LongRangeIterType, object.BytesIterType, object.BytearrayIterType, object.SetIterType, object.ZipType, object.DictKeyIterType, object.DictValueIterType, object.DictItemIterType}
}

// public is __all__.
var public = [...]string{"Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable", "Iterator",
	"Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet", "Mapping", "MutableMapping",
	"MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence", "MutableSequence", "ByteString", "Buffer"}

// makeAbstract makes all classes.
func makeAbstract(th *thread, m *object.Module) error {
	meta, err := abc.Meta(th)
	if err != nil {
		return err
	}
	alias, err := callableAlias.Make(th, m, object.TypeType, object.GenericAliasType.Ready())
	if err != nil {
		return err
	}
	m.Set(th, callableAlias.Name, object.From(alias))
	for _, table := range [][]abstractClass{oneTrick, setClasses, mappingClasses, sequenceClasses} {
		for i := range table {
			c := &table[i]
			if err := c.make(th, m, meta); err != nil {
				return err
			}
		}
	}
	if err := makeByteString(th, m, meta); err != nil {
		return err
	}
	names := make([]value, len(public))
	for i, s := range public {
		names[i] = object.FromString(s)
	}
	m.Set(th, "__all__", object.NewList(names))
	return nil
}

// NameAbstract gives the module the name that its classes know.
func NameAbstract(th *thread, m *object.Module) { m.Set(th, "__name__", object.FromString(abcModule)) }

func (c *abstractClass) make(th *thread, m *object.Module, meta *object.Type) error {
	bases := make([]*object.Type, len(c.bases))
	for i, b := range c.bases {
		bases[i] = m.Get(b).Object().(*object.Type)
	}
	d := c.def
	d.Module = abcModule
	t, err := d.Make(th, m, meta, bases...)
	if err != nil {
		return err
	}
	m.Set(th, d.Name, object.From(t))
	if c.registered == nil {
		return nil
	}
	return abc.Register(th, t, c.registered(th)...)
}
