package parser

// this file finds out what is wrong with invalid text: it runs the grammar of
// diagnose.peg over the tokens twice, first without mistakes, to see how far
// the text is right, then with them. That is how CPython does it, so that both
// choose the same mistake where the text has several.

import (
	"fmt"
	"strings"

	plex "github.com/alecthomas/participle/v2/lexer"

	"pyasync/ast"
	"pyasync/lexer"
)

type diagnosis struct {
	source *source
	m      *matcher
	levels []int // how many brackets are open after each token
}

// startRules are the rules for whole texts, by mode.
var startRules = [...]string{fileMode: "file", evalMode: "eval", singleMode: "single", funcTypeMode: "func_type"}

// diagnose returns the error of a text whose statements are right up to the
// token first.
func (s *source) diagnose(first int) *ast.SyntaxError {
	all := s.tokens.Range(0, plex.RawCursor(s.lexer.Count()))
	d := &diagnosis{source: s, m: &matcher{tokens: all[first:], rules: diagnoseRules()}}
	d.m.report, d.m.reached, d.m.missing, d.m.tooDeep = d.report, d.lexerError, d.missing, d.tooDeep
	d.setLevels()
	failed := d.run(false)
	right, incomplete := d.m.fill, d.endsEarly()
	s.read = first + right
	if failed == nil {
		failed = d.run(true)
	}
	err := d.verdict(failed, right)
	if incomplete != err.Incomplete {
		copied := *err
		copied.Incomplete, err = incomplete, &copied
	}
	return err
}

// run matches the whole text, with or without mistakes.
func (d *diagnosis) run(bad bool) *failure {
	d.m.memo, d.m.bad = make([][]result, len(d.m.tokens)), bad
	return attempt(func() { d.m.rule(d.m.rules[startRules[d.source.mode]], 0) })
}

// verdict chooses between the mistake that a run found, the general one, and
// what the lexer says about the rest of the text.
func (d *diagnosis) verdict(failed *failure, right int) *ast.SyntaxError {
	err, layout := (*ast.SyntaxError)(nil), false
	if failed != nil {
		err = failed.err
	} else {
		err, layout = d.generic(right - 1)
	}
	if at := &err.Span; at.EndLine > at.Line {
		at.EndCol = min(at.EndCol, d.source.lineLength(int(at.Line))) // CPython measures the end on the first line
	}
	if hard, soft := d.source.lexer.Err(); hard != nil && !soft && !layout {
		return hard
	}
	if reached, _ := d.source.lexer.Err(); reached == err {
		return err
	}
	if open := d.source.unclosed(d.m.tokens[d.m.fill-1].Pos.Line); open != nil {
		return open
	}
	return err
}

// report carries out what an alternative of the grammar says after =>.
func (d *diagnosis) report(report string, c *captures, end int) bool {
	verb, msg, labels := splitReport(report)
	a, b := c.a, c.b
	var at ast.Span
	switch verb {
	case "at":
		at = d.span(a)
	case "range":
		at = d.span(a).To(d.span(b))
	case "from":
		at = d.span(a)
		at.EndLine, at.EndCol = d.reachedEnd()
	case "last":
		at = d.lastToken()
	case "next":
		at = d.tokenSpan(end)
	case "indent":
		line := 0
		if labels != "" {
			line = d.m.tokens[a.start].Pos.Line
		}
		d.raise(ast.KindIndentationError, strings.ReplaceAll(msg, "%d", fmt.Sprint(line)), d.lastToken())
	default:
		return d.check(verb, msg, c)
	}
	if before, after, ok := strings.Cut(msg, "%s"); ok {
		msg = before + d.nameOf(a) + after
	}
	msg = strings.Replace(msg, "%t", d.m.tokens[a.start].Value, 1)
	d.raise(ast.KindSyntaxError, msg, at)
	return false
}

// splitReport takes apart: verb label label "message"
func splitReport(report string) (verb, msg, labels string) {
	head, quoted, ok := strings.Cut(report, ` "`)
	if ok {
		msg = strings.ReplaceAll(quoted[:len(quoted)-1], `\"`, `"`)
	}
	verb, labels, _ = strings.Cut(head, " ")
	return verb, msg, labels
}

func (d *diagnosis) raise(kind ast.ErrorKind, msg string, at ast.Span) {
	panic(failure{&ast.SyntaxError{Kind: kind, Msg: msg, Span: at}})
}

func (d *diagnosis) tooDeep() { tooDeep() }

// lexerError reports the error that ends the tokens.
func (d *diagnosis) lexerError() {
	err, _ := d.source.lexer.Err()
	panic(failure{err})
}

// missing reports that a forced token is not there.
func (d *diagnosis) missing(pos int, n *pegNode) {
	text := ":"
	if n.tokens[0] == lexer.LPar {
		text = "("
	}
	d.raise(ast.KindSyntaxError, "expected '"+text+"'", d.tokenSpan(pos))
}

