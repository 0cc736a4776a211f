// Package typing is Python's typing: the objects that annotations are made of, and what reads
// them. Type parameters are in package object, since the evaluator makes them too.
//
// Everything that is written with brackets, from Union[int, str] to List[T], is an alias
// (alias.go); what brackets make of a name is told by its form (forms.go).
package typing

import (
	"pyasync/object"
	"pyasync/stdlib/abc"
)

// this file is the table of the module

type (
	value  = object.Value
	thread = object.Thread
	frame  = object.Frame
	kwargs = []object.Kw
	def    = object.Def
)

// Module is typing.
var Module = object.ModuleDef{
	Name: "typing",
	Doc:  "Type hints: the objects that annotations are made of, and what reads them.",
	Defs: []*def{&castDef, &assertType, &assertNever, &revealType, &finalDef, &overrideDef, &noTypeCheck, &noTypeCheckDecorator,
		&dataclassTransform, &overloadDef, &getOverloads, &clearOverloads, &getTypeHints, &getOriginDef, &getArgsDef, &isTypedDict,
		&runtimeCheckable, &isProtocolDef, &getProtocolMembers, &namedTuple, &typedDict, &typeVarSubst, &typeVarPrepare,
		&paramSpecSubst, &paramSpecPrepare, &tuplePrepare, &makeUnionDef, &unpackDef, &unpackedParams, &overloadDummy},
	Exec: fill,
	Once: true,
}

// Native is _typing.
var Native = object.ModuleDef{
	Name: "_typing",
	Doc:  "Type parameters and aliases.",
	Exec: func(th *object.Thread, m *object.Module) error {
		parameters(th, m)
		m.Set(th, "NoDefault", object.NoDefault)
		return nil
	},
}

// parameters puts the classes of package object into a module.
func parameters(th *thread, m *object.Module) {
	for _, t := range [...]*object.Type{
		object.TypeVarType, object.ParamSpecType, object.TypeVarTupleType, object.TypeAliasType,
		object.ParamSpecArgsType, object.ParamSpecKwargsType, object.NoDefaultType,
	} {
		m.Set(th, t.Qualname, object.From(t))
	}
}

// public is __all__.
var public = [...]string{"Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic",
	"Literal", "Optional", "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple",
	"Union", "AbstractSet", "ByteString", "Container", "ContextManager", "Hashable", "ItemsView",
	"Iterable", "Iterator", "KeysView", "Mapping", "MappingView", "MutableMapping",
	"MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView", "Awaitable",
	"AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator",
	"AsyncContextManager", "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex",
	"SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound", "ChainMap", "Counter",
	"Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple",
	"TypedDict", "Generator", "BinaryIO", "IO", "Match", "Pattern", "TextIO", "AnyStr",
	"assert_type", "assert_never", "cast", "clear_overloads", "dataclass_transform", "final",
	"get_args", "get_origin", "get_overloads", "get_protocol_members", "get_type_hints",
	"is_protocol", "is_typeddict", "LiteralString", "Never", "NewType", "no_type_check",
	"no_type_check_decorator", "NoDefault", "NoReturn", "NotRequired", "overload", "override",
	"ParamSpecArgs", "ParamSpecKwargs", "ReadOnly", "Required", "reveal_type",
	"runtime_checkable", "Self", "Text", "TYPE_CHECKING", "TypeAlias", "TypeGuard", "TypeIs",
	"TypeAliasType", "Unpack"}

// state is what an interpreter has of the module.
type state struct {
	globals                              *object.Dict
	forms                                map[string]*alias
	any, generic, protocol, forwardRef   *object.Type
	protocolMeta, typedDictMeta, newType *object.Type
	namedTupleBase, typedDictBase        *object.Type
	noInit                               value
	overloads                            map[[2]string][]overloaded
	made                                 *object.Dict // what subscriptions have made, by made's key
}

type overloaded struct {
	line int
	fn   value
}

type stateKey struct{}

