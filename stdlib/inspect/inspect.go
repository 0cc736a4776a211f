// Package inspect is the part in Go of Python's inspect: what cannot be seen from Python of
// functions that are written in Go.
package inspect

import (
	"pyasync/object"
	"pyasync/runtime"
)

// this file is the whole module

// Native is _inspect, on which inspect is built.
var Native = object.ModuleDef{Name: "_inspect", Funcs: []*object.Func{&makesCoroutine}}

var makesCoroutine = object.Func{Name: "makes_coroutine", Sig: "(func, /)", Fast1: func(th *object.Thread, _, v object.Value) (object.Value, error) {
	return object.Bool(runtime.IsCoroutineFunction(th, v)), nil
}}
