package eval

import (
	"math"

	"pyasync/ast"
	"pyasync/object"
)

// this file defines arithmetic, comparison and boolean operators

// binary is l op r for the operators without a node of their own.
type binary struct {
	op   object.NumOp
	at   int32
	l, r operand
}

func (n *binary) Eval(f *Frame) (Value, error) {
	a, err := n.l.Eval(f)
	if err != nil {
		return a, err
	}
	b, err := n.r.Eval(f)
	if err != nil {
		return b, err
	}
	return arith(f, n.op, n.at, a, b)
}

// arith is a op b with the fast paths for small ints and floats.
func arith(f *Frame, op object.NumOp, at int32, a, b Value) (Value, error) {
	if a.IsInt() && b.IsInt() {
		x, y := a.AsInt(), b.AsInt()
		switch op {
		case object.OpAdd:
			if s := x + y; (s > x) == (y > 0) {
				return object.Int(s), nil
			}
		case object.OpSub:
			if s := x - y; (s < x) == (y > 0) {
				return object.Int(s), nil
			}
		case object.OpMul:
			if p, ok := mulInt(x, y); ok {
				return object.Int(p), nil
			}
		case object.OpFloorDiv:
			if y != 0 && !(y == -1 && x == math.MinInt64) {
				return object.Int(floorDiv(x, y)), nil
			}
		case object.OpMod:
			if y != 0 && y != -1 {
				return object.Int(floorMod(x, y)), nil
			}
		case object.OpAnd:
			return object.Int(x & y), nil
		case object.OpOr:
			return object.Int(x | y), nil
		case object.OpXor:
			return object.Int(x ^ y), nil
		case object.OpRShift:
			if y >= 0 {
				return object.Int(x >> min(uint64(y), 63)), nil
			}
		case object.OpLShift:
			if y >= 0 && y < 62 && x < 1<<(62-y) && x > -1<<(62-y) {
				return object.Int(x << uint64(y)), nil
			}
		case object.OpTrueDiv:
			if y != 0 && x < 1<<53 && x > -1<<53 && y < 1<<53 && y > -1<<53 {
				return object.Float(float64(x) / float64(y)), nil
			}
		}
	} else if x, y, ok := floats(a, b); ok {
		switch op {
		case object.OpAdd:
			return object.Float(x + y), nil
		case object.OpSub:
			return object.Float(x - y), nil
		case object.OpMul:
			return object.Float(x * y), nil
		case object.OpTrueDiv:
			if y != 0 {
				return object.Float(x / y), nil
			}
		}
	}
	f.At = at
	return object.Binary(f.Th, op, a, b)
}

// floats are two operands as floats, if at least one is one and the other a number
// that converts exactly.
func floats(a, b Value) (x, y float64, ok bool) {
	switch {
	case a.IsFloat():
		x = a.AsFloat()
		if b.IsFloat() {
			return x, b.AsFloat(), true
		}
		if b.IsInt() {
			return x, float64(b.AsInt()), true
		}
	case b.IsFloat() && a.IsInt():
		return float64(a.AsInt()), b.AsFloat(), true
	}
	return 0, 0, false
}

func mulInt(x, y int64) (int64, bool) {
	const small = 1 << 31
	if x < small && x > -small && y < small && y > -small {
		return x * y, true
	}
	if x == 0 || y == 0 {
		return 0, true
	}
	p := x * y
	if p/y != x || x == -1 && y == math.MinInt64 || y == -1 && x == math.MinInt64 {
		return 0, false
	}
	return p, true
}

func floorDiv(x, y int64) int64 {
	q := x / y
	if x%y != 0 && (x < 0) != (y < 0) {
		q--
	}
	return q
}

func floorMod(x, y int64) int64 {
	m := x % y
	if m != 0 && (m < 0) != (y < 0) {
		m += y
	}
	return m
}

// add, sub, mul and mod are the commonest operators, each with its fast path inline.
type (
	add struct{ binary }
	sub struct{ binary }
	mul struct{ binary }
	mod struct{ binary }
	// addConst and subConst have a small int on the right.
	addConst struct {
		binary
		c int64
	}
)

func (n *add) Eval(f *Frame) (Value, error) {
	a, err := n.l.Eval(f)
	if err != nil {
		return a, err
	}
	b, err := n.r.Eval(f)
	if err != nil {
		return b, err
	}
	if a.IsInt() && b.IsInt() {
		x, y := a.AsInt(), b.AsInt()
		if s := x + y; (s > x) == (y > 0) {
			return object.Int(s), nil
		}
	} else if a.IsFloat() && b.IsFloat() {
		return object.Float(a.AsFloat() + b.AsFloat()), nil
	} else if r, ok := object.AddTexts(f.Th, a, b); ok {
		return r, nil
	}
	return arith(f, object.OpAdd, n.at, a, b)
}

