package parser

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"pyasync/ast"
)

// pairs reads a table recorded from CPython 3.13: a source text as a JSON
// string, then a line that says what becomes of it.
func pairs(t testing.TB, file string) [][2]string {
	t.Helper()
	text, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
	var out [][2]string
	for i := 0; i+1 < len(lines); i += 2 {
		var src string
		if err := json.Unmarshal([]byte(lines[i]), &src); err != nil {
			t.Fatalf("%s:%d: %v", file, i+1, err)
		}
		out = append(out, [2]string{src, lines[i+1]})
	}
	return out
}

func TestTrees(t *testing.T) {
	for _, c := range pairs(t, "trees.txt") {
		m, _, err := ParseFile(c[0], "t", Options{Text: true})
		if err != nil {
			t.Errorf("%q: %v", c[0], err)
			continue
		}
		if got := ast.Dump(m, true); got != c[1] {
			t.Errorf("%q\n got %s\nwant %s", c[0], got, c[1])
		}
	}
}

func TestErrors(t *testing.T) {
	for _, c := range pairs(t, "errors.txt") {
		_, _, err := ParseFile(c[0], "t", Options{Text: true})
		if err == nil {
			t.Errorf("%q is accepted, want %s", c[0], c[1])
			continue
		}
		if got := describe(c[0], err.(*ast.SyntaxError)); got != c[1] {
			t.Errorf("%q\n got %s\nwant %s", c[0], got, c[1])
		}
	}
}

// describe writes an error with columns as Python counts them: characters, from 1.
func describe(src string, e *ast.SyntaxError) string {
	kind := [...]string{"SyntaxError", "IndentationError", "TabError"}[e.Kind]
	lines := strings.Split(src, "\n")
	column := func(line, col int32) int {
		text := lines[line-1]
		if col < 0 || int(col) > len(text) {
			return int(col) + 1 - len(text) + utf8.RuneCountInString(text)
		}
		return utf8.RuneCountInString(text[:col]) + 1
	}
	s := e.Span
	start, end := int(s.Col)+1, int(s.EndCol)+1
	if s.Col >= 0 {
		start = column(s.Line, s.Col)
	}
	if s.EndCol >= 0 {
		end = column(s.EndLine, s.EndCol)
	}
	return fmt.Sprintf("%s %d:%d-%d:%d %s", kind, s.Line, start, s.EndLine, end, e.Msg)
}

func TestWarnings(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{`'\d'`, `1 invalid escape sequence '\d'`},
		{`'\d' '\e'`, `1 invalid escape sequence '\d'; 1 invalid escape sequence '\e'`},
		{`r'\d' '\n'`, ``},
		{"x\n'''\n\\q'''", `2 invalid escape sequence '\q'`},
		{`b'\u'`, `1 invalid escape sequence '\u'`},
		{`'\400'`, `1 invalid octal escape sequence '\400'`},
		{`f'\{x}\w'`, `1 invalid escape sequence '\{'; 1 invalid escape sequence '\w'`},
		{`rf'\w'`, ``},
		{`1if x else 2`, `1 invalid decimal literal`},
		{`0xfor x in y`, `1 invalid hexadecimal literal`},
	} {
		_, warnings, err := ParseFile(c.src, "t", Options{Text: true})
		if err != nil {
			t.Errorf("%q: %v", c.src, err)
		}
		var got []string
		for _, w := range warnings {
			got = append(got, fmt.Sprintf("%d %s", w.Span.Line, w.Msg))
		}
		if g := strings.Join(got, "; "); g != c.want {
			t.Errorf("%q: got %q, want %q", c.src, g, c.want)
		}
	}
}

