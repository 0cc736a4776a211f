package eval

import (
	"pyasync/object"
)

// this file defines names: loading, storing and deleting them

// localName is a variable in a slot of the frame.
type localName struct {
	slot int
	at   int32
	name string
}

func (n *localName) Eval(f *Frame) (Value, error) {
	v := f.Slots[n.slot]
	if v.IsZero() {
		return v, unboundLocal(f, n.at, n.name)
	}
	return v, nil
}

func (n *localName) Assign(f *Frame, v Value) error {
	f.Slots[n.slot] = v
	return nil
}

func (n *localName) Delete(f *Frame) error {
	if f.Slots[n.slot].IsZero() {
		return unboundLocal(f, n.at, n.name)
	}
	f.Slots[n.slot] = Value{}
	return nil
}

func unboundLocal(f *Frame, at int32, name string) error {
	f.At = at
	// without the name, since suggestions would only mislead
	return f.Th.Raise(object.UnboundLocalErrorType, "cannot access local variable '"+name+"' where it is not associated with a value")
}

func unboundFree(f *Frame, at int32, name string) error {
	f.At = at
	return nameError(f.Th, "cannot access free variable '"+name+"' where it is not associated with a value in enclosing scope", name)
}

func nameError(th *Thread, msg, name string) error {
	e := object.NewException(object.NameErrorType, object.FromString(msg))
	e.SetField("name", object.FromString(name))
	e.Context = th.Context()
	return e
}

// temp is a hidden slot, which is set before it is read.
type temp struct{ slot int }

func (n *temp) Eval(f *Frame) (Value, error)   { return f.Slots[n.slot], nil }
func (n *temp) Assign(f *Frame, v Value) error { f.Slots[n.slot] = v; return nil }

// cellName is a variable of the frame that closures share: the slot holds the cell.
type cellName struct {
	slot int
	at   int32
	name string
}

func (n *cellName) cell(f *Frame) *object.Cell { return f.Slots[n.slot].Object().(*object.Cell) }

func (n *cellName) Eval(f *Frame) (Value, error) {
	v := n.cell(f).V
	if v.IsZero() {
		return v, unboundLocal(f, n.at, n.name)
	}
	return v, nil
}

func (n *cellName) Assign(f *Frame, v Value) error {
	n.cell(f).V = v
	return nil
}

func (n *cellName) Delete(f *Frame) error {
	c := n.cell(f)
	if c.V.IsZero() {
		return unboundLocal(f, n.at, n.name)
	}
	c.V = Value{}
	return nil
}

// freeName is a variable of an enclosing function.
type freeName struct {
	index int
	at    int32
	name  string
}

func (n *freeName) Eval(f *Frame) (Value, error) {
	v := f.Closure[n.index].V
	if v.IsZero() {
		return v, unboundFree(f, n.at, n.name)
	}
	return v, nil
}

func (n *freeName) Assign(f *Frame, v Value) error {
	f.Closure[n.index].V = v
	return nil
}

func (n *freeName) Delete(f *Frame) error {
	c := f.Closure[n.index]
	if c.V.IsZero() {
		return unboundFree(f, n.at, n.name)
	}
	c.V = Value{}
	return nil
}

// globalName is a name of the module, or else a builtin. It remembers where it found
// the name, for as long as neither namespace gains or loses a key.
type globalName struct {
	name     *object.Str
	at       int32
	in       *object.Dict // the globals that the memory is about
	keys     uint32
	pos      int
	builtins *object.Dict // set when the name was found there
	bkeys    uint32
}

func (n *globalName) Eval(f *Frame) (Value, error) {
	if g := f.Globals; g == n.in && g.KeysVersion() == n.keys {
		if n.builtins == nil {
			return g.ValAt(n.pos), nil
		}
		if n.builtins == f.Builtins && n.builtins.KeysVersion() == n.bkeys {
			return n.builtins.ValAt(n.pos), nil
		}
	}
	return n.lookup(f)
}

func (n *globalName) lookup(f *Frame) (Value, error) {
	g := f.Globals
	if g.Type() != object.DictType {
		f.At = n.at
		v, err := object.GetItem(f.Th, object.From(g), object.From(n.name))
		if err == nil || !object.IsException(err, object.KeyErrorType) {
			return v, err
		}
		n.in = nil
	}
	if pos := g.PosStr(n.name); pos >= 0 {
		n.in, n.keys, n.pos, n.builtins = g, g.KeysVersion(), pos, nil
		return g.ValAt(pos), nil
	}
	b := f.Builtins
	if pos := b.PosStr(n.name); pos >= 0 && b.Ext == nil {
		n.in, n.keys, n.pos, n.builtins, n.bkeys = g, g.KeysVersion(), pos, b, b.KeysVersion()
		return b.ValAt(pos), nil
	}
	f.At = n.at
	// a class of dicts may have its own way, and a key that is no str may equal the name
	if v, err := object.GetItem(f.Th, object.From(b), object.From(n.name)); err == nil || !object.IsException(err, object.KeyErrorType) {
		return v, err
	}
	return Value{}, nameError(f.Th, "name '"+n.name.String()+"' is not defined", n.name.String())
}

