// Package tokenize is the core of Python's tokenize: the tokens of the lexer, and between
// them the comments and line ends that the lexer skips. The rest of the module, in Python,
// is in tokenize.py, and the numbers of the kinds of tokens are in token.py.
package tokenize

// this file makes the tuples that are the tokens

import (
	"strings"
	"unicode/utf8"

	"pyasync/lexer"
	"pyasync/object"
)

type (
	value  = object.Value
	thread = object.Thread
)

// Module is _tokenize.
var Module = object.ModuleDef{Name: "_tokenize", Doc: "Splits source text into tokens.", Funcs: []*object.Func{&tokens}}

// The kinds of tokens, with the numbers of module token.
const (
	endMarker = 0
	name      = 1
	number    = 2
	str       = 3
	newline   = 4
	indent    = 5
	dedent    = 6
	operator  = 55
	fStart    = 59
	fMiddle   = 60
	fEnd      = 61
	comment   = 62
	nl        = 63
)

var tokens = object.Func{Name: "tokens", Sig: "(text, extra, /)",
	Doc: "tokens(text, extra) -> (list, error)\n\nIf extra is true, comments and all line ends are tokens, and only what cannot be split is an\nerror. The tokens are tuples (type, string, start, end, line). error is None, or tells where the text\n" +
		"cannot be split further: (class, message, line, column, text of the line).",
	Fast2: func(th *thread, _, text, extra value) (value, error) {
		s, ok := object.AsStr(text)
		if !ok {
			return value{}, th.TypeErrorf("tokens() argument must be str, not %s", text.Type().Name)
		}
		src := s.String()
		if strings.IndexByte(src, 0) >= 0 {
			return object.NewTuple([]value{object.NewList(nil), failure("SyntaxError", "source code cannot contain null bytes", 1, 0, "")}), nil
		}
		loose, err := object.Truth(th, extra)
		if err != nil {
			return value{}, err
		}
		sp := newSplitter(src, loose)
		sp.run()
		return object.NewTuple([]value{object.NewList(sp.out), sp.err}), nil
	}}

// splitter turns the tokens of a lexer into tuples.
type splitter struct {
	src    string   // with "\n" alone at the ends of lines
	ends   []string // how each line really ends
	starts []int    // where each begins
	lines  []value  // each as a str, made when needed
	pos    int      // up to where all is told
	line   int      // the line of pos, from 0
	out    []value
	err    value
	lexer  *lexer.Lexer
	loose  bool // tell comments and all line ends
}

func newSplitter(text string, loose bool) *splitter {
	sp := &splitter{err: object.None, loose: loose}
	var b strings.Builder
	for len(text) > 0 {
		sp.starts = append(sp.starts, b.Len())
		i := strings.IndexAny(text, "\r\n")
		if i < 0 {
			b.WriteString(text)
			sp.ends = append(sp.ends, "")
			break
		}
		n := 1
		if strings.HasPrefix(text[i:], "\r\n") {
			n = 2
		}
		b.WriteString(text[:i])
		b.WriteByte('\n')
		sp.ends = append(sp.ends, text[i:i+n])
		text = text[i+n:]
	}
	sp.src = b.String()
	sp.lines = make([]value, len(sp.starts))
	sp.lexer = lexer.New(sp.src, lexer.Options{ImplicitNewline: true, Loose: loose})
	return sp
}

func (sp *splitter) run() {
	for {
		t, _ := sp.lexer.Next()
		switch t.Type {
		case lexer.Error:
			sp.fail()
			return
		case lexer.EOF:
			sp.gap(len(sp.src))
			if !sp.loose {
				sp.bare(endMarker, len(sp.starts)-1, -1)
				return
			}
			sp.add(endMarker, "", sp.last(), 0, sp.last(), 0)
			return
		case lexer.Dedent:
			sp.gap(t.Pos.Offset)
			if !sp.loose {
				sp.bare(dedent, min(sp.line, len(sp.starts)-1), -1)
			} else if t.Pos.Offset >= len(sp.src) {
				sp.add(dedent, "", sp.last(), 0, sp.last(), 0)
			} else {
				col := sp.column(sp.line, t.Pos.Offset)
				sp.add(dedent, "", sp.line, col, sp.line, col)
			}
		case lexer.Indent:
			start := t.Pos.Offset - t.Pos.Column
			sp.gap(start)
			for sp.starts[sp.line] < start {
				sp.line++
			}
			if sp.loose {
				sp.token(indent, start, t.Pos.Offset)
			} else {
				sp.bare(indent, sp.line, -1)
				sp.pos = t.Pos.Offset
			}
		case lexer.Newline:
			sp.endLine(t)
		case lexer.FDebug:
			sp.gap(t.Pos.Offset)
			sp.token(sp.operator("="), t.Pos.Offset, t.Pos.Offset+1)
		default:
			sp.gap(t.Pos.Offset)
			sp.token(sp.kind(&t), t.Pos.Offset, t.Pos.Offset+len(t.Value))
		}
	}
}

// last is the number of the line after the last.
func (sp *splitter) last() int { return len(sp.starts) }

func (sp *splitter) kind(t *lexer.Token) int {
	switch t.Type {
	case lexer.Name:
		return name
	case lexer.Number:
		return number
	case lexer.String:
		return str
	case lexer.FStart:
		return fStart
	case lexer.FMiddle:
		return fMiddle
	case lexer.FEnd:
		return fEnd
	}
	if lexer.IsKeyword(t.Type) {
		return name
	}
	return sp.operator(t.Value)
}

