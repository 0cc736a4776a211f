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
var Core = object.ModuleDef{Name: "_contextvars", Doc: "Variables that each task, and each context, has values of its own for.", Funcs: []*object.Func{&copyContext}, Types: types}

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
