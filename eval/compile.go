package eval

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pyasync/ast"
	"pyasync/object"
	"pyasync/parser"
	"pyasync/resolve"
)

// this file compiles syntax trees to code objects

// Options change how source is compiled.
type Options struct {
	TopLevelAwait   bool // await outside of functions makes the module a coroutine
	Annotations     bool // from __future__ import annotations, inherited
	BarryAsFLUFL    bool
	Text            bool // the source was a str
	File            bool // the source is the content of the file that is run
	DontImplyDedent bool
	AllowIncomplete bool // tell by its class that an error is the lack of more lines
	TypeComments    bool
	Feature         int  // the minor version of Python whose syntax is understood; 0 or less is all
	Optimize        int  // 1: no assert statements; 2: no docstrings either
	Library         bool // of the library, which no trace function is told of
	traced          bool // tell a trace function of the lines
}

// Mode is what source is compiled as.
type Mode uint8

// The modes of compile().
const (
	Exec Mode = iota
	Eval
	Single
	FuncType // of a type comment
)

// CompileSource compiles text. The error is a Python exception.
func CompileSource(th *Thread, text, filename string, mode Mode, opts Options) (*object.Code, error) {
	raw := text
	tree, text, err := parse(th, text, filename, mode, opts)
	if err != nil {
		return nil, err
	}
	u := &unit{text: raw, filename: filename, mode: mode, opts: opts}
	return compileUnit(th, u, tree, filename, text)
}

// parse parses text, and returns it decoded where it is needed for warnings or errors.
func parse(th *Thread, text, filename string, mode Mode, opts Options) (ast.Tree, string, error) {
	tree, warnings, err := parseTree(text, filename, mode, opts, th.Interp.MaxStrDigits)
	if (err != nil || len(warnings) > 0) && !opts.Text {
		if t, ok := parser.Decode(text); ok {
			text = t
		} else {
			text = string([]rune(text)) // as far as it can be decoded
		}
	}
	if mode == Exec && !strings.HasSuffix(text, "\n") {
		text += "\n" // as CPython reads it, which shows in the text of errors
	}
	fail := func(se *ast.SyntaxError) error { return syntaxError(th, se, filename, text) }
	if err := warnAll(th, warnings, filename, fail); err != nil {
		return nil, "", err
	}
	if err != nil {
		if opts.AllowIncomplete {
			err = incomplete(err, text)
		}
		return nil, "", syntaxError(th, err, filename, text)
	}
	return tree, text, nil
}

// parseTree parses text, in which an int may have so many decimal digits.
func parseTree(text, filename string, mode Mode, opts Options, digits int) (tree ast.Tree, warnings []ast.Warning, err error) {
	popts := parser.Options{
		Text: opts.Text, File: opts.File, BarryAsFLUFL: opts.BarryAsFLUFL, DontImplyDedent: opts.DontImplyDedent,
		TypeComments: opts.TypeComments, Feature: opts.Feature, MaxIntDigits: digits,
	}
	switch mode {
	case Exec:
		var m *ast.Module
		if m, warnings, err = parser.ParseFile(text, filename, popts); err == nil {
			tree = m
		}
	case Eval:
		var e *ast.Expression
		if e, warnings, err = parser.ParseEval(text, filename, popts); err == nil {
			tree = e
		}
	case Single:
		var i *ast.Interactive
		if i, warnings, err = parser.ParseInteractive(text, filename, popts); err == nil {
			tree = i
		}
	case FuncType:
		var f *ast.FunctionType
		if f, err = parser.ParseFuncType(text, filename, popts); err == nil {
			tree = f
		}
	}
	return tree, warnings, err
}

// incomplete is err, or what tells that more lines could mend it.
func incomplete(err error, text string) error {
	se, ok := err.(*ast.SyntaxError)
	if !ok || !se.Incomplete {
		return err
	}
	more := *se
	more.Kind, more.Msg, more.Bare = ast.KindIncomplete, "incomplete input", false
	if !strings.HasPrefix(se.Msg, "unterminated") {
		lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
		last := lines[len(lines)-1]
		more.Span.Line = int32(len(lines))
		more.Span.Col = int32(len(last))
		if !strings.HasSuffix(text, "\n") {
			more.Span.Col--
		}
	}
	more.Span.EndLine, more.Span.EndCol = more.Span.Line, -2
	return &more
}

