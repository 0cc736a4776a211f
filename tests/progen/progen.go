// Package progen makes Python programs at random, for comparing one interpreter with another.
//
// A program depends on its seed alone. It terminates soon, prints nothing that differs from run
// to run (no addresses, no order of sets), and meets as many errors as successes: what an
// interpreter says about errors is worth as much as what it calculates.
package progen

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// this file holds the state of a program in the making, and the order of its parts

// kind is the type of value that an expression is meant to have.
type kind int

const (
	integer kind = iota
	float
	text
	octets
	boolean
	list
	tuple
	dict
	set
	kinds
)

// letters begin the names of variables, by their kind.
var letters = [kinds]string{"i", "x", "s", "b", "q", "l", "t", "d", "e"}

// generator is a program in the making.
type generator struct {
	*rand.Rand
	out    strings.Builder
	indent int
	serial int
	loops  int // nested loops around the place

	vars      [kinds][]string // variables in scope
	functions []function
	gens      []string // generator functions of one int
	quiet     []string // those that do not show when they end, which may be at any time
	coros     []string // coroutine functions of one int
	agens     []string // asynchronous generator functions of one int
	classes   []class
	managers  []string // classes of context managers, made from a str and a bool
}

// function is a function of the program; min and max tell how many arguments it takes by position.
type function struct {
	name     string
	min, max int
	keywords []string
}

// Program is the program of a seed.
func Program(seed uint64) string {
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 0x9e3779b97f4a7c15))}
	g.line("# program %d", seed)
	g.prelude()
	parts := []func(){g.function, g.function, g.class, g.generatorFunction, g.coroutine, g.manager, g.closure, g.decorator}
	for range 3 + g.IntN(5) {
		g.blank()
		g.pick(parts)()
	}
	for range 8 + g.IntN(14) {
		g.blank()
		g.guarded(func() { g.statements(1 + g.IntN(4)) })
	}
	if g.chance(40) {
		g.blank()
		g.failure()
	}
	return g.out.String()
}

// prelude is what all programs begin with.
func (g *generator) prelude() {
	g.out.WriteString(`
class Failure(Exception):
    def __init__(self, what, code=0):
        super().__init__(what)
        self.code = code

class Step:
    def __init__(self, value):
        self.value = value
    def __await__(self):
        got = yield self.value
        return got

def drive(coro):
    """Run a coroutine by hand; each suspension is answered by its own value."""
    trail, answer = [], None
    try:
        while len(trail) < 50:
            answer = coro.send(answer)
            trail.append(answer)
    except StopIteration as stop:
        return stop.value, trail
    coro.close()
    return None, trail

def noset(v):
    """v, with the members of sets in order."""
    if isinstance(v, (set, frozenset)):
        return type(v).__name__, sorted(v, key=repr)
    if type(v) in (list, tuple):
        return type(v)(map(noset, v))
    if type(v) is dict:
        return {k: noset(x) for k, x in v.items()}
    return v

def caught(e):
    print(type(e).__name__, e, repr(e.__cause__ if e.__suppress_context__ else e.__context__))
`)
}

func (g *generator) chance(percent int) bool { return g.IntN(100) < percent }

// pick chooses one of the makers.
func (g *generator) pick(from []func()) func() { return from[g.IntN(len(from))] }

func (g *generator) choose(from ...string) string { return from[g.IntN(len(from))] }

// name is a new name.
func (g *generator) name(prefix string) string {
	g.serial++
	return fmt.Sprintf("%s%d", prefix, g.serial)
}

func (g *generator) blank() { g.out.WriteByte('\n') }

func (g *generator) line(format string, args ...any) {
	for range g.indent {
		g.out.WriteString("    ")
	}
	fmt.Fprintf(&g.out, format, args...)
	g.out.WriteByte('\n')
}

// block is a compound statement.
func (g *generator) block(head string, body func()) {
	g.line("%s:", head)
	g.indent++
	body()
	g.indent--
}

// scope runs body with the variables it binds forgotten afterwards; inside a function, those of
// the module stay readable.
func (g *generator) scope(body func()) {
	saved, loops := g.vars, g.loops
	g.loops = 0
	for k := range g.vars {
		g.vars[k] = append([]string(nil), g.vars[k]...)
	}
	body()
	g.vars, g.loops = saved, loops
}

// functionScope is scope for the body of a function: variables of the module are out of reach,
// since whatever is assigned would make them local.
func (g *generator) functionScope(body func()) {
	g.scope(func() {
		g.vars = [kinds][]string{}
		body()
	})
}

// guarded runs statements with their exceptions shown.
func (g *generator) guarded(body func()) {
	g.block("try", func() { g.scopeless(body) })
	g.block("except Exception as e", func() { g.line("caught(e)") })
	if g.chance(15) {
		g.block("else", func() { g.line("print('no error')") })
	}
	if g.chance(15) {
		g.block("finally", func() { g.line("print('finally')") })
	}
}

// scopeless runs body, and forgets the variables it binds half of the time: a later use of the
// others may then meet an unbound name.
func (g *generator) scopeless(body func()) {
	saved := g.vars
	body()
	if g.chance(70) {
		g.vars = saved
	}
}
