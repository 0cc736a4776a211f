package object

// this file reads the variables of a frame by name, for locals() and f_locals

// LocalVars is what locals() gives in frame f: the namespace itself in a module or class
// body, and a new dict of the variables that are bound in a function.
func (f *Frame) LocalVars() Value {
	if !f.Locals.IsZero() {
		return f.Locals
	}
	d := NewDict()
	c := f.Code
	for i, name := range c.SlotNames {
		if name == "" || i >= len(f.Slots) {
			continue
		}
		v := f.Slots[i]
		if cell, ok := v.o.(*Cell); ok && f.isCell(i) {
			v = cell.V
		}
		if v.o != nil {
			d.SetStr(f.Th.Interp.Intern(name), v)
		}
	}
	for i, name := range c.Freevars {
		if i < len(f.Closure) && f.Closure[i].V.o != nil {
			d.SetStr(f.Th.Interp.Intern(name), f.Closure[i].V)
		}
	}
	return From(d)
}
