package ast

// this file evaluates constant expressions in a tree, as CPython does before it compiles

import (
	"math/bits"
	"reflect"

	"pyasync/ast"
	"pyasync/object"
)

// Fold evaluates the constant expressions in a tree, which it changes. debug is the value of
// __debug__.
func (trees) Fold(th *thread, tree ast.Tree, debug bool) {
	f := &folder{th: th, debug: debug}
	if m, ok := tree.(*ast.Module); ok {
		f.annotationsAsText = m.Future["annotations"]
	}
	f.walk(reflect.ValueOf(tree), false)
}

type folder struct {
	th                *thread
	debug             bool
	annotationsAsText bool
}

var exprType = reflect.TypeFor[ast.Expr]()

// walk folds all expressions below v, a node, a list of nodes or a field that holds one.
func (f *folder) walk(v reflect.Value, settable bool) {
	switch v.Kind() {
	case reflect.Interface:
		if v.IsNil() {
			return
		}
		f.walk(v.Elem(), false)
		if settable && v.Type() == exprType {
			if e := f.fold(v.Interface().(ast.Expr)); e != nil {
				v.Set(reflect.ValueOf(e))
			}
		}
	case reflect.Slice:
		if k := v.Type().Elem().Kind(); k == reflect.Interface || k == reflect.Pointer {
			for i := range v.Len() {
				f.walk(v.Index(i), true)
			}
		}
	case reflect.Pointer:
		if s := v.Elem(); !v.IsNil() && s.Kind() == reflect.Struct && s.Type().PkgPath() == exprType.PkgPath() {
			for i := range s.NumField() {
				if name := s.Type().Field(i).Name; !f.annotationsAsText || name != "Annotation" && name != "Returns" {
					f.walk(s.Field(i), true)
				}
			}
			f.loop(v.Interface())
		}
	}
}

// loop makes a constant of the display that a loop iterates over.
func (f *folder) loop(node any) {
	switch n := node.(type) {
	case *ast.For:
		n.Iter = f.display(n.Iter)
	case *ast.Comprehension:
		n.Iter = f.display(n.Iter)
	}
}

// display is what stands for a list or set that is only looked at.
func (f *folder) display(e ast.Expr) ast.Expr {
	switch d := e.(type) {
	case *ast.List:
		if c := allConstant(e, d.Elts, ast.ConstTuple); c != nil {
			return c
		}
		for _, x := range d.Elts {
			if _, ok := x.(*ast.Starred); ok {
				return e
			}
		}
		return &ast.Tuple{Span: d.Span, Elts: d.Elts}
	case *ast.Set:
		if c := allConstant(e, d.Elts, ast.ConstFrozenSet); c != nil {
			return c
		}
	}
	return e
}

// allConstant is the constant of the elements, or nil unless all are constants.
func allConstant(e ast.Expr, elts []ast.Expr, kind ast.ConstKind) ast.Expr {
	c := &ast.Constant{Span: e.Pos(), Kind: kind}
	for _, x := range elts {
		k, ok := x.(*ast.Constant)
		if !ok {
			return nil
		}
		c.Elts = append(c.Elts, k)
	}
	return c
}

// fold is what takes the place of an expression whose parts are folded, or nil.
func (f *folder) fold(e ast.Expr) ast.Expr {
	switch e := e.(type) {
	case *ast.BinOp:
		return f.binary(e)
	case *ast.UnaryOp:
		return f.unary(e)
	case *ast.Tuple:
		if e.Ctx == ast.Load {
			return allConstant(e, e.Elts, ast.ConstTuple)
		}
	case *ast.Subscript:
		base, ok1 := e.Value.(*ast.Constant)
		index, ok2 := e.Slice.(*ast.Constant)
		if ok1 && ok2 && e.Ctx == ast.Load {
			return f.result(e, func(th *thread, a, b value) (value, error) { return object.GetItem(th, a, b) }, base, index)
		}
	case *ast.Name:
		if e.ID == "__debug__" && e.Ctx == ast.Load {
			c := &ast.Constant{Span: e.Span, Kind: ast.ConstFalse}
			if f.debug {
				c.Kind = ast.ConstTrue
			}
			return c
		}
	case *ast.Compare:
		if last := len(e.Ops) - 1; e.Ops[last] == ast.In || e.Ops[last] == ast.NotIn {
			e.Comparators[last] = f.display(e.Comparators[last])
		}
	}
	return nil
}

// result is the constant that an operation on constants gives; nil if it fails, or gives what
// is no constant.
func (f *folder) result(e ast.Expr, op func(th *thread, a, b value) (value, error), a, b *ast.Constant) ast.Expr {
	x, err := constantValue(f.th, a)
	if err != nil {
		return nil
	}
	y, err := constantValue(f.th, b)
	if err != nil {
		return nil
	}
	v, err := op(f.th, x, y)
	if err != nil {
		return nil
	}
	c := &ast.Constant{Span: e.Pos()}
	if err := (&decoder{th: f.th}).constant(c, v, 0); err != nil {
		return nil
	}
	return c
}