func syntaxError(th *Thread, err error, filename, text string) error {
	se, ok := err.(*ast.SyntaxError)
	switch {
	case !ok:
		return err
	case text == "" && se.Span.Line == 0 && se.Kind == ast.KindSyntaxError:
		zero, empty := object.Int(0), object.FromString("")
		return object.NewException(object.SyntaxErrorType, object.FromString(se.Msg),
			object.NewTuple([]Value{object.FromString(filename), zero, zero, empty, zero, zero}))
	}
	return object.SyntaxErrorFrom(th, se, filename, text)
}

// warnAll issues the warnings about source text; fail makes the error of one that is an error.
func warnAll(th *Thread, ws []ast.Warning, filename string, fail func(*ast.SyntaxError) error) error {
	for _, w := range ws {
		cat := object.SyntaxWarningType
		if w.Category == "DeprecationWarning" {
			cat = object.DeprecationWarningType
		}
		if th.Interp.Hooks.WarnExplicit == nil {
			continue
		}
		err := th.Interp.Hooks.WarnExplicit(th, cat, w.Msg, filename, int(w.Span.Line))
		if err == nil {
			continue
		}
		if object.IsException(err, cat) {
			// a warning that is an error is a SyntaxError at its place
			return fail(&ast.SyntaxError{Msg: w.Msg, Span: w.Span})
		}
		return err
	}
	return nil
}

// CompileTree compiles a parsed tree. text may be empty when the source is not known.
func CompileTree(th *Thread, tree ast.Tree, filename, text string, opts Options) (*object.Code, error) {
	return compileUnit(th, &unit{tree: tree, opts: opts}, tree, filename, text)
}

func compileUnit(th *Thread, u *unit, tree ast.Tree, filename, text string) (*object.Code, error) {
	opts := u.opts
	info, err := resolve.Resolve(tree, resolve.Options{TopLevelAwait: opts.TopLevelAwait, Annotations: opts.Annotations})
	if err != nil {
		if se, ok := err.(*ast.SyntaxError); ok {
			return nil, object.CompileErrorFrom(th, se, filename)
		}
		return nil, err
	}
	fail := func(se *ast.SyntaxError) error { return object.CompileErrorFrom(th, se, filename) }
	if err := warnAll(th, info.Warnings, filename, fail); err != nil {
		return nil, err
	}
	src := &object.Source{Filename: filename, Text: text, Unit: u}
	opts.traced = !u.frozen && !opts.Library && startsTracing(text)
	u.opts.traced = opts.traced
	src.Top = compileInfo(th, tree, info, src, opts, new(int), nil)
	if opts.traced {
		src.Top.Traced = src.Top.Body
	}
	return src.Top, nil
}

// compileInfo compiles a resolved tree. codes counts the code objects.
func compileInfo(th *Thread, tree ast.Tree, info *resolve.Info, src *object.Source, opts Options, codes *int, olds []*object.Code) *object.Code {
	c := newCompiler(th, info, src, info.Top, nil, opts, codes)
	c.olds = olds
	c.code.FirstLine = 1
	c.code.Positions = c.places(ast.Span{})
	switch t := tree.(type) {
	case *ast.Module:
		c.module(t.Body)
	case *ast.Interactive:
		c.interactive = true
		c.module(t.Body)
	case *ast.Expression:
		c.code.Body = c.finishExpr(t.Body, ownSpace{})
		if b, ok := c.code.Body.(*exprBody); ok {
			c.code.Body = &evalBody{*b}
		}
	}
	return c.code
}

// compiler compiles one scope that has a frame of its own.
type compiler struct {
	th          *Thread
	info        *resolve.Info
	src         *object.Source
	opts        Options
	scope       *resolve.Scope // where names are looked up: the frame's, or an inlined comprehension in it
	frame       *resolve.Scope
	code        *object.Code
	codes       *int // code objects of the tree so far
	interactive bool
	suspends    bool
	pcs         int    // entries of Frame.PC in use
	hidden      []*int // slots of nodes, to be placed behind all other slots
	nhidden     int
	consts      map[constKey]Value
	stars       starUse
	caught      []caughtUse               // of the handlers that are being compiled
	temps       map[int]expr              // what was last evaluated into a temporary slot
	made        map[ast.Node]*object.Code // the code of each function, if that is wanted
	olds        []*object.Code            // the code objects of the first time, if the source is compiled for tracing now
}

type constKey struct {
	kind ast.ConstKind
	text string
	num  uint64
}

