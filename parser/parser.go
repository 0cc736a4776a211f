// Package parser turns Python 3.13 source text into the tree of package ast.
//
// Statements are described by struct tags for participle, one small grammar
// per kind of statement, built when the kind is first met; blocks and
// expressions are parsed by hand on the same stream of tokens, expressions by
// operator precedence. Such a parse only decides whether text is valid. What
// is wrong with invalid text is found by a second, slower pass that follows
// CPython's order of trying alternatives, so that its messages are CPython's.
package parser

// this file holds the entry points

import (
	"strings"

	plex "github.com/alecthomas/participle/v2/lexer"

	"pyasync/ast"
	"pyasync/lexer"
)

// Options say how source text is read.
type Options struct {
	// Text marks source that was a str: it has no byte order mark, and a coding
	// declaration in it means nothing.
	Text bool
	// File marks the content of a file that is run or imported; CPython has
	// other words for its bad encodings than for those of a bytes object.
	File bool
	// BarryAsFLUFL makes <> the operator and != an error.
	BarryAsFLUFL bool
	// TypeComments keeps the comments "# type: …", which may only stand where a type
	// may be told.
	TypeComments bool
	// MaxIntDigits bounds the decimal digits of an int; 0 is no bound.
	MaxIntDigits int
	// Feature is the minor version of Python whose syntax is understood; 0 or less is all.
	Feature int
	// DontImplyDedent makes ParseInteractive want a blank line after a block.
	DontImplyDedent bool
}

// source is a text on its way through the parser.
type source struct {
	text   string
	mode   mode
	lexer  *lexer.Lexer
	tokens *plex.PeekingLexer
	read   int // tokens that were looked at while the text seemed right, once diagnose knows
}

// mode is what a text is parsed as.
type mode uint8

const (
	fileMode mode = iota
	evalMode
	singleMode
	funcTypeMode
)

// ParseFile parses a module. The warnings are complete even when there is an
// error, which is always an *ast.SyntaxError.
func ParseFile(src, filename string, opts Options) (*ast.Module, []ast.Warning, error) {
	var mod ast.Module
	warnings, err := parse(src, filename, fileMode, opts, &mod, func(p *parser, first *plex.RawCursor) {
		for start := *first; !p.at(lexer.EOF); {
			*first, start = start, p.RawCursor()
			mod.Body = p.statement(mod.Body)
		}
		p.expect(lexer.EOF)
		mod.Future = FutureNames(mod.Body)
	})
	if err != nil {
		return nil, warnings, err
	}
	return &mod, warnings, nil
}

// ParseEval parses the input of eval, one expression.
func ParseEval(src, filename string, opts Options) (*ast.Expression, []ast.Warning, error) {
	var e ast.Expression
	warnings, err := parse(src, filename, evalMode, opts, &e, func(p *parser, _ *plex.RawCursor) {
		e.Body = p.expressions()
		for p.accept(lexer.Newline) {
		}
		p.expect(lexer.EOF)
	})
	if err != nil {
		return nil, warnings, err
	}
	return &e, warnings, nil
}

// ParseInteractive parses one entry at a prompt: a compound statement, or a
// line of simple ones. The error has Incomplete set when more lines could help.
func ParseInteractive(src, filename string, opts Options) (*ast.Interactive, []ast.Warning, error) {
	var in ast.Interactive
	warnings, err := parse(src, filename, singleMode, opts, &in, func(p *parser, _ *plex.RawCursor) {
		in.Body = p.interactive()
	})
	if err != nil {
		return nil, warnings, err
	}
	return &in, warnings, nil
}

// ParseFuncType parses the signature in a type comment, such as (int, *str) -> bool.
func ParseFuncType(src, filename string, opts Options) (*ast.FunctionType, error) {
	var f ast.FunctionType
	_, err := parse(src, filename, funcTypeMode, opts, &f, func(p *parser, _ *plex.RawCursor) { p.funcType(&f) })
	if err != nil {
		return nil, err
	}
	return &f, nil
}

