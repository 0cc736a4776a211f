package lexer

// this file measures indentation and turns it into INDENT and DEDENT

import "pyasync/ast"

// indent is the width of a block's indentation, measured twice: with tabs to
// multiples of 8 and with tabs as wide as a blank. Where the two measures
// disagree about which of two lines is deeper, tabs and blanks are mixed.
type indent struct{ col, alt int }

// indentation reads the start of a line, skipping blank lines, and sets pending.
func (l *Lexer) indentation() bool {
	var in indent
	joined := indent{-1, -1}
	for {
		switch l.at(0) {
		case ' ':
			in.col++
			in.alt++
		case '\t':
			in.col = (in.col/8 + 1) * 8
			in.alt++
		case '\f':
			in = indent{}
		case '\\':
			if joined.col <= 0 {
				joined = in
			}
			if !l.joinLine() {
				return false
			}
			continue
		case '#':
			l.comment()
			if l.pos >= len(l.src) && !l.opts.ImplicitNewline {
				return true // the line is blank
			}
			continue
		case '\n':
			l.pos++
			l.newline()
			in, joined = indent{}, indent{-1, -1}
			continue
		default:
			if l.pos >= len(l.src) && l.opts.ImplicitNewline {
				in = indent{} // the line is blank, and followed by an empty one
			}
			if joined.col > 0 {
				in = indent{joined.col, joined.col}
			}
			return l.compare(in)
		}
		l.pos++
	}
}

// compare sets pending to the difference between in and the open blocks.
func (l *Lexer) compare(in indent) bool {
	top := l.indents[len(l.indents)-1]
	switch {
	case in.col == top.col:
		return in.alt == top.alt || l.tabError()
	case in.col > top.col:
		if len(l.indents) >= maxIndents {
			l.softFail("too many levels of indentation", l.wholeLine())
			l.err.Kind = ast.KindIndentationError
			return false
		}
		if in.alt <= top.alt {
			return l.tabError()
		}
		l.indents = append(l.indents, in)
		l.pending = 1
		return true
	}
	for in.col < top.col {
		l.indents = l.indents[:len(l.indents)-1]
		l.pending--
		top = l.indents[len(l.indents)-1]
	}
	if in.col != top.col {
		l.comment() // the error stands at the end of the line
		col := int32(l.pos - l.lineStart)
		if l.pos >= len(l.src) && !l.opts.ImplicitNewline {
			col-- // there is no newline to count
		}
		l.softFail("unindent does not match any outer indentation level", ast.Span{Line: int32(l.line), Col: col, EndLine: int32(l.line), EndCol: -2})
		l.err.Kind = ast.KindIndentationError
		return false
	}
	return in.alt == top.alt || l.tabError()
}

func (l *Lexer) tabError() bool {
	l.softFail("inconsistent use of tabs and spaces in indentation", l.wholeLine())
	l.err.Kind = ast.KindTabError
	return false
}

// wholeLine is how CPython marks a line without a column.
func (l *Lexer) wholeLine() ast.Span {
	return ast.Span{Line: int32(l.line), Col: 0, EndLine: int32(l.line), EndCol: -1}
}
