package resolve_test

// this file tests scopes: slots, cells, closures and references

import (
	"fmt"
	"strings"
	"testing"

	"pyasync/ast"
	"pyasync/parser"
	"pyasync/resolve"
)

func resolveText(t *testing.T, src string, opts resolve.Options) (*ast.Module, *resolve.Info, error) {
	t.Helper()
	m, _, err := parser.ParseFile(src, "<test>", parser.Options{})
	if err != nil {
		t.Fatalf("%q does not parse: %v", src, err)
	}
	in, err := resolve.Resolve(m, opts)
	return m, in, err
}

// find returns the scope with a qualified name.
func find(in *resolve.Info, name string) *resolve.Scope {
	var found *resolve.Scope
	in.Walk(func(s *resolve.Scope) {
		if found == nil && s.Qualname == name {
			found = s
		}
	})
	return found
}

// facts writes a frame as its slots (a cell has a *, a slot of a comprehension
// is in brackets) and, after a |, its closure.
func facts(s *resolve.Scope) string {
	cells := map[int]bool{}
	for _, c := range s.Cells {
		cells[c.Slot] = true
	}
	var out []string
	for i, v := range s.Vars {
		if cells[i] {
			v += "*"
		}
		if i >= s.Hidden {
			v = "[" + v + "]"
		}
		out = append(out, v)
	}
	if len(s.Frees) > 0 {
		out = append(out, "|")
	}
	for _, f := range s.Frees {
		out = append(out, f.Name)
	}
	return strings.Join(out, " ")
}

func TestFrames(t *testing.T) {
	for _, c := range []struct{ src, scope, want string }{
		{"def f(a, *b, c=1, **d):\n x = y = 1", "f", "a c b d x y"},
		{"def f(a, /, b): z = 1; y = z; x: int; del z", "f", "a b z y x"},
		{"def f(a):\n x = 1\n return lambda: a + x", "f", "a* x*"},
		{"def f(a):\n x = 1\n return lambda: a + x", "f.<locals>.<lambda>", "| a x"},
		{"def f():\n def g():\n  nonlocal x\n  x = 1\n x = 2", "f", "g x*"},
		{"def f():\n def g():\n  def h(): return x\n x = 2", "f.<locals>.g", "h | x"},
		{"def f():\n global x\n def g(): return x\n x = 2", "f.<locals>.g", ""},
		{"def f(y): return [x for x in y]", "f", "y [x]"},
		{"def f(x): return [x for x in x]", "f", "x [x]"},
		{"def f(y): return [lambda: x for x in y]", "f", "y [x]"},
		{"def f(y): return [lambda: x for x in y]", "f.<locals>.<lambda>", "| x"},
		{"def f(y): return {a: [a for b in a] for a in y}", "f", "y [a] [b]"},
		{"def f(y): return [(z := x) for x in y]", "f", "y z [x]"},
		{"def f(y): return ((z := x) for x in y)", "f", "y z*"},
		{"def f(y): return ((z := x) for x in y)", "f.<locals>.<genexpr>", ".0 x | z"},
		{"[x for x in y]", "<module>", "[x]"},
		{"class C:\n a = [x for x in y]", "C", "[x]"},
		{"class C:\n def m(self): super().m()", "C", "__class__*"},
		{"class C:\n def m(self): super().m()", "C.m", "self | __class__"},
		{"class C:\n def m(self): return lambda: __class__", "C.m", "self | __class__"},
		{"def f(x):\n class C:\n  y = x\n  def m(self): return x", "f.<locals>.C", "| x"},
		{"class C:\n def __m(self, __a): __b = 1", "C.__m", "self _C__a _C__b"},
		{"def f[T](x: T): return T", "<generic parameters of f>", "T*"},
		{"def f[T](x: T): return T", "f", "x | T"},
		{"class C[T](B): x: T", "<generic parameters of C>", ".generic_base .type_params* T*"},
		{"class C[T](B): x: T", "C", "| .type_params T"},
		{"class C:\n def f[T: C](self): pass", "C", "__classdict__*"},
		{"class C:\n type A = x", "C.A", "| __classdict__"},
	} {
		_, in, err := resolveText(t, c.src, resolve.Options{})
		if err != nil {
			t.Errorf("%q: %v", c.src, err)
			continue
		}
		s := find(in, c.scope)
		if s == nil {
			t.Errorf("%q: no scope %s", c.src, c.scope)
		} else if got := facts(s); got != c.want {
			t.Errorf("%q: %s has %q, want %q", c.src, c.scope, got, c.want)
		}
	}
}

