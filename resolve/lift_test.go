package resolve_test

// this file tests lifting, by writing the lifted statements as source text

import (
	"strings"
	"testing"

	"pyasync/ast"
	"pyasync/resolve"
)

// lift lifts the statements of async def f(p), and writes them in one line each.
func lift(t *testing.T, src string) string {
	t.Helper()
	m, in, err := resolveText(t, "async def f(p):\n "+strings.ReplaceAll(src, "\n", "\n "), resolve.Options{})
	if err != nil {
		t.Fatalf("%q: %v", src, err)
	}
	f := m.Body[0].(*ast.FunctionDef)
	var out []ast.Stmt
	for _, s := range f.Body {
		for _, l := range resolve.Lift(in.Scope(f), s) {
			if again := resolve.Lift(in.Scope(f), l); len(again) != 1 || again[0] != l {
				t.Errorf("%q: lifted again: %s", src, ast.UnparseStmts(again))
			}
			out = append(out, l)
		}
	}
	return ast.UnparseStmts(out)
}

func TestLift(t *testing.T) {
	for _, c := range [][2]string{
		// what suspends as a statement stays
		{"await a", "await a"},
		{"x = y.z = await a", "x = y.z = await a"},
		{"return await a(b)", "return await a(b)"},
		{"x = yield", "x = (yield)"},
		{"async for x in y: await z", "async for x in y:\n    await z"},
		// operands before the last suspension are saved, parameters and literals need not be
		{"await a(await b)", "$0 = a\n$1 = await b\nawait $0($1)"},
		{"a + await b + c", "$0 = a\n$1 = await b\n$0 + $1 + c"},
		{"p(1, await b)", "$0 = await b\np(1, $0)"},
		{"p(p, (p := await b))", "$0 = p\n$1 = p\n$2 = await b\n$0($1, (p := $2))"},
		{"a.b(c, k=await d, **e)", "$0 = a.b\n$1 = c\n$2 = await d\n$0($1, k=$2, **e)"},
		{"a(*b, await c, **d, k=await e)", "$0 = a\n$1 = [*b]\n$2 = await c\n$3 = {**d}\n$4 = await e\n$0(*$1, $2, **$3, k=$4)"},
		{"a[b:await c, d]", "$0 = a\n$1 = b\n$2 = await c\n$0[$1:$2, d]"},
		{"{a: b, **c, await d: e}", "$0 = {a: b, **c}\n$1 = await d\n{**$0, $1: e}"},
		{"f'{a!r}{await b:>{c}}'", "$0 = f'{a!r}'\n$1 = await b\nf'{$0}{$1:>{c}}'"},
		{"f'{a!r:{await b}}'", "$0 = f'{a!r}'\n$1 = await b\nf'{$0:{$1}}'"},
		{"lambda x=await a: x", "$0 = await a\nlambda x=$0: x"},
		{"(x := await a)", "$0 = await a\n(x := $0)"},
		{"yield await a", "$0 = await a\nyield $0"},
		// short circuits
		{"x = a and await b", "$0 = a\nif $0:\n    $0 = await b\nx = $0"},
		{"x = await a or b", "$0 = await a\nx = $0 or b"},
		{"x = a or await b or c", "$0 = a\nif not $0:\n    $0 = await b\n    if not $0:\n        $0 = c\nx = $0"},
		{"x = await a if b else c", "if b:\n    $0 = await a\nelse:\n    $0 = c\nx = $0"},
		{"x = a if await b else c", "$0 = await b\nx = a if $0 else c"},
		{"x = a < await b < c", "$0 = a\n$1 = await b\nx = $0 < $1 < c"},
		{"x = a < b < await c", "$1 = a\n$2 = b\n$0 = $1 < $2\nif $0:\n    $3 = await c\n    $0 = $2 < $3\nx = $0"},
		{"if a and await b: c", "$0 = not a\nif not $0:\n    $1 = await b\n    $0 = not $1\nif not $0:\n    c"},
		{"if not await a: c", "$0 = await a\nif not $0:\n    c"},
		// targets
		{"a[await b] = await c", "$0 = await c\n$1 = a\n$2 = await b\n$1[$2] = $0"},
		{"a, b[await c] = d", "$0 = d\n$1, $2 = $0\na = $1\n$3 = b\n$4 = await c\n$3[$4] = $2"},
		{"x += await a", "$0 = x\n$1 = await a\n$0 += $1\nx = $0"},
		{"a.b += await c", "$0 = a\n$1 = $0.b\n$2 = await c\n$1 += $2\n$0.b = $1"},
		{"a[await b] += c", "$0 = a\n$1 = await b\n$0[$1] += c"},
		{"del a, b[await c]", "del a\n$0 = b\n$1 = await c\ndel $0[$1]"},
		{"x: int = await a", "$0 = await a\nx: int = $0"},
		{"for a[await b] in c: d", "for $0 in c:\n    $1 = a\n    $2 = await b\n    $1[$2] = $0\n    d"},
		// statements
		{"while await a: b", "while True:\n    $0 = await a\n    if not $0:\n        break\n    b"},
		{"while await a: b\nelse: c", "$0 = False\nwhile True:\n    $1 = await a\n    if not $1:\n        $0 = True\n        break\n    b\nif $0:\n    c"},
		{"for x in await a: b", "$0 = await a\nfor x in $0:\n    b"},
		{"with await a as b, c: d", "$0 = await a\nwith $0 as b, c:\n    d"},
		{"with a as b, await c: d", "with a as b:\n    $0 = await c\n    with $0:\n        d"},
		{"assert a, await b", "if not a:\n    $0 = await b\n    assert False, $0"},
		{"raise a from await b", "$0 = a\n$1 = await b\nraise $0 from $1"},
		{"match await a:\n case 1: b", "$0 = await a\nmatch $0:\n    case 1:\n        b"},
		{"match a:\n case 1 if await b: c\n case _: d",
			"$0 = a\n$1 = True\nmatch $0:\n    case 1:\n        $2 = await b\n        if $2:\n            $1 = False\n            c\nif $1:\n    match $0:\n        case _:\n            d"},
		{"try: a\nexcept (await b): c", "try:\n    a\nexcept:\n    $0 = await b\n    try:\n        raise\n    except $0:\n        c"},
		{"@a\ndef g(x=await b, *, y: c): pass", "$0 = a\n$1 = await b\n\n@$0\ndef g(x=$1, *, y: c):\n    pass"},
		{"class C(await a, k=b): pass", "$0 = await a\n\nclass C($0, k=b):\n    pass"},
		// comprehensions
		{"x = [y for y in await a]", "$0 = await a\nx = [y for y in $0]"},
		{"x = (y for y in await a)", "$0 = await a\nx = (y for y in $0)"},
		{"x = [await y for y in p if y]", "$1 = p\n$0 = []\nscope of [await y for y in p if y]:\n    for y in $1:\n        if y:\n            $2 = await y\n            append $0, $2\nx = $0"},
		{"x = {k: v async for k, v in p}", "$1 = p\n$0 = {}\nscope of {k: v async for k, v in p}:\n    async for k, v in $1:\n        append $0, k, v\nx = $0"},
	} {
		if got := lift(t, c[0]); got != c[1] {
			t.Errorf("%s\nbecomes\n%s\nwant\n%s", c[0], got, c[1])
		}
	}
}

// copies of functions keep their scope
func TestLiftKeepsScopes(t *testing.T) {
	m, in, err := resolveText(t, "async def f():\n x = lambda y=await a: y", resolve.Options{})
	if err != nil {
		t.Fatal(err)
	}
	f := m.Body[0].(*ast.FunctionDef)
	scope := in.Scope(f)
	out := resolve.Lift(scope, f.Body[0])
	lambda := out[len(out)-1].(*ast.Assign).Value
	if s := in.Scope(lambda); s == nil || s.Name != "<lambda>" || lambda == f.Body[0].(*ast.Assign).Value {
		t.Errorf("the copy has scope %v", s)
	}
	if scope.Temps != 1 {
		t.Errorf("%d hidden variables, want 1", scope.Temps)
	}
}

func TestGenBody(t *testing.T) {
	m, _, err := resolveText(t, "(x for x in y if z for w in x)", resolve.Options{})
	if err != nil {
		t.Fatal(err)
	}
	body := resolve.GenBody(m.Body[0].(*ast.ExprStmt).Value.(*ast.GeneratorExp))
	want := "for x in .0:\n    if z:\n        for w in x:\n            yield x"
	if got := ast.UnparseStmts(body); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
