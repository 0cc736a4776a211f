package progen

import (
	"fmt"
	"strings"
)

// this file makes statements

func (g *generator) statements(n int) {
	for range n {
		g.statement()
	}
}

func (g *generator) statement() {
	if g.indent > 5 {
		g.show()
		return
	}
	switch g.IntN(28) {
	case 0, 1, 2, 3, 4:
		g.assign()
	case 5, 6, 7, 8:
		g.show()
	case 9:
		g.augmented()
	case 10:
		g.unpack()
	case 11, 12:
		g.if_()
	case 13, 14:
		g.for_()
	case 15:
		g.while_()
	case 16:
		g.try_()
	case 17:
		g.with()
	case 18:
		g.match()
	case 19:
		g.change()
	case 20:
		g.raise()
	case 21:
		g.useClass()
	case 22:
		g.useGenerator()
	case 24, 25, 26, 27:
		g.library()
	default:
		g.useCoroutine()
	}
}

// show prints values; sets are sorted, since their order means nothing.
func (g *generator) show() {
	if g.chance(20) {
		g.line("print(sorted(%s, key=repr))", g.expr(set, 2))
		return
	}
	k := kind(g.IntN(int(set)))
	g.line("print(%s)", g.choose("", "repr", "ascii")+"("+g.unordered(g.expr(k, 3))+")")
}

// unordered keeps the order of sets out of what is printed.
func (g *generator) unordered(e string) string { return "noset(" + e + ")" }

// value is an expression for a variable: it stays small, however often a loop runs.
func (g *generator) value(k kind) string {
	e := g.expr(k, 3)
	if g.loops == 0 {
		return e
	}
	switch k {
	case integer:
		return "(" + e + ") % 9973"
	case text, list, tuple, octets:
		return "(" + e + ")[:12]"
	case dict, set:
		return g.atom(k)
	}
	return e
}

func (g *generator) bind(k kind, v string) {
	for _, x := range g.vars[k] {
		if x == v {
			return
		}
	}
	g.vars[k] = append(append([]string(nil), g.vars[k]...), v)
}

// target is a variable to assign to: a new one, or one that is there.
func (g *generator) target(k kind) string {
	if vs := g.vars[k]; len(vs) > 0 && g.chance(50) {
		v := vs[g.IntN(len(vs))]
		if v != "v" {
			return v
		}
	}
	return g.name(letters[k])
}

func (g *generator) assign() {
	k := kind(g.IntN(int(kinds)))
	v := g.target(k)
	e := g.value(k)
	switch g.IntN(6) {
	case 0:
		w := g.target(k)
		g.line("%s = %s = %s", v, w, e)
		g.bind(k, w)
	case 1:
		g.line("%s: %s = %s", v, g.choose("int", "'later'", "list[int]"), e)
	default:
		g.line("%s = %s", v, e)
	}
	g.bind(k, v)
}

func (g *generator) augmented() {
	k := g.among(integer, integer, float, text, list)
	if len(g.vars[k]) == 0 {
		g.assign()
		return
	}
	v := g.vars[k][g.IntN(len(g.vars[k]))]
	op := "+="
	if k == integer || k == float {
		op = g.choose("+=", "-=", "//=", "%=")
	}
	if k == integer {
		op = g.choose(op, "|=", "&=", "^=")
	}
	g.line("%s %s %s", v, op, g.value(k))
}

func (g *generator) unpack() {
	a, b := g.name("i"), g.name("i")
	switch g.IntN(5) {
	case 0:
		g.line("%s, %s = %s", a, b, g.expr(g.among(tuple, list, text), 2))
	case 1:
		g.line("%s, *%s = %s", a, b, g.expr(g.among(tuple, list, text, integer), 2))
	case 2:
		c := g.name("i")
		g.line("(%s, %s), %s = %s", a, b, c, g.choose("(1, 2), 3", "'ab', 1", "[[1, 2, 3], 4]", g.expr(tuple, 2)))
		g.line("print(%s)", g.unordered(c))
	case 3:
		g.line("*%s, %s = %s", a, b, g.complete("@iterable", 1))
	default:
		g.line("%s, %s = %s, %s", a, b, g.expr(integer, 2), g.expr(integer, 2))
		g.line("%s, %s = %s, %s", a, b, b, a)
	}
	g.line("print(%s, %s)", g.unordered(a), g.unordered(b))
}

func (g *generator) body() { g.statements(1 + g.IntN(2)) }

func (g *generator) if_() {
	saved := g.vars
	g.block("if "+g.expr(boolean, 2), g.body)
	if g.chance(40) {
		g.vars = saved
		g.block("elif "+g.expr(boolean, 2), g.body)
	}
	if g.chance(50) {
		g.vars = saved
		g.block("else", g.body)
	}
	if !g.chance(10) {
		g.vars = saved
	}
}

func (g *generator) for_() {
	v := g.name("i")
	head := fmt.Sprintf("for %s in %s", v, g.complete("@iterable", 1))
	if g.chance(15) {
		w := g.name("i")
		head = fmt.Sprintf("for %s, %s in %s", v, w, g.choose("enumerate("+g.expr(list, 1)+")", g.expr(dict, 1)+".items()", g.expr(list, 1)))
	}
	g.loop(head, func() {
		g.bind(integer, v)
		g.body()
	})
}

func (g *generator) while_() {
	v := g.name("n")
	g.line("%s = %d", v, g.IntN(5))
	g.loop("while "+v, func() {
		g.line("%s -= 1", v)
		g.body()
	})
}

