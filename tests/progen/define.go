package progen

import (
	"fmt"
	"strings"
)

// this file makes definitions: functions, generators, coroutines, classes, context managers

// class is a class of the program; args is how many arguments its constructor takes.
type class struct {
	name    string
	args    int
	methods []string // of one argument
}

func (g *generator) function() {
	name := g.name("f")
	f := function{name: name}
	var params, ints []string
	for i := range g.IntN(4) {
		p := fmt.Sprintf("a%d", i)
		ints = append(ints, p)
		if f.max > f.min || g.chance(30) {
			params = append(params, p+"="+g.choose("0", "1", "'d'", "[]", "None"))
		} else {
			f.min++
			params = append(params, p)
		}
		f.max++
	}
	if len(params) > 1 && g.chance(20) {
		params = append(params[:1:1], append([]string{"/"}, params[1:]...)...)
	}
	star := ""
	if g.chance(30) {
		star = "*rest"
		params = append(params, star)
		f.max++
	}
	if g.chance(30) {
		if star == "" {
			params = append(params, "*")
		}
		params = append(params, "k=2")
		f.keywords = append(f.keywords, "k")
		ints = append(ints, "k")
	}
	if g.chance(20) {
		params = append(params, "**more")
	}
	g.functionScope(func() {
		g.block(fmt.Sprintf("def %s(%s)", name, strings.Join(params, ", ")), func() {
			if g.chance(30) {
				g.line("%q", "function "+name)
			}
			for _, p := range ints {
				g.bind(integer, p)
			}
			if star != "" {
				g.bind(tuple, "rest")
			}
			if g.chance(20) {
				g.block("if len(str(a0 if 'a0' in locals() else 1)) > 3", func() { g.line("return -1") })
			}
			g.statements(1 + g.IntN(3))
			g.line("return %s", g.expr(integer, 2))
		})
	})
	g.functions = append(g.functions, f)
}

func (g *generator) generatorFunction() {
	name, quiet := g.name("g"), g.chance(50)
	g.functionScope(func() {
		g.block("def "+name+"(n=2)", func() {
			g.bind(integer, "n")
			g.block("try", func() {
				g.block("for i in range(min(int(n), 4) if isinstance(n, int) else 2)", func() {
					g.bind(integer, "i")
					g.loops++
					switch g.IntN(4) {
					case 0:
						g.line("got = yield %s", g.expr(integer, 2))
						g.line("print('got', got)")
					case 1:
						g.line("yield from %s", g.expr(g.among(list, tuple), 1))
					case 2:
						g.line("yield i, (yield %s)", g.expr(text, 1))
					default:
						g.statement()
						g.line("yield %s", g.any(1))
					}
					g.loops--
				})
				if g.chance(30) {
					g.line("return %s", g.expr(integer, 1))
				}
			})
			if g.chance(40) {
				g.block("except ValueError as e", func() {
					g.line("print('thrown', e)")
					g.line("yield 'after'")
				})
			}
			g.block("finally", func() {
				if quiet {
					g.line("pass")
				} else {
					g.line("print('end of %s')", name)
				}
			})
		})
	})
	if quiet {
		g.quiet = append(g.quiet, name)
	}
	g.gens = append(g.gens, name)
}

func (g *generator) useGenerator() {
	if len(g.gens) == 0 {
		g.show()
		return
	}
	v := g.name("it")
	g.line("%s = %s(%s)", v, g.gens[g.IntN(len(g.gens))], g.choose("0", "1", "2", "3"))
	g.line("try:")
	g.indent++
	for range 1 + g.IntN(3) {
		g.line("print(%s)", g.choose("noset(next("+v+", 'done'))", "noset("+v+".send(None))", "noset("+v+".throw(ValueError('in')))", v+".close()",
			v+".send(7)", "noset(list("+v+"))", v+".gi_running, "+v+".gi_frame is None", "noset("+v+".throw(KeyError))"))
	}
	g.indent--
	g.block("finally", func() { g.line("%s.close()", v) })
}

