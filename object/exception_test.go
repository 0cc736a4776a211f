package object

import (
	"strings"
	"testing"

	"pyasync/ast"
)

func strs(ss ...string) []Value {
	vs := make([]Value, len(ss))
	for i, s := range ss {
		vs[i] = FromString(s)
	}
	return vs
}

func TestExceptionText(t *testing.T) {
	th := NewInterp().Main
	for _, c := range []struct {
		typ  *Type
		args []Value
		str  string
	}{
		{ValueErrorType, nil, ""},
		{ValueErrorType, strs("a"), "a"},
		{KeyErrorType, []Value{Int(3)}, "3"},
		{SyntaxErrorType, []Value{FromString("bad"), NewTuple([]Value{FromString("/x/f"), Int(2), Int(3), FromString("t")})}, "bad (f, line 2)"},
		{SyntaxErrorType, nil, "None"},
		{ImportErrorType, strs("a"), "a"},
	} {
		v, err := Call(th, From(c.typ), c.args, nil)
		if err != nil {
			t.Errorf("%s: %v", c.typ.Name, err)
			continue
		}
		if s, err := ToStr(th, v); err == nil && c.typ != KeyErrorType && c.str != StringOf(s) {
			t.Errorf("str(%s) = %q, want %q", c.typ.Name, StringOf(s), c.str)
		}
	}
}

func TestOSErrorClass(t *testing.T) {
	th := NewInterp().Main
	v, err := Call(th, From(OSErrorType), []Value{Int(2), FromString("x"), FromString("f")}, nil)
	if err != nil {
		t.Fatal(err)
	}
	e := v.o.(*Exception)
	if e.Type() != FileNotFoundErrorType || len(e.Args) != 2 || StringOf(e.Field("filename")) != "f" {
		t.Fatal(e.Type().Name, e.Args)
	}
}

func TestContextCycle(t *testing.T) {
	a, b, c := NewException(ValueErrorType), NewException(TypeErrorType), NewException(KeyErrorType)
	b.SetContext(a)
	c.SetContext(b)
	a.SetContext(c) // a is in the chain of c already: the chain is cut behind b
	if a.Context != c || c.Context != b || b.Context != nil {
		t.Fatal(a.Context, b.Context, c.Context)
	}
	a.SetContext(a)
	if a.Context != c {
		t.Fatal("an exception became its own context")
	}
}

func TestGroups(t *testing.T) {
	th := NewInterp().Main
	v, k := NewException(ValueErrorType), NewException(KeyboardInterruptType)
	g := NewGroup("g", []*Exception{v, NewGroup("h", []*Exception{k})})
	if g.Type() != BaseExceptionGroupType {
		t.Fatal(g.Type().Name)
	}
	m, r, err := MatchGroup(th, g, From(ValueErrorType))
	if err != nil || m.Type() != ExceptionGroupType || len(m.Members()) != 1 || len(r.Members()) != 1 {
		t.Fatal(m, r, err)
	}
	out, err := PrepReraiseStar(th, g, []*Exception{m, r})
	if err != nil || len(out.Members()) != 2 || StringOf(out.Val) != "g" {
		t.Fatal(out, err)
	}
	if _, _, err := MatchGroup(th, g, From(ExceptionGroupType)); err == nil || !strings.Contains(err.Error(), "catching ExceptionGroup with except*") {
		t.Fatal(err)
	}
	if m, r, err := MatchGroup(th, v, From(ValueErrorType)); err != nil || r != nil || m.Members()[0].o.(*Exception) != v {
		t.Fatal(m, r, err)
	}
}

func TestSyntaxErrorFrom(t *testing.T) {
	th := NewInterp().Main
	for _, c := range []struct {
		src          string
		span         ast.Span
		text         string
		offset, end_ int64
	}{
		{"a b", ast.Span{Line: 1, Col: 2, EndLine: 1, EndCol: 3}, "a b", 3, 4},
		{"x=1\na b\ny", ast.Span{Line: 2, Col: 2, EndLine: 2, EndCol: 3}, "a b\n", 3, 4},
		{"\"é\"+ é é\n", ast.Span{Line: 1, Col: 9, EndLine: 1, EndCol: 11}, "\"é\"+ é é\n", 8, 9},
	} {
		e := SyntaxErrorFrom(th, &ast.SyntaxError{Msg: "invalid syntax", Span: c.span}, "f", c.src)
		if StringOf(e.Field("text")) != c.text || e.Field("offset").AsInt() != c.offset || e.Field("end_offset").AsInt() != c.end_ {
			t.Errorf("%q: %q %d %d", c.src, StringOf(e.Field("text")), e.Field("offset").AsInt(), e.Field("end_offset").AsInt())
		}
	}
}
