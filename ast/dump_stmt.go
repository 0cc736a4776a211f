package ast

// this file dumps statements

import "strconv"

// asyncClass is the class of a statement that may have async before it.
func asyncClass(async bool, class string) string {
	if async {
		return "Async" + class
	}
	return class
}

func (d *dumper) stmt(node Stmt) {
	at := node.Pos()
	switch n := node.(type) {
	case *Return:
		d.node("Return", &at, func() { d.child("value", n.Value) })
	case *Delete:
		d.node("Delete", &at, func() { dumpList(d, "targets", n.Targets) })
	case *Assign:
		d.node("Assign", &at, func() {
			dumpList(d, "targets", n.Targets)
			d.child("value", n.Value)
		})
	case *TypeAlias:
		d.node("TypeAlias", &at, func() {
			d.child("name", n.Name)
			dumpList(d, "type_params", n.TypeParams)
			d.child("value", n.Value)
		})
	case *AugAssign:
		d.node("AugAssign", &at, func() {
			d.child("target", n.Target)
			d.text("op", operatorNames[n.Op]+"()")
			d.child("value", n.Value)
		})
	case *AnnAssign:
		d.node("AnnAssign", &at, func() {
			d.child("target", n.Target)
			d.child("annotation", n.Annotation)
			d.child("value", n.Value)
			d.text("simple", flag(n.Simple))
		})
	case *Raise:
		d.node("Raise", &at, func() {
			d.child("exc", n.Exc)
			d.child("cause", n.Cause)
		})
	case *Assert:
		d.node("Assert", &at, func() {
			d.child("test", n.Test)
			d.child("msg", n.Msg)
		})
	case *Import:
		d.node("Import", &at, func() { dumpList(d, "names", n.Names) })
	case *ImportFrom:
		d.node("ImportFrom", &at, func() {
			d.id("module", n.Module)
			dumpList(d, "names", n.Names)
			d.text("level", strconv.Itoa(n.Level))
		})
	case *Global:
		d.node("Global", &at, func() { d.names("names", n.Names) })
	case *Nonlocal:
		d.node("Nonlocal", &at, func() { d.names("names", n.Names) })
	case *ExprStmt:
		d.node("Expr", &at, func() { d.child("value", n.Value) })
	case *Pass:
		d.node("Pass", &at, func() {})
	case *Break:
		d.node("Break", &at, func() {})
	case *Continue:
		d.node("Continue", &at, func() {})
	default:
		d.compound(node, at)
	}
}

// compound dumps the statements that hold blocks.
func (d *dumper) compound(node Stmt, at Span) {
	switch n := node.(type) {
	case *FunctionDef:
		d.node(asyncClass(n.Async, "FunctionDef"), &at, func() {
			d.id("name", n.Name)
			d.child("args", n.Args)
			dumpList(d, "body", n.Body)
			dumpList(d, "decorator_list", n.Decorators)
			d.child("returns", n.Returns)
			dumpList(d, "type_params", n.TypeParams)
		})
	case *ClassDef:
		d.node("ClassDef", &at, func() {
			d.id("name", n.Name)
			dumpList(d, "bases", n.Bases)
			dumpList(d, "keywords", n.Keywords)
			dumpList(d, "body", n.Body)
			dumpList(d, "decorator_list", n.Decorators)
			dumpList(d, "type_params", n.TypeParams)
		})
	case *For:
		d.node(asyncClass(n.Async, "For"), &at, func() {
			d.child("target", n.Target)
			d.child("iter", n.Iter)
			dumpList(d, "body", n.Body)
			dumpList(d, "orelse", n.Else)
		})
	case *While:
		d.node("While", &at, func() {
			d.child("test", n.Test)
			dumpList(d, "body", n.Body)
			dumpList(d, "orelse", n.Else)
		})
	case *If:
		d.node("If", &at, func() {
			d.child("test", n.Test)
			dumpList(d, "body", n.Body)
			dumpList(d, "orelse", n.Else)
		})
	case *With:
		d.node(asyncClass(n.Async, "With"), &at, func() {
			dumpList(d, "items", n.Items)
			dumpList(d, "body", n.Body)
		})
	case *Match:
		d.node("Match", &at, func() {
			d.child("subject", n.Subject)
			dumpList(d, "cases", n.Cases)
		})
	case *Try:
		class := "Try"
		if n.Star {
			class = "TryStar"
		}
		d.node(class, &at, func() {
			dumpList(d, "body", n.Body)
			dumpList(d, "handlers", n.Handlers)
			dumpList(d, "orelse", n.Else)
			dumpList(d, "finalbody", n.Finally)
		})
	}
}
