package lexer

// this file holds the main loop: what a token begins with decides how it is read

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2/lexer"

	"pyasync/ast"
)

// The limits of CPython's tokenizer.
const (
	maxBrackets = 200
	maxIndents  = 100
	maxFStrings = 150
)

// Options say how text is split.
type Options struct {
	// ImplicitNewline ends the last line with a newline when it has none.
	ImplicitNewline bool
	// Single ends the text as an entry at a prompt: with one more newline.
	Single bool
	// DontImplyDedent leaves the blocks of a Single text open at its end.
	DontImplyDedent bool
	// BarryAsFLUFL makes <> the operator and != an error (PEP 401). As in CPython
	// 3.13, importing it in the text itself changes nothing.
	BarryAsFLUFL bool
	// Loose lets pass what only the parser must refuse, as module tokenize does:
	// closing brackets that close nothing, unknown characters, and names right after numbers.
	Loose bool
	// TypeComments notes the comments "# type: …".
	TypeComments bool
}

// Definition is the participle lexer of Python.
type Definition struct{ Options }

var (
	_ lexer.Definition       = Definition{}
	_ lexer.StringDefinition = Definition{}
)

// Symbols returns the names of the token types.
func (Definition) Symbols() map[string]TokenType { return symbols() }

// Lex reads all of r and splits it.
func (d Definition) Lex(filename string, r io.Reader) (lexer.Lexer, error) {
	src, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return New(string(src), d.Options), nil
}

// LexString splits src.
func (d Definition) LexString(filename, src string) (lexer.Lexer, error) {
	return New(src, d.Options), nil
}

type bracket struct {
	char      byte
	line, col int
}

// Lexer splits one text, which must be valid UTF-8 with "\n" as its only line end.
type Lexer struct {
	src       string
	opts      Options
	pos       int
	line      int
	lineStart int
	count     int // tokens returned so far

	startOfLine bool // indentation is still to be read
	last        TokenType
	started     bool // a token was returned since the beginning, or since the newline that Single adds
	commentAt   int  // where the comment before a newline began, or -1
	pending     int  // INDENTs to return, or DEDENTs when negative
	indents     []indent
	brackets    []bracket
	fstrings    []fstring

	err      *ast.SyntaxError
	soft     bool
	ended    bool // by layout or by its end, not by an error within a line
	warnings []ast.Warning
	comments []TypeComment
}

// New returns a Lexer for src.
func New(src string, opts Options) *Lexer {
	return &Lexer{src: src, opts: opts, line: 1, startOfLine: true, indents: []indent{{}}}
}

// Err is the error that ended the text early, or nil. A soft error counts only
// if the parser gets as far as the Error token; any other prevails over whatever
// the parser finds. Which errors are soft is CPython's choice: those of layout,
// and those within an f-string.
func (l *Lexer) Err() (err *ast.SyntaxError, soft bool) { return l.err, l.soft }

// Open is where the innermost bracket stands that the text leaves open; line is
// 0 if there is none, or if an error within a line came first.
func (l *Lexer) Open() (line, col int) {
	if len(l.brackets) == 0 || !l.ended {
		return 0, 0
	}
	b := l.brackets[len(l.brackets)-1]
	return b.line, b.col
}

// FStringStart is the line where the f-string begins in one of whose fields the text ends.
func (l *Lexer) FStringStart() (line int, open bool) {
	if n := len(l.fstrings); n > 0 {
		return int(l.fstrings[n-1].at.Line), true
	}
	return 0, false
}

// Warnings are the warnings about the text split so far.
func (l *Lexer) Warnings() []ast.Warning { return l.warnings }

// Count is the number of tokens returned so far.
func (l *Lexer) Count() int { return l.count }

