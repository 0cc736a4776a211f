package object

import "slices"

// this file reads the variables of a frame by name, for locals() and f_locals

// LocalVars is what locals() gives in frame f: the namespace itself in a module or class
// body, and a new dict of the variables that are bound in a function or comprehension.
func (f *Frame) LocalVars() Value {
	if !f.Namespace().IsZero() && !f.inComp() {
		return f.Namespace()
	}
	f.Escaped = true // whoever asks sees its variables
	d := NewDict()
	for i, name := range f.Code.SlotNames {
		if name != "" && i < len(f.Slots) {
			if v := f.inSlot(i); v.o != nil {
				d.SetStr(f.Th.Interp.Intern(name), *v)
			}
		}
	}
	for i, name := range f.Code.Freevars {
		if i < len(f.Closure) && f.Closure[i].V.o != nil {
			d.SetStr(f.Th.Interp.Intern(name), f.Closure[i].V)
		}
	}
	f.addExtra(d)
	return From(d)
}

// addExtra adds to d what was put into f_locals under names of no variables.
func (f *Frame) addExtra(d *Dict) {
	if f.Extra == nil || f.Extra.Locals == nil {
		return
	}
	for _, e := range f.Extra.Locals.entries {
		if e.key.o != nil {
			d.insert(e.key, e.hash, e.val)
		}
	}
}

// inComp reports whether a comprehension runs in the frame.
func (f *Frame) inComp() bool {
	for i := f.Code.CompSlots; i < min(len(f.Slots), len(f.Code.SlotNames)); i++ {
		if f.Slots[i].o != nil {
			return true
		}
	}
	return false
}

// inSlot is where the variable of a slot is: in the slot or in its cell. Who asks may keep its value.
func (f *Frame) inSlot(i int) *Value {
	if c, ok := f.Slots[i].o.(*Cell); ok && (slices.Contains(f.Code.CellSlots, i) || slices.Contains(f.Code.CompCells, i)) {
		return &c.V
	}
	if e, ok := f.Slots[i].o.(*Exception); ok {
		e.Share()
	}
	return &f.Slots[i]
}
