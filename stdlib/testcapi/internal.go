package testcapi

import (
	"pyasync/object"
	"pyasync/runtime"
)

// this file defines _testinternalcapi, as far as there is something of ours to look at through
// its functions, with which tests look at what is inside: the trie that contexts hold, where
// instances have their attributes, and the depth of calls

// Internal is _testinternalcapi.
var Internal = object.ModuleDef{Name: "_testinternalcapi", Doc: "A look at what is inside, for tests.", Funcs: []*object.Func{
	{Name: "has_inline_values", Sig: "(obj, /)", Doc: "Return whether an object has its attributes in slots of its own, not in a dict.",
		Fast1: func(_ *thread, _, x value) (value, error) {
			in := object.InstanceOf(x)
			return object.Bool(in != nil && !in.HasDictObject()), nil
		}},
	{Name: "get_recursion_depth", Sig: "()", Doc: "Return how deep the calls of Python functions nest.",
		Fast0: func(th *thread, _ value) (value, error) { return object.Int(int64(th.Depth)), nil }},
	{Name: "get_c_recursion_remaining", Sig: "()", Doc: "Return how much deeper operations in Go may nest.",
		Fast0: func(th *thread, _ value) (value, error) { return object.Int(int64(th.Room())), nil }},
	{Name: "hamt", Sig: "()", Doc: "Return an empty map of the kind that contexts hold.", Fast0: func(*thread, value) (value, error) {
		return object.From(&runtime.Trie{}), nil
	}},
	{Name: "suppress_immortalization", Sig: "(suppress, /)", Doc: "Do nothing: no objects are made immortal.", Fast1: func(_ *thread, _, _ value) (value, error) {
		return object.None, nil
	}},
}}
