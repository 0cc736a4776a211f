package eval

import "pyasync/object"

// this file defines assignment, unpacking and del

// assign is t = e.
type assign struct {
	t target
	e operand
}

func (n *assign) Exec(f *Frame) (signal, error) {
	v, err := n.e.Eval(f)
	if err != nil {
		return next, err
	}
	return next, n.t.Assign(f, v)
}

// assignLocal is name = e for a variable in a slot.
type assignLocal struct {
	slot int
	e    operand
}

func (n *assignLocal) Exec(f *Frame) (signal, error) {
	v, err := n.e.Eval(f)
	if err != nil {
		return next, err
	}
	f.Slots[n.slot] = v
	return next, nil
}

// assignMany is t1 = t2 = e.
type assignMany struct {
	ts []target
	e  expr
}

func (n *assignMany) Exec(f *Frame) (signal, error) {
	v, err := n.e.Eval(f)
	if err != nil {
		return next, err
	}
	for _, t := range n.ts {
		if err := t.Assign(f, v); err != nil {
			return next, err
		}
	}
	return next, nil
}

// assignTwo is a, b = x, y: no tuple is made. A slot is that of a local variable, or -1.
type assignTwo struct {
	x, y         operand
	a, b         target
	aSlot, bSlot int
}

func (n *assignTwo) Exec(f *Frame) (signal, error) {
	x, err := n.x.Eval(f)
	if err != nil {
		return next, err
	}
	y, err := n.y.Eval(f)
	if err != nil {
		return next, err
	}
	if n.aSlot >= 0 {
		f.Slots[n.aSlot] = x
	} else if err := n.a.Assign(f, x); err != nil {
		return next, err
	}
	if n.bSlot >= 0 {
		f.Slots[n.bSlot] = y
		return next, nil
	}
	return next, n.b.Assign(f, y)
}

// assignPairs is a, b, c = x, y, z without stars: no tuple is made.
type assignPairs struct {
	ts []target
	es []expr
}

func (n *assignPairs) Exec(f *Frame) (signal, error) {
	var buf [4]Value
	vs := buf[:0]
	for _, e := range n.es {
		v, err := e.Eval(f)
		if err != nil {
			return next, err
		}
		vs = append(vs, v)
	}
	for i, t := range n.ts {
		if err := t.Assign(f, vs[i]); err != nil {
			return next, err
		}
	}
	return next, nil
}

// unpack is the target a, b, *c. star is the index of the starred target, or -1.
type unpack struct {
	ts   []target
	star int
	at   int32
}

func (n *unpack) Assign(f *Frame, v Value) error {
	if n.star < 0 {
		var items []Value
		switch o := v.Object().(type) {
		case *object.Tuple:
			if o.Ext == nil {
				items = o.Items
			}
		case *object.List:
			if o.Ext == nil {
				items = o.Items
			}
		}
		if len(items) == len(n.ts) && len(items) > 0 {
			// assigning may change the list, so its items are taken first
			if _, ok := v.Object().(*object.List); ok {
				items = append(make([]Value, 0, 8), items...)
			}
			for i, t := range n.ts {
				if err := t.Assign(f, items[i]); err != nil {
					return err
				}
			}
			return nil
		}
	}
	f.At = n.at
	var items []Value
	var err error
	if n.star < 0 {
		items, err = object.Unpack(f.Th, v, len(n.ts))
	} else {
		items, err = object.UnpackStar(f.Th, v, n.star, len(n.ts)-n.star-1)
	}
	if err != nil {
		return err
	}
	for i, t := range n.ts {
		if err := t.Assign(f, items[i]); err != nil {
			return err
		}
	}
	return nil
}

// pairTarget is t as the target of a loop over pairs that it yields without tuples; it is
// nil where either cannot do so.
func pairTarget(it Value, t target) (*unpack, object.PairIter) {
	if u, ok := t.(*unpack); ok && u.star < 0 && len(u.ts) == 2 {
		if p := object.PairsOf(it); p != nil {
			return u, p
		}
	}
	return nil, nil
}

// next assigns the next pair; more is false at the end.
func (n *unpack) next(f *Frame, p object.PairIter) (more bool, err error) {
	a, b, err := p.NextPair(f.Th)
	if err != nil || b.IsZero() {
		return false, err
	}
	if err := n.ts[0].Assign(f, a); err != nil {
		return false, err
	}
	return true, n.ts[1].Assign(f, b)
}