// operator is the kind of an operator: one for all, or that of the operator itself.
func (sp *splitter) operator(text string) int {
	if sp.loose {
		return operator
	}
	for i, op := range operators {
		if op == text {
			return firstOperator + i
		}
	}
	return operator
}

// operators are the texts of the kinds from firstOperator on.
var operators = [...]string{
	"(", ")", "[", "]", ":", ",", ";", "+", "-", "*", "/", "|", "&", "<", ">", "=", ".", "%", "{", "}", "==", "!=", "<=", ">=", "~", "^",
	"<<", ">>", "**", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "**=", "//", "//=", "@", "@=", "->", "...", ":=", "!",
}

const firstOperator = 7

// bare tells a token without text, as CPython's own tokens are.
func (sp *splitter) bare(kind, line, col int) {
	if line < 0 {
		line = 0
	}
	sp.add(kind, "", line, col, line, col)
}

// endLine tells the end of a logical line, and the comment before it.
func (sp *splitter) endLine(t lexer.Token) {
	end := t.Pos.Offset + len(t.Value)
	if !sp.loose {
		sp.gapWithout(t.Pos.Offset)
		if text := strings.TrimSuffix(t.Value, "\n"); text != "" {
			sp.token(newline, t.Pos.Offset, t.Pos.Offset+len(text))
		} else {
			sp.bare(newline, sp.line, sp.column(sp.line, t.Pos.Offset))
		}
		sp.pos = end
		sp.line++
		return
	}
	if !strings.HasSuffix(t.Value, "\n") { // it is implied
		sp.gapWithout(end)
		col := sp.column(sp.line, end)
		sp.add(newline, "", sp.line, col, sp.line, col+1)
		sp.pos, sp.line = end, len(sp.starts)
		return
	}
	sp.gapWithout(end - 1)
	sp.lineEnd(newline)
}

// lineEnd tells the "\n" at sp.pos.
func (sp *splitter) lineEnd(kind int) {
	col := sp.column(sp.line, sp.pos)
	text := sp.ends[sp.line]
	sp.add(kind, text, sp.line, col, sp.line, col+max(len(text), 1))
	sp.pos++
	sp.line++
}

// gap tells the comments and the line ends between sp.pos and end, which stand within
// brackets or in lines without code.
func (sp *splitter) gap(end int) {
	sp.gapWithout(end)
	if end == len(sp.src) && sp.line < len(sp.starts) && sp.starts[sp.line] < end {
		col := sp.column(sp.line, end)
		sp.add(nl, "", sp.line, col, sp.line, col+1)
		sp.line++
	}
}

func (sp *splitter) gapWithout(end int) {
	for sp.pos < end {
		switch sp.src[sp.pos] {
		case '#':
			start := sp.pos
			for sp.pos < end && sp.src[sp.pos] != '\n' {
				sp.pos++
			}
			sp.token(comment, start, sp.pos)
		case '\\':
			sp.pos++
			if sp.pos < end && sp.src[sp.pos] == '\n' {
				sp.pos++
				sp.line++
			}
		case '\n':
			sp.lineEnd(nl)
		default:
			sp.pos++
		}
	}
}

// token tells the text from start to end.
func (sp *splitter) token(kind, start, end int) {
	first, text := sp.line, sp.src[start:end]
	last := first + strings.Count(text, "\n")
	if last > first {
		text = sp.restore(first, text)
	}
	sp.add(kind, text, first, sp.column(first, start), last, sp.column(last, end))
	sp.pos, sp.line = end, last
}

// restore gives text that begins in line first its real line ends.
func (sp *splitter) restore(first int, text string) string {
	parts := strings.SplitAfter(text, "\n")
	for i, p := range parts {
		if cut, ok := strings.CutSuffix(p, "\n"); ok {
			parts[i] = cut + sp.ends[first+i]
		}
	}
	return strings.Join(parts, "")
}

// column is the number of characters in front of an offset in its line.
func (sp *splitter) column(line, offset int) int {
	if line >= len(sp.starts) {
		return 0
	}
	return utf8.RuneCountInString(sp.src[sp.starts[line]:offset])
}

func (sp *splitter) add(kind int, text string, line, col, endLine, endCol int) {
	if !sp.loose && (kind == comment || kind == nl) {
		return
	}
	place := func(line, col int) value {
		return object.NewTuple([]value{object.Int(int64(line + 1)), object.Int(int64(col))})
	}
	sp.out = append(sp.out, object.NewTuple([]value{object.Int(int64(kind)), object.FromString(text), place(line, col), place(endLine, endCol), sp.text(line, endLine)}))
}

// text is the source of the lines from first to last.
func (sp *splitter) text(first, last int) value {
	if first >= len(sp.starts) {
		return object.FromString("")
	}
	if first != last {
		var b strings.Builder
		for i := first; i <= last && i < len(sp.starts); i++ {
			b.WriteString(sp.lineText(i))
		}
		return object.FromString(b.String())
	}
	if sp.lines[first].IsZero() {
		sp.lines[first] = object.FromString(sp.lineText(first))
	}
	return sp.lines[first]
}

func (sp *splitter) lineText(i int) string {
	end := len(sp.src)
	if i+1 < len(sp.starts) {
		end = sp.starts[i+1]
	}
	return strings.TrimSuffix(sp.src[sp.starts[i]:end], "\n") + sp.ends[i]
}
