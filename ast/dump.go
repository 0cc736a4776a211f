package ast

// this file writes a tree as CPython's ast.dump does, so that trees can be compared

import (
	"math"
	"reflect"
	"strconv"
	"strings"
)

// Dump writes a Module, Expression, Interactive or any node below them in the
// words of CPython 3.13's ast.dump(node, include_attributes=positions).
func Dump(node any, positions bool) string {
	d := &dumper{positions: positions}
	d.value(node)
	return d.String()
}

type dumper struct {
	strings.Builder
	positions bool
	fields    int // fields written of the node in hand
}

// node writes one node: its class, the fields that write writes, and its position.
func (d *dumper) node(class string, at *Span, write func()) {
	outer := d.fields
	d.fields = 0
	d.WriteString(class)
	d.WriteByte('(')
	write()
	if at != nil && d.positions {
		d.number("lineno", at.Line)
		d.number("col_offset", at.Col)
		d.number("end_lineno", at.EndLine)
		d.number("end_col_offset", at.EndCol)
	}
	d.WriteByte(')')
	d.fields = outer
}

func (d *dumper) name(name string) {
	if d.fields > 0 {
		d.WriteString(", ")
	}
	d.fields++
	d.WriteString(name)
	d.WriteByte('=')
}

func (d *dumper) number(name string, n int32) { d.text(name, strconv.Itoa(int(n))) }

// text writes a field whose value is already text.
func (d *dumper) text(name, value string) {
	d.name(name)
	d.WriteString(value)
}

// id writes an identifier, unless it is missing.
func (d *dumper) id(name, value string) {
	if value != "" {
		d.text(name, reprText(value))
	}
}

// child writes a node, unless it is missing.
func (d *dumper) child(name string, node any) {
	if !missing(node) {
		d.name(name)
		d.value(node)
	}
}

func missing(node any) bool {
	v := reflect.ValueOf(node)
	return !v.IsValid() || v.Kind() == reflect.Pointer && v.IsNil()
}

// dumpList writes a list of nodes, unless it is empty; a missing element is None.
func dumpList[T any](d *dumper, name string, list []T) {
	if len(list) == 0 {
		return
	}
	d.name(name)
	d.WriteByte('[')
	for i, x := range list {
		if i > 0 {
			d.WriteString(", ")
		}
		if missing(x) {
			d.WriteString("None")
		} else {
			d.value(x)
		}
	}
	d.WriteByte(']')
}

func (d *dumper) names(name string, list []string) {
	if len(list) > 0 {
		quoted := make([]string, len(list))
		for i, s := range list {
			quoted[i] = reprText(s)
		}
		d.text(name, "["+strings.Join(quoted, ", ")+"]")
	}
}

func (d *dumper) context(c ExprContext) {
	d.text("ctx", [...]string{"Load()", "Store()", "Del()"}[c])
}