func (n *addConst) Eval(f *Frame) (Value, error) {
	a, err := n.l.Eval(f)
	if err != nil {
		return a, err
	}
	if a.IsInt() {
		x := a.AsInt()
		if s := x + n.c; (s > x) == (n.c > 0) {
			return object.Int(s), nil
		}
	}
	b, _ := n.r.Eval(f)
	return arith(f, n.op, n.at, a, b)
}

func (n *sub) Eval(f *Frame) (Value, error) {
	a, err := n.l.Eval(f)
	if err != nil {
		return a, err
	}
	b, err := n.r.Eval(f)
	if err != nil {
		return b, err
	}
	if a.IsInt() && b.IsInt() {
		x, y := a.AsInt(), b.AsInt()
		if s := x - y; (s < x) == (y > 0) {
			return object.Int(s), nil
		}
	} else if a.IsFloat() && b.IsFloat() {
		return object.Float(a.AsFloat() - b.AsFloat()), nil
	}
	return arith(f, object.OpSub, n.at, a, b)
}

func (n *mul) Eval(f *Frame) (Value, error) {
	a, err := n.l.Eval(f)
	if err != nil {
		return a, err
	}
	b, err := n.r.Eval(f)
	if err != nil {
		return b, err
	}
	if a.IsInt() && b.IsInt() {
		if p, ok := mulInt(a.AsInt(), b.AsInt()); ok {
			return object.Int(p), nil
		}
	} else if a.IsFloat() && b.IsFloat() {
		return object.Float(a.AsFloat() * b.AsFloat()), nil
	}
	return arith(f, object.OpMul, n.at, a, b)
}

func (n *mod) Eval(f *Frame) (Value, error) {
	a, err := n.l.Eval(f)
	if err != nil {
		return a, err
	}
	b, err := n.r.Eval(f)
	if err != nil {
		return b, err
	}
	if a.IsInt() && b.IsInt() {
		x, y := a.AsInt(), b.AsInt()
		if x >= 0 && y > 0 {
			return object.Int(x % y), nil
		}
	}
	return arith(f, object.OpMod, n.at, a, b)
}

// addLocalConst is name ± c for a variable in a slot.
type addLocalConst struct {
	addConst
	slot int
}

func (n *addLocalConst) Eval(f *Frame) (Value, error) {
	if a := f.Slots[n.slot]; a.IsInt() {
		x := a.AsInt()
		if s := x + n.c; (s > x) == (n.c > 0) {
			return object.Int(s), nil
		}
	}
	return n.addConst.Eval(f)
}

// newBinary picks the node for l op r.
func newBinary(op object.NumOp, at int32, l, r expr) expr {
	b := binary{op, at, operandOf(l), operandOf(r)}
	if c, ok := r.(*constant); ok && c.v.IsInt() && c.v.AsInt() != math.MinInt64 && (op == object.OpAdd || op == object.OpSub) {
		k := addConst{b, c.v.AsInt()}
		if op == object.OpSub {
			k.c = -k.c
		}
		if slot := slotOf(l); slot >= 0 {
			return &addLocalConst{k, slot}
		}
		return &k
	}
	switch op {
	case object.OpAdd:
		return &add{b}
	case object.OpSub:
		return &sub{b}
	case object.OpMul:
		return &mul{b}
	case object.OpMod:
		if n := newPercentItems(at, l, r); n != nil {
			return n
		}
		return &mod{b}
	}
	return &b
}

// percentItems is format % (items): the tuple need not be made.
type percentItems struct {
	format *object.Str
	items  []operand
	at     int32
}

// newPercentItems is l % r as percentItems, or nil.
func newPercentItems(at int32, l, r expr) expr {
	c, ok := l.(*constant)
	if !ok {
		return nil
	}
	format, isText := object.AsStr(c.v)
	if t, ok := r.(*tupleDisplay); ok && isText && t.starred == nil {
		return &percentItems{format, operandsOf(t.es), at}
	}
	return nil
}

func (n *percentItems) Eval(f *Frame) (Value, error) {
	items, mark := f.Th.PushArgs(len(n.items))
	for i := range n.items {
		v, err := n.items[i].Eval(f)
		if err != nil {
			f.Th.PopArgs(mark)
			return v, err
		}
		items[i] = v
	}
	f.At = n.at
	v, err := object.PercentItems(f.Th, n.format, items)
	f.Th.PopArgs(mark)
	return v, err
}

// unary is -e, +e, ~e.
type unary struct {
	op ast.UnaryOperator
	at int32
	e  expr
}

