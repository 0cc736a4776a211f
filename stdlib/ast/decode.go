package ast

// this file turns objects into a syntax tree

import (
	"fmt"
	"math"
	"strings"

	"pyasync/ast"
	"pyasync/object"
	"pyasync/parser"
)

// modeNodes are what compile() wants in each mode.
var modeNodes = map[string]string{"exec": "Module", "eval": "Expression", "single": "Interactive", "func_type": "FunctionType"}

// IsTree reports whether v is a node.
func (trees) IsTree(th *thread, v value) bool {
	s := known(th)
	return s != nil && v.Type().Is(s.base)
}

// Decode reads and checks a tree for compile().
func (trees) Decode(th *thread, v value, mode string) (ast.Tree, bool, error) {
	if !(trees{}).IsTree(th, v) {
		return nil, false, nil
	}
	s := known(th)
	want := s.byName[modeNodes[mode]]
	if !v.Type().Is(want.typ) {
		return nil, true, th.TypeErrorf("expected %s node, got %s", want.name, v.Type().Name)
	}
	d := &decoder{th: th, s: s}
	n, err := d.fields(want, v)
	if err != nil {
		return nil, true, err
	}
	tree := n.(ast.Tree)
	if m, ok := tree.(*ast.Module); ok {
		m.Future = parser.FutureNames(m.Body)
	}
	return tree, true, validate(th, tree)
}

// decoder reads objects. They are duck-typed where CPython's are: the attributes count.
type decoder struct {
	th *thread
	s  *state
	// loose is for nodes that are only to be written as text: they need no positions, and
	// what is missing is an AttributeError.
	loose bool
}

// node reads one of the nodes of a sum; nil for None.
func (d *decoder) node(sum string, v value) (any, error) {
	c := d.s.byName[sum]
	if v.IsNone() && c == nil {
		return nil, nil
	}
	if err := d.th.Enter(" while traversing '" + sum + "' node"); err != nil {
		return nil, err
	}
	defer d.th.Leave()
	if c != nil {
		n, err := d.fields(c, v)
		if err != nil || !c.sum.places {
			return n, err
		}
		return n, d.place(c.sum, n, v)
	}
	s := sums()[sum]
	var at ast.Span
	if s.places {
		if err := d.span(s, v, &at); err != nil {
			return nil, err
		}
	}
	c, err := d.class(s, v)
	if err != nil {
		return nil, err
	}
	n, err := d.fields(c, v)
	if err == nil && s.places {
		setSpan(n, at)
	}
	return n, err
}

// place reads the position of a node that stands alone.
func (d *decoder) place(s *sum, n any, v value) error {
	var at ast.Span
	if err := d.span(s, v, &at); err != nil {
		return err
	}
	setSpan(n, at)
	return nil
}

// class is the class of the sum that v belongs to.
func (d *decoder) class(s *sum, v value) (*made, error) {
	for _, t := range v.Type().MRO {
		if c := d.s.nodes[t]; c != nil && c.sum == s {
			return c, nil
		}
	}
	return nil, d.wrongNode(s.name, v)
}

func (d *decoder) wrongNode(sum string, v value) error {
	text, err := object.ReprString(d.th, v)
	if err != nil {
		return err
	}
	return d.th.TypeErrorf("expected some sort of %s, but got %s", sum, text)
}

// span reads the position of a node.
func (d *decoder) span(s *sum, v value, at *ast.Span) error {
	fields := [...]*int32{&at.Line, &at.Col, &at.EndLine, &at.EndCol}
	for i, name := range placeNames {
		x, err := object.LookupAttr(d.th, v, name)
		if err != nil {
			return err
		}
		switch {
		case x.IsZero() && i == 0 && d.loose && hasTypeComment(v.Type().Name):
			_, err := object.GetAttrString(d.th, v, name)
			return err
		case x.IsZero() && i < 2 && !d.loose, x.IsZero() && s.needEnd && !d.loose:
			return d.th.TypeErrorf("required field \"%s\" missing from %s", name, s.name)
		case x.IsZero() || x.IsNone() && (i >= 2 && !s.needEnd || d.loose):
			if i >= 2 {
				*fields[i] = *fields[i-2]
			}
		default:
			n, err := d.int(x)
			if err != nil {
				return err
			}
			*fields[i] = int32(n)
		}
	}
	return nil
}

// hasTypeComment reports whether a statement may have a type comment: to write it, its line
// must be known.
func hasTypeComment(class string) bool {
	switch class {
	case "Assign", "For", "AsyncFor", "With", "AsyncWith", "FunctionDef", "AsyncFunctionDef":
		return true
	}
	return false
}

