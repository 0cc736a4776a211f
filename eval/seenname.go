package eval

import (
	"strings"

	"pyasync/object"
)

// this file defines what a node remembers of the attributes of modules

// seenName is where a module has a name, for as long as its namespace neither gains nor loses one.
type seenName struct {
	in   *object.Dict
	keys uint32
	pos  int
}

// of is the module's attribute, if that is what is remembered.
func (n *seenName) of(m *object.Module) (Value, bool) {
	if m.Dict != n.in || m.Dict.KeysVersion() != n.keys || m.Type() != object.ModuleType {
		return Value{}, false
	}
	return m.Dict.ValAt(n.pos), true
}

// learn is of for a module that is new to the node. What only the class or __getattr__ of a module
// has is not remembered.
func (n *seenName) learn(m *object.Module, name *object.Str) (Value, bool) {
	if m.Type() != object.ModuleType || strings.HasPrefix(name.String(), "__") {
		return Value{}, false
	}
	pos := m.Dict.PosStr(name)
	if pos < 0 {
		return Value{}, false
	}
	n.in, n.keys, n.pos = m.Dict, m.Dict.KeysVersion(), pos
	return m.Dict.ValAt(pos), true
}
