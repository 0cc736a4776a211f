package ast

// this file turns a syntax tree into objects

import (
	"fmt"
	"reflect"

	"pyasync/ast"
	"pyasync/object"
)

// trees are the conversions for compile().
type trees struct{}

// Encode turns a tree into objects.
func (trees) Encode(th *thread, tree ast.Tree) (value, error) {
	s, err := of(th)
	if err != nil {
		return value{}, err
	}
	e := &encoder{th: th, s: s}
	for i, name := range placeNames {
		e.places[i] = th.Interp.Intern(name)
	}
	return e.node(tree)
}

type encoder struct {
	th     *thread
	s      *state
	places [4]*object.Str
}

// node is the object for a pointer to a node; None for none.
func (e *encoder) node(n any) (value, error) {
	if n == nil {
		return object.None, nil
	}
	if err := e.th.Enter(" during ast construction"); err != nil {
		return value{}, err
	}
	defer e.th.Leave()
	v := reflect.ValueOf(n)
	if v.IsNil() {
		return object.None, nil
	}
	both := e.s.byGo[v.Type()]
	c := both[0]
	if both[1] != nil && *both[1].flag(n) {
		c = both[1]
	}
	in := object.NewInstance(c.typ)
	for i, ref := range c.refs(n) {
		x, err := e.field(c.fields[i], ref)
		if err != nil {
			return value{}, err
		}
		in.Set(c.names[i], x)
	}
	if c.sum.places {
		at := n.(ast.Node).Pos()
		for i, x := range [...]int32{at.Line, at.Col, at.EndLine, at.EndCol} {
			in.Set(e.places[i], object.Int(int64(x)))
		}
	}
	return object.From(in), nil
}

// field is the object for the field of a struct that ref points to.
func (e *encoder) field(f field, ref any) (value, error) {
	switch p := ref.(type) {
	case *string:
		if *p == "" && f.quant == '?' {
			return object.None, nil
		}
		return e.name(*p), nil
	case *[]string:
		items := make([]value, len(*p))
		for i, s := range *p {
			items[i] = e.name(s)
		}
		return object.NewList(items), nil
	case *int:
		return object.Int(int64(*p)), nil
	case *bool:
		return e.boolean(f, *p), nil
	case *ast.Operator:
		return e.s.enums[f.typ].objects[*p], nil
	case *ast.UnaryOperator:
		return e.s.enums[f.typ].objects[*p], nil
	case *ast.ExprContext:
		return e.s.enums[f.typ].objects[*p], nil
	case *[]ast.CmpOp:
		items := make([]value, len(*p))
		for i, op := range *p {
			items[i] = e.s.enums[f.typ].objects[op]
		}
		return object.NewList(items), nil
	case *ast.Constant:
		return constantValue(e.th, p)
	case *ast.ConstKind:
		return constantValue(e.th, &ast.Constant{Kind: *p})
	case *ast.Expr:
		return e.node(*p)
	case *ast.Pattern:
		return e.node(*p)
	case **ast.Arguments:
		return e.node(*p)
	case **ast.Arg:
		return e.node(*p)
	case **ast.Name:
		return e.node(*p)
	case **ast.JoinedStr:
		return e.node(*p)
	}
	return e.list(ref)
}

// list is the object for a field that is a list of nodes.
func (e *encoder) list(ref any) (value, error) {
	switch p := ref.(type) {
	case *[]ast.Stmt:
		return encodeAll(e, *p)
	case *[]ast.Expr:
		return encodeAll(e, *p)
	case *[]ast.Pattern:
		return encodeAll(e, *p)
	case *[]ast.TypeParam:
		return encodeAll(e, *p)
	case *[]*ast.TypeIgnore:
		return encodeAll(e, *p)
	case *[]*ast.Comprehension:
		return encodeAll(e, *p)
	case *[]*ast.ExceptHandler:
		return encodeAll(e, *p)
	case *[]*ast.Arg:
		return encodeAll(e, *p)
	case *[]*ast.Keyword:
		return encodeAll(e, *p)
	case *[]*ast.Alias:
		return encodeAll(e, *p)
	case *[]*ast.WithItem:
		return encodeAll(e, *p)
	case *[]*ast.MatchCase:
		return encodeAll(e, *p)
	}
	panic(fmt.Sprintf("ast: no object for a %T", ref))
}

func encodeAll[T any](e *encoder, list []T) (value, error) {
	items := make([]value, len(list))
	for i, n := range list {
		v, err := e.node(n)
		if err != nil {
			return value{}, err
		}
		items[i] = v
	}
	return object.NewList(items), nil
}

// name is a str for an identifier.
func (e *encoder) name(s string) value { return object.From(e.th.Interp.Intern(s)) }

// boolean is the object for a field that package ast has as a bool.
func (e *encoder) boolean(f field, on bool) value {
	n := 0
	if on {
		n = 1
	}
	switch f.typ {
	case "boolop":
		return e.s.enums["boolop"].objects[n]
	case "string": // the kind of a constant
		if on {
			return e.name("u")
		}
		return object.None
	}
	return object.Int(int64(n))
}

// constantValue is the value of a literal.
func constantValue(th *thread, c *ast.Constant) (value, error) {
	switch c.Kind {
	case ast.ConstNone:
		return object.None, nil
	case ast.ConstTrue:
		return object.True, nil
	case ast.ConstFalse:
		return object.False, nil
	case ast.ConstEllipsis:
		return object.Ellipsis, nil
	case ast.ConstInt:
		if c.Big != nil {
			return object.Big(c.Big), nil
		}
		return object.Int(c.Int), nil
	case ast.ConstFloat:
		return object.Float(c.Float), nil
	case ast.ConstImag, ast.ConstComplex:
		return object.NewComplex(complex(c.Real, c.Float)), nil
	case ast.ConstStr:
		return object.FromString(c.Str), nil
	case ast.ConstBytes:
		return object.NewBytes([]byte(c.Str)), nil
	}
	items := make([]value, len(c.Elts))
	for i, x := range c.Elts {
		v, err := constantValue(th, x)
		if err != nil {
			return value{}, err
		}
		items[i] = v
	}
	if c.Kind == ast.ConstTuple {
		return object.NewTuple(items), nil
	}
	s, err := object.NewFrozenSet(th, items)
	return object.From(s), err
}