func (n *unary) Eval(f *Frame) (Value, error) {
	v, err := n.e.Eval(f)
	if err != nil {
		return v, err
	}
	if v.IsInt() && n.op == ast.USub && v.AsInt() != math.MinInt64 {
		return object.Int(-v.AsInt()), nil
	}
	f.At = n.at
	switch n.op {
	case ast.USub:
		return object.Negative(f.Th, v)
	case ast.UAdd:
		return object.Positive(f.Th, v)
	}
	return object.Inverted(f.Th, v)
}

// not is not e.
type not struct{ e condition }

func (n *not) Test(f *Frame) (bool, error) {
	b, err := n.e.Test(f)
	return !b, err
}

func (n *not) Eval(f *Frame) (Value, error) {
	b, err := n.e.Test(f)
	return object.Bool(!b), err
}

// compare is l op r for the rich comparisons.
type compare struct {
	op   object.CompareOp
	at   int32
	l, r operand
}

func (n *compare) operands(f *Frame) (a, b Value, err error) {
	if a, err = n.l.Eval(f); err != nil {
		return
	}
	b, err = n.r.Eval(f)
	return
}

func compareInts(op object.CompareOp, x, y int64) bool {
	switch op {
	case object.LT:
		return x < y
	case object.LE:
		return x <= y
	case object.EQ:
		return x == y
	case object.NE:
		return x != y
	case object.GT:
		return x > y
	}
	return x >= y
}

func compareFloats(op object.CompareOp, x, y float64) bool {
	switch op {
	case object.LT:
		return x < y
	case object.LE:
		return x <= y
	case object.EQ:
		return x == y
	case object.NE:
		return x != y
	case object.GT:
		return x > y
	}
	return x >= y
}

func (n *compare) Test(f *Frame) (bool, error) {
	a, err := n.l.Eval(f)
	if err != nil {
		return false, err
	}
	b, err := n.r.Eval(f)
	if err != nil {
		return false, err
	}
	if a.IsInt() && b.IsInt() {
		return compareInts(n.op, a.AsInt(), b.AsInt()), nil
	}
	if x, y, ok := floats(a, b); ok && !a.IsInt() && !b.IsInt() {
		return compareFloats(n.op, x, y), nil
	}
	r, err := n.slow(f, a, b)
	if err != nil {
		return false, err
	}
	if r.IsBool() {
		return r.AsBool(), nil
	}
	return object.Truth(f.Th, r)
}

func (n *compare) slow(f *Frame, a, b Value) (Value, error) {
	if s, ok := a.Object().(*object.Str); ok && s.Exact() && (n.op == object.EQ || n.op == object.NE) {
		if t, ok := b.Object().(*object.Str); ok && t.Exact() {
			return object.Bool((s == t || s.String() == t.String()) == (n.op == object.EQ)), nil
		}
	}
	f.At = n.at
	return object.Compare(f.Th, a, b, n.op)
}

func (n *compare) Eval(f *Frame) (Value, error) {
	a, b, err := n.operands(f)
	if err != nil {
		return Value{}, err
	}
	if a.IsInt() && b.IsInt() {
		return object.Bool(compareInts(n.op, a.AsInt(), b.AsInt())), nil
	}
	return n.slow(f, a, b)
}

// compareConst is l op c for a small int.
type compareConst struct {
	compare
	c int64
}

func (n *compareConst) Test(f *Frame) (bool, error) {
	a, err := n.l.Eval(f)
	if err != nil {
		return false, err
	}
	if a.IsInt() {
		return compareInts(n.op, a.AsInt(), n.c), nil
	}
	r, err := n.slow(f, a, object.Int(n.c))
	if err != nil {
		return false, err
	}
	return object.Truth(f.Th, r)
}

// compareLocalConst is name op c for a variable in a slot.
type compareLocalConst struct {
	compareConst
	slot int
}

func (n *compareLocalConst) Test(f *Frame) (bool, error) {
	if a := f.Slots[n.slot]; a.IsInt() {
		return compareInts(n.op, a.AsInt(), n.c), nil
	}
	return n.compareConst.Test(f)
}

// newCompare picks the node for l op r.
func newCompare(op object.CompareOp, at int32, l, r expr) expr {
	c := compare{op, at, operandOf(l), operandOf(r)}
	if k, ok := r.(*constant); ok && k.v.IsInt() {
		cc := compareConst{c, k.v.AsInt()}
		if slot := slotOf(l); slot >= 0 {
			return &compareLocalConst{cc, slot}
		}
		return &cc
	}
	return &c
}

// identity is l is r, or l is not r.
type identity struct {
	not  bool
	l, r operand
}