// int reads an int of C's size.
func (d *decoder) int(v value) (int, error) {
	if !v.Type().Is(object.IntType) {
		text, err := object.ReprString(d.th, v)
		if err != nil {
			return 0, err
		}
		return 0, d.th.ValueErrorf("invalid integer value: %s", text)
	}
	n, err := object.AsIndex(d.th, v)
	if err != nil || n < math.MinInt32 || n > math.MaxInt32 {
		return 0, d.th.Raise(object.OverflowErrorType, "Python int too large to convert to C int")
	}
	return n, nil
}

// fields makes the struct of class c and reads its fields from v.
func (d *decoder) fields(c *made, v value) (any, error) {
	n := c.new()
	if c.flag != nil {
		*c.flag(n) = c.on
	}
	for i, ref := range c.refs(n) {
		f := c.fields[i]
		x, err := object.LookupAttrStr(d.th, v, c.names[i])
		if err != nil {
			return nil, err
		}
		switch {
		case !x.IsZero():
		case d.loose:
			if _, err := object.GetAttr(d.th, v, c.names[i]); err != nil {
				return nil, err
			}
		case f.quant == 0:
			return nil, d.th.TypeErrorf("required field \"%s\" missing from %s", f.name, c.name)
		default:
			continue
		}
		if err := d.field(c, f, ref, x); err != nil {
			return nil, err
		}
	}
	if r, ok := n.(*ast.Raise); ok && d.loose && r.Exc == nil && r.Cause != nil {
		return nil, d.th.ValueErrorf("Node can't use cause without an exception.")
	}
	return n, nil
}

// required is the error for None in a field that must be there.
func (d *decoder) required(c *made, f field) error {
	if f.quant == '?' {
		return nil
	}
	switch {
	case !d.loose:
	case c.name == "Await":
		return nil // written without its operand
	case c.name == "YieldFrom":
		return d.th.ValueErrorf("Node can't be used without a value attribute.")
	default:
		return d.th.AttributeErrorf(object.None, "_fields", "'NoneType' object has no attribute '_fields'")
	}
	return d.th.ValueErrorf("field '%s' is required for %s", f.name, c.name)
}

// field reads v into the field of a struct that ref points to.
func (d *decoder) field(c *made, f field, ref any, v value) (err error) {
	if f.quant == '*' {
		return d.list(c, f, ref, v)
	}
	switch p := ref.(type) {
	case *ast.Constant:
		return d.constant(p, v, 0)
	case *ast.ConstKind:
		var k ast.Constant
		if err := d.constant(&k, v, 0); err != nil {
			return err
		}
		*p = k.Kind
		return nil
	}
	// as in CPython, any object is read as a node that is no alternative to another
	if v.IsNone() && (f.quant == '?' || f.typ != "int" && d.s.enums[f.typ] == nil && (d.loose || d.s.byName[f.typ] == nil)) {
		return d.required(c, f)
	}
	switch p := ref.(type) {
	case *string:
		*p, err = d.text(f.typ, v)
	case *int:
		if v.IsNone() && f.quant == '?' {
			return nil
		}
		*p, err = d.int(v)
	case *bool:
		return d.boolean(f, p, v)
	case *ast.Operator:
		return decodeEnum(d, f.typ, p, v)
	case *ast.UnaryOperator:
		return decodeEnum(d, f.typ, p, v)
	case *ast.ExprContext:
		return decodeEnum(d, f.typ, p, v)
	default:
		return d.child(c, f, ref, v)
	}
	return err
}

// child reads a node into the field that ref points to.
func (d *decoder) child(c *made, f field, ref any, v value) error {
	n, err := d.node(f.typ, v)
	if err != nil {
		return err
	}
	switch p := ref.(type) {
	case *ast.Expr:
		*p = n.(ast.Expr)
	case *ast.Pattern:
		*p = n.(ast.Pattern)
	case **ast.Arguments:
		*p = n.(*ast.Arguments)
	case **ast.Arg:
		*p = n.(*ast.Arg)
	case **ast.Name:
		name, ok := n.(*ast.Name)
		switch {
		case ok:
		case c.name == "TypeAlias":
			return d.th.TypeErrorf("TypeAlias with non-Name name")
		default:
			return d.th.TypeErrorf("NamedExpr target must be a Name")
		}
		*p = name
	case **ast.JoinedStr:
		j, ok := n.(*ast.JoinedStr)
		if !ok {
			j = &ast.JoinedStr{Span: n.(ast.Expr).Pos(), Values: []ast.Expr{n.(ast.Expr)}}
		}
		*p = j
		if d.loose {
			return d.partOfText(n, v)
		}
	default:
		panic(fmt.Sprintf("ast: no field for a %T", ref))
	}
	return nil
}

