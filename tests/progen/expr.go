package progen

import (
	"fmt"
	"regexp"
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
	return g.complete(g.oneOf(forms[k]), depth)
}

// any is an expression of any kind.
func (g *generator) any(depth int) string { return g.expr(kind(g.IntN(int(kinds))), depth) }

// atom is a variable or a constant.
func (g *generator) atom(k kind) string {
	if vs := g.vars[k]; len(vs) > 0 && g.chance(65) {
		return vs[g.IntN(len(vs))]
	}
	return g.choose(constants[k]...)
}

// hole is what a form leaves open.
var hole = regexp.MustCompile(`\$(0?)([a-z]+|\?)|«([^»]*)»|@([a-z]+)`)

// complete makes a form complete. In it, $ and the letters of kinds stand for an expression of one
// of them ($? of any), with 0 before the letters for a short one; «a¦b» for one of the pieces;
// @ and a name for what special makes.
func (g *generator) complete(form string, depth int) string {
	return hole.ReplaceAllStringFunc(form, func(open string) string {
		part := hole.FindStringSubmatch(open)
		switch within := depth; {
		case part[4] != "":
			return g.special(part[4], depth)
		case part[2] == "":
			return g.choose(strings.Split(part[3], "¦")...)
		case part[1] == "0":
			within = 0
			fallthrough
		default:
			if part[2] == "?" {
				return g.any(within)
			}
			letter := part[2][g.IntN(len(part[2]))]
			return g.expr(kind(strings.IndexByte(kindLetters, letter)), within)
		}
	})
}

// special is what forms name after @.
func (g *generator) special(name string, depth int) string {
	switch name {
	case "slice":
		return g.slice()
	case "format":
		return g.choose(formatSpecs...)
	case "fstring":
		return fmt.Sprintf(`f"""%s%s-%s"""`, g.choose("", "a", "{{}}"), g.field(depth), g.field(depth))
	case "method": // of a str
		return g.complete(g.choose(textMethods...), depth)
	case "listed":
		return g.comprehension("[", "]", "", depth)
	case "mapped":
		return g.comprehension("{", "}", "str(v): ", depth)
	case "generated":
		return g.comprehension("(", ")", "", depth)
	case "iterable":
		return g.complete(g.oneOf(iterables), depth)
	case "generator":
		if len(g.quiet) == 0 {
			return "()"
		}
		return g.quiet[g.IntN(len(g.quiet))] + "(" + g.expr(integer, depth) + ")"
	}
	return g.call(depth)
}

// oneOf is one of the forms, by their weights.
func (g *generator) oneOf(forms []form) string {
	total := 0
	for _, f := range forms {
		total += f.weight
	}
	n := g.IntN(total)
	for _, f := range forms {
		if n -= f.weight; n < 0 {
			return f.text
		}
	}
	return ""
}

// field is a field of an f-string.
func (g *generator) field(depth int) string {
	e := g.any(depth)
	if strings.ContainsAny(e, "'\\\"") && g.chance(50) {
		e = g.expr(integer, 0)
	}
	return "{(" + e + ")" + g.choose("", "", "!r", "=", ":{6}", ":"+g.choose(formatSpecs...)) + "}"
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

func (g *generator) slice() string {
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