func newCompiler(th *Thread, info *resolve.Info, src *object.Source, scope *resolve.Scope, parent *compiler, opts Options, codes *int) *compiler {
	c := &compiler{codes: codes, th: th, info: info, src: src, opts: opts, scope: scope, frame: scope, suspends: scope.Suspends()}
	code := &object.Code{
		Name: scope.Name, Qualname: scope.Qualname, Filename: src.Filename, Source: src, Doc: object.None,
		ArgCount: scope.ArgCount, PosOnly: scope.PosOnlyCount, KwOnly: scope.KwOnlyCount,
		Varnames: scope.VarNames, SlotNames: scope.Vars,
		Suspends: c.suspends, Index: *codes,
	}
	*codes++
	code.CompSlots = scope.Hidden
	code.Simple = !scope.HasVarArg && !scope.HasKwArg && scope.KwOnlyCount == 0
	for _, v := range scope.Cells {
		code.Cellvars = append(code.Cellvars, v.Name)
		code.CellSlots = append(code.CellSlots, v.Slot)
	}
	for _, v := range scope.Frees {
		code.Freevars = append(code.Freevars, v.Name)
	}
	params := scope.ArgCount + scope.KwOnlyCount
	for _, name := range scope.Vars[:min(params, len(scope.Vars))] {
		code.Names = append(code.Names, th.Interp.Intern(name))
	}
	code.Flags = codeFlags(scope, info)
	c.code = code
	c.stars = newStarUse(code)
	if parent != nil {
		c.made, c.olds = parent.made, parent.olds
		parent.code.Inner = append(parent.code.Inner, code)
		parent.code.Consts = append(parent.code.Consts, object.From(code))
	}
	return c
}

func codeFlags(s *resolve.Scope, info *resolve.Info) object.CodeFlags {
	var fl object.CodeFlags
	set := func(on bool, f object.CodeFlags) {
		if on {
			fl |= f
		}
	}
	set(s.FunctionLike(), object.CodeOptimized|object.CodeNewLocals)
	set(s.HasVarArg, object.CodeVarArgs)
	set(s.HasKwArg, object.CodeVarKeywords)
	set(s.Nested, object.CodeNested)
	set(s.Generator, object.CodeGenerator)
	set(s.Coroutine, object.CodeCoroutine)
	set(s.AsyncGenerator, object.CodeAsyncGenerator)
	set(info.Annotations, object.CodeFutureAnnotations)
	set(s.HasDoc, object.CodeHasDocstring)
	return fl
}

// at is the index of a position.
func (c *compiler) at(s ast.Span) int32 {
	ps := c.code.Positions
	if n := len(ps); n > 0 && ps[n-1] == s {
		return int32(n - 1)
	}
	c.code.Positions = append(ps, s)
	return int32(len(ps))
}

// fromName is the span s of an attribute, or of a call of it, from the attribute's name on
// if that is in a later line than s begins.
func fromName(s ast.Span, a *ast.Attribute) ast.Span {
	if n := int32(utf8.RuneCountInString(a.Attr)); s.Line != a.EndLine && n <= a.EndCol {
		s.Line, s.Col = a.EndLine, a.EndCol-n
	}
	return s
}

// slot gives the node field p a hidden slot of its own.
func (c *compiler) slot(p *int) {
	*p = c.nhidden
	c.nhidden++
	c.hidden = append(c.hidden, p)
}

// pc is a new entry of Frame.PC.
func (c *compiler) pc() int {
	c.pcs++
	return c.pcs - 1
}

// place puts the hidden slots behind the variables and the temporaries.
func (c *compiler) place() {
	base := len(c.frame.Vars) + c.frame.Temps
	for _, p := range c.hidden {
		*p += base
	}
	c.code.Size = base + c.nhidden
}

// intern is the interpreter's one Str for a name.
func (c *compiler) intern(name string) *object.Str { return c.th.Interp.Intern(name) }

// mangled is name as the scope spells it.
func (c *compiler) mangled(name string) *object.Str { return c.intern(c.scope.Mangle(name)) }