var numOps = [...]object.NumOp{
	ast.Add: object.OpAdd, ast.Sub: object.OpSub, ast.Mult: object.OpMul, ast.Div: object.OpTrueDiv, ast.FloorDiv: object.OpFloorDiv,
	ast.Mod: object.OpMod, ast.LShift: object.OpLShift, ast.RShift: object.OpRShift, ast.BitOr: object.OpOr, ast.BitXor: object.OpXor, ast.BitAnd: object.OpAnd,
}

func (f *folder) binary(e *ast.BinOp) ast.Expr {
	left, ok := e.Left.(*ast.Constant)
	if !ok {
		return nil
	}
	if t, ok := e.Right.(*ast.Tuple); ok && e.Op == ast.Mod && left.Kind == ast.ConstStr {
		return formatted(e, left, t.Elts)
	}
	right, ok := e.Right.(*ast.Constant)
	if !ok || e.Op == ast.MatMult || !small(e.Op, left, right) {
		return nil
	}
	if e.Op == ast.Pow {
		return f.result(e, func(th *thread, a, b value) (value, error) { return object.Power(th, a, b, object.None) }, left, right)
	}
	return f.result(e, func(th *thread, a, b value) (value, error) { return object.Binary(th, numOps[e.Op], a, b) }, left, right)
}

// bitLen is the number of bits of an int, and -1 for any other constant.
func bitLen(c *ast.Constant) int {
	switch {
	case c.Kind == ast.ConstTrue:
		return 1
	case c.Kind == ast.ConstFalse:
		return 0
	case c.Kind != ast.ConstInt:
		return -1
	case c.Big != nil:
		return c.Big.BitLen()
	case c.Int < 0:
		return bits.Len64(uint64(-c.Int))
	}
	return bits.Len64(uint64(c.Int))
}

// The bounds of CPython on what folding may make.
const (
	maxBits  = 128
	maxText  = 4096
	maxItems = 256
)

// small reports whether the result of an operation is so small that it may be computed early.
func small(op ast.Operator, a, b *ast.Constant) bool {
	na, nb := bitLen(a), bitLen(b)
	switch op {
	case ast.Mult:
		switch {
		case na >= 0 && nb >= 0:
			return na+nb <= maxBits
		case na >= 0:
			return repeatable(b, a)
		case nb >= 0:
			return repeatable(a, b)
		}
	case ast.Pow:
		return na < 0 || nb < 0 || b.Kind == ast.ConstInt && (b.Int <= 0 || b.Big == nil && int64(na) <= maxBits/max(b.Int, 1))
	case ast.LShift:
		return na < 0 || nb < 0 || b.Big == nil && b.Int <= maxBits && na+int(b.Int) <= maxBits
	case ast.Mod:
		return a.Kind != ast.ConstStr && a.Kind != ast.ConstBytes
	}
	return true
}

// repeatable reports whether a sequence may be repeated n times.
func repeatable(c, n *ast.Constant) bool {
	most, length := 0, 0
	switch c.Kind {
	case ast.ConstStr, ast.ConstBytes:
		most, length = maxText, len(c.Str)
	case ast.ConstTuple:
		most, length = maxItems, len(c.Elts)
	default:
		return true
	}
	return length == 0 || n.Big == nil && n.Int >= 0 && n.Int <= int64(most/length)
}

func (f *folder) unary(e *ast.UnaryOp) ast.Expr {
	if c, ok := e.Operand.(*ast.Compare); ok && e.Op == ast.Not && len(c.Ops) == 1 {
		opposite := map[ast.CmpOp]ast.CmpOp{ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In}
		if op, ok := opposite[c.Ops[0]]; ok {
			return &ast.Compare{Span: e.Span, Left: c.Left, Ops: []ast.CmpOp{op}, Comparators: c.Comparators}
		}
	}
	c, ok := e.Operand.(*ast.Constant)
	if !ok {
		return nil
	}
	return f.result(e, func(th *thread, a, _ value) (value, error) {
		switch e.Op {
		case ast.Invert:
			return object.Inverted(th, a)
		case ast.UAdd:
			return object.Positive(th, a)
		case ast.USub:
			return object.Negative(th, a)
		}
		on, err := object.Truth(th, a)
		return object.Bool(!on), err
	}, c, c)
}

// formatted is the f-string for 'text %s' % (a,), or nil if the format is not as simple as that.
func formatted(e *ast.BinOp, format *ast.Constant, args []ast.Expr) ast.Expr {
	j := &ast.JoinedStr{Span: e.Span}
	text, n := "", 0
	flush := func() {
		if text != "" {
			j.Values = append(j.Values, &ast.Constant{Span: e.Span, Kind: ast.ConstStr, Str: text})
			text = ""
		}
	}
	for i := 0; i < len(format.Str); i++ {
		c := format.Str[i]
		if c != '%' {
			text += string(format.Str[i : i+1])
			continue
		}
		if i++; i == len(format.Str) {
			return nil
		}
		switch c := format.Str[i]; c {
		case '%':
			text += "%"
		case 's', 'r', 'a':
			if n == len(args) {
				return nil
			}
			if _, star := args[n].(*ast.Starred); star {
				return nil
			}
			flush()
			j.Values = append(j.Values, &ast.FormattedValue{Span: args[n].Pos(), Value: args[n], Conversion: int(c)})
			n++
		default:
			return nil
		}
	}
	flush()
	if n != len(args) {
		return nil
	}
	return j
}
