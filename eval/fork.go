package eval

import (
	"sync"

	"pyasync/ast"
	"pyasync/object"
	"pyasync/resolve"
)

// this file compiles code again for an interpreter that began as a copy of another one, and
// copies suspended calls into it

// unit is what a source was compiled from: interpreters share its syntax tree, which the first
// one that needs it again parses. Nodes are never shared, for they remember what they met.
type unit struct {
	text, filename string
	mode           Mode
	opts           Options
	frozen         bool // a module of the library

	once sync.Once
	tree ast.Tree
}

// parsed is the tree.
func (u *unit) parsed() ast.Tree {
	u.once.Do(func() {
		if u.tree == nil {
			u.tree, _, _ = parseTree(u.text, u.filename, u.mode, u.opts, 0) // there was no error before
		}
	})
	return u.tree
}

// compiledUnit are the code objects of a source in one interpreter, by their index.
type compiledUnit struct {
	*unit
	codes []*object.Code
}

// unready is a body that is compiled when it is needed.
type unready interface{ ready() object.Body }

// laterBody is the body of copied code that has not run yet.
type laterBody struct {
	th   *Thread
	code *object.Code
}

// newLaterBody is object.Hooks.LaterBody.
func newLaterBody(th *Thread, c *object.Code) object.Body { return &laterBody{th, c} }

// Run compiles the source and runs the body.
func (b *laterBody) Run(f *Frame) (Value, error) { return b.ready().Run(f) }

// Load implements object.Loader.
func (b *laterBody) Load() { b.ready() }

// ready replaces the body by the real one.
func (b *laterBody) ready() object.Body {
	src := b.code.Source
	cu, ok := src.Unit.(*compiledUnit)
	if !ok {
		cu = compileAgain(b.th, src)
		src.Unit = cu
	}
	code, full := b.code, cu.codes[b.code.Index]
	if len(code.Consts) == 0 { // it was copied before it was compiled the first time
		code.Positions, code.GlobalNames, code.CompCells = full.Positions, full.GlobalNames, full.CompCells
		code.Consts, code.Inner = full.Consts, full.Inner
	}
	code.Body = full.Body
	return code.Body
}

func compileAgain(th *Thread, src *object.Source) *compiledUnit {
	u := src.Unit.(*unit)
	tree := u.parsed()
	info, err := resolve.Resolve(tree, resolve.Options{TopLevelAwait: u.opts.TopLevelAwait, Annotations: u.opts.Annotations})
	if err != nil {
		panic(err) // it was resolved before
	}
	n := 0
	top := compileInfo(th, tree, info, src, u.opts, &n, nil)
	cu := &compiledUnit{u, make([]*object.Code, n)}
	cu.add(top)
	return cu
}

// ForkUnit is what a copy of the interpreter has of the unit: not the nodes.
func (cu *compiledUnit) ForkUnit() any { return cu.unit }

func (cu *compiledUnit) add(c *object.Code) {
	cu.codes[c.Index] = c
	for _, k := range c.Inner {
		cu.add(k)
	}
}

// Fork implements object.Forker: a suspended call goes on in the copy as well. One that runs,
// or is written in Go, has no copy.
func (g *Generator) Fork(f *object.Fork) object.Object {
	if g.Busy() || g.async.has(asyncStepping) || g.lent || g.Code().Native || g.frame != nil && !f.Holds(g.frame.Slots) || g.told() {
		return nil
	}
	c := &Generator{started: g.started, taken: g.taken, async: g.async, direct: g.direct, shown: true, delegate: g.delegate}
	f.Fill(func() {
		n := g.names()
		c.rarePart().named = &callNames{f.Str(n.name), f.Str(n.qualname)}
		code := f.Code(g.Code())
		if g.frame == nil {
			c.rare.code = code
			return
		}
		c.frame = f.Frame(g.frame)
		b, ok := code.Body.(*generatorBody)
		if !ok {
			b = code.Body.(unready).ready().(*generatorBody)
		}
		c.body = b
	})
	return c
}
