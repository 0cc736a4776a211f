package eval

import (
	"pyasync/ast"
	"pyasync/object"
	"pyasync/resolve"
)

// this file compiles frozen modules, whose functions are compiled when they are first called,
// and finds out what has to be known of those functions before

// CompileFrozen compiles a module that was read in its frozen form; text is its source.
func CompileFrozen(th *Thread, m *ast.Module, filename, text string) (*object.Code, error) {
	u := &unit{text: text, filename: filename, mode: Exec, frozen: true}
	return compileUnit(th, u, m, filename, text)
}

// deferBody gives the code of the function s a body that is read and compiled later.
func (k *compiler) deferBody(s *ast.FunctionDef) {
	d := s.Deferred
	if d.HasDoc && k.opts.Optimize < 2 {
		k.code.Doc = object.FromString(d.Doc)
	}
	k.code.Size = d.Size
	*k.codes += d.Codes - 1
	k.code.Body = &deferredBody{k, s}
}

// deferredBody is the body of a function of a frozen module that was not called yet.
type deferredBody struct {
	k *compiler
	s *ast.FunctionDef
}

// Run compiles the body and runs it.
func (b *deferredBody) Run(f *Frame) (Value, error) { return b.ready().Run(f) }

// Load implements object.Loader.
func (b *deferredBody) Load() { b.ready() }

func (b *deferredBody) ready() object.Body {
	k, code := b.k, b.k.code
	if code.Body != b { // two generators were made before the first one ran
		return code.Body
	}
	stmts := b.s.Deferred.Read()
	scope := k.info.Finish(b.s, stmts, resolve.Options{})
	index, size := code.Index, code.Size
	full := newCompiler(k.th, k.info, k.src, scope, nil, k.opts, &index)
	full.code, full.stars = code, newStarUse(code)
	full.finishBody(stmts)
	if code.Size > size {
		panic("the frame of " + code.Qualname + " was frozen too small")
	}
	code.Size = size
	return code.Body
}

// Freeze compiles the source of a module for the facts that a deferred body needs, and notes
// them in the tree, beside the bodies.
func Freeze(th *Thread, text, filename string) (*ast.Module, error) {
	tree, text, err := parse(th, text, filename, Exec, Options{})
	if err != nil {
		return nil, err
	}
	info, err := resolve.Resolve(tree, resolve.Options{})
	if err != nil {
		return nil, err
	}
	n := 0
	codes := map[ast.Node]*object.Code{}
	c := newCompiler(th, info, &object.Source{Filename: filename, Text: text}, info.Top, nil, Options{}, &n)
	c.made = codes
	c.code.FirstLine = 1
	m := tree.(*ast.Module)
	c.module(m.Body)
	ast.Inspect(m, func(n any) {
		if s, ok := n.(*ast.FunctionDef); ok && info.Deferrable(s) {
			s.Deferred = facts(info.Scope(s), codes[s], s)
		}
	})
	return m, nil
}

func facts(f *resolve.Scope, code *object.Code, s *ast.FunctionDef) *ast.Deferred {
	d := &ast.Deferred{
		HasDoc: f.HasDoc, HasYield: f.HasYield, HasAwait: f.HasAwait, UsesClass: len(f.Frees) > 0,
		Globals: f.Globals(), Vars: f.Vars, VarNames: f.VarNames, Hidden: f.Hidden, Size: code.Size, Codes: countCodes(code),
	}
	if f.HasDoc {
		d.Doc = cleanDoc(f.Doc)
	}
	for _, c := range f.Cells {
		d.Cells = append(d.Cells, c.Slot)
	}
	a := attrFinder{map[string]bool{}}
	a.stmts(s.Body)
	d.SelfAttrs = a.sorted()
	return d
}

func countCodes(c *object.Code) int {
	n := 1
	for _, k := range c.Inner {
		n += countCodes(k)
	}
	return n
}