// parse runs one production over src. The production keeps first at the token
// where the statement before the one in hand began: the mistake may be in either.
func parse(src, filename string, m mode, opts Options, tree ast.Tree, run func(p *parser, first *plex.RawCursor)) ([]ast.Warning, error) {
	text, serr := decode(src, filename, opts)
	if serr != nil {
		return nil, serr
	}
	lx := lexer.New(text, lexer.Options{
		ImplicitNewline: m == fileMode,
		Single:          m == singleMode,
		DontImplyDedent: opts.DontImplyDedent,
		BarryAsFLUFL:    opts.BarryAsFLUFL,
		TypeComments:    opts.TypeComments,
	})
	tokens, err := plex.Upgrade(lx)
	if err != nil {
		return nil, err
	}
	s := &source{text: text, mode: m, lexer: lx, tokens: tokens}
	first := plex.RawCursor(0)
	f := attempt(func() { run(&parser{PeekingLexer: tokens}, &first) })
	switch {
	case f == nil:
	case f.err != nil:
		return lx.Warnings(), s.rank(f.err)
	default:
		err := s.diagnose(int(first))
		return append(lx.Warnings(), escapeWarnings(tokens.Range(0, plex.RawCursor(max(s.read-1, 0))))...), err
	}
	if m == singleMode {
		if end := (&parser{PeekingLexer: tokens}).last(); s.hasMore(end) {
			return lx.Warnings(), &ast.SyntaxError{Msg: "multiple statements found while compiling a single statement", Span: spanOf(end)}
		}
	}
	read := tokens.Range(0, tokens.RawCursor())
	warnings := append(lx.Warnings(), escapeWarnings(read)...)
	if opts.MaxIntDigits > 0 {
		if err := checkDigits(read, opts.MaxIntDigits); err != nil {
			return warnings, err
		}
	}
	if opts.TypeComments || opts.Feature > 0 {
		all := tokens.Range(0, plex.RawCursor(lx.Count()))
		if err := attachTypeComments(tree, lx.TypeComments(), all); err != nil {
			return warnings, err
		}
		if err := checkFeature(tree, all, opts.Feature); err != nil {
			return warnings, err
		}
	}
	return warnings, nil
}

// rank chooses between an error about a value and what the lexer says about the
// rest of the text.
func (s *source) rank(found *ast.SyntaxError) *ast.SyntaxError {
	if found.Kind != ast.KindSyntaxError {
		return found
	}
	if err, soft := s.lexer.Err(); err != nil && !soft {
		return err
	}
	if open := s.unclosed(int(found.Span.Line)); open != nil {
		return open
	}
	return found
}

// hasMore reports whether text other than comments follows the entry that ends at end.
func (s *source) hasMore(end *plex.Token) bool {
	for line := range strings.Lines(s.text[min(end.Pos.Offset+len(end.Value), len(s.text)):]) {
		if line = strings.TrimLeft(line, " \t\f\n"); line != "" && line[0] != '#' {
			return true
		}
	}
	return false
}

// failure unwinds the parser. Its err is nil when the text is no valid syntax,
// and set when a construct is known to be wrong in itself.
type failure struct{ err *ast.SyntaxError }

// attempt runs f and returns the failure that it met, if any.
func attempt(f func()) (failed *failure) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case failure:
			failed = &r
		default:
			panic(r)
		}
	}()
	f()
	return nil
}

// parser is the view of the token stream that the hand-written productions
// share. It carries no state but what bounds recursion, because participle
// hands its hooks nothing but the stream.
type parser struct {
	*plex.PeekingLexer
	depth  int // of recursion
	height int // of the expression parsed last
}

// maxDepth bounds the recursion of expressions. CPython's parser gives up at
// its own bound with the same error.
const maxDepth = 5960

// maxHeight bounds the height of the tree of an expression, which grows without
// recursion in a chain such as a.b.c or a+b+c. CPython's compiler gives up there.
const maxHeight = 9990

func (p *parser) enter() {
	if p.depth++; p.depth > maxDepth {
		tooDeep()
	}
}

// grow notes that the last expression is a node above others of height h.
func (p *parser) grow(h int) {
	if p.height = h + 1; h > maxHeight {
		panic(failure{&ast.SyntaxError{Kind: ast.KindRecursionError, Msg: "maximum recursion depth exceeded during compilation"}})
	}
}

func tooDeep() {
	panic(failure{&ast.SyntaxError{Kind: ast.KindMemoryError, Msg: "Parser stack overflowed - Python source too complex to parse"}})
}

func (p *parser) leave() { p.depth-- }

// fail gives up: the text is invalid, and diagnose will say why.
func fail() { panic(failure{}) }

func (p *parser) at(t lexer.TokenType) bool { return p.Peek().Type == t }

func (p *parser) accept(t lexer.TokenType) bool {
	if p.Peek().Type != t {
		return false
	}
	p.Next()
	return true
}

func (p *parser) expect(t lexer.TokenType) *plex.Token {
	tok := p.Peek()
	if tok.Type != t {
		fail()
	}
	p.Next()
	return tok
}

// second is the type of the token after the next.
func (p *parser) second() lexer.TokenType {
	if p.at(lexer.EOF) {
		return lexer.EOF
	}
	c := p.RawCursor()
	return p.Range(c+1, c+2)[0].Type
}

// last is the token consumed last.
func (p *parser) last() *plex.Token {
	c := p.RawCursor()
	return &p.Range(c-1, c)[0]
}

// lastVisible is the last token consumed that is no layout.
func (p *parser) lastVisible() *plex.Token {
	c := p.RawCursor()
	for {
		c--
		switch t := &p.Range(c, c+1)[0]; t.Type {
		case lexer.Newline, lexer.Dedent:
		default:
			return t
		}
	}
}

// since is the span from the start of the token start to the end of the last one.
func (p *parser) since(start *plex.Token) ast.Span {
	line, col := endOf(p.last())
	return ast.Span{Line: int32(start.Pos.Line), Col: int32(start.Pos.Column), EndLine: line, EndCol: col}
}
