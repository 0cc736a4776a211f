package progen

import (
	"fmt"
	"strings"
)

// this file makes expressions

// expr is an expression that has the kind most of the time, nested no deeper than depth.
func (g *generator) expr(k kind, depth int) string {
	if g.chance(2) {
		k = kind(g.IntN(int(kinds)))
	}
	if depth <= 0 || g.chance(25) {
		return g.atom(k)
	}
	depth--
	switch g.IntN(20) {
	case 0:
		return fmt.Sprintf("(%s if %s else %s)", g.expr(k, depth), g.expr(boolean, depth), g.expr(k, depth))
	case 1:
		return fmt.Sprintf("(%s or %s)", g.expr(k, depth), g.expr(k, depth))
	case 2:
		return fmt.Sprintf("(%s and %s)", g.expr(k, depth), g.expr(k, depth))
	case 3:
		return fmt.Sprintf("(lambda v, w=%s: %s)(%s)", g.expr(integer, depth), g.choose("v", "v", "[v, w][0]"), g.expr(k, depth))
	case 4:
		return fmt.Sprintf("[%s, %s][%d]", g.expr(k, depth), g.expr(k, depth), g.IntN(3)-1)
	case 5:
		v := g.name("w")
		return fmt.Sprintf("(%s := %s)", v, g.expr(k, depth))
	}
	switch k {
	case integer:
		return g.integer(depth)
	case float:
		return g.float(depth)
	case text:
		return g.text(depth)
	case octets:
		return g.octets(depth)
	case boolean:
		return g.boolean(depth)
	case list:
		return g.list(depth)
	case tuple:
		return g.tuple(depth)
	case dict:
		return g.dict(depth)
	}
	return g.set(depth)
}

// any is an expression of any kind.
func (g *generator) any(depth int) string { return g.expr(kind(g.IntN(int(kinds))), depth) }

// atom is a variable or a constant.
func (g *generator) atom(k kind) string {
	if vs := g.vars[k]; len(vs) > 0 && g.chance(65) {
		return vs[g.IntN(len(vs))]
	}
	switch k {
	case integer:
		return "(" + g.choose("0", "1", "2", "3", "-1", "7", "10", "255", "-17", "1_000", "0x1f", "2**40", "2**63", "-2**63", "10**20") + ")"
	case float:
		return g.choose("0.0", "1.5", "-2.25", "1e10", "3.14159", "1e-7", "0.1", "-0.0", "1e100", "float('inf')")
	case text:
		return g.choose("''", "'a'", "'hello'", "'Hello World'", "'a,b,,c'", "'  pad '", "'é'", "'日本'", "'x\\n\\ty'", "'3'", "'🎉z'", `"it's"`, "'ABCdef'")
	case octets:
		return g.choose("b''", "b'abc'", "b'\\x00\\xff'", "b'a b'", "bytes(3)", "b'Hello'")
	case boolean:
		return g.choose("True", "False", "None")
	case list:
		return g.choose("[]", "[1]", "[3, 1, 2]", "[0, -1, 5, 5]", "[[1], 2]", "['a', 'b']", "[None, True]")
	case tuple:
		return g.choose("()", "(1,)", "(1, 2)", "('a', 3)", "(2, (3, 4))", "(0.5, 'z', None)")
	case dict:
		return g.choose("{}", "{'a': 1}", "{'b': 2, 'a': 1}", "{1: 'x', 2: 'y'}", "{(1, 2): [3]}")
	}
	return g.choose("set()", "{1}", "{1, 2, 3}", "frozenset({4, 5})", "{3, 9}")
}

func (g *generator) integer(depth int) string {
	i := func() string { return g.expr(integer, depth) }
	switch g.IntN(16) {
	case 0, 1, 2:
		return fmt.Sprintf("(%s %s %s)", i(), g.choose("+", "-", "*"), i())
	case 3, 4:
		return fmt.Sprintf("(%s %s %s)", i(), g.choose("//", "%"), i())
	case 5:
		return fmt.Sprintf("(%s %s %s)", i(), g.choose("&", "|", "^"), i())
	case 6:
		return fmt.Sprintf("(%s %s %d)", i(), g.choose("<<", ">>", "**"), g.IntN(5))
	case 7:
		return fmt.Sprintf("%s%s", g.choose("-", "~", "+"), i())
	case 8:
		return fmt.Sprintf("len(%s)", g.expr(kind(g.IntN(int(kinds))), depth))
	case 9:
		return fmt.Sprintf("%s(%s)", g.choose("int", "abs", "round", "ord", "int"), g.expr(g.among(integer, float, text, integer), depth))
	case 10:
		return fmt.Sprintf("%s(%s)", g.choose("sum", "min", "max", "sum"), g.expr(g.among(list, tuple), depth))
	case 11:
		return fmt.Sprintf("%s[%s]", g.expr(g.among(list, tuple, octets), depth), i())
	case 12:
		return fmt.Sprintf("%s.%s(%s)", g.expr(g.among(text, list, tuple), depth), g.choose("count", "index"), g.any(0))
	case 13:
		return fmt.Sprintf("(%s).%s", i(), g.choose("bit_length()", "real", "bit_count()", "conjugate()", "numerator", "nothing"))
	case 14:
		return fmt.Sprintf("%s.get(%s, %s)", g.expr(dict, depth), g.any(0), i())
	}
	return g.call(depth)
}