// Next returns the next token. It never fails: bad text gives an Error token, then EOF.
func (l *Lexer) Next() (Token, error) {
	t := l.atEnd(l.next())
	if t.Type == EOF && l.opts.Single && l.started && l.err == nil {
		t.Type, l.started = Newline, false
		if !l.opts.DontImplyDedent {
			l.pending -= len(l.indents) - 1
			l.indents = l.indents[:1]
		}
	} else {
		l.started = true
	}
	l.last = t.Type
	l.count++
	return t, nil
}

func (l *Lexer) next() Token {
	if l.err != nil {
		return l.token(EOF, l.pos)
	}
	if n := len(l.fstrings); n > 0 && l.fstrings[n-1].inText() {
		return l.fstringText(&l.fstrings[n-1])
	}
	if l.startOfLine {
		l.startOfLine = false
		if !l.indentation() {
			return l.errorToken()
		}
	}
	switch {
	case l.pending > 0:
		l.pending--
		return l.layout(Indent)
	case l.pending < 0:
		l.pending++
		return l.layout(Dedent)
	}
	l.commentAt = -1
	if !l.space() {
		return l.errorToken()
	}
	if l.pos >= len(l.src) {
		return l.end()
	}
	start, c := l.pos, l.src[l.pos]
	switch {
	case isNameStart(c):
		return l.name()
	case c == '\n':
		l.pos++
		if l.commentAt >= 0 {
			start = l.commentAt
		}
		t := l.token(Newline, start)
		l.newline()
		l.startOfLine = true
		return t
	case '0' <= c && c <= '9', c == '.' && isDigit(l.at(1)):
		return l.number()
	case c == '"', c == '\'':
		return l.str(start, prefix{})
	}
	return l.operator(c)
}

// at is the byte n places ahead, 0 after the end.
func (l *Lexer) at(n int) byte {
	if l.pos+n < len(l.src) {
		return l.src[l.pos+n]
	}
	return 0
}

// token makes a token of the text from start, on the current line, to l.pos.
func (l *Lexer) token(typ TokenType, start int) Token {
	return Token{Type: typ, Value: l.src[start:l.pos], Pos: lexer.Position{Offset: start, Line: l.line, Column: start - l.lineStart}}
}

// layout makes an INDENT or DEDENT, which is empty and stands before the next token.
func (l *Lexer) layout(typ TokenType) Token { return l.token(typ, l.pos) }

func (l *Lexer) newline() {
	l.line++
	l.lineStart = l.pos
}

// space skips blanks, comments, joined lines and, within brackets, newlines.
func (l *Lexer) space() bool {
	for l.pos < len(l.src) {
		switch l.src[l.pos] {
		case ' ', '\t', '\f':
			l.pos++
		case '#':
			l.commentAt = l.pos
			l.comment()
		case '\\':
			if !l.joinLine() {
				return false
			}
		case '\n':
			if len(l.brackets) == 0 {
				return true
			}
			l.pos++
			l.newline()
		default:
			return true
		}
	}
	return true
}

func (l *Lexer) comment() {
	if l.opts.TypeComments {
		defer l.noteTypeComment(l.pos)
	}
	if i := strings.IndexByte(l.src[l.pos:], '\n'); i >= 0 {
		l.pos += i
	} else {
		l.pos = len(l.src)
	}
}

// joinLine skips a backslash and the newline after it.
func (l *Lexer) joinLine() bool {
	l.pos++
	if l.at(0) != '\n' {
		col := l.pos - l.lineStart
		if l.pos >= len(l.src) {
			if l.opts.ImplicitNewline {
				return l.eofAfterBackslash()
			}
			col--
		}
		l.softFail("unexpected character after line continuation character", ast.Span{Line: int32(l.line), Col: int32(col), EndLine: int32(l.line), EndCol: -1})
		return false
	}
	if l.pos+1 >= len(l.src) {
		return l.eofAfterBackslash()
	}
	l.pos++
	l.newline()
	return true
}

func (l *Lexer) eofAfterBackslash() bool {
	col := int32(l.pos - l.lineStart)
	if len(l.brackets) > 0 {
		l.unclosed()
		return false
	}
	l.softFail("unexpected EOF while parsing", ast.Span{Line: int32(l.line), Col: col, EndLine: int32(l.line), EndCol: -2})
	l.err.Incomplete = true
	return false
}

