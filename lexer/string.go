package lexer

// this file reads strings, and f-strings by a stack of modes (PEP 701)

import (
	"strings"

	"pyasync/ast"
)

// prefix is what the letters before a quote mean.
type prefix struct{ raw, bytes, unicode, format bool }

// parse reads the letters of s and reports whether they are a prefix.
func (p *prefix) parse(s string) bool {
	for i := 0; i < len(s); i++ {
		var seen *bool
		switch s[i] | 0x20 {
		case 'r':
			seen = &p.raw
		case 'b':
			seen = &p.bytes
		case 'u':
			seen = &p.unicode
		case 'f':
			seen = &p.format
		default:
			return false
		}
		if *seen {
			return false
		}
		*seen = true
	}
	return len(s) < 2 || p.raw && !p.unicode
}

// str reads a string whose prefix began at start; l.pos is at the quote.
func (l *Lexer) str(start int, p prefix) Token {
	quote := l.src[l.pos]
	size := 1
	if l.at(1) == quote && l.at(2) == quote {
		size = 3
	} else if l.at(1) == quote && !p.format {
		l.pos += 2
		return l.token(String, start)
	}
	l.pos += size
	if p.format {
		return l.openFString(start, fstring{quote: quote, size: size, raw: p.raw})
	}
	line, lineStart := l.line, l.lineStart
	escaped := false // an escaped quote was seen
	for l.pos < len(l.src) {
		switch c := l.src[l.pos]; c {
		case '\\':
			if l.pos++; l.pos == len(l.src) {
				continue
			}
			if l.at(0) == quote {
				escaped = true
			}
			if l.at(0) == '\n' {
				l.line++
				l.lineStart = l.pos + 1
			}
		case '\n':
			if size == 1 {
				return l.unterminated(start, line, lineStart, size, escaped)
			}
			l.line++
			l.lineStart = l.pos + 1
		case quote:
			if size == 1 || l.at(1) == quote && l.at(2) == quote {
				l.pos += size
				t := Token{Type: String, Value: l.src[start:l.pos]}
				t.Pos.Offset, t.Pos.Line, t.Pos.Column = start, line, start-lineStart
				return t
			}
		}
		l.pos++
	}
	return l.unterminated(start, line, lineStart, size, escaped)
}

func (l *Lexer) unterminated(start, line, lineStart, size int, escaped bool) Token {
	col := int32(start - lineStart)
	at := ast.Span{Line: int32(line), Col: col, EndLine: int32(line), EndCol: col}
	last := l.line
	if n := len(l.fstrings); n > 0 && l.fstrings[n-1].quote == l.src[l.quoteAt(start)] && l.fstrings[n-1].size == size {
		l.pos, l.line, l.lineStart = start+1, line, lineStart
		return l.fail("f-string: expecting '}'") // the quotes were meant to end the f-string
	}
	if last > line && l.lineStart >= len(l.src) {
		last-- // the text ends with a newline
	}
	if size == 3 {
		l.failSpan(at, "unterminated triple-quoted string literal (detected at line %d)", last)
		l.err.Incomplete = true
	} else if escaped {
		l.failSpan(at, "unterminated string literal (detected at line %d); perhaps you escaped the end quote?", last)
	} else {
		l.failSpan(at, "unterminated string literal (detected at line %d)", last)
		l.err.Incomplete = l.pos >= len(l.src) && !l.opts.ImplicitNewline
	}
	return l.errorToken()
}

// quoteAt is where the quotes of the string that begins at i stand.
func (l *Lexer) quoteAt(i int) int { return i + strings.IndexAny(l.src[i:], `"'`) }

// maxFieldNesting is how deep replacement fields may nest in format specifications.
const maxFieldNesting = 3

// fstring is an f-string that is being read.
type fstring struct {
	quote  byte
	size   int // 1 or 3 quotes
	raw    bool
	at     ast.Span // the opening
	fields []field
}

// field is a replacement field that is being read.
type field struct {
	depth int  // the number of open brackets, the field's own included
	start int  // offset of its expression
	spec  bool // its format specification is being read
}

// inText reports whether literal text comes next, rather than tokens of an expression.
func (f *fstring) inText() bool {
	return len(f.fields) == 0 || f.fields[len(f.fields)-1].spec
}

// field returns the replacement field whose expression is being read, or nil.
func (l *Lexer) field() *field {
	if len(l.fstrings) == 0 {
		return nil
	}
	f := &l.fstrings[len(l.fstrings)-1]
	if len(f.fields) == 0 {
		return nil
	}
	return &f.fields[len(f.fields)-1]
}

func (l *Lexer) openFString(start int, f fstring) Token {
	if len(l.fstrings) >= maxFStrings-1 {
		return l.fail("too many nested f-strings")
	}
	t := l.token(FStart, start)
	f.at = ast.Span{Line: int32(l.line), Col: int32(t.Pos.Column), EndLine: int32(l.line), EndCol: int32(t.Pos.Column)}
	l.fstrings = append(l.fstrings, f)
	return t
}

