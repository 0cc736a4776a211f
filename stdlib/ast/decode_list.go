package ast

// this file reads the fields that are lists, and sets positions

import (
	"fmt"
	"sync"

	"pyasync/ast"
	"pyasync/object"
)

// sums is the grammar by name.
var sums = sync.OnceValue(func() map[string]*sum {
	m := map[string]*sum{}
	for _, s := range grammar() {
		m[s.name] = s
	}
	return m
})

// list reads v into the slice that ref points to.
func (d *decoder) list(c *made, f field, ref any, v value) error {
	l, ok := object.AsList(v)
	if !ok {
		if d.loose && v.Type() == object.TupleType {
			items, err := object.Slice(d.th, v)
			if err != nil {
				return err
			}
			l = &object.List{Items: items}
		} else {
			return d.th.TypeErrorf("%s field \"%s\" must be a list, not a %s", c.name, f.name, v.Type().Name)
		}
	}
	n := len(l.Items)
	for i := 0; i < n; i++ {
		if err := d.element(c, f, ref, l.Items[i]); err != nil {
			return err
		}
		if len(l.Items) != n {
			return d.th.Raisef(object.RuntimeErrorType, "%s field \"%s\" changed size during iteration", c.name, f.name)
		}
	}
	return nil
}

// element appends what v stands for to the slice that ref points to.
func (d *decoder) element(c *made, f field, ref any, v value) error {
	switch p := ref.(type) {
	case *[]string:
		if v.IsNone() {
			return d.th.TypeErrorf("AST identifier must be of type str")
		}
		s, err := d.text(f.typ, v)
		*p = append(*p, s)
		return err
	case *[]ast.CmpOp:
		var op ast.CmpOp
		err := decodeEnum(d, f.typ, &op, v)
		*p = append(*p, op)
		return err
	}
	n, err := d.node(f.typ, v)
	if err == nil && d.loose && c.name == "JoinedStr" {
		err = d.partOfText(n, v)
	}
	if err != nil {
		return err
	}
	switch p := ref.(type) {
	case *[]ast.Stmt:
		appendNode(p, n)
	case *[]ast.Expr:
		appendNode(p, n)
	case *[]ast.Pattern:
		appendNode(p, n)
	case *[]ast.TypeParam:
		appendNode(p, n)
	default:
		return d.part(c, f, ref, n)
	}
	return nil
}

// appendNode appends n, which may be nil.
func appendNode[T any](list *[]T, n any) {
	x, _ := n.(T)
	*list = append(*list, x)
}

// part appends a node that is neither statement nor expression.
func (d *decoder) part(c *made, f field, ref, n any) error {
	if n == nil {
		// CPython reads None like any other object without the attributes
		return d.th.TypeErrorf("required field \"%s\" missing from %s", sums()[f.typ].classes[0].fields[0].name, f.typ)
	}
	switch p := ref.(type) {
	case *[]*ast.TypeIgnore:
		appendNode(p, n)
	case *[]*ast.Comprehension:
		appendNode(p, n)
	case *[]*ast.ExceptHandler:
		appendNode(p, n)
	case *[]*ast.Arg:
		appendNode(p, n)
	case *[]*ast.Keyword:
		appendNode(p, n)
	case *[]*ast.Alias:
		appendNode(p, n)
	case *[]*ast.WithItem:
		appendNode(p, n)
	case *[]*ast.MatchCase:
		appendNode(p, n)
	default:
		panic(fmt.Sprintf("ast: no list for a %T", ref))
	}
	return nil
}

// partOfText checks a part of an f-string that is to be written.
func (d *decoder) partOfText(n any, v value) error {
	switch n := n.(type) {
	case *ast.JoinedStr, *ast.FormattedValue:
		return nil
	case *ast.Constant:
		if n.Kind == ast.ConstStr {
			return nil
		}
	}
	text, err := object.ReprString(d.th, v)
	if err != nil {
		return err
	}
	return d.th.ValueErrorf("Unexpected node inside JoinedStr, %s", text)
}

// setSpan sets the position of a node.
func setSpan(n any, at ast.Span) { n.(interface{ SetPos(ast.Span) }).SetPos(at) }