func TestLookup(t *testing.T) {
	kinds := [...]string{"local", "cell", "free", "global", "declared", "name", "class-deref", "dict-global", "dict-deref"}
	for _, c := range []struct{ src, scope, name, want string }{
		{"x = 1", "<module>", "x", "name"},
		{"x = 1\nglobal y", "<module>", "y", "declared"},
		{"x = 1\ndef f(): global x", "<module>", "x", "declared"},
		{"def f(): return x", "f", "x", "global 0"},
		{"def f(): global x; x = 1", "f", "x", "declared"},
		{"def f(a, x): x = 1", "f", "x", "local 1"},
		{"def f(a, x): return lambda: x", "f", "x", "cell 1"},
		{"def f(a, x): return lambda: a + x", "f.<locals>.<lambda>", "x", "free 1"},
		{"class C: x = 1", "C", "x", "name"},
		{"class C:\n x = 1\n def m(self): return x", "C.m", "x", "global 0"},
		{"def f(x):\n class C: y = x", "f.<locals>.C", "x", "class-deref 0"},
		{"def f(x):\n class C: x = x", "f.<locals>.C", "x", "name"},
		{"def f(x):\n class C: nonlocal x; x = 1", "f.<locals>.C", "x", "free 0"},
		{"class C:\n def m(self): return self.__x, __x", "C.m", "__x", "global 0"},
		{"def f(x):\n class C:\n  x = 1\n  type A = x", "f.<locals>.C.A", "x", "dict-global"},
		{"class C:\n type A = x", "C.A", "x", "dict-global 0"},
		{"def f(x):\n class C:\n  type A = x", "f.<locals>.C.A", "x", "dict-deref 1"},
	} {
		_, in, err := resolveText(t, c.src, resolve.Options{})
		if err != nil {
			t.Errorf("%q: %v", c.src, err)
			continue
		}
		s := find(in, c.scope)
		if s == nil {
			t.Errorf("%q: no scope %s", c.src, c.scope)
			continue
		}
		r := s.Lookup(c.name)
		if got := fmt.Sprintf("%s %d", kinds[r.Kind], r.Index); !strings.HasPrefix(got, c.want) {
			t.Errorf("%q: %s in %s is %s, want %s", c.src, c.name, c.scope, got, c.want)
		}
	}
}

// names in a comprehension are looked up in its own scope
func TestComprehensionLookup(t *testing.T) {
	for _, c := range []struct {
		src, name string
		want      resolve.Ref
	}{
		{"[x for x in y]", "x", resolve.Ref{Kind: resolve.Local}},
		{"[x for x in y]", "z", resolve.Ref{Kind: resolve.Name_}},
		{"[lambda: x for x in y]", "x", resolve.Ref{Kind: resolve.Cell}},
		{"[(z := x) for x in y]", "z", resolve.Ref{Kind: resolve.GlobalExplicit}},
	} {
		m, in, err := resolveText(t, c.src, resolve.Options{})
		if err != nil {
			t.Fatal(err)
		}
		s := in.Scope(m.Body[0].(*ast.ExprStmt).Value)
		if got := s.Lookup(c.name); got != c.want {
			t.Errorf("%q: %s is %v, want %v", c.src, c.name, got, c.want)
		}
	}
}

func TestFunctionKinds(t *testing.T) {
	for _, c := range []struct{ src, scope, want string }{
		{"def f(): yield", "f", "generator"},
		{"def f(): lambda: (yield)", "f", ""},
		{"def f(): lambda: (yield)", "f.<locals>.<lambda>", "generator"},
		{"async def f(): pass", "f", "coroutine"},
		{"async def f(): yield", "f", "async generator"},
		{"(x for x in y)", "<genexpr>", "generator"},
		{"(x async for x in y)", "<genexpr>", "async generator"},
		{"(await x for x in y)", "<genexpr>", "async generator"},
		{"await x", "<module>", "coroutine"},
		{"[x async for x in y]", "<module>", "coroutine"},
		{"async with x: pass", "<module>", "coroutine"},
		{"async def f(): await x", "<module>", ""},
	} {
		_, in, err := resolveText(t, c.src, resolve.Options{TopLevelAwait: true})
		if err != nil {
			t.Errorf("%q: %v", c.src, err)
			continue
		}
		s, got := find(in, c.scope), ""
		switch {
		case s.AsyncGenerator:
			got = "async generator"
		case s.Coroutine:
			got = "coroutine"
		case s.Generator:
			got = "generator"
		}
		if got != c.want {
			t.Errorf("%q: %s is %q, want %q", c.src, c.scope, got, c.want)
		}
	}
}

func TestMangle(t *testing.T) {
	for _, c := range [][3]string{
		{"C", "__x", "_C__x"}, {"__C", "__x", "_C__x"}, {"C", "__x__", "__x__"}, {"C", "_x", "_x"},
		{"", "__x", "__x"}, {"___", "__x", "__x"}, {"C", "__a.b", "__a.b"}, {"C", "__", "__"},
	} {
		if got := resolve.Mangle(c[0], c[1]); got != c[2] {
			t.Errorf("Mangle(%q, %q) = %q, want %q", c[0], c[1], got, c[2])
		}
	}
}
