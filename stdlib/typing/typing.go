// Package typing is Python's typing: type parameters are Go, in package object, and all
// else is Python, in typing.py.
package typing

import "pyasync/object"

// this file declares the module of the classes in Go

// Native is _typing, on which typing is built.
var Native = object.ModuleDef{
	Name: "_typing",
	Doc:  "Type parameters and aliases.",
	Exec: func(th *object.Thread, m *object.Module) error {
		for _, t := range [...]*object.Type{
			object.TypeVarType, object.ParamSpecType, object.TypeVarTupleType, object.TypeAliasType,
			object.ParamSpecArgsType, object.ParamSpecKwargsType, object.NoDefaultType,
		} {
			m.Set(th, t.Name, object.From(t))
		}
		m.Set(th, "NoDefault", object.NoDefault)
		return nil
	},
}