func (g *generator) float(depth int) string {
	n := func() string { return g.expr(g.among(float, integer), depth) }
	switch g.IntN(7) {
	case 0, 1, 2:
		return fmt.Sprintf("(%s %s %s)", n(), g.choose("+", "-", "*", "/", "//", "%"), n())
	case 3:
		return fmt.Sprintf("float(%s)", g.expr(g.among(integer, text, float), depth))
	case 4:
		return fmt.Sprintf("round(%s, %d)", n(), g.IntN(5)-1)
	case 5:
		return fmt.Sprintf("divmod(%s, %s)[%d]", n(), n(), g.IntN(2))
	}
	return fmt.Sprintf("(%s %s %s)", g.expr(float, depth), g.choose("*", "-"), n())
}

// textMethods are calls on a str; %s is another str.
var textMethods = []string{
	"upper()", "lower()", "title()", "strip()", "swapcase()", "capitalize()", "casefold()", "replace(%s, 'Z')", "join(['x', 'y'])",
	"center(12, '*')", "ljust(6)", "rjust(7, '0')", "zfill(6)", "partition(%s)[2]", "rstrip(%s)", "removeprefix(%s)",
	"translate({97: 'A'})", "format(1, a=2)", "expandtabs(3)", "split()[0]", "nope()",
}

func (g *generator) text(depth int) string {
	s := func() string { return g.expr(text, depth) }
	switch g.IntN(12) {
	case 0, 1:
		return fmt.Sprintf("(%s + %s)", s(), s())
	case 2:
		return fmt.Sprintf("(%s * %d)", s(), g.IntN(4))
	case 3, 4:
		m := textMethods[g.IntN(len(textMethods))]
		return s() + "." + strings.ReplaceAll(m, "%s", g.expr(text, 0))
	case 5:
		return fmt.Sprintf("%s(%s)", g.choose("str", "repr", "ascii"), g.any(depth))
	case 6:
		return fmt.Sprintf("%s[%s]", s(), g.slice(depth))
	case 7, 8:
		return g.fstring(depth)
	case 9:
		return fmt.Sprintf("('%s' %% %s)", g.choose("%s", "%5d|", "%r-%r", "%x", "%.2f", "%-6s|", "%c", "%(a)s", "%%", "%+d"), g.any(depth))
	case 10:
		return fmt.Sprintf("%s(%s)", g.choose("hex", "bin", "oct", "chr"), g.expr(integer, depth))
	}
	return fmt.Sprintf("format(%s, %s)", g.any(depth), g.formatSpec())
}

func (g *generator) formatSpec() string {
	return "'" + g.choose("", "5", ">8", "<8", "^9", "*^10", "05d", "x", "#x", ",", "_", ".2f", "e", "g", "%", "+", " d", "#b", "10.3", "s", "c", "n", ".1%", "z.1f", "=+9", "08.3f") + "'"
}

func (g *generator) fstring(depth int) string {
	field := func() string {
		e := g.any(depth)
		if strings.HasPrefix(e, "{") || strings.HasPrefix(e, "(lambda") {
			e = " " + e
		}
		if strings.ContainsAny(e, "'\\\"") && g.chance(50) {
			e = g.expr(integer, 0)
		}
		spec := strings.Trim(g.formatSpec(), "'")
		switch g.IntN(6) {
		case 0:
			return "{(" + e + ")!r}"
		case 1:
			return "{(" + e + ")=}"
		case 2:
			return "{(" + e + "):" + spec + "}"
		case 3:
			return "{(" + e + "):{6}}"
		}
		return "{(" + e + ")}"
	}
	return fmt.Sprintf(`f"""%s%s-%s"""`, g.choose("", "a", "{{}}"), field(), field())
}

