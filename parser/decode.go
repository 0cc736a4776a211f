package parser

// this file turns the bytes of a source file into text

import (
	"strings"

	"pyasync/ast"
)

const bom = "\xef\xbb\xbf"

// decode returns source as UTF-8 text with "\n" as its only line end.
func decode(src string, opts Options) (string, *ast.SyntaxError) {
	if strings.IndexByte(src, 0) >= 0 {
		return "", &ast.SyntaxError{Msg: "source code string cannot contain null bytes"}
	}
	if !opts.Text {
		src = strings.TrimPrefix(src, bom)
	}
	if strings.IndexByte(src, '\r') >= 0 {
		src = strings.ReplaceAll(strings.ReplaceAll(src, "\r\n", "\n"), "\r", "\n")
	}
	return src, nil
}
