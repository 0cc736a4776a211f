package eval

import (
	"pyasync/object"
)

// this file defines displays (lists, tuples, sets, dicts), comprehensions and f-strings

// items evaluates the elements of a display; starred marks those with a star.
type items struct {
	es      []expr
	starred []bool // nil when there is no star
	at      int32
}

func (n *items) values(f *Frame) ([]Value, error) {
	out := make([]Value, 0, len(n.es))
	for i, e := range n.es {
		v, err := e.Eval(f)
		if err != nil {
			return nil, err
		}
		if n.starred == nil || !n.starred[i] {
			out = append(out, v)
			continue
		}
		f.At = n.at
		if v.Type().Iter == nil && v.Type().GetItem == nil {
			return nil, f.Th.TypeErrorf("Value after * must be an iterable, not %s", v.Type().Name)
		}
		if out, err = object.AppendAll(f.Th, out, v); err != nil {
			return nil, err
		}
	}
	return out, nil
}

type listDisplay struct{ items }

func (n *listDisplay) Eval(f *Frame) (Value, error) {
	vs, err := n.values(f)
	if err != nil {
		return Value{}, err
	}
	return object.NewList(vs), nil
}

type tupleDisplay struct{ items }

func (n *tupleDisplay) Eval(f *Frame) (Value, error) {
	if n.starred != nil {
		vs, err := n.values(f)
		return object.NewTuple(vs), err
	}
	t := object.TupleRoom(len(n.es))
	for i, e := range n.es {
		v, err := e.Eval(f)
		if err != nil {
			return v, err
		}
		t.Items[i] = v
	}
	return object.From(t), nil
}

type setDisplay struct{ items }

func (n *setDisplay) Eval(f *Frame) (Value, error) {
	s := &object.Set{}
	if n.starred == nil && len(n.es) <= maxAtOnce {
		return n.atOnce(f, s)
	}
	for i, e := range n.es {
		v, err := e.Eval(f)
		if err != nil {
			return v, err
		}
		f.At = n.at
		if n.starred == nil || !n.starred[i] {
			if err := s.Add(f.Th, v); err != nil {
				return Value{}, err
			}
			continue
		}
		if err := object.Each(f.Th, v, func(x Value) (bool, error) { return true, s.Add(f.Th, x) }); err != nil {
			return Value{}, err
		}
	}
	return object.From(s), nil
}

// maxAtOnce is how many values of a set or dict display CPython has on its stack at most: it
// evaluates them all before it hashes the first.
const maxAtOnce = 30

// atOnce evaluates all elements, then makes the set.
func (n *setDisplay) atOnce(f *Frame, s *object.Set) (Value, error) {
	th := f.Th
	mark := th.Mark()
	defer th.PopArgs(mark)
	for _, e := range n.es {
		v, err := e.Eval(f)
		if err != nil {
			return v, err
		}
		th.PushArg(v)
	}
	f.At = n.at
	for i := range n.es {
		if err := s.Add(th, th.ArgsFrom(mark)[i]); err != nil {
			return Value{}, err
		}
	}
	return object.From(s), nil
}

// constants are the values of a display that consists of constants only.
func (n *items) constants() ([]Value, bool) {
	vs := make([]Value, len(n.es))
	for i, e := range n.es {
		k, ok := e.(*constant)
		if !ok || n.starred != nil {
			return nil, false
		}
		vs[i] = k.v
	}
	return vs, true
}

// constSet is a set display of constants, which it makes once and then copies.
type constSet struct {
	vs   []Value
	made *object.Set
}

func (n *constSet) Eval(f *Frame) (Value, error) {
	if n.made == nil {
		s, err := object.NewSetOfConstants(f.Th, n.vs)
		if err != nil {
			return Value{}, err
		}
		n.made = s
	}
	return object.From(n.made.Copy()), nil
}

// inConstants is l in {…} for constants, which it looks up without making a new set.
type inConstants struct {
	not bool
	at  int32
	l   expr
	set constSet
}

func (n *inConstants) Test(f *Frame) (bool, error) {
	v, err := n.l.Eval(f)
	if err != nil {
		return false, err
	}
	f.At = n.at
	if n.set.made == nil {
		if _, err := n.set.Eval(f); err != nil {
			return false, err
		}
	}
	ok, err := object.Contains(f.Th, object.From(n.set.made), v)
	return ok != n.not, err
}