func (g *generator) octets(depth int) string {
	b := func() string { return g.expr(octets, depth) }
	switch g.IntN(6) {
	case 0, 1:
		return fmt.Sprintf("(%s + %s)", b(), b())
	case 2:
		return fmt.Sprintf("%s[%s]", b(), g.slice(depth))
	case 3:
		return fmt.Sprintf("%s.%s", b(), g.choose("upper()", "hex()", "decode()", "split()", "replace(b'a', b'')", "decode('latin-1')", "strip()", "title()"))
	case 4:
		return fmt.Sprintf("%s(%s)", g.choose("bytes", "bytearray"), g.expr(g.among(list, octets, text), depth))
	}
	return fmt.Sprintf("%s.encode(%s)", g.expr(text, depth), g.choose("", "'utf-16-le'", "'ascii', 'replace'", "'latin-1'", "'nosuch'", "'ascii'"))
}

func (g *generator) boolean(depth int) string {
	k := kind(g.IntN(int(kinds)))
	switch g.IntN(9) {
	case 0, 1, 2:
		return fmt.Sprintf("(%s %s %s)", g.expr(k, depth), g.choose("==", "!=", "<", "<=", ">", ">="), g.expr(k, depth))
	case 3:
		return fmt.Sprintf("(%s %s %s %s %s)", g.expr(integer, depth), g.choose("<", "<=", "!="), g.expr(integer, depth), g.choose(">", "==", "<"), g.expr(float, depth))
	case 4:
		return fmt.Sprintf("(not %s)", g.any(depth))
	case 5:
		return fmt.Sprintf("(%s %s %s)", g.any(depth), g.choose("in", "not in"), g.expr(g.among(list, tuple, dict, set, text), depth))
	case 6:
		return fmt.Sprintf("isinstance(%s, %s)", g.any(depth), g.choose("int", "(str, bytes)", "list | tuple", "object", "5", "float"))
	case 7:
		return fmt.Sprintf("%s(%s)", g.choose("bool", "any", "all", "callable"), g.expr(g.among(list, tuple, set, dict), depth))
	}
	return fmt.Sprintf("%s.%s", g.expr(text, depth), g.choose("isdigit()", "isalpha()", "startswith('a')", "endswith(('o', 'd'))", "isupper()", "isidentifier()", "isspace()"))
}

func (g *generator) list(depth int) string {
	l := func() string { return g.expr(list, depth) }
	switch g.IntN(12) {
	case 0:
		return fmt.Sprintf("(%s + %s)", l(), l())
	case 1:
		return fmt.Sprintf("(%s * %d)", l(), g.IntN(3))
	case 2:
		return fmt.Sprintf("%s[%s]", l(), g.slice(depth))
	case 3:
		return fmt.Sprintf("sorted(%s%s)", g.expr(g.among(list, tuple, set, text), depth), g.choose("", ", reverse=True", ", key=str", ", key=lambda v: -v"))
	case 4, 5:
		return g.comprehension("[", "]", "", depth)
	case 6:
		return fmt.Sprintf("[*%s, %s]", g.expr(g.among(list, tuple, text, integer), depth), g.any(depth))
	case 7:
		return fmt.Sprintf("list(%s)", g.iterable(depth))
	case 8:
		return fmt.Sprintf("%s.split(%s)", g.expr(text, depth), g.choose("", "','", "'l', 1", "''", "None, 1"))
	case 9:
		return fmt.Sprintf("[%s for _ in range(%d)]", g.expr(integer, depth), g.IntN(4))
	case 10:
		return fmt.Sprintf("list(%s.%s)", g.expr(dict, depth), g.choose("keys()", "values()", "items()"))
	}
	return fmt.Sprintf("[%s, %s]", g.any(depth), g.any(depth))
}

func (g *generator) tuple(depth int) string {
	switch g.IntN(6) {
	case 0:
		return fmt.Sprintf("(%s + %s)", g.expr(tuple, depth), g.expr(tuple, depth))
	case 1:
		return fmt.Sprintf("tuple(%s)", g.iterable(depth))
	case 2:
		return fmt.Sprintf("(%s, *%s)", g.any(depth), g.expr(g.among(list, tuple), depth))
	case 3:
		return fmt.Sprintf("divmod(%s, %s)", g.expr(integer, depth), g.expr(integer, depth))
	case 4:
		return fmt.Sprintf("%s.partition(%s)", g.expr(text, depth), g.expr(text, 0))
	}
	return fmt.Sprintf("(%s, %s)", g.any(depth), g.any(depth))
}

func (g *generator) dict(depth int) string {
	switch g.IntN(6) {
	case 0:
		return fmt.Sprintf("{%s: %s, 'k': %s}", g.expr(g.among(text, integer, tuple, list), depth), g.any(depth), g.any(depth))
	case 1:
		return fmt.Sprintf("{**%s, 'z': %s}", g.expr(dict, depth), g.any(depth))
	case 2:
		return fmt.Sprintf("(%s | %s)", g.expr(dict, depth), g.expr(dict, depth))
	case 3:
		return fmt.Sprintf("dict(zip(%s, %s))", g.expr(g.among(list, text, tuple), depth), g.expr(g.among(list, tuple), depth))
	case 4:
		return g.comprehension("{", "}", "str(v): ", depth)
	}
	return fmt.Sprintf("dict(%s, q=%s)", g.expr(g.among(dict, list), depth), g.any(depth))
}