// text reads an identifier or a string.
func (d *decoder) text(typ string, v value) (string, error) {
	if typ == "identifier" {
		if s, ok := v.Object().(*object.Str); ok && v.Type() == object.StrType {
			return s.String(), nil
		}
		return "", d.th.TypeErrorf("AST identifier must be of type str")
	}
	switch s, ok := object.AsStr(v); {
	case ok:
		return s.String(), nil
	case v.Type() == object.BytesType:
		b, err := v.Type().Buffer(d.th, v)
		if err != nil {
			return "", err
		}
		return string(b.Data), nil
	}
	return "", d.th.TypeErrorf("AST string must be of type str")
}

// boolean reads a field that package ast has as a bool.
func (d *decoder) boolean(f field, p *bool, v value) error {
	switch f.typ {
	case "boolop":
		var op uint8
		err := decodeEnum(d, f.typ, &op, v)
		*p = op == 1
		return err
	case "string":
		s, err := d.text(f.typ, v)
		*p = s == "u"
		return err
	}
	n, err := d.int(v)
	*p = n != 0
	return err
}

func decodeEnum[T ~uint8](d *decoder, sum string, p *T, v value) error {
	for i, t := range d.s.enums[sum].types {
		if v.Type().Is(t) {
			*p = T(i)
			return nil
		}
	}
	return d.wrongNode(sum, v)
}

// constant reads the value of a Constant, which may be a tuple or frozenset of such.
func (d *decoder) constant(c *ast.Constant, v value, depth int) error {
	switch t := v.Type(); {
	case v.IsNone():
		c.Kind = ast.ConstNone
	case t == object.BoolType:
		c.Kind = ast.ConstFalse
		if object.Is(v, object.True) {
			c.Kind = ast.ConstTrue
		}
	case object.Is(v, object.Ellipsis):
		c.Kind = ast.ConstEllipsis
	case t == object.IntType:
		c.Kind = ast.ConstInt
		if v.IsInt() {
			c.Int = v.AsInt()
		} else {
			c.Big = object.BigOf(v)
		}
	case d.loose && asRepr(t, depth):
		return d.shown(c, v)
	case t == object.FloatType:
		c.Kind, c.Float = ast.ConstFloat, v.AsFloat()
	case t == object.ComplexType:
		z, _ := object.AsComplex(v)
		c.Kind, c.Real, c.Float = ast.ConstComplex, real(z.C), imag(z.C)
		if c.Real == 0 && !math.Signbit(c.Real) {
			c.Kind = ast.ConstImag
		}
	case t == object.StrType:
		c.Kind, c.Str = ast.ConstStr, object.StringOf(v)
	case t == object.BytesType:
		b, err := t.Buffer(d.th, v)
		if err != nil {
			return err
		}
		c.Kind, c.Str = ast.ConstBytes, string(b.Data)
	case t == object.TupleType:
		c.Kind = ast.ConstTuple
		return d.constants(c, v, depth)
	case t == object.FrozenSetType:
		c.Kind = ast.ConstFrozenSet
		return d.constants(c, v, depth)
	case d.loose:
		return d.shown(c, v)
	default:
		return d.th.TypeErrorf("got an invalid type in Constant: %s", t.Name)
	}
	return nil
}

// shown reads a constant as its repr, in which infinity and NaN are written as numbers.
func (d *decoder) shown(c *ast.Constant, v value) error {
	text, err := object.ReprString(d.th, v)
	if t := v.Type(); t == object.FloatType || t == object.ComplexType {
		text = strings.ReplaceAll(text, "inf", "1e309")
		text = strings.ReplaceAll(text, "nan", "(1e309-1e309)")
	}
	c.Kind, c.Str = ast.ConstOther, text
	return err
}

// asRepr reports whether a constant of type t is written as its repr: what the source text
// of a literal cannot tell.
func asRepr(t *object.Type, depth int) bool {
	switch t {
	case object.FloatType, object.ComplexType, object.FrozenSetType:
		return true
	}
	return t == object.TupleType && depth > 0
}

// maxConstant bounds the nesting of tuples in a constant.
const maxConstant = 1000

func (d *decoder) constants(c *ast.Constant, v value, depth int) error {
	if depth > maxConstant {
		return d.th.Raise(object.RecursionErrorType, "maximum recursion depth exceeded during compilation")
	}
	items, err := object.Slice(d.th, v)
	if err != nil {
		return err
	}
	for _, x := range items {
		k := &ast.Constant{}
		if err := d.constant(k, x, depth+1); err != nil {
			return err
		}
		c.Elts = append(c.Elts, k)
	}
	return nil
}
