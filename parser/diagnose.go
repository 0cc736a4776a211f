package parser

// this file finds out what is wrong with invalid text

import "pyasync/ast"

// diagnose returns the error of a text that did not parse.
func (s *source) diagnose() *ast.SyntaxError {
	t := s.tokens.Peek()
	return &ast.SyntaxError{Msg: "invalid syntax", Span: spanOf(t)}
}