// set shows no order: the result is for comparisons, lengths and sorted().
func (g *generator) set(depth int) string {
	switch g.IntN(4) {
	case 0, 1:
		return fmt.Sprintf("(%s %s %s)", g.expr(set, depth), g.choose("|", "&", "-", "^"), g.expr(set, depth))
	case 2:
		return fmt.Sprintf("set(%s)", g.choose("range(3)", "[1, 1, 2]", g.expr(integer, depth)))
	}
	return fmt.Sprintf("{%s, %s}", g.expr(integer, depth), g.expr(integer, depth))
}

// iterable is an iterator over few values.
func (g *generator) iterable(depth int) string {
	x := func() string { return g.expr(g.among(list, tuple, text), depth) }
	switch g.IntN(9) {
	case 0:
		return fmt.Sprintf("range(%s)", g.choose("3", "1, 4", "5, 0, -2", "0", "2, 9, 3"))
	case 1:
		return fmt.Sprintf("enumerate(%s%s)", x(), g.choose("", ", 1", ", start=5"))
	case 2:
		return fmt.Sprintf("zip(%s, %s%s)", x(), x(), g.choose("", "", ", strict=True"))
	case 3:
		return fmt.Sprintf("map(%s, %s)", g.choose("str", "lambda v: v * 2", "len", "repr", "type"), x())
	case 4:
		return fmt.Sprintf("filter(%s, %s)", g.choose("None", "lambda v: v != 1", "bool"), x())
	case 5:
		return fmt.Sprintf("reversed(%s)", x())
	case 6:
		if len(g.quiet) > 0 {
			return fmt.Sprintf("%s(%s)", g.quiet[g.IntN(len(g.quiet))], g.expr(integer, depth))
		}
	case 7:
		return g.comprehension("(", ")", "", depth)
	}
	return x()
}

// comprehension has v as its variable, and key in front of the element.
func (g *generator) comprehension(open, end, key string, depth int) string {
	saved := g.vars
	source := g.expr(g.among(list, tuple), depth)
	for k := range g.vars {
		if kind(k) == integer {
			g.vars[k] = append([]string{"v"}, g.vars[k]...)
		}
	}
	element := g.choose("v", "(v, v)", "v * 2", g.expr(integer, depth), g.expr(text, depth))
	cond := ""
	if g.chance(40) {
		cond = " if " + g.expr(boolean, depth)
	}
	g.vars = saved
	if strings.Contains(element+cond+source, ":=") {
		element, cond, source = "v", "", g.atom(list) // no assignment in the iterable of a comprehension
	}
	if g.chance(15) && key == "" {
		return fmt.Sprintf("%s(v, u) for v in %s for u in range(2)%s%s", open, source, cond, end)
	}
	return fmt.Sprintf("%s%s%s for v in %s%s%s", open, key, element, source, cond, end)
}

func (g *generator) slice(depth int) string {
	part := func() string {
		if g.chance(35) {
			return ""
		}
		return fmt.Sprint(g.IntN(9) - 4)
	}
	switch g.IntN(4) {
	case 0:
		return g.expr(integer, 0)
	case 1:
		return part() + ":" + part() + ":" + part()
	}
	return part() + ":" + part()
}

// call calls a function of the program, sometimes with the wrong arguments.
func (g *generator) call(depth int) string {
	if len(g.functions) == 0 {
		return g.atom(integer)
	}
	f := g.functions[g.IntN(len(g.functions))]
	n := f.min
	if f.max > f.min {
		n += g.IntN(f.max - f.min + 1)
	}
	if g.chance(6) {
		n += g.IntN(3) - 1
	}
	var args []string
	for range max(n, 0) {
		args = append(args, g.expr(g.among(integer, integer, integer, text, list), depth))
	}
	for _, k := range f.keywords {
		if g.chance(40) {
			args = append(args, k+"="+g.expr(integer, depth))
		}
	}
	switch {
	case g.chance(3):
		args = append(args, "nope=1")
	case g.chance(5):
		args = append(args, "**{'k': 1}")
	case g.chance(5):
		args = append(args, "*"+g.atom(g.among(list, tuple, integer)))
	}
	if len(args) > 1 && strings.HasPrefix(args[len(args)-1], "*") && !strings.HasPrefix(args[len(args)-1], "**") {
		last := len(args) - 1
		args = append([]string{args[last]}, args[:last]...)
	}
	return f.name + "(" + strings.Join(args, ", ") + ")"
}

func (g *generator) among(ks ...kind) kind { return ks[g.IntN(len(ks))] }
