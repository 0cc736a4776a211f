// Package contextvars is Python's contextvars: variables whose value depends on the context.
// Package runtime defines them, since tasks run in contexts.
package contextvars

import (
	"pyasync/object"
	"pyasync/runtime"
)

// this file declares the modules

var copyContext = object.Func{Name: "copy_context", Sig: "()", Doc: "Return a copy of the current context.",
	Fast0: func(th *object.Thread, _ object.Value) (object.Value, error) {
		return object.From(runtime.CopyContext(th)), nil
	}}

var types = []*object.Type{runtime.ContextType, runtime.ContextVarType, runtime.TokenType}

// Core is _contextvars.
var Core = object.ModuleDef{Name: "_contextvars", Doc: "Context Variables", Funcs: []*object.Func{&copyContext}, Types: types}

// Module is contextvars.
var Module = object.ModuleDef{
	Name: "contextvars", Doc: "Context variables: values that each context has for itself.",
	Funcs: []*object.Func{&copyContext}, Types: types,
	Attrs: func(th *object.Thread) []object.Attr {
		var names []object.Value
		for _, n := range [...]string{"Context", "ContextVar", "Token", "copy_context"} {
			names = append(names, object.FromString(n))
		}
		return []object.Attr{{Name: "__all__", Value: object.NewTuple(names)}}
	},
}

// Internals is _testinternalcapi, as far as there is something of ours to look at through its
// functions, with which CPython's own tests look at theirs: the trie that contexts hold, where
// instances have their attributes, and the depth of calls.
var Internals = object.ModuleDef{Name: "_testinternalcapi", Doc: "A look at what is inside, for tests.", Funcs: []*object.Func{
	{Name: "has_inline_values", Sig: "(obj, /)", Doc: "Return whether an object has its attributes in slots of its own, not in a dict.",
		Fast1: func(th *object.Thread, _, x object.Value) (object.Value, error) {
			in := object.InstanceOf(x)
			return object.Bool(in != nil && !in.HasDictObject()), nil
		}},
	{Name: "get_recursion_depth", Sig: "()", Doc: "Return how deep the calls of Python functions nest.",
		Fast0: func(th *object.Thread, _ object.Value) (object.Value, error) { return object.Int(int64(th.Depth)), nil }},
	{Name: "hamt", Sig: "()", Doc: "Return an empty map of the kind that contexts hold.", Fast0: func(th *object.Thread, _ object.Value) (object.Value, error) {
		return object.From(&runtime.Trie{}), nil
	}},
	{Name: "suppress_immortalization", Sig: "(suppress, /)", Doc: "Do nothing: no objects are made immortal.", Fast1: func(th *object.Thread, _, _ object.Value) (object.Value, error) {
		return object.None, nil
	}},
}}
