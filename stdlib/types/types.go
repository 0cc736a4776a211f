// Package types is Python's types: the names of types that have none elsewhere, and how
// classes are made without a class statement.
package types

import (
	"pyasync/object"
)

// this file is the table of names

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// Module is types.
var Module = object.ModuleDef{
	Name:  "types",
	Doc:   "Names for the types that the language uses and builtins does not name, and functions\nthat make classes.",
	Funcs: []*object.Func{&newClass, &resolveBases, &prepareClass, &originalBases, &calculateMeta, &coroutine},
	Types: []*object.Type{DynamicAttributeType},
	Exec: func(th *thread, m *object.Module) error {
		for _, n := range named {
			m.Set(th, n.name, object.From(n.typ))
		}
		for _, n := range [...]struct{ name, typ string }{
			{"GeneratorType", "generator"}, {"CoroutineType", "coroutine"}, {"AsyncGeneratorType", "async_generator"},
		} {
			if t := th.Interp.CodeType(n.typ); t != nil {
				m.Set(th, n.name, object.From(t))
			}
		}
		m.Set(th, "__all__", allNames())
		return nil
	},
}

var named = []struct {
	name string
	typ  *object.Type
}{
	{"FunctionType", object.FunctionType}, {"LambdaType", object.FunctionType}, {"CodeType", object.CodeType},
	{"MappingProxyType", object.MappingProxyType}, {"SimpleNamespace", object.SimpleNamespaceType}, {"CellType", object.CellType},
	{"MethodType", object.MethodType}, {"BuiltinFunctionType", object.BuiltinType}, {"BuiltinMethodType", object.BuiltinType},
	{"WrapperDescriptorType", object.SlotWrapperType}, {"MethodWrapperType", object.MethodWrapperType},
	{"MethodDescriptorType", object.MethodDescrType}, {"ClassMethodDescriptorType", object.ClassMethodDescrType},
	{"ModuleType", object.ModuleType}, {"TracebackType", object.TracebackType}, {"FrameType", object.FrameType},
	{"GetSetDescriptorType", object.GetSetType}, {"MemberDescriptorType", object.MemberType},
	{"GenericAlias", object.GenericAliasType}, {"UnionType", object.UnionType}, {"EllipsisType", object.EllipsisType},
	{"NoneType", object.NoneType}, {"NotImplementedType", object.NotImplementedType}, {"CapsuleType", capsuleType},
}

// capsuleType is the class of nothing here: it wraps C pointers in CPython.
var capsuleType = object.NewStatic("PyCapsule", object.ObjectType, object.FlagNoInstantiate)

func allNames() value {
	names := []value{object.FromString("GeneratorType"), object.FromString("CoroutineType"), object.FromString("AsyncGeneratorType")}
	for _, n := range named {
		names = append(names, object.FromString(n.name))
	}
	for _, n := range [...]string{"new_class", "resolve_bases", "prepare_class", "get_original_bases", "DynamicClassAttribute", "coroutine"} {
		names = append(names, object.FromString(n))
	}
	return object.NewList(names)
}

// coroutine marks generator functions in place. For any other callable there is a wrapper
// written in Python, which looks at what each call returns.
var coroutine = object.Func{Name: "coroutine", Sig: "(func)", Doc: "Make what a generator function returns awaitable.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		if !object.Callable(a[0]) {
			return value{}, th.TypeErrorf("types.coroutine() expects a callable")
		}
		if fn, ok := a[0].Object().(*object.Function); ok {
			switch flags := fn.Code.Flags; {
			case flags&(object.CodeCoroutine|object.CodeIterableCoroutine) != 0:
				return a[0], nil
			case flags&object.CodeGenerator != 0:
				code := *fn.Code
				code.Flags |= object.CodeIterableCoroutine
				fn.Code = &code
				return a[0], nil
			}
		}
		m, err := th.Interp.Hooks.ImportModule(th, "_types_coroutine")
		if err != nil {
			return value{}, err
		}
		return object.CallMethod(th, m, "wrap", a[0])
	}}
