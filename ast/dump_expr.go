package ast

// this file dumps expressions

import "strconv"

func (d *dumper) expr(node Expr) {
	at := node.Pos()
	switch n := node.(type) {
	case *BoolOp:
		d.node("BoolOp", &at, func() {
			op := "And()"
			if n.Or {
				op = "Or()"
			}
			d.text("op", op)
			dumpList(d, "values", n.Values)
		})
	case *NamedExpr:
		d.node("NamedExpr", &at, func() {
			d.child("target", n.Target)
			d.child("value", n.Value)
		})
	case *BinOp:
		d.node("BinOp", &at, func() {
			d.child("left", n.Left)
			d.text("op", operatorNames[n.Op]+"()")
			d.child("right", n.Right)
		})
	case *UnaryOp:
		d.node("UnaryOp", &at, func() {
			d.text("op", unaryNames[n.Op]+"()")
			d.child("operand", n.Operand)
		})
	case *Lambda:
		d.node("Lambda", &at, func() {
			d.child("args", n.Args)
			d.child("body", n.Body)
		})
	case *IfExp:
		d.node("IfExp", &at, func() {
			d.child("test", n.Test)
			d.child("body", n.Body)
			d.child("orelse", n.Else)
		})
	case *Dict:
		d.node("Dict", &at, func() {
			dumpList(d, "keys", n.Keys)
			dumpList(d, "values", n.Values)
		})
	case *Set:
		d.node("Set", &at, func() { dumpList(d, "elts", n.Elts) })
	case *Await:
		d.node("Await", &at, func() { d.child("value", n.Value) })
	case *Yield:
		d.node("Yield", &at, func() { d.child("value", n.Value) })
	case *YieldFrom:
		d.node("YieldFrom", &at, func() { d.child("value", n.Value) })
	case *Compare:
		d.node("Compare", &at, func() {
			d.child("left", n.Left)
			dumpList(d, "ops", n.Ops)
			dumpList(d, "comparators", n.Comparators)
		})
	case *Call:
		d.node("Call", &at, func() {
			d.child("func", n.Func)
			dumpList(d, "args", n.Args)
			dumpList(d, "keywords", n.Keywords)
		})
	case *Constant:
		d.node("Constant", &at, func() {
			d.text("value", constantText(n))
			if n.U {
				d.text("kind", "'u'")
			}
		})
	default:
		d.displayOrTarget(node, at)
	}
}

// displayOrTarget dumps comprehensions, f-strings, and the expressions that have a context.
func (d *dumper) displayOrTarget(node Expr, at Span) {
	comprehension := func(class string, elt Expr, gens []*Comprehension) {
		d.node(class, &at, func() {
			d.child("elt", elt)
			dumpList(d, "generators", gens)
		})
	}
	switch n := node.(type) {
	case *ListComp:
		comprehension("ListComp", n.Elt, n.Generators)
	case *SetComp:
		comprehension("SetComp", n.Elt, n.Generators)
	case *GeneratorExp:
		comprehension("GeneratorExp", n.Elt, n.Generators)
	case *DictComp:
		d.node("DictComp", &at, func() {
			d.child("key", n.Key)
			d.child("value", n.Value)
			dumpList(d, "generators", n.Generators)
		})
	case *FormattedValue:
		d.node("FormattedValue", &at, func() {
			d.child("value", n.Value)
			d.text("conversion", strconv.Itoa(n.Conversion))
			d.child("format_spec", n.FormatSpec)
		})
	case *JoinedStr:
		d.node("JoinedStr", &at, func() { dumpList(d, "values", n.Values) })
	case *Attribute:
		d.node("Attribute", &at, func() {
			d.child("value", n.Value)
			d.id("attr", n.Attr)
			d.context(n.Ctx)
		})
	case *Subscript:
		d.node("Subscript", &at, func() {
			d.child("value", n.Value)
			d.child("slice", n.Slice)
			d.context(n.Ctx)
		})
	case *Starred:
		d.node("Starred", &at, func() {
			d.child("value", n.Value)
			d.context(n.Ctx)
		})
	case *Name:
		d.node("Name", &at, func() {
			d.id("id", n.ID)
			d.context(n.Ctx)
		})
	case *List:
		d.node("List", &at, func() {
			dumpList(d, "elts", n.Elts)
			d.context(n.Ctx)
		})
	case *Tuple:
		d.node("Tuple", &at, func() {
			dumpList(d, "elts", n.Elts)
			d.context(n.Ctx)
		})
	case *Slice:
		d.node("Slice", &at, func() {
			d.child("lower", n.Lower)
			d.child("upper", n.Upper)
			d.child("step", n.Step)
		})
	}
}
