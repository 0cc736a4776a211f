package marshal

import "pyasync/object"

// this file writes and reads code objects: as the text that they were compiled from, the way in
// which that was done, and which of the code objects in it they are

var modes = [...]string{"exec", "eval", "single"}

func (w *writer) codeObject(c *object.Code, flag byte) error {
	if !w.code {
		return w.th.ValueErrorf("marshalling code objects is disallowed")
	}
	if c.Source != nil && c.Source.Text != "" {
		for _, mode := range modes {
			again, err := compiled(w.th, c.Source.Text, c.Filename, mode, c.Index)
			if err != nil || again == nil {
				continue
			}
			if same, err := object.Equal(w.th, object.From(c), object.From(again)); err != nil || !same {
				continue
			}
			w.out = append(w.out, codeCode|flag)
			for _, s := range [...]string{mode, c.Filename, c.Source.Text} {
				w.long(len(s))
				w.out = append(w.out, s...)
			}
			w.long(c.Index)
			return nil
		}
	}
	return w.th.ValueErrorf("unmarshallable object")
}

func (r *reader) codeObject() (value, error) {
	if !r.code {
		return value{}, r.th.ValueErrorf("unmarshalling code objects is disallowed")
	}
	var parts [3]string
	for i := range parts {
		b, err := r.sized(false, "string")
		if err != nil {
			return value{}, err
		}
		parts[i] = string(b)
	}
	index, err := r.long()
	if err != nil {
		return value{}, err
	}
	known := false
	for _, m := range modes {
		known = known || m == parts[0]
	}
	if !known {
		return value{}, r.bad("a code object of CPython, which is bytecode")
	}
	c, err := compiled(r.th, parts[2], parts[1], parts[0], index)
	if err != nil {
		return value{}, err
	}
	if c == nil {
		return value{}, r.bad("no such code object")
	}
	return object.From(c), nil
}

// compiled is the code object of a text with a number, or nil.
func compiled(th *thread, text, filename, mode string, index int) (*object.Code, error) {
	v, err := th.Interp.Hooks.Compile(th, object.FromString(text), object.CompileOptions{Filename: filename, Mode: mode, DontInherit: true, Optimize: -1})
	if err != nil {
		return nil, err
	}
	c, ok := v.Object().(*object.Code)
	if !ok {
		return nil, nil
	}
	return find(c, index), nil
}

// find is the code object with a number among c and what it holds.
func find(c *object.Code, index int) *object.Code {
	if c.Index == index {
		return c
	}
	if l, ok := c.Body.(object.Loader); ok {
		l.Load()
	}
	for _, in := range c.Inner {
		if found := find(in, index); found != nil {
			return found
		}
	}
	return nil
}