func (g *generator) coroutine() {
	name := g.name("c")
	g.functionScope(func() {
		g.block("async def "+name+"(n)", func() {
			g.bind(integer, "n")
			g.block("try", func() {
				g.line("r = await Step(%s)", g.expr(integer, 1))
				g.bind(integer, "r")
				g.statement()
				if len(g.coros) > 0 && g.chance(50) {
					g.line("print('inner', await %s(1))", g.coros[g.IntN(len(g.coros))])
				}
				if len(g.agens) > 0 && g.chance(60) {
					g.block("async for v in "+g.agens[g.IntN(len(g.agens))]+"(2)", func() {
						g.line("print('item', noset(v))")
						if g.chance(30) {
							g.line("%s", g.choose("break", "await Step(v)"))
						}
					})
				}
				g.line("return r, [v async for v in aiter_of(%d) if v != await Step(1)]", g.IntN(4))
			})
			g.block("finally", func() { g.line("print('left %s')", name) })
		})
	})
	if len(g.coros) == 0 {
		g.block("async def aiter_of(n)", func() {
			g.block("for i in range(n)", func() {
				g.line("await Step(i)")
				g.line("yield i")
			})
		})
		g.agens = append(g.agens, "aiter_of")
	}
	g.coros = append(g.coros, name)
}

func (g *generator) useCoroutine() {
	if len(g.coros) == 0 {
		g.show()
		return
	}
	g.line("print(noset(drive(%s(%s))))", g.coros[g.IntN(len(g.coros))], g.expr(integer, 1))
}

// manager makes a class of context managers; the second argument says whether exceptions stop there.
func (g *generator) manager() {
	name := g.name("M")
	g.block("class "+name, func() {
		g.block("def __init__(self, label, swallow)", func() { g.line("self.label, self.swallow = label, swallow") })
		g.block("def __enter__(self)", func() {
			g.line("print('enter', self.label)")
			if g.chance(10) {
				g.line("raise Failure('enter')")
			}
			g.line("return self")
		})
		g.block("def __exit__(self, kind, value, tb)", func() {
			g.line("print('exit', self.label, kind and kind.__name__)")
			if g.chance(10) {
				g.line("raise Failure('exit')")
			}
			g.line("return self.swallow")
		})
	})
	g.managers = append(g.managers, name)
}

// closure makes functions that share variables.
func (g *generator) closure() {
	name := g.name("make")
	g.block("def "+name+"(start)", func() {
		g.line("total = start")
		g.block("def add(n=1)", func() {
			g.line("nonlocal total")
			g.line("total += n")
			g.line("return total")
		})
		g.line("return add, lambda: total")
	})
	add, get := g.name("add"), g.name("get")
	g.line("%s, %s = %s(%s)", add, get, name, g.choose("0", "10", "'s'", "[1]"))
	g.functions = append(g.functions, function{name: add, max: 1, keywords: []string{"n"}}, function{name: get})
}

func (g *generator) decorator() {
	name, f := g.name("deco"), g.name("f")
	g.block("def "+name+"(label)", func() {
		g.block("def wrap(fn)", func() {
			g.block("def inner(*args, **kw)", func() {
				g.line("print(label, fn.__name__, noset(args), noset(kw))")
				g.line("return fn(*args, **kw)")
			})
			g.line("return inner")
		})
		g.line("return wrap")
	})
	g.line("@%s(%s)", name, g.atom(text))
	g.block("def "+f+"(a, b=2, *, c=3)", func() { g.line("return (a, b, c)[%d]", g.IntN(4)) })
	g.functions = append(g.functions, function{name: f, min: 1, max: 2, keywords: []string{"c"}})
}

// dunders are methods that operators call.
var dunders = []string{
	"__add__(self, o): return self.x + (o.x if hasattr(o, 'x') else o)",
	"__radd__(self, o): return ('radd', o)",
	"__eq__(self, o): return self.x == getattr(o, 'x', o)",
	"__lt__(self, o): return self.x < o.x",
	"__len__(self): return self.x",
	"__getitem__(self, k): return (self.x, k)[k]",
	"__contains__(self, v): return v == self.x",
	"__call__(self, *a): return len(a) + self.x",
	"__bool__(self): return self.x > 1",
	"__iter__(self): return iter([self.x, 2])",
	"__getattr__(self, name): return 'no ' + name",
	"__index__(self): return self.x",
	"__format__(self, spec): return f'<{spec}>'",
	"__hash__(self): return 5",
	"__neg__(self): return -self.x",
	"__setitem__(self, k, v): print('set', k, noset(v))",
	"__enter__(self): return self",
	"__iadd__(self, o): self.x += o; return self",
	"__matmul__(self, o): return NotImplemented",
	"__str__(self): return 'str of ' + str(self.x)",
}