// of is the state; the module has been imported wherever it is asked for.
func of(th *thread) *state { return th.Interp.State[stateKey{}].(*state) }

func fill(th *thread, m *object.Module) error {
	s := &state{globals: m.Dict, forms: map[string]*alias{}, overloads: map[[2]string][]overloaded{}, made: object.NewDict()}
	th.Interp.State[stateKey{}] = s
	for _, t := range aliasTypes {
		t.Ready()
		m.Set(th, t.Qualname, object.From(t))
	}
	for _, d := range internals {
		m.Set(th, d.Name, object.From(object.NewFunction(th, d, m.Dict)))
	}
	parameters(th, m)
	m.Set(th, "NoDefault", object.NoDefault)
	m.Set(th, "TYPE_CHECKING", object.False)
	m.Set(th, "Text", object.From(object.StrType))
	for i := range forms {
		f := &forms[i]
		a := &alias{typ: specialForm, name: f.name, form: f}
		s.forms[f.name] = a
		m.Set(th, f.name, object.From(a))
	}
	for i := range bare {
		b := &bare[i]
		a := &alias{typ: bareAlias, name: b.name, bare: b, noCall: b.builtin != nil && b.builtin.Module == ""}
		switch {
		case b.name == "Tuple":
			a.typ = tupleAlias
		case b.name == "Callable":
			a.typ = callableForm
		}
		if b.builtin != nil {
			a.origin = object.From(b.builtin)
		}
		m.Set(th, b.name, object.From(a))
	}
	anyStr, err := newTypeVar(th, "AnyStr", nil, object.From(object.BytesType), object.From(object.StrType))
	if err != nil {
		return err
	}
	m.Set(th, "AnyStr", anyStr)
	for _, tv := range []struct {
		name string
		kw   kwargs
	}{{"T", nil}, {"KT", nil}, {"VT", nil}, {"T_co", kwargs{{Name: th.Interp.Intern("covariant"), Val: object.True}}}} {
		v, err := newTypeVar(th, tv.name, tv.kw)
		if err != nil {
			return err
		}
		m.Set(th, tv.name, v)
	}
	if err := makeClasses(th, m, s); err != nil {
		return err
	}
	names := make([]value, len(public))
	for i, n := range public {
		names[i] = object.FromString(n)
	}
	m.Set(th, "__all__", object.NewList(names))
	return nil
}

func newTypeVar(th *thread, name string, kw kwargs, constraints ...value) (value, error) {
	v, err := object.Call(th, object.From(object.TypeVarType), append([]value{object.FromString(name)}, constraints...), kw)
	if p, ok := v.Object().(*object.TypeParam); ok {
		p.Module = object.FromString("typing")
	}
	return v, err
}

// makeClasses makes the classes that scripts derive from.
func makeClasses(th *thread, m *object.Module, s *state) error {
	abcMeta, err := abc.Meta(th)
	if err != nil {
		return err
	}
	make := func(d *object.ClassDef, meta *object.Type, bases ...*object.Type) *object.Type {
		if err != nil {
			return nil
		}
		var t *object.Type
		if t, err = d.Make(th, m, meta, bases...); err == nil {
			m.Set(th, d.Name, object.From(t))
		}
		return t
	}
	anyMeta := make(&anyMetaClass, object.TypeType, object.TypeType)
	s.any = make(&anyClass, anyMeta)
	s.generic = make(&genericClass, object.TypeType)
	s.noInit = object.From(object.NewFunction(th, &noInit, m.Dict))
	s.protocolMeta = make(&protocolMetaClass, object.TypeType, abcMeta)
	s.protocol = make(&protocolClass, s.protocolMeta, s.generic)
	s.forwardRef = make(&forwardRefClass, object.TypeType)
	s.newType = make(&newTypeClass, object.TypeType)
	if err != nil {
		return err
	}
	if err := makeRecords(th, m, s); err != nil {
		return err
	}
	return makeSupports(th, m, s)
}