func (n *identity) Test(f *Frame) (bool, error) {
	a, err := n.l.Eval(f)
	if err != nil {
		return false, err
	}
	b, err := n.r.Eval(f)
	return object.Is(a, b) != n.not, err
}

func (n *identity) Eval(f *Frame) (Value, error) {
	b, err := n.Test(f)
	return object.Bool(b), err
}

// isNone is l is None, or l is not None.
type isNone struct {
	not bool
	l   operand
}

func (n *isNone) Test(f *Frame) (bool, error) {
	a, err := n.l.Eval(f)
	if err != nil {
		return false, err
	}
	return a.IsNone() != n.not, nil
}

func (n *isNone) Eval(f *Frame) (Value, error) {
	b, err := n.Test(f)
	return object.Bool(b), err
}

// contains is l in r, or l not in r.
type contains struct {
	not  bool
	at   int32
	l, r operand
}

func (n *contains) Test(f *Frame) (bool, error) {
	a, err := n.l.Eval(f)
	if err != nil {
		return false, err
	}
	b, err := n.r.Eval(f)
	if err != nil {
		return false, err
	}
	f.At = n.at
	ok, err := object.Contains(f.Th, b, a)
	return ok != n.not, err
}

func (n *contains) Eval(f *Frame) (Value, error) {
	b, err := n.Test(f)
	return object.Bool(b), err
}

// chain is a comparison of more than two operands: each is evaluated once, and the
// first comparison that fails ends it.
type chain struct {
	at    int32
	first expr
	ops   []ast.CmpOp
	rest  []expr
}

func (n *chain) Eval(f *Frame) (Value, error) {
	a, err := n.first.Eval(f)
	if err != nil {
		return a, err
	}
	for i, op := range n.ops {
		b, err := n.rest[i].Eval(f)
		if err != nil {
			return b, err
		}
		r, err := n.one(f, op, a, b)
		if err != nil || i == len(n.ops)-1 {
			return r, err
		}
		ok, err := object.Truth(f.Th, r)
		if err != nil || !ok {
			return r, err
		}
		a = b
	}
	return a, nil
}

func (n *chain) one(f *Frame, op ast.CmpOp, a, b Value) (Value, error) {
	f.At = n.at
	switch op {
	case ast.Is:
		return object.Bool(object.Is(a, b)), nil
	case ast.IsNot:
		return object.Bool(!object.Is(a, b)), nil
	case ast.In, ast.NotIn:
		ok, err := object.Contains(f.Th, b, a)
		return object.Bool(ok == (op == ast.In)), err
	}
	if a.IsInt() && b.IsInt() {
		return object.Bool(compareInts(object.CompareOp(op), a.AsInt(), b.AsInt())), nil
	}
	return object.Compare(f.Th, a, b, object.CompareOp(op))
}

// and and or are the boolean operators over two or more operands; ats are where the
// truth of each operand is asked for.
type and struct {
	es []expr
	ts []condition
}

func (n *and) Eval(f *Frame) (Value, error) {
	for i, e := range n.es {
		v, err := e.Eval(f)
		if err != nil || i == len(n.es)-1 {
			return v, err
		}
		ok, err := object.Truth(f.Th, v)
		if err != nil || !ok {
			return v, err
		}
	}
	return object.None, nil
}

func (n *and) Test(f *Frame) (bool, error) {
	for i := range n.ts {
		if ok, err := n.ts[i].Test(f); !ok || err != nil {
			return false, err
		}
	}
	return true, nil
}

type or struct {
	es []expr
	ts []condition
}

func (n *or) Eval(f *Frame) (Value, error) {
	for i, e := range n.es {
		v, err := e.Eval(f)
		if err != nil || i == len(n.es)-1 {
			return v, err
		}
		ok, err := object.Truth(f.Th, v)
		if err != nil || ok {
			return v, err
		}
	}
	return object.None, nil
}

func (n *or) Test(f *Frame) (bool, error) {
	for i := range n.ts {
		if ok, err := n.ts[i].Test(f); ok || err != nil {
			return ok, err
		}
	}
	return false, nil
}

// ifExp is body if test else els.
type ifExp struct {
	test      condition
	body, els operand
}

func (n *ifExp) Eval(f *Frame) (Value, error) {
	ok, known := n.test.known(f)
	if !known {
		var err error
		if ok, err = n.test.t.Test(f); err != nil {
			return Value{}, err
		}
	}
	if ok {
		return n.body.Eval(f)
	}
	return n.els.Eval(f)
}

// walrus is (t := e).
type walrus struct {
	t target
	e expr
}

func (n *walrus) Eval(f *Frame) (Value, error) {
	v, err := n.e.Eval(f)
	if err != nil {
		return v, err
	}
	return v, n.t.Assign(f, v)
}
