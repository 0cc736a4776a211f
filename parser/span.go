package parser

// this file relates tokens to spans of the tree

import (
	"strings"

	plex "github.com/alecthomas/participle/v2/lexer"

	"pyasync/ast"
	"pyasync/lexer"
)

// endOf is the position after t.
func endOf(t *plex.Token) (line, col int32) {
	switch t.Type {
	case lexer.String, lexer.FMiddle:
		return endOfText(t)
	case lexer.Newline:
		return int32(t.Pos.Line), int32(t.Pos.Column + len(strings.TrimSuffix(t.Value, "\n")) + 1) // it may be implied
	case lexer.FDebug:
		return int32(t.Pos.Line), int32(t.Pos.Column + 1)
	}
	return int32(t.Pos.Line), int32(t.Pos.Column + len(t.Value))
}

// endOfText is the position after a token that may go over several lines.
func endOfText(t *plex.Token) (line, col int32) {
	if i := strings.LastIndexByte(t.Value, '\n'); i >= 0 {
		return int32(t.Pos.Line + strings.Count(t.Value, "\n")), int32(len(t.Value) - i - 1)
	}
	return int32(t.Pos.Line), int32(t.Pos.Column + len(t.Value))
}

func spanOf(t *plex.Token) ast.Span {
	line, col := endOf(t)
	return ast.Span{Line: int32(t.Pos.Line), Col: int32(t.Pos.Column), EndLine: line, EndCol: col}
}

// spanOfAll is the span of the tokens of a production.
func spanOfAll(ts []plex.Token) ast.Span {
	return spanOf(&ts[0]).To(spanOf(&ts[len(ts)-1]))
}