var (
	operatorNames = [...]string{"Add", "Sub", "Mult", "MatMult", "Div", "FloorDiv", "Mod", "Pow", "LShift", "RShift", "BitOr", "BitXor", "BitAnd"}
	unaryNames    = [...]string{"Invert", "Not", "UAdd", "USub"}
	compareNames  = [...]string{"Lt", "LtE", "Eq", "NotEq", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"}
)

func (d *dumper) value(node any) {
	switch n := node.(type) {
	case *Module:
		d.node("Module", nil, func() { dumpList(d, "body", n.Body) })
	case *Interactive:
		d.node("Interactive", nil, func() { dumpList(d, "body", n.Body) })
	case *Expression:
		d.node("Expression", nil, func() { d.child("body", n.Body) })
	case Stmt:
		d.stmt(n)
	case Expr:
		d.expr(n)
	case Pattern:
		d.pattern(n)
	case TypeParam:
		d.typeParam(n)
	default:
		d.part(node)
	}
}

// part writes what is neither statement nor expression nor pattern.
func (d *dumper) part(node any) {
	switch n := node.(type) {
	case *Comprehension:
		d.node("comprehension", nil, func() {
			d.child("target", n.Target)
			d.child("iter", n.Iter)
			dumpList(d, "ifs", n.Ifs)
			d.text("is_async", flag(n.Async))
		})
	case *ExceptHandler:
		d.node("ExceptHandler", &n.Span, func() {
			d.child("type", n.Type)
			d.id("name", n.Name)
			dumpList(d, "body", n.Body)
		})
	case *WithItem:
		d.node("withitem", nil, func() {
			d.child("context_expr", n.Context)
			d.child("optional_vars", n.Vars)
		})
	case *MatchCase:
		d.node("match_case", nil, func() {
			d.child("pattern", n.Pattern)
			d.child("guard", n.Guard)
			dumpList(d, "body", n.Body)
		})
	case *Alias:
		d.node("alias", &n.Span, func() {
			d.id("name", n.Name)
			d.id("asname", n.AsName)
		})
	case *Arguments:
		d.node("arguments", nil, func() {
			dumpList(d, "posonlyargs", n.PosOnly)
			dumpList(d, "args", n.Args)
			d.child("vararg", n.VarArg)
			dumpList(d, "kwonlyargs", n.KwOnly)
			dumpList(d, "kw_defaults", n.KwDefaults)
			d.child("kwarg", n.KwArg)
			dumpList(d, "defaults", n.Defaults)
		})
	case *Arg:
		d.node("arg", &n.Span, func() {
			d.id("arg", n.Name)
			d.child("annotation", n.Annotation)
		})
	case *Keyword:
		d.node("keyword", &n.Span, func() {
			d.id("arg", n.Name)
			d.child("value", n.Value)
		})
	case CmpOp:
		d.WriteString(compareNames[n] + "()")
	}
}

func flag(b bool) string {
	if b {
		return "1"
	}
	return "0"
}

func (d *dumper) typeParam(node TypeParam) {
	switch n := node.(type) {
	case *TypeVar:
		d.node("TypeVar", &n.Span, func() {
			d.id("name", n.Name)
			d.child("bound", n.Bound)
			d.child("default_value", n.Default)
		})
	case *ParamSpec:
		d.node("ParamSpec", &n.Span, func() {
			d.id("name", n.Name)
			d.child("default_value", n.Default)
		})
	case *TypeVarTuple:
		d.node("TypeVarTuple", &n.Span, func() {
			d.id("name", n.Name)
			d.child("default_value", n.Default)
		})
	}
}

func (d *dumper) pattern(node Pattern) {
	switch n := node.(type) {
	case *MatchValue:
		d.node("MatchValue", &n.Span, func() { d.child("value", n.Value) })
	case *MatchSingleton:
		d.node("MatchSingleton", &n.Span, func() { d.text("value", constantText(&Constant{Kind: n.Value})) })
	case *MatchSequence:
		d.node("MatchSequence", &n.Span, func() { dumpList(d, "patterns", n.Patterns) })
	case *MatchMapping:
		d.node("MatchMapping", &n.Span, func() {
			dumpList(d, "keys", n.Keys)
			dumpList(d, "patterns", n.Patterns)
			d.id("rest", n.Rest)
		})
	case *MatchClass:
		d.node("MatchClass", &n.Span, func() {
			d.child("cls", n.Cls)
			dumpList(d, "patterns", n.Patterns)
			d.names("kwd_attrs", n.KwdAttrs)
			dumpList(d, "kwd_patterns", n.KwdPatterns)
		})
	case *MatchStar:
		d.node("MatchStar", &n.Span, func() { d.id("name", n.Name) })
	case *MatchAs:
		d.node("MatchAs", &n.Span, func() {
			d.child("pattern", n.Pattern)
			d.id("name", n.Name)
		})
	case *MatchOr:
		d.node("MatchOr", &n.Span, func() { dumpList(d, "patterns", n.Patterns) })
	}
}

// constantText is the repr of a literal.
func constantText(c *Constant) string {
	switch c.Kind {
	case ConstNone:
		return "None"
	case ConstTrue:
		return "True"
	case ConstFalse:
		return "False"
	case ConstEllipsis:
		return "Ellipsis"
	case ConstInt:
		if c.Big != nil {
			return c.Big.String()
		}
		return strconv.FormatInt(c.Int, 10)
	case ConstFloat, ConstImag:
		text := "inf"
		if !math.IsInf(c.Float, 0) {
			text = floatText(c.Float, c.Kind == ConstFloat)
		}
		if c.Kind == ConstImag {
			text += "j"
		}
		return text
	case ConstBytes:
		return "b" + reprBytes(c.Str)
	}
	return reprText(c.Str)
}