func (n *inConstants) Eval(f *Frame) (Value, error) {
	b, err := n.Test(f)
	return object.Bool(b), err
}

// dictDisplay is {k: v, **m}; a nil key marks **value.
type dictDisplay struct {
	keys, vals []expr
	computed   bool // some key is no constant, and there is no **value
	at         int32
}

// atOnce evaluates all keys and values, then makes the dict.
func (n *dictDisplay) atOnce(f *Frame, d *object.Dict) (Value, error) {
	th := f.Th
	mark := th.Mark()
	defer th.PopArgs(mark)
	for i, ke := range n.keys {
		k, err := ke.Eval(f)
		if err != nil {
			return k, err
		}
		v, err := n.vals[i].Eval(f)
		if err != nil {
			return v, err
		}
		th.PushArg(k)
		th.PushArg(v)
	}
	f.At = n.at
	for i := range n.keys {
		pair := th.ArgsFrom(mark)[2*i:]
		if err := d.Set(th, pair[0], pair[1]); err != nil {
			return Value{}, err
		}
	}
	return object.From(d), nil
}

func (n *dictDisplay) Eval(f *Frame) (Value, error) {
	d := object.NewDictRoom(len(n.keys))
	if n.computed && 2*len(n.keys) <= maxAtOnce {
		return n.atOnce(f, d)
	}
	for i, ke := range n.keys {
		if ke == nil {
			v, err := n.vals[i].Eval(f)
			if err != nil {
				return v, err
			}
			f.At = n.at
			if err := object.MergeDict(f.Th, d, v); err != nil {
				return Value{}, err
			}
			continue
		}
		k, err := ke.Eval(f)
		if err != nil {
			return k, err
		}
		v, err := n.vals[i].Eval(f)
		if err != nil {
			return v, err
		}
		f.At = n.at
		if err := d.Set(f.Th, k, v); err != nil {
			return Value{}, err
		}
	}
	return object.From(d), nil
}

// buildAppend adds a value to the list, set or dict that a lifted comprehension builds.
type buildAppend struct {
	slot int
	key  expr // or nil
	val  expr
	at   int32
}

func (n *buildAppend) Exec(f *Frame) (signal, error) {
	var k Value
	var err error
	if n.key != nil {
		if k, err = n.key.Eval(f); err != nil {
			return next, err
		}
	}
	v, err := n.val.Eval(f)
	if err != nil {
		return next, err
	}
	f.At = n.at
	switch o := f.Slots[n.slot].Object().(type) {
	case *object.List:
		o.Items = append(o.Items, v)
	case *object.Set:
		err = o.Add(f.Th, v)
	case *object.Dict:
		err = o.Set(f.Th, k, v)
	}
	return next, err
}

// fstring joins constant text and formatted values.
type fstring struct{ parts []expr }

func (n *fstring) Eval(f *Frame) (Value, error) {
	b := f.Th.Scratch()
	var err error
	for _, p := range n.parts {
		switch p := p.(type) {
		case *constant:
			s, _ := object.AsStr(p.v)
			b = append(b, s.String()...)
		case *formatted:
			if b, err = p.appendTo(f, b); err != nil {
				return Value{}, err
			}
		}
	}
	v := f.Th.Text(b)
	f.Th.PutScratch(b)
	return v, nil
}

// formatted is {e!conv:spec} within an f-string.
type formatted struct {
	e    operand
	conv int // -1, 's', 'r' or 'a'
	// The format specifier is fixed, or the value of spec.
	fixed string
	spec  expr // or nil
	at    int32
}

func (n *formatted) appendTo(f *Frame, b []byte) ([]byte, error) {
	v, err := n.e.Eval(f)
	if err != nil {
		return b, err
	}
	f.At = n.at
	switch n.conv {
	case 's':
		v, err = object.ToStr(f.Th, v)
	case 'r':
		v, err = object.Repr(f.Th, v)
	case 'a':
		v, err = object.Ascii(f.Th, v)
	}
	if err != nil {
		return b, err
	}
	spec := n.fixed
	if n.spec != nil {
		sv, err := n.spec.Eval(f)
		if err != nil {
			return b, err
		}
		s, _ := object.AsStr(sv)
		spec = s.String()
		f.At = n.at
	}
	return object.AppendFormat(f.Th, b, v, spec)
}

func (n *formatted) Eval(f *Frame) (Value, error) {
	b, err := n.appendTo(f, nil)
	return object.FromString(string(b)), err
}
