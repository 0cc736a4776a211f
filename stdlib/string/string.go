// Package string is Python's _string: how str.format reads its format. The module string, in
// Python, is in string.py.
package string

import "pyasync/object"

// this file is the table of the module

// Module is _string.
var Module = object.ModuleDef{
	Name: "_string",
	Doc:  "Takes format strings apart, for str.format and string.Formatter.",
	Exec: func(th *object.Thread, m *object.Module) error {
		fs := object.StringFuncs()
		for i := range fs {
			m.Set(th, fs[i].Name, object.NewBuiltin(&fs[i], object.From(m), "_string"))
		}
		return nil
	},
}