func (n *globalName) Assign(f *Frame, v Value) error {
	g := f.Globals
	if g == n.in && g.KeysVersion() == n.keys && n.builtins == nil {
		g.SetValAt(n.pos, v)
		return nil
	}
	g.SetStr(n.name, v)
	if pos := g.PosStr(n.name); pos >= 0 {
		n.in, n.keys, n.pos, n.builtins = g, g.KeysVersion(), pos, nil
	}
	return nil
}

func (n *globalName) Delete(f *Frame) error {
	if !f.Globals.DeleteStr(n.name.String()) {
		f.At = n.at
		return nameError(f.Th, "name '"+n.name.String()+"' is not defined", n.name.String())
	}
	return nil
}

// spaceName is a name in a module or class body: it lives in the namespace of the frame,
// and is looked up in the module and the builtins where that has none.
type spaceName struct{ globalName }

// plain is the namespace when it is the module's own or an ordinary dict.
func namespace(f *Frame) (d *object.Dict, plain bool) {
	d, ok := f.Namespace().Object().(*object.Dict)
	return d, ok && d.Ext == nil
}

func (n *spaceName) Eval(f *Frame) (Value, error) {
	d, plain := namespace(f)
	if d == f.Globals && plain {
		return n.globalName.Eval(f)
	}
	if plain {
		if v := d.GetStr(n.name); !v.IsZero() {
			return v, nil
		}
		return n.globalName.Eval(f)
	}
	v, err := getSpace(f, n.name, n.at)
	if err != nil || !v.IsZero() {
		return v, err
	}
	return n.globalName.Eval(f)
}

// getSpace reads a name from a namespace that is any mapping.
func getSpace(f *Frame, name *object.Str, at int32) (Value, error) {
	f.At = at
	v, err := object.GetItem(f.Th, f.Namespace(), object.From(name))
	if err != nil && object.IsException(err, object.KeyErrorType) {
		return Value{}, nil
	}
	return v, err
}

func (n *spaceName) Assign(f *Frame, v Value) error {
	d, plain := namespace(f)
	if d == f.Globals && plain {
		return n.globalName.Assign(f, v)
	}
	if plain {
		d.SetStr(n.name, v)
		return nil
	}
	f.At = n.at
	return object.SetItem(f.Th, f.Namespace(), object.From(n.name), v)
}

func (n *spaceName) Delete(f *Frame) error {
	d, plain := namespace(f)
	if plain {
		if d.DeleteStr(n.name.String()) {
			return nil
		}
	} else {
		f.At = n.at
		err := object.DelItem(f.Th, f.Namespace(), object.From(n.name))
		if err == nil || !object.IsException(err, object.KeyErrorType) {
			return err
		}
	}
	f.At = n.at
	return nameError(f.Th, "name '"+n.name.String()+"' is not defined", n.name.String())
}

// classDeref is a free variable read in a class body: the body's namespace goes first.
type classDeref struct {
	freeName
	str *object.Str
	// dict is the closure index of __classdict__, for scopes inside the class that see
	// its namespace; -1 in the class body itself.
	dict int
}

func (n *classDeref) Eval(f *Frame) (Value, error) {
	v, err := n.fromSpace(f, n.str, n.dict, n.at)
	if err != nil || !v.IsZero() {
		return v, err
	}
	return n.freeName.Eval(f)
}

func (n *classDeref) fromSpace(f *Frame, name *object.Str, dict int, at int32) (Value, error) {
	return fromSpace(f, name, dict, at)
}

func fromSpace(f *Frame, name *object.Str, dict int, at int32) (Value, error) {
	if dict < 0 {
		if d, plain := namespace(f); plain {
			return d.GetStr(name), nil
		}
		return getSpace(f, name, at)
	}
	d := f.Closure[dict].V
	if dd, ok := d.Object().(*object.Dict); ok && dd.Ext == nil {
		return dd.GetStr(name), nil
	}
	if d.IsZero() {
		return Value{}, nil
	}
	v, err := object.GetItem(f.Th, d, object.From(name))
	if err != nil && object.IsException(err, object.KeyErrorType) {
		return Value{}, nil
	}
	return v, err
}

// dictGlobal is a global read by a scope that sees the namespace of the class around it.
type dictGlobal struct {
	globalName
	dict int
}

func (n *dictGlobal) Eval(f *Frame) (Value, error) {
	v, err := fromSpace(f, n.name, n.dict, n.at)
	if err != nil || !v.IsZero() {
		return v, err
	}
	return n.globalName.Eval(f)
}
