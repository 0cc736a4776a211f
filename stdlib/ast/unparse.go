package ast

// this file is unparse

import (
	"strings"

	"pyasync/ast"
	"pyasync/object"
)

var unparse = object.Func{Name: "unparse", Sig: "(ast_obj)", Doc: "Return source text that would parse to an equivalent of the tree.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		s, err := of(th)
		if err != nil {
			return value{}, err
		}
		d := &decoder{th: th, s: s, loose: true}
		text, err := d.source(a[0])
		return object.FromString(text), err
	}}

// source is the text of a node, or of a list of nodes.
func (d *decoder) source(v value) (string, error) {
	if l, ok := object.AsList(v); ok {
		var b strings.Builder
		for _, x := range l.Items {
			text, err := d.source(x)
			if err != nil {
				return "", err
			}
			b.WriteString(text)
		}
		return b.String(), nil
	}
	if !v.Type().Is(d.s.base) {
		return "", d.th.AttributeErrorf(v, "_fields", "'%s' object has no attribute '_fields'", v.Type().Name)
	}
	var c *made
	for _, t := range v.Type().MRO {
		if c = d.s.nodes[t]; c != nil {
			break
		}
	}
	if c == nil {
		return "", nil // an operator or a context has no text of its own
	}
	n, err := d.fields(c, v)
	if err == nil && c.sum.places {
		err = d.place(c.sum, n, v)
	}
	if err != nil {
		return "", err
	}
	return ast.UnparseNode(n), nil
}
