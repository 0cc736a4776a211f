package lexer

// this file notes type comments

import (
	"strings"

	"pyasync/ast"
)

// TypeComment is a comment "# type: …".
type TypeComment struct {
	Text   string // what follows "type:", or "ignore"
	Ignore bool   // it is "# type: ignore…"
	Span   ast.Span
	Next   int // the index of the token after it
}

// TypeComments are the type comments of the text, in order, if the options want them.
func (l *Lexer) TypeComments() []TypeComment { return l.comments }

// noteTypeComment notes the comment that begins at start and ends at l.pos, if it is one.
func (l *Lexer) noteTypeComment(start int) {
	text := strings.TrimLeft(l.src[start+1:l.pos], " \t")
	text, ok := strings.CutPrefix(text, "type:")
	if !ok {
		return
	}
	text = strings.TrimLeft(text, " \t")
	c := TypeComment{Text: text, Next: l.count, Span: ast.Span{
		Line: int32(l.line), Col: int32(l.pos - len(text) - l.lineStart), EndLine: int32(l.line), EndCol: int32(l.pos - l.lineStart)}}
	if tag, ok := strings.CutPrefix(text, "ignore"); ok && (tag == "" || tag[0] < 0x80 && !isDigit(tag[0]) && !isLetter(tag[0])) {
		c.Text, c.Ignore = tag, true
	}
	l.comments = append(l.comments, c)
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
