// Package traceback is Python's traceback. What is about classes is in traceback.py; this is
// what it shares with the rest of the program, so that all tracebacks look the same.
package traceback

import (
	"pyasync/internal/tbfmt"
	"pyasync/object"
)

// this file gives traceback.py its functions in Go

// Module is what traceback.py finds in its namespace.
var Module = object.ModuleDef{Name: "traceback", Funcs: []*object.Func{&dedent, &source, &syntax, &suggest, &distance}}

var dedent = object.Func{
	Name: "_dedent", Sig: "(text, /)", Doc: "text without the white space that all lines begin with",
	Fast1: func(th *object.Thread, self, v object.Value) (object.Value, error) {
		text, err := str(th, v)
		return object.FromString(tbfmt.Dedent(text)), err
	},
}

var source = object.Func{
	Name: "_source", Sig: "(lines, lineno, end_lineno, colno, end_colno, colorize, /)", Doc: "source lines with carets, indented",
	Bound: func(th *object.Thread, self object.Value, a []object.Value) (object.Value, error) {
		text, err := str(th, a[0])
		if err != nil {
			return object.Value{}, err
		}
		f := tbfmt.Frame{Text: text, Line: number(a[1]), EndLine: number(a[2]), Col: number(a[3]), EndCol: number(a[4])}
		return object.FromString(f.Source(a[5].AsBool())), nil
	},
}

// str is the text of an argument that must be a str.
func str(th *object.Thread, v object.Value) (string, error) {
	if s, ok := object.AsStr(v); ok {
		return s.String(), nil
	}
	return "", th.TypeErrorf("expected str, got %s", v.Type().Name)
}

// number is an int, or -1 for None.
func number(v object.Value) int {
	if !v.IsInt() {
		return -1
	}
	return int(v.AsInt())
}

var syntax = object.Func{
	Name: "_syntax", Sig: "(name, msg, filename, lineno, text, offset, end_lineno, end_offset, colorize, /)", Doc: "what is shown of a syntax error",
	Bound: func(th *object.Thread, self object.Value, a []object.Value) (object.Value, error) {
		if _, ok := object.AsStr(a[4]); !ok && !a[4].IsNone() {
			return object.Value{}, th.AttributeErrorf(a[4], "rstrip", "'%s' object has no attribute 'rstrip'", a[4].Type().Name)
		}
		name, err := str(th, a[0])
		if err != nil {
			return object.Value{}, err
		}
		s := tbfmt.SyntaxInfo{Name: name, Msg: a[1], Filename: a[2], Line: a[3], Text: a[4], Offset: a[5], EndLine: a[6], EndOffset: a[7]}
		return object.FromString(s.Format(th, a[8].AsBool())), nil
	},
}

var suggest = object.Func{
	Name: "_suggest", Sig: "(exc, tb, name, /)", Doc: "the name that a misspelt one may have meant, or None",
	Bound: func(th *object.Thread, self object.Value, a []object.Value) (object.Value, error) {
		exc := object.ExceptionOf(a[0])
		name, ok := object.AsStr(a[2])
		if exc == nil || !ok {
			return object.None, nil
		}
		tb, _ := a[1].Object().(*object.Traceback)
		if s := tbfmt.Suggest(th, exc, tb, name.String()); s != "" {
			return object.FromString(s), nil
		}
		return object.None, nil
	},
}

var distance = object.Func{
	Name: "_levenshtein_distance", Sig: "(a, b, max_cost, /)", Doc: "the cost of editing a into b, or something above max_cost",
	Bound: func(th *object.Thread, self object.Value, a []object.Value) (object.Value, error) {
		x, err := str(th, a[0])
		if err != nil {
			return object.Value{}, err
		}
		y, err := str(th, a[1])
		if err != nil {
			return object.Value{}, err
		}
		return object.Int(int64(object.EditDistance(x, y, number(a[2])))), nil
	},
}
