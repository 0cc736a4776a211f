package progen

import "fmt"

// this file makes the end of programs that end with an exception, for their tracebacks

// failure makes functions that call each other, the last of which fails, and calls the first.
func (g *generator) failure() {
	inner := g.name("fail")
	g.block("def "+inner+"(n)", func() {
		switch g.IntN(9) {
		case 0:
			g.line("return 10 // (n - n)")
		case 1:
			g.line("raise Failure('at the bottom', n)")
		case 2:
			g.block("try", func() { g.line("{}['missing']") })
			g.block("except KeyError as e", func() { g.line("raise ValueError('bad') from %s", g.choose("e", "None", "Failure('cause')")) })
		case 3:
			g.line("e = ValueError('noted')")
			g.line("e.add_note('first note')")
			g.line("e.add_note('second\\nnote')")
			g.line("raise e")
		case 4:
			g.line("raise ExceptionGroup('group', [ValueError(1), ExceptionGroup('in', [TypeError('t'), KeyError('k')])])")
		case 5:
			g.line("return (n +")
			g.line("        [1, 2, 3]")
			g.line("        [n + 5])")
		case 6:
			g.block("try", func() { g.line("undefined_name + n") })
			g.block("finally", func() { g.line("print('finally at the bottom')") })
		case 7:
			g.line("x = n; y = x.attribute.other; return y")
		default:
			g.line("return sorted([n, 'a', None], key=lambda v: v + 1)")
		}
	})
	outer := inner
	for range g.IntN(3) {
		name := g.name("level")
		call := fmt.Sprintf("%s(%s)", outer, g.choose("n", "n + 1", "n * 2"))
		g.block("def "+name+"(n)", func() {
			switch g.IntN(6) {
			case 0:
				g.line("return [%s for n in range(2)][0]", call)
			case 1:
				g.block("with open(__file__) as f", func() { g.line("return %s", call) })
			case 2:
				g.block("try", func() { g.line("return %s", call) })
				g.block("except LookupError", func() { g.line("return None") })
			case 3:
				g.line("return max(1,")
				g.line("           %s,", call)
				g.line("           key=str)")
			case 4:
				g.line("return (lambda n: %s)(n)", call)
			default:
				g.line("return %s + 1", call)
			}
		})
		outer = name
	}
	switch g.IntN(5) {
	case 0:
		g.line("print(list(%s(n) for n in [1]))", outer)
	case 1:
		g.block("try", func() { g.line("%s(1)", outer) })
		g.block("except Exception", func() { g.line("1 / 0") })
	case 2:
		g.block("class Body", func() { g.line("value = %s(3)", outer) })
	default:
		g.line("print('result:', %s(%d))", outer, g.IntN(3))
	}
}