func TestInteractive(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"1", "ok"}, {"1; 2\n", "ok"}, {"if a: b\n", "ok"}, {"if a:\n  b\n", "ok"},
		{"if a:", "incomplete"}, {"if a:\n", "incomplete"}, {"if a:\n  b", "incomplete"}, {"(1,\n", "incomplete"},
		{"'''a\n", "incomplete"}, {"@a\n", "incomplete"}, {"def f(", "incomplete"}, {"x = \\\n", "incomplete"},
		{"'a\n", "unterminated string literal (detected at line 1)"}, {"a b\n", "invalid syntax"}, {"f(]", "closing parenthesis ']' does not match opening parenthesis '('"},
		{"1\n2\n", "multiple statements found while compiling a single statement"},
	} {
		_, _, err := ParseInteractive(c.src, "t", Options{Text: true, DontImplyDedent: true})
		got := "ok"
		if err != nil {
			got = err.Error()
			if err.(*ast.SyntaxError).Incomplete {
				got = "incomplete"
			}
		}
		if got != c.want {
			t.Errorf("%q: got %s, want %s", c.src, got, c.want)
		}
	}
}

func TestEncodings(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"\xef\xbb\xbf'\xc3\xa9'", "Constant(value='é')"},
		{"# coding: latin-1\n'\xe9'", "Constant(value='é')"},
		{"#!x\n# -*- coding: cp1252 -*-\n'\x80'", "Constant(value='€')"},
		{"'\xe9'", "Non-UTF-8 code starting with '\\xe9' in file t on line 1, but no encoding declared; see https://peps.python.org/pep-0263/ for details"},
		{"# coding: nosuch\n", "encoding problem: nosuch"},
		{"# coding: utf-8\n'\xe9'", "(unicode error) 'utf-8' codec can't decode byte 0xe9 in position 0: unexpected end of data"},
		{"\xef\xbb\xbf# coding: latin-1\n", "encoding problem: iso-8859-1 with BOM"},
		{"a\x00", "source code cannot contain null bytes"},
	} {
		m, _, err := ParseFile(c.src, "t", Options{File: true})
		got := ""
		if err != nil {
			got = err.Error()
		} else {
			got = ast.Dump(m.Body[0].(*ast.ExprStmt).Value, false)
		}
		if got != c.want {
			t.Errorf("%q: got %s, want %s", c.src, got, c.want)
		}
	}
}

// TestDeep checks that no text, however deeply nested, overflows the stack.
func TestDeep(t *testing.T) {
	const n = 100_000
	const overflow = "Parser stack overflowed - Python source too complex to parse"
	const recursion = "maximum recursion depth exceeded during compilation"
	for _, c := range []struct{ unit, tail, want string }{
		{"(", "", "too many nested parentheses"}, {"-", "a", overflow}, {"not ", "a", overflow}, {"lambda:", "a", overflow},
		{"a**", "a", overflow}, {"a if b else ", "c", overflow}, {"f'{", "", "too many nested f-strings"}, {"a b ", "", overflow},
		{"a+", "a", recursion}, {"a.", "a", recursion}, {"a\n", "", ""}, {"a,", "", ""}, {"a<", "a", ""}, {"a=", "a", ""},
		{"f(a+b, c.d)\n", "", ""},
	} {
		_, _, err := ParseFile(strings.Repeat(c.unit, n)+c.tail, "t", Options{Text: true})
		if got := fmt.Sprint(err); got != c.want && !(err == nil && c.want == "") {
			t.Errorf("%q: got %s, want %s", c.unit, got, c.want)
		}
	}
}

func TestRuneNamed(t *testing.T) {
	for name, want := range map[string]rune{
		"BULLET": '•', "latin small letter e with acute": 'é', "HANGUL SYLLABLE HAN": '한', "HANGUL SYLLABLE A": '아',
		"CJK UNIFIED IDEOGRAPH-4E00": '一', "NULL": 0, "LINE FEED": '\n',
	} {
		if r, ok := runeNamed(name); !ok || r != want {
			t.Errorf("%s: got %U, %t, want %U", name, r, ok, want)
		}
	}
	if _, ok := runeNamed("NO SUCH NAME"); ok {
		t.Error("NO SUCH NAME was found")
	}
}