// end returns the tokens after the last character: a newline if the last line
// lacks one, and EOF for ever.
func (l *Lexer) end() Token {
	if len(l.brackets) > 0 {
		l.unclosed()
		return l.errorToken()
	}
	if l.opts.ImplicitNewline && l.last != Newline && l.last != Dedent && l.last != 0 {
		t := l.token(Newline, l.pos)
		if l.commentAt >= 0 {
			t = l.token(Newline, l.commentAt)
		}
		l.startOfLine = true
		return t
	}
	return l.token(EOF, l.pos)
}

// atEnd moves a token without text from the start of the line after the last
// one to the end of the last one, where CPython has it.
func (l *Lexer) atEnd(t Token) Token {
	if l.pos < len(l.src) || t.Type != EOF && t.Type != Dedent {
		return t
	}
	if l.pos > l.lineStart {
		if l.opts.ImplicitNewline {
			t.Pos.Column++
		}
	} else {
		t.Pos.Line--
		t.Pos.Column = l.pos - strings.LastIndexByte(l.src[:max(l.pos-1, 0)], '\n') - 1
	}
	return t
}

func (l *Lexer) unclosed() {
	b := l.brackets[len(l.brackets)-1]
	l.softFail(fmt.Sprintf("'%c' was never closed", b.char),
		ast.Span{Line: int32(b.line), Col: int32(b.col), EndLine: int32(b.line), EndCol: -1})
	l.err.Incomplete, l.err.Bare = true, true
}

func (l *Lexer) errorToken() Token { return l.token(Error, l.pos) }

// fail reports an error at the character before l.pos, CPython's usual place.
func (l *Lexer) fail(format string, args ...any) Token {
	_, size := utf8.DecodeLastRuneInString(l.src[l.lineStart:l.pos])
	col := int32(l.pos - l.lineStart - size)
	if l.pos == l.lineStart {
		col = -1
	}
	return l.failSpan(ast.Span{Line: int32(l.line), Col: col, EndLine: int32(l.line), EndCol: col}, format, args...)
}

func (l *Lexer) failSpan(s ast.Span, format string, args ...any) Token {
	if l.err == nil {
		l.err = &ast.SyntaxError{Msg: fmt.Sprintf(format, args...), Span: s, Bare: true}
		l.soft = len(l.fstrings) > 0
	}
	return l.errorToken()
}

func (l *Lexer) softFail(msg string, s ast.Span) {
	if l.err == nil {
		l.err, l.soft, l.ended = &ast.SyntaxError{Msg: msg, Span: s}, true, true
	}
}

// open notes an opening bracket, at start.
func (l *Lexer) open(c byte, start int) bool {
	if len(l.brackets) >= maxBrackets {
		l.fail("too many nested parentheses")
		return false
	}
	l.brackets = append(l.brackets, bracket{c, l.line, start - l.lineStart})
	return true
}

// close checks a closing bracket against the one that is open.
func (l *Lexer) close(c byte) bool {
	n := len(l.brackets)
	f := l.field()
	if l.opts.Loose && f == nil {
		l.brackets = l.brackets[:max(n-1, 0)]
		return true
	}
	if n == 0 || f != nil && c != '}' && n == f.depth {
		if f != nil {
			l.fail("f-string: unmatched '%c'", c)
		} else {
			l.fail("unmatched '%c'", c)
		}
		return false
	}
	b := l.brackets[n-1]
	if c == b.char+1 || c == b.char+2 {
		l.brackets = l.brackets[:n-1]
		return true
	}
	if b.line != l.line {
		l.fail("closing parenthesis '%c' does not match opening parenthesis '%c' on line %d", c, b.char, b.line)
	} else {
		l.fail("closing parenthesis '%c' does not match opening parenthesis '%c'", c, b.char)
	}
	return false
}