// augAssign is t op= e for a name: load, operate, store.
type augAssign struct {
	load expr
	t    target
	op   object.NumOp
	e    operand
	at   int32
}

func (n *augAssign) Exec(f *Frame) (signal, error) {
	a, err := n.load.Eval(f)
	if err != nil {
		return next, err
	}
	b, err := n.e.Eval(f)
	if err != nil {
		return next, err
	}
	r, err := inplace(f, n.op, n.at, a, b)
	if err != nil {
		return next, err
	}
	return next, n.t.Assign(f, r)
}

func number(v Value) bool { return v.IsInt() || v.IsFloat() }

func inplace(f *Frame, op object.NumOp, at int32, a, b Value) (Value, error) {
	// numbers have no operators in place; what they cannot do must be said of op=
	if a.IsInt() && b.IsInt() && op != object.OpMatMul || op <= object.OpMul && number(a) && number(b) {
		return arith(f, op, at, a, b)
	}
	f.At = at
	return object.Inplace(f.Th, op, a, b)
}

// augLocal is name op= e for a variable in a slot.
type augLocal struct {
	slot int
	name string
	op   object.NumOp
	e    operand
	at   int32
}

func (n *augLocal) Exec(f *Frame) (signal, error) {
	a := f.Slots[n.slot]
	if a.IsZero() {
		return next, unboundLocal(f, n.at, n.name)
	}
	b, err := n.e.Eval(f)
	if err != nil {
		return next, err
	}
	if a.IsInt() && b.IsInt() {
		x, y := a.AsInt(), b.AsInt()
		switch n.op {
		case object.OpAdd:
			if s := x + y; (s > x) == (y > 0) {
				f.Slots[n.slot] = object.Int(s)
				return next, nil
			}
		case object.OpSub:
			if s := x - y; (s < x) == (y > 0) {
				f.Slots[n.slot] = object.Int(s)
				return next, nil
			}
		}
	}
	if n.op == object.OpAdd {
		if r, ok := object.AddTexts(f.Th, a, b); ok {
			f.Slots[n.slot] = r
			return next, nil
		}
	}
	r, err := inplace(f, n.op, n.at, a, b)
	if err != nil {
		return next, err
	}
	f.Slots[n.slot] = r
	return next, nil
}

// augAttr is obj.name op= e: obj is evaluated once.
type augAttr struct {
	load  attr
	store attrTarget
	op    object.NumOp
	e     operand
	at    int32
}

func (n *augAttr) Exec(f *Frame) (signal, error) {
	obj, err := n.load.obj.Eval(f)
	if err != nil {
		return next, err
	}
	var a Value
	if in, ok := obj.Object().(*object.Instance); ok && in.Shape() == n.load.shape && in.Shape().Class().Version() == n.load.ver {
		a = in.SlotAt(n.load.slot)
	} else if a, err = n.load.load(f, obj); err != nil {
		return next, err
	}
	b, err := n.e.Eval(f)
	if err != nil {
		return next, err
	}
	r, err := inplace(f, n.op, n.at, a, b)
	if err != nil {
		return next, err
	}
	return next, n.store.store(f, obj, r)
}

// augSubscript is obj[key] op= e: obj and key are evaluated once.
type augSubscript struct {
	obj, key operand
	op       object.NumOp
	e        operand
	at       int32 // of the target
	opAt     int32 // of the statement
}

func (n *augSubscript) Exec(f *Frame) (signal, error) {
	obj, err := n.obj.Eval(f)
	if err != nil {
		return next, err
	}
	key, err := n.key.Eval(f)
	if err != nil {
		return next, err
	}
	a, err := getItem(f, obj, key, n.at)
	if err != nil {
		return next, err
	}
	b, err := n.e.Eval(f)
	if err != nil {
		return next, err
	}
	r, err := inplace(f, n.op, n.opAt, a, b)
	if err != nil {
		return next, err
	}
	return next, setItem(f, obj, key, r, n.at)
}

// del is del t1, t2.
type del struct{ ts []deleter }

func (n *del) Exec(f *Frame) (signal, error) {
	for _, t := range n.ts {
		if err := t.Delete(f); err != nil {
			return next, err
		}
	}
	return next, nil
}

// delMany is the target of del (a, b).
type delMany struct{ ts []deleter }

func (n *delMany) Delete(f *Frame) error {
	for _, t := range n.ts {
		if err := t.Delete(f); err != nil {
			return err
		}
	}
	return nil
}