func (g *generator) class() {
	c := class{name: g.name("C"), args: 1}
	bases := ""
	if len(g.classes) > 0 && g.chance(60) {
		bases = "(" + g.classes[g.IntN(len(g.classes))].name + ")"
	} else if g.chance(20) {
		bases = g.choose("(int)", "(list)", "(Exception)", "(dict)", "(str)", "(object)")
	}
	super := strings.HasPrefix(bases, "(C")
	g.block("class "+c.name+bases, func() {
		if g.chance(40) {
			g.line("shared = %s", g.atom(kind(g.IntN(int(set)))))
		}
		if !super && g.chance(20) && bases == "" {
			g.line("__slots__ = ('x', 'y')")
		}
		g.block("def __init__(self, x=1)", func() {
			if super && g.chance(70) {
				g.line("super().__init__(x)")
			} else {
				g.line("self.x = x")
			}
			if g.chance(30) {
				g.line("self.y = [x]")
			}
		})
		g.block("def __repr__(self)", func() { g.line("return f'%s({self.x!r})'", c.name) })
		for range g.IntN(4) {
			g.line("def %s", dunders[g.IntN(len(dunders))])
		}
		for range 1 + g.IntN(2) {
			m := g.choose("run", "step", "calc")
			c.methods = append(c.methods, m)
			g.functionScope(func() {
				g.block("def "+m+"(self, n=1)", func() {
					g.bind(integer, "n")
					g.bind(integer, "self.x")
					if super && g.chance(40) {
						g.line("print('super', noset(super().%s(n)))", m)
					}
					g.statements(1 + g.IntN(2))
					g.line("return %s", g.expr(integer, 2))
				})
			})
		}
		if g.chance(40) {
			g.line("@property")
			g.line("def prop(self): return self.x")
			if g.chance(50) {
				g.line("@prop.setter")
				g.line("def prop(self, v): self.x = v")
			}
		}
		if g.chance(25) {
			g.line("@%s", g.choose("staticmethod", "classmethod"))
			g.line("def made(*a): return len(a)")
		}
	})
	g.classes = append(g.classes, c)
}

func (g *generator) useClass() {
	if len(g.classes) == 0 {
		g.show()
		return
	}
	c := g.classes[g.IntN(len(g.classes))]
	v := g.name("o")
	g.line("%s = %s(%s)", v, c.name, g.expr(g.among(integer, integer, integer, text), 1))
	for range 1 + g.IntN(3) {
		m := c.methods[g.IntN(len(c.methods))]
		e := g.choose(
			"noset(V.M(A))", "V", "V.x, V", "noset(V + A)", "noset(A + V)", "V == V", "V < V", "len(V)", "noset(V[A])", "A in V", "noset(V(1, 2))", "bool(V)", "list(V)",
			"noset(V.missing)", "f'{V:spec}'", "noset(V.prop)", "noset(V.shared)", "-V", "V @ 2", "V.made(1)", "hash(V) == hash(V)", "isinstance(V, "+c.name+")",
			"[*V]", "str(V)", "V.M.__name__", "type(V).__mro__[1].__name__", "sorted([V, V])", "max(V, V) is V", "V.M(1, 2, 3)", "'%d' % V", "V.M(n=3)")
		g.line("print(%s)", strings.NewReplacer("V", v, "M", m, "A", g.atom(integer)).Replace(e))
	}
	g.line("%s", strings.ReplaceAll(g.choose("V.x = 5", "V.prop = 6", "V.new = 7", "del V.x", "V[0] = 1", "V += 1", "V.x += 1", "del V.shared"), "V", v))
	g.line("print(noset(%s))", v)
}
