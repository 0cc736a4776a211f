package lexer

// this file reads operators and brackets

import (
	"unicode"
	"unicode/utf8"

	"pyasync/ast"
)

// oneChar gives the operators of one character, by their first byte.
var oneChar = [128]TokenType{
	'(': LPar, ')': RPar, '[': LSqb, ']': RSqb, '{': LBrace, '}': RBrace, ':': Colon, ',': Comma, ';': Semi, '.': Dot,
	'@': At, '!': Exclaim, '~': Tilde, '+': Plus, '-': Minus, '*': Star, '/': Slash, '%': Percent, '&': Amper,
	'|': VBar, '^': Circumflex, '<': Less, '>': Greater, '=': Equal, '$': Unknown, '?': Unknown, '`': Unknown,
}

// withEqual gives the operator that a '=' makes of one of one character.
var withEqual = [128]TokenType{
	':': ColonEqual, '@': AtEqual, '!': NotEqual, '+': PlusEqual, '-': MinusEqual, '*': StarEqual, '/': SlashEqual,
	'%': PercentEqual, '&': AmperEqual, '|': VBarEqual, '^': CircumflexEqual, '<': LessEqual, '>': GreaterEqual, '=': EqEqual,
}

// doubled gives the operator of the same character twice, and its augmented assignment.
var doubled = [128][2]TokenType{
	'*': {DoubleStar, DoubleStarEqual}, '/': {DoubleSlash, DoubleSlashEqual},
	'<': {LeftShift, LeftShiftEqual}, '>': {RightShift, RightShiftEqual},
}

func (l *Lexer) operator(c byte) Token {
	start := l.pos
	if c >= utf8.RuneSelf {
		return l.name()
	}
	typ := oneChar[c]
	if typ == 0 {
		l.pos++
		if !unicode.IsPrint(rune(c)) {
			return l.fail("invalid non-printable character U+%04X", c)
		}
		typ = Unknown
		return l.token(typ, start)
	}
	if f := l.field(); f != nil && len(l.brackets) == f.depth {
		if t, ok := l.fieldOperator(f, c); ok {
			return t
		}
	}
	l.pos++
	next := l.at(0)
	switch {
	case doubled[c][0] != 0 && next == c:
		l.pos++
		typ = doubled[c][0]
		if l.at(0) == '=' {
			l.pos++
			typ = doubled[c][1]
		}
	case next == '=' && withEqual[c] != 0:
		l.pos++
		typ = withEqual[c]
	case c == '-' && next == '>':
		l.pos++
		typ = RArrow
	case c == '<' && next == '>':
		l.pos++
		typ = NotEqual
	case c == '.' && next == '.' && l.at(1) == '.':
		l.pos += 2
		typ = Ellipsis
	}
	switch typ {
	case LPar, LSqb, LBrace:
		if !l.open(c, start) {
			return l.errorToken()
		}
	case RPar, RSqb, RBrace:
		if !l.close(c) {
			return l.errorToken()
		}
	case NotEqual:
		switch old := l.src[start] == '<'; {
		case old && !l.opts.BarryAsFLUFL:
			typ = Unknown
		case !old && l.opts.BarryAsFLUFL:
			at := ast.Span{Line: int32(l.line), Col: int32(start - l.lineStart), EndLine: int32(l.line), EndCol: int32(l.pos - l.lineStart)}
			l.softFail("with Barry as BDFL, use '<>' instead of '!='", at)
			return l.errorToken()
		}
	}
	return l.token(typ, start)
}
