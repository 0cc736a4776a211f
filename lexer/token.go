// Package lexer turns Python 3.13 source text into tokens: names, numbers,
// strings, operators, and the NEWLINE, INDENT and DEDENT that carry the layout.
// It is a participle lexer.Definition, written by hand because indentation,
// brackets and f-strings are beyond a table of patterns.
package lexer

// this file declares the token types and their names

import (
	"sync"

	"github.com/alecthomas/participle/v2/lexer"
)

// TokenType is the kind of a token; each keyword and operator has its own.
type TokenType = lexer.TokenType

// Token is one token. Its Value is a slice of the source, except that of an
// FDebug. Pos.Line counts from 1 and Pos.Column counts bytes from 0, as in package ast.
type Token = lexer.Token

// The token types count down from -2, because -1 is EOF.
const (
	EOF     = lexer.EOF
	Newline = -iota - 1 // the end of a logical line, with the comment before it
	Indent
	Dedent
	Error // the text cannot be split further; Lexer.Err says why
	Name
	Number
	String  // a whole literal with its prefix and quotes
	FStart  // prefix and opening quotes of an f-string
	FMiddle // literal text within an f-string or a format specification
	FEnd    // the closing quotes
	FDebug  // the '=' of {x=}; its Value is the text of the field before '}', '!' or ':'
	Unknown // a character that is no part of Python, such as '$'

	LPar
	RPar
	LSqb
	RSqb
	LBrace
	RBrace
	Colon
	Comma
	Semi
	Dot
	Ellipsis
	At
	RArrow
	Exclaim
	Tilde
	Plus
	Minus
	Star
	DoubleStar
	Slash
	DoubleSlash
	Percent
	LeftShift
	RightShift
	Amper
	VBar
	Circumflex
	Less
	Greater
	LessEqual
	GreaterEqual
	EqEqual
	NotEqual
	ColonEqual
	Equal
	PlusEqual // the first of the augmented assignments
	MinusEqual
	StarEqual
	DoubleStarEqual
	SlashEqual
	DoubleSlashEqual
	PercentEqual
	AtEqual
	LeftShiftEqual
	RightShiftEqual
	AmperEqual
	VBarEqual
	CircumflexEqual // the last of the augmented assignments

	False // the first keyword
	None
	True
	And
	As
	Assert
	Async
	Await
	Break
	Class
	Continue
	Def
	Del
	Elif
	Else
	Except
	Finally
	For
	From
	Global
	If
	Import
	In
	Is
	Lambda
	Nonlocal
	Not
	Or
	Pass
	Raise
	Return
	Try
	While
	With
	Yield // the last keyword

	lastType
)

// NumTypes is the length of a table indexed by Index.
const NumTypes = -int(lastType)

// Index maps a token type to a small non-negative number.
func Index(t TokenType) int { return -int(t) }

// IsKeyword reports whether t is a hard keyword.
func IsKeyword(t TokenType) bool { return Yield <= t && t <= False }

// typeNames are the names that the tags of the grammar use, indexed by Index;
// the text of a keyword is its name in Python's spelling.
var typeNames = [NumTypes]string{
	1: "EOF", "Newline", "Indent", "Dedent", "Error", "Name", "Number", "String", "FStart", "FMiddle", "FEnd", "FDebug", "Unknown",
	"LPar", "RPar", "LSqb", "RSqb", "LBrace", "RBrace", "Colon", "Comma", "Semi", "Dot", "Ellipsis", "At", "RArrow",
	"Exclaim", "Tilde", "Plus", "Minus", "Star", "DoubleStar", "Slash", "DoubleSlash", "Percent", "LeftShift",
	"RightShift", "Amper", "VBar", "Circumflex", "Less", "Greater", "LessEqual", "GreaterEqual", "EqEqual", "NotEqual",
	"ColonEqual", "Equal", "PlusEqual", "MinusEqual", "StarEqual", "DoubleStarEqual", "SlashEqual", "DoubleSlashEqual",
	"PercentEqual", "AtEqual", "LeftShiftEqual", "RightShiftEqual", "AmperEqual", "VBarEqual", "CircumflexEqual",
	"False", "None", "True", "And", "As", "Assert", "Async", "Await", "Break", "Class", "Continue", "Def", "Del", "Elif",
	"Else", "Except", "Finally", "For", "From", "Global", "If", "Import", "In", "Is", "Lambda", "Nonlocal", "Not", "Or",
	"Pass", "Raise", "Return", "Try", "While", "With", "Yield",
}

// TypeName is the name of t in the tags of the grammar.
func TypeName(t TokenType) string { return typeNames[Index(t)] }

var symbols = sync.OnceValue(func() map[string]TokenType {
	m := make(map[string]TokenType, NumTypes)
	for i, name := range typeNames {
		if name != "" {
			m[name] = TokenType(-i)
		}
	}
	return m
})

// keyword returns the type of a hard keyword, or Name. Comparing by length and
// first letter is several times as fast as a map.
func keyword(s string) TokenType {
	switch len(s) {
	case 2:
		switch s {
		case "as":
			return As
		case "if":
			return If
		case "in":
			return In
		case "is":
			return Is
		case "or":
			return Or
		}
	case 3:
		switch s {
		case "and":
			return And
		case "def":
			return Def
		case "del":
			return Del
		case "for":
			return For
		case "not":
			return Not
		case "try":
			return Try
		}
	case 4:
		switch s {
		case "None":
			return None
		case "True":
			return True
		case "elif":
			return Elif
		case "else":
			return Else
		case "from":
			return From
		case "pass":
			return Pass
		case "with":
			return With
		}
	case 5:
		switch s {
		case "False":
			return False
		case "async":
			return Async
		case "await":
			return Await
		case "break":
			return Break
		case "class":
			return Class
		case "raise":
			return Raise
		case "while":
			return While
		case "yield":
			return Yield
		}
	case 6:
		switch s {
		case "assert":
			return Assert
		case "except":
			return Except
		case "global":
			return Global
		case "import":
			return Import
		case "lambda":
			return Lambda
		case "return":
			return Return
		}
	case 7:
		if s == "finally" {
			return Finally
		}
	case 8:
		switch s {
		case "continue":
			return Continue
		case "nonlocal":
			return Nonlocal
		}
	}
	return Name
}
