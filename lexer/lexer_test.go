package lexer

import (
	"fmt"
	"strings"
	"testing"
)

// tokens writes the tokens of src as NAME or NAME:text, the fixed ones as their text.
func tokens(src string) string {
	l := New(src, Options{ImplicitNewline: true})
	var out []string
	for {
		t, _ := l.Next()
		switch t.Type {
		case EOF:
			return strings.Join(out, " ")
		case Error:
			err, _ := l.Err()
			out = append(out, fmt.Sprintf("!%d:%d %s", err.Span.Line, err.Span.Col, err.Msg))
		case Newline, Indent, Dedent:
			out = append(out, TypeName(t.Type))
		case Name, Number, String, FStart, FMiddle, FEnd, FDebug, Unknown:
			out = append(out, TypeName(t.Type)+":"+t.Value)
		default:
			out = append(out, t.Value)
		}
	}
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"", ""}, {"\n\n", ""}, {"# a", ""}, {"a", "Name:a Newline"}, {"a # b\n", "Name:a Newline"},
		{"if a:\n  b\nc", "if Name:a : Newline Indent Name:b Newline Dedent Name:c Newline"},
		{"if a:\n\tb\n\n  # c\n\td", "if Name:a : Newline Indent Name:b Newline Name:d Newline Dedent"},
		{"if a:\n if b:\n  c\nd", "if Name:a : Newline Indent if Name:b : Newline Indent Name:c Newline Dedent Dedent Name:d Newline"},
		{"a\\\n b", "Name:a Name:b Newline"}, {"(a\n\n b)", "( Name:a Name:b ) Newline"}, {"\fa", "Name:a Newline"},
		{"a\n  \\\nb", "Name:a Newline Indent Name:b Newline Dedent"},
		{"a<=b!=c->d:=e...", "Name:a <= Name:b != Name:c -> Name:d := Name:e ... Newline"},
		{"a**=b//=c>>=d@=e", "Name:a **= Name:b //= Name:c >>= Name:d @= Name:e Newline"},
		{"a<>b$c", "Name:a Unknown:<> Name:b Unknown:$ Name:c Newline"},
		{"0xFf 1_0 1.5e-3j .5 1. 1..a 00", "Number:0xFf Number:1_0 Number:1.5e-3j Number:.5 Number:1. Number:1. . Name:a Number:00 Newline"},
		{"1if 0x1for", "Number:1 if Number:0x1f or Newline"},
		{`'a' "b" rb'\'' U'' """c"""`, `String:'a' String:"b" String:rb'\'' String:U'' String:"""c""" Newline`},
		{`bu'a'`, `Name:bu String:'a' Newline`},
		{`f'a{b}c'`, "FStart:f' FMiddle:a { Name:b } FMiddle:c FEnd:' Newline"},
		{`f'{{a}}'`, "FStart:f' FMiddle:{ FMiddle:a} FEnd:' Newline"},
		{`f'{a!r:b{c}}'`, "FStart:f' { Name:a ! Name:r : FMiddle:b { Name:c } FMiddle: } FEnd:' Newline"},
		{`f'{a = }'`, "FStart:f' { Name:a FDebug:a =  } FEnd:' Newline"},
		{`f'{a==b}{c!=d}'`, "FStart:f' { Name:a == Name:b } { Name:c != Name:d } FEnd:' Newline"},
		{`f'{f'{'a'}'}'`, "FStart:f' { FStart:f' { String:'a' } FEnd:' } FEnd:' Newline"},
		{`f'\N{DASH}{a}'`, `FStart:f' FMiddle:\N{DASH} { Name:a } FEnd:' Newline`},
		{"é = ªº", "Name:é = Name:ªº Newline"},
		{"'a", "!1:0 unterminated string literal (detected at line 1)"},
		{"a)", "Name:a !1:1 unmatched ')'"},
		{"(", "( !1:0 '(' was never closed"},
		{"€", "!1:0 invalid character '€' (U+20AC)"},
		{"a\u00a0b", "!1:1 invalid non-printable character U+00A0"},
		{"012", "!1:0 leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers"},
		{"if a:\n\tb\n        c", "if Name:a : Newline Indent Name:b Newline !3:0 inconsistent use of tabs and spaces in indentation"},
	} {
		if got := tokens(c.src); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.src, got, c.want)
		}
	}
}

func TestTypesAreDistinct(t *testing.T) {
	seen := map[TokenType]string{EOF: ""}
	delete(seen, EOF)
	for name, typ := range (Definition{}).Symbols() {
		if other, ok := seen[typ]; ok {
			t.Errorf("%s and %s are both %d", name, other, typ)
		}
		if seen[typ] = name; TypeName(typ) != name {
			t.Errorf("%d is named %s and %s", typ, name, TypeName(typ))
		}
	}
	if len(seen) != NumTypes-1 {
		t.Errorf("%d types have names, want %d", len(seen), NumTypes-1)
	}
}

// FuzzLexer checks that the tokens of any text come to an end, in order.
func FuzzLexer(f *testing.F) {
	f.Add("if a:\n\tf'{b!r:>{c}}'\n")
	f.Fuzz(func(t *testing.T, src string) {
		l := New(src, Options{})
		last := 0
		for range 4*len(src) + 100 {
			tok, _ := l.Next()
			if tok.Type == EOF {
				return
			}
			if tok.Pos.Offset < last {
				t.Fatalf("%q: token %q at %d after %d", src, tok.Value, tok.Pos.Offset, last)
			}
			last = tok.Pos.Offset
		}
		t.Fatalf("%q: the tokens do not end", src)
	})
}