// generic is the error for text that no rule about mistakes describes: it
// stands at the last token that was looked at while the text seemed right.
// It is about layout if that token is.
func (d *diagnosis) generic(last int) (err *ast.SyntaxError, layout bool) {
	switch d.m.tokens[last].Type {
	case lexer.Indent:
		return &ast.SyntaxError{Kind: ast.KindIndentationError, Msg: "unexpected indent", Span: d.lastToken()}, true
	case lexer.Dedent:
		return &ast.SyntaxError{Kind: ast.KindIndentationError, Msg: "unexpected unindent", Span: d.lastToken()}, true
	}
	return &ast.SyntaxError{Msg: "invalid syntax", Span: d.tokenSpan(last)}, false
}

// impliesNewline reports whether a newline that the text lacks counts as there.
func (s *source) impliesNewline() bool { return s.mode == fileMode }

// unclosed is the error about a bracket that the rest of the text leaves open,
// if what was found stands on a later line.
func (s *source) unclosed(found int) *ast.SyntaxError {
	line, col := s.lexer.Open()
	if line == 0 || found <= line {
		return nil
	}
	c := s.text[lineOffset(s.text, line)+col]
	return &ast.SyntaxError{
		Msg:  fmt.Sprintf("'%c' was never closed", c),
		Span: ast.Span{Line: int32(line), Col: int32(col), EndLine: int32(line), EndCol: -1},
		Bare: true,
	}
}

// lineOffset is where a line begins.
func lineOffset(text string, line int) int {
	at := 0
	for ; line > 1; line-- {
		at += strings.IndexByte(text[at:], '\n') + 1
	}
	return at
}

func (s *source) lineLength(line int) int32 {
	rest := s.text[lineOffset(s.text, line):]
	if i := strings.IndexByte(rest, '\n'); i >= 0 {
		return int32(i)
	}
	return int32(len(rest))
}

// endsEarly reports whether the text was still right when it ended. Its end
// has been seen when the last token touches it, unless that token is closed by itself.
func (d *diagnosis) endsEarly() bool {
	switch t := &d.m.tokens[d.m.fill-1]; t.Type {
	case lexer.EOF, lexer.Dedent:
		return t.Pos.Offset >= len(d.source.text)
	case lexer.Error:
		err, _ := d.source.lexer.Err()
		return err.Incomplete
	case lexer.Newline:
		return t.Value == "" && !d.source.impliesNewline()
	case lexer.String, lexer.FEnd:
		return false
	default:
		end := t.Pos.Offset + len(t.Value)
		return end >= len(d.source.text) && !(d.source.impliesNewline() && !strings.HasSuffix(d.source.text, "\n"))
	}
}

// setLevels counts the brackets that are open at each token.
func (d *diagnosis) setLevels() {
	level := 0
	d.levels = make([]int, len(d.m.tokens))
	for i := range d.m.tokens {
		switch d.m.tokens[i].Type {
		case lexer.LPar, lexer.LSqb, lexer.LBrace:
			level++
		case lexer.RPar, lexer.RSqb, lexer.RBrace:
			level--
		}
		d.levels[i] = level
	}
}

// span is where what was captured stands. An expression stands within the
// parentheses that only group it.
func (d *diagnosis) span(c capture) ast.Span {
	switch {
	case c.rule == "for_if_clauses":
		return d.lastClause(c)
	case expressionRules[c.rule]:
		if x := d.expr(c); x != nil {
			return x.Pos()
		}
	}
	return d.tokenSpan(c.start).To(d.tokenSpan(c.end - 1))
}

// hasColumn reports whether CPython knows where in its line a token stands.
func (d *diagnosis) hasColumn(t *lexer.Token) bool {
	switch t.Type {
	case lexer.Indent, lexer.Dedent, lexer.EOF:
		return false
	}
	return t.Type != lexer.Newline || t.Value != "" || d.source.impliesNewline()
}

// tokenSpan is where a token stands.
func (d *diagnosis) tokenSpan(i int) ast.Span {
	t := &d.m.tokens[min(i, len(d.m.tokens)-1)]
	at := spanOf(t)
	if !d.hasColumn(t) {
		at.Col, at.EndCol = -1, -1
	}
	return at
}

// lastToken is where the last token stands that was looked at. If it has no
// column, it is where the lexer stands.
func (d *diagnosis) lastToken() ast.Span {
	t := &d.m.tokens[d.m.fill-1]
	at := spanOf(t)
	if !d.hasColumn(t) {
		at.Col, at.EndCol = at.Col-1, -2
	}
	return at
}

// reachedEnd is the end of the text that was looked at.
func (d *diagnosis) reachedEnd() (line, col int32) {
	t := &d.m.tokens[d.m.fill-1]
	at := spanOf(t)
	if !d.hasColumn(t) {
		at.EndCol = at.Col
	}
	return at.EndLine, at.EndCol - 1
}