// fstringText reads what comes next outside an expression: text, the brace
// that opens or closes a field, or the end. Before a closing brace there is
// always text, empty if need be, because CPython's mistakes count on it.
func (l *Lexer) fstringText(f *fstring) Token {
	inSpec := len(f.fields) > 0
	if l.at(0) == '{' && (inSpec || l.at(1) != '{') {
		return l.openField(f)
	}
	if l.atQuotes(f) {
		start := l.pos
		l.pos += f.size
		l.fstrings = l.fstrings[:len(l.fstrings)-1]
		return l.token(FEnd, start)
	}
	if l.at(0) == '}' && (inSpec || l.at(1) != '}') && l.last == FMiddle {
		return l.closeField(f)
	}
	return l.middle(f, inSpec)
}

func (l *Lexer) atQuotes(f *fstring) bool {
	return l.at(0) == f.quote && (f.size == 1 || l.at(1) == f.quote && l.at(2) == f.quote)
}

func (l *Lexer) openField(f *fstring) Token {
	start := l.pos
	if len(f.fields) >= maxFieldNesting {
		return l.fail("f-string: expressions nested too deeply")
	}
	l.pos++
	if !l.open('{', start) {
		return l.errorToken()
	}
	f.fields = append(f.fields, field{depth: len(l.brackets), start: l.pos})
	return l.token(LBrace, start)
}

func (l *Lexer) closeField(f *fstring) Token {
	start := l.pos
	l.pos++
	if len(f.fields) == 0 {
		return l.fail("f-string: single '}' is not allowed")
	}
	f.fields = f.fields[:len(f.fields)-1]
	l.brackets = l.brackets[:len(l.brackets)-1]
	return l.token(RBrace, start)
}

// middle reads literal text. A doubled brace ends the token after its first
// half, and the second is skipped.
func (l *Lexer) middle(f *fstring, inSpec bool) Token {
	start, line, lineStart := l.pos, l.line, l.lineStart
	token := func(end int) Token {
		t := Token{Type: FMiddle, Value: l.src[start:end]}
		t.Pos.Offset, t.Pos.Line, t.Pos.Column = start, line, start-lineStart
		return t
	}
	for l.pos < len(l.src) {
		c := l.src[l.pos]
		switch {
		case c == f.quote && l.atQuotes(f):
			return token(l.pos)
		case c == '\n':
			if f.size == 1 {
				if inSpec {
					f.fields[len(f.fields)-1].spec = false
					return token(l.pos)
				}
				return l.unterminatedFString(f)
			}
			l.line++
			l.lineStart = l.pos + 1
		case c == '{' || c == '}':
			if inSpec || l.at(1) != c {
				return token(l.pos)
			}
			l.pos += 2
			return token(l.pos - 1)
		case c == '\\' && l.pos+1 < len(l.src):
			next := l.at(1)
			if next == '{' || next == '}' {
				break // the brace counts as if it stood alone
			}
			l.pos++
			if next == '\n' {
				l.line++
				l.lineStart = l.pos + 1
			}
			if next == 'N' && !f.raw && l.at(1) == '{' && l.skipName(f) && l.opts.Loose {
				l.pos++
				return token(l.pos)
			}
		}
		l.pos++
	}
	if f.size == 1 && inSpec && l.opts.ImplicitNewline {
		f.fields[len(f.fields)-1].spec = false // as at a newline
		return token(l.pos)
	}
	return l.unterminatedFString(f)
}

// skipName moves from the N of \N{NAME} to the closing brace, if there is one.
func (l *Lexer) skipName(f *fstring) bool {
	l.pos++
	for i := l.pos + 1; i < len(l.src); i++ {
		switch c := l.src[i]; {
		case c == '}':
			l.pos = i
			return true
		case c == '\n' || c == f.quote || c == '{':
			return false
		}
	}
	return false
}

func (l *Lexer) unterminatedFString(f *fstring) Token {
	if f.size == 3 {
		last := l.line
		if last > int(f.at.Line) && strings.HasSuffix(l.src, "\n") {
			last--
		}
		l.failSpan(f.at, "unterminated triple-quoted f-string literal (detected at line %d)", last)
		l.err.Incomplete = true
		return l.errorToken()
	}
	return l.failSpan(f.at, "unterminated f-string literal (detected at line %d)", l.line)
}

// fieldOperator reads the characters that have a meaning of their own at the
// top level of a replacement field.
func (l *Lexer) fieldOperator(f *field, c byte) (Token, bool) {
	start := l.pos
	switch c {
	case '}':
		return l.closeField(&l.fstrings[len(l.fstrings)-1]), true
	case ':':
		l.pos++
		f.spec = true
		return l.token(Colon, start), true
	case '!':
		if l.at(1) == '=' {
			return Token{}, false
		}
		l.pos++
		return l.token(Exclaim, start), true
	case '=':
		if l.at(1) == '=' {
			return Token{}, false
		}
		i := afterSpace(l.src, start+1)
		if i >= len(l.src) || l.src[i] != '}' && l.src[i] != ':' && (l.src[i] != '!' || i+1 < len(l.src) && l.src[i+1] == '=') {
			return Token{}, false
		}
		l.pos++
		t := l.token(FDebug, start)
		t.Value = l.src[f.start:i]
		return t, true
	}
	return Token{}, false
}

// afterSpace is the offset of the first character from i on that is no blank, newline or comment.
func afterSpace(s string, i int) int {
	for i < len(s) {
		switch s[i] {
		case ' ', '\t', '\n', '\f':
			i++
		case '#':
			n := strings.IndexByte(s[i:], '\n')
			if n < 0 {
				return len(s)
			}
			i += n
		default:
			return i
		}
	}
	return i
}
