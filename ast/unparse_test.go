package ast_test

// this file tests that trees are written as CPython's ast.unparse writes them

import (
	"testing"

	"pyasync/ast"
	"pyasync/parser"
)

func TestUnparse(t *testing.T) {
	for _, c := range [][2]string{
		{"a+b*c-(d-e)", "a + b * c - (d - e)"},
		{"a**-b**c", "a ** (-b ** c)"},
		{"(a**b)**c", "(a ** b) ** c"},
		{"not a in b", "not a in b"},
		{"a or b and c", "a or (b and c)"},
		{"x if y else (z if w else v)", "x if y else z if w else v"},
		{"lambda a, /, b=1, *c, d=2, **e: (yield)", "lambda a, /, b=1, *c, d=2, **e: (yield)"},
		{"lambda: x", "lambda: x"},
		{"1 .real, True.real, 1.5.real", "(1 .real, True .real, 1.5.real)"},
		{"1e400, 1e22, 1e-7, 2j, 0x10, 1_000.5", "(1e309, 1e+22, 1e-07, 2j, 16, 1000.5)"},
		{`b'\xff\n"'`, `b'\xff\n"'`},
		{`('\n\t\\\x00\u2028é', u'x')`, `('\n\t\\\x00\u2028é', u'x')`},
		{`f'{a!r:>{b}}{{}}"'`, `f'{a!r:>{b}}{{}}"'`},
		{`f"{x['y']}"`, `f'{x['y']}'`},
		{"f'{ {1} }'", "f'{ {1}}'"},
		{"{**a, b: c}, {*a}, set()", "({**a, b: c}, {*a}, set())"},
		{"a[1:2, ::3], a[()], a[b,]", "(a[1:2, ::3], a[()], a[b,])"},
		{"f(*a, b=c, **d)", "f(*a, b=c, **d)"},
		{"f(x for x in y)", "f((x for x in y))"},
		{"[x async for x, y in (lambda: z) if a if b]", "[x async for x, y in (lambda: z) if a if b]"},
		{"(x := 1)", "(x := 1)"},
		{"await x ** y", "await x ** y"},
		{"x = y, = 1, 2", "x = y, = (1, 2)"},
		{"(x): int = 1", "(x): int = 1"},
		{"def f[T: int=str, *Ts, **P](a: b, *, c=1) -> d:\n  'doc'\n  return 1,", "def f[T: int = str, *Ts, **P](a: b, *, c=1) -> d:\n    \"\"\"doc\"\"\"\n    return (1,)"},
		{"@a\nclass C(B, k=v): pass", "@a\nclass C(B, k=v):\n    pass"},
		{"if a: b\nelif c: d\nelse: e", "if a:\n    b\nelif c:\n    d\nelse:\n    e"},
		{"try: a\nexcept* B as c: d\nelse: e\nfinally: f", "try:\n    a\nexcept* B as c:\n    d\nelse:\n    e\nfinally:\n    f"},
		{"match a:\n case {'k': [1 | 2 as b, *_], **r} if c: d\n case C(x, y=-1): e\n case _: f",
			"match a:\n    case {'k': [1 | 2 as b, *_], **r} if c:\n        d\n    case C(x, y=-1):\n        e\n    case _:\n        f"},
		{"type X[T] = list[T]", "type X[T] = list[T]"},
		{"from ..a import b as c, d", "from ..a import b as c, d"},
		{"async def f():\n async with a as b, c: pass\n async for x in y: break\n else: continue",
			"async def f():\n    async with a as b, c:\n        pass\n    async for x in y:\n        break\n    else:\n        continue"},
	} {
		m, _, err := parser.ParseFile(c[0], "<test>", parser.Options{})
		if err != nil {
			t.Errorf("%q: %v", c[0], err)
			continue
		}
		if got := ast.UnparseTree(m); got != c[1] {
			t.Errorf("%q: got %q, want %q", c[0], got, c[1])
		}
	}
}

func TestUnparseAnnotation(t *testing.T) {
	for _, c := range [][2]string{
		{"list[int]|None", "list[int] | None"},
		{"a or b and c", "a or b and c"},
		{"f(x for x in y)", "f(x for x in y)"},
		{"lambda *a: b", "lambda*a: b"},
		{"True.real", "True.real"},
		{`f"{a}'{b!r:c}"`, `f"{a}'{b!r:c}"`},
		{"tuple[()]", "tuple[()]"},
	} {
		e, _, err := parser.ParseEval(c[0], "<test>", parser.Options{})
		if err != nil {
			t.Errorf("%q: %v", c[0], err)
			continue
		}
		if got := ast.UnparseAnnotation(e.Body); got != c[1] {
			t.Errorf("%q: got %q, want %q", c[0], got, c[1])
		}
	}
}
