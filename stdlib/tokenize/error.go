package tokenize

// this file words the errors

import (
	"strings"

	"pyasync/ast"
	"pyasync/object"
)

func failure(class, msg string, line, col int, text string) value {
	return object.NewTuple([]value{
		object.FromString(class), object.FromString(msg), object.Int(int64(line)), object.Int(int64(col)), object.FromString(text)})
}

// fail notes why the lexer stopped.
func (sp *splitter) fail() {
	err, _ := sp.lexer.Err()
	line, col := int(err.Span.Line), sp.characters(int(err.Span.Line), int(err.Span.Col))+1
	text := ""
	if line >= 1 && line <= len(sp.starts) {
		text = strings.TrimRight(sp.lineText(line-1), "\r\n")
	}
	switch {
	case err.Kind != ast.KindSyntaxError:
		class := "IndentationError"
		if err.Kind == ast.KindTabError {
			class = "TabError"
		}
		sp.err = failure(class, err.Msg, line, len([]rune(text))+1, text)
		return
	case strings.HasSuffix(err.Msg, "was never closed"), strings.HasPrefix(err.Msg, "unexpected EOF"):
		sp.rest()
		line, col = sp.endOfText()
		err = &ast.SyntaxError{Msg: "unexpected EOF in multi-line statement"}
	case strings.HasPrefix(err.Msg, "unterminated triple-quoted string"):
		err = &ast.SyntaxError{Msg: "EOF in multi-line string"}
	case strings.HasPrefix(err.Msg, "unexpected character after line"):
		col = len([]rune(text)) + 1
	}
	sp.err = failure("TokenError", err.Msg, line, col, text)
}

// rest tells what is left of the text.
func (sp *splitter) rest() {
	if strings.HasSuffix(strings.TrimSuffix(sp.src, "\n"), `\`) {
		sp.gapWithout(len(sp.src))
	} else {
		sp.gap(len(sp.src))
	}
}

// characters turns a byte column into one of characters.
func (sp *splitter) characters(line, col int) int {
	if line < 1 || line > len(sp.starts) || col < 0 {
		return col
	}
	start := sp.starts[line-1]
	return len([]rune(sp.src[start:min(start+col, len(sp.src))]))
}

// endOfText is where CPython sees the end of a text that leaves something open.
func (sp *splitter) endOfText() (line, col int) {
	body := strings.TrimSuffix(sp.src, "\n")
	line = strings.Count(body, "\n") + 1
	if strings.HasSuffix(body, `\`) {
		if start := strings.LastIndexByte(body, '\n') + 1; strings.TrimLeft(body[start:], " \t\f") != `\` {
			col = len([]rune(body[start:])) + 1
		}
	}
	if at, open := sp.lexer.FStringStart(); open && col == 0 {
		// in a field of an f-string CPython counts from the line in which that begins
		col = len([]rune(body[sp.starts[at-1]:])) + 1
	}
	return line, col
}