// module compiles the body of a module or of an interactive entry.
func (c *compiler) module(body []ast.Stmt) {
	var stmts []stmt
	if c.suspends {
		stmts = append(stmts, ownSpace{})
	}
	if hasAnnotations(body) {
		stmts = append(stmts, setupAnnotations{})
	}
	if c.frame.HasDoc && !c.interactive {
		if c.opts.Optimize < 2 {
			c.code.Doc = object.FromString(cleanDoc(c.frame.Doc))
			c.keep(c.code.Doc)
			if c.opts.traced {
				stmts = append(stmts, &lineEvent{at: c.at(body[0].Pos())})
			}
			stmts = append(stmts, &setSpace{c.intern("__doc__"), &constant{c.code.Doc}})
		}
		body = body[1:]
	}
	b, resumable := c.block(body, stmts...)
	c.keep(object.None)
	c.place()
	if c.suspends {
		c.code.Body = &generatorBody{body: b, pcs: c.pcs, room: maxUnused}
		return
	}
	_ = resumable
	c.code.Body = &moduleBody{b}
}

// moduleBody is the body of a module.
type moduleBody struct{ body stmt }

func (b *moduleBody) Run(f *Frame) (Value, error) {
	ensureSpace(f)
	makeCells(f.Code, f.Slots)
	_, err := b.body.Exec(f)
	return object.None, err
}

// evalBody is the body of code for eval().
type evalBody struct{ exprBody }

func (b *evalBody) Run(f *Frame) (Value, error) {
	ensureSpace(f)
	return b.exprBody.Run(f)
}

// ensureSpace gives a frame a namespace that has none: a function that was made of code that
// is no function's works in its globals.
func ensureSpace(f *Frame) {
	if f.Namespace().IsZero() {
		f.SetNamespace(object.From(f.Globals))
		f.Escaped = true // it is of no use for other calls any more
	}
}

// ownSpace is ensureSpace at the start of code that suspends.
type ownSpace struct{}

func (ownSpace) Exec(f *Frame) (signal, error) {
	ensureSpace(f)
	return next, nil
}

// finishExpr is the body of code that is one expression, after the statements first.
func (c *compiler) finishExpr(e ast.Expr, first ...stmt) object.Body {
	if c.suspends {
		b, _ := c.block([]ast.Stmt{&ast.Return{Span: e.Pos(), Value: e}}, first...)
		c.place()
		return &generatorBody{body: b, pcs: c.pcs, room: maxUnused}
	}
	b := &exprBody{c.onLine(c.expr(e), c.at(e.Pos()))}
	c.place()
	return b
}

// hasAnnotations reports whether a module or class body annotates a name.
func hasAnnotations(body []ast.Stmt) bool {
	return slices.ContainsFunc(body, func(s ast.Stmt) bool {
		switch s := s.(type) {
		case *ast.AnnAssign:
			return true
		case *ast.If:
			return hasAnnotations(s.Body) || hasAnnotations(s.Else)
		case *ast.For:
			return hasAnnotations(s.Body) || hasAnnotations(s.Else)
		case *ast.While:
			return hasAnnotations(s.Body) || hasAnnotations(s.Else)
		case *ast.With:
			return hasAnnotations(s.Body)
		case *ast.Try:
			return hasAnnotations(s.Body) || hasAnnotations(s.Else) || hasAnnotations(s.Finally) ||
				slices.ContainsFunc(s.Handlers, func(h *ast.ExceptHandler) bool { return hasAnnotations(h.Body) })
		case *ast.Match:
			return slices.ContainsFunc(s.Cases, func(m *ast.MatchCase) bool { return hasAnnotations(m.Body) })
		}
		return false
	})
}

// cleanDoc takes the common indentation off the lines of a docstring, as CPython's
// compiler does since 3.13.
func cleanDoc(doc string) string {
	lines := strings.Split(expandTabs(doc), "\n")
	margin := -1
	for _, l := range lines[1:] {
		t := strings.TrimLeft(l, " ")
		if t != "" && (margin < 0 || len(l)-len(t) < margin) {
			margin = len(l) - len(t)
		}
	}
	lines[0] = strings.TrimLeft(lines[0], " ")
	for i, l := range lines[1:] {
		n := 0
		for n < margin && n < len(l) && l[n] == ' ' {
			n++
		}
		lines[i+1] = l[n:]
	}
	return strings.Join(lines, "\n")
}

// expandTabs replaces tabs by spaces up to the next column that 8 divides.
func expandTabs(s string) string {
	if !strings.Contains(s, "\t") {
		return s
	}
	var b strings.Builder
	col := 0
	for _, r := range s {
		switch r {
		case '\t':
			n := 8 - col%8
			b.WriteString(strings.Repeat(" ", n))
			col += n
		case '\n', '\r':
			b.WriteRune(r)
			col = 0
		default:
			b.WriteRune(r)
			col++
		}
	}
	return b.String()
}