func (g *generator) loop(head string, body func()) {
	if g.loops >= 2 {
		g.show()
		return
	}
	saved := g.vars
	g.loops++
	g.block(head, func() {
		body()
		if g.chance(30) {
			g.block("if "+g.expr(boolean, 1), func() { g.line("%s", g.choose("break", "continue")) })
			g.show()
		}
	})
	g.loops--
	g.vars = saved
	if g.chance(25) {
		g.block("else", func() { g.line("print('else of loop')") })
	}
}

func (g *generator) try_() {
	saved := g.vars
	g.block("try", g.body)
	star := g.chance(15)
	for i := range g.IntN(3) {
		g.vars = saved
		what := g.choose("ValueError", "(TypeError, KeyError)", "ZeroDivisionError", "LookupError", "Failure", "AttributeError", "ArithmeticError")
		word := "except"
		if star {
			word = "except*"
		}
		g.block(fmt.Sprintf("%s %s as e%d", word, what, i), func() {
			g.line("print('caught', type(e%d).__name__, e%d)", i, i)
			if g.chance(25) {
				g.raise()
			} else if g.chance(30) && !star {
				g.line("raise")
			}
		})
	}
	g.vars = saved
	g.block("finally", func() {
		g.line("print('cleanup')")
		if g.chance(25) {
			g.statement()
		}
	})
	g.vars = saved
}

func (g *generator) with() {
	if len(g.managers) == 0 {
		g.show()
		return
	}
	item := func() string {
		return fmt.Sprintf("%s(%s, %s) as %s", g.managers[g.IntN(len(g.managers))], g.atom(text), g.choose("True", "False", "False"), g.name("m"))
	}
	head := "with " + item()
	if g.chance(30) {
		head = "with (" + item() + ", " + item() + ")"
	}
	saved := g.vars
	g.block(head, g.body)
	g.vars = saved
}

// pattern is a pattern of match; names are bound to values of unknown kinds, and not used.
func (g *generator) pattern(depth int) string {
	if depth > 0 {
		sub := func() string { return g.pattern(depth - 1) }
		switch g.IntN(10) {
		case 0:
			return "[" + sub() + ", " + sub() + "]"
		case 1:
			return "(" + sub() + ", *_)"
		case 2:
			return "[*_, " + sub() + "]"
		case 3:
			return "{'a': " + sub() + ", **" + g.name("r") + "}"
		case 4:
			return "{1: " + sub() + "}"
		case 5:
			return g.choose("int", "str", "float", "list", "dict", "bytes", "tuple", "bool") + "(" + g.choose("", "") + ")"
		case 6:
			return "int(" + g.name("c") + ")"
		case 7:
			return "(1 | 2 | 'a' | None) as " + g.name("c")
		}
	}
	return g.choose("_", "0", "1", "-1", "'a'", "None", "True", "2.5", "b'abc'", g.name("c"), "str()")
}

func (g *generator) match() {
	saved := g.vars
	g.block("match "+g.any(2), func() {
		for n := range 2 + g.IntN(3) {
			p := g.pattern(2)
			irrefutable := p == "_" || !strings.ContainsAny(p, "[({'|\"0123456789-.") && p != "None" && p != "True"
			if irrefutable || strings.HasPrefix(p, "c") {
				p = "[" + p + "]"
			}
			guard := ""
			if g.chance(30) {
				guard = " if " + g.expr(boolean, 1)
			}
			g.block("case "+p+guard, func() { g.line("print('case', %d)", n) })
		}
		g.block("case _", func() { g.line("print('no case')") })
	})
	g.vars = saved
}

// change alters a container in place.
func (g *generator) change() {
	switch g.IntN(4) {
	case 0, 1:
		v := g.name("l")
		g.line("%s = list(%s)", v, g.expr(list, 1))
		for range 1 + g.IntN(2) {
			g.line("%s%s", v, g.choose(".append("+g.any(1)+")", ".insert("+g.expr(integer, 0)+", 0)", ".pop("+g.choose("", "0", "-1", "9")+")", ".remove("+g.any(0)+")", ".sort()",
				".reverse()", "["+g.slice()+"] = "+g.any(1), ".extend("+g.any(1)+")", "["+g.expr(integer, 0)+"] += 1", ".clear()"))
		}
		g.line("print(%s)", g.unordered(v))
	case 2:
		v := g.name("d")
		g.line("%s = dict(%s)", v, g.expr(dict, 1))
		g.line("%s%s", v, g.choose("["+g.any(0)+"] = "+g.any(1), ".pop("+g.any(0)+")", ".update("+g.any(1)+")", ".setdefault('a', 5)", ".popitem()", "['a'] += 1", ".clear()"))
		g.line("print(%s)", g.unordered(v))
	default:
		k := kind(g.IntN(int(kinds)))
		v := g.name(letters[k])
		g.line("%s = %s", v, g.atom(k))
		g.line("del %s%s", v, g.choose("", "[0]", "[:2]", "['a']", ".attr"))
		g.line("print(%s)", g.unordered(v))
	}
}

func (g *generator) raise() {
	e := g.choose("ValueError("+g.atom(text)+")", "KeyError("+g.atom(g.among(text, tuple))+")", "Failure('failed', 3)", "TypeError", "IndexError()", "Failure()", "StopIteration(5)",
		"RuntimeError('a', 2)", "5", "OSError(2, 'gone', 'file')", "ExceptionGroup('many', [ValueError(1), TypeError('t')])")
	if g.chance(25) {
		e += " from " + g.choose("None", "ValueError('cause')", "TypeError", "3")
	}
	if g.chance(60) {
		g.block("if "+g.expr(boolean, 1), func() { g.line("raise %s", e) })
		return
	}
	if g.chance(30) {
		g.line("assert %s, %s", g.expr(boolean, 1), g.expr(text, 1))
		return
	}
	g.line("raise %s", e)
}
