package lexer

// this file reads numbers

import (
	"strings"

	"pyasync/ast"
)

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isOctal(c byte) bool { return '0' <= c && c <= '7' }

func isBinary(c byte) bool { return c == '0' || c == '1' }

func isHex(c byte) bool {
	return isDigit(c) || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

func (l *Lexer) number() Token {
	start := l.pos
	if l.at(0) == '0' {
		switch l.at(1) | 0x20 {
		case 'x':
			return l.radix(start, "hexadecimal", isHex)
		case 'o':
			return l.radix(start, "octal", isOctal)
		case 'b':
			return l.radix(start, "binary", isBinary)
		}
	}
	firstNonZero := -1
	if l.at(0) != '.' {
		if !l.digits() {
			return l.errorToken()
		}
		if text := l.src[start:l.pos]; text[0] == '0' {
			firstNonZero = strings.IndexAny(text, "123456789")
		}
	}
	integer := true
	if l.at(0) == '.' {
		l.pos++
		integer = false
		if isDigit(l.at(0)) && !l.digits() {
			return l.errorToken()
		}
	}
	if l.at(0)|0x20 == 'e' {
		integer = false
		switch sign := l.at(1); {
		case isDigit(sign):
			l.pos++
			if !l.digits() {
				return l.errorToken()
			}
		case sign == '+' || sign == '-':
			l.pos += 2
			if !isDigit(l.at(0)) {
				return l.fail("invalid decimal literal")
			}
			if !l.digits() {
				return l.errorToken()
			}
		}
	}
	kind := "decimal"
	if l.at(0)|0x20 == 'j' {
		l.pos++
		kind, integer = "imaginary", false
	}
	if integer && firstNonZero >= 0 && !l.opts.Loose {
		col := int32(start - l.lineStart)
		return l.failSpan(ast.Span{Line: int32(l.line), Col: col, EndLine: int32(l.line), EndCol: col + int32(firstNonZero)},
			"leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")
	}
	return l.endNumber(start, kind)
}

// digits reads decimal digits with single underscores between them.
func (l *Lexer) digits() bool {
	for {
		for isDigit(l.at(0)) {
			l.pos++
		}
		if l.at(0) != '_' {
			return true
		}
		l.pos++
		if !isDigit(l.at(0)) {
			l.fail("invalid decimal literal")
			return false
		}
	}
}

// radix reads a number with a prefix such as 0x.
func (l *Lexer) radix(start int, kind string, valid func(byte) bool) Token {
	l.pos += 2
	for {
		if l.at(0) == '_' {
			l.pos++
		}
		if c := l.at(0); !valid(c) {
			if isDigit(c) {
				l.pos++
				return l.fail("invalid digit '%c' in %s literal", c, kind)
			}
			return l.fail("invalid %s literal", kind)
		}
		for valid(l.at(0)) {
			l.pos++
		}
		if l.at(0) != '_' {
			break
		}
	}
	if c := l.at(0); isDigit(c) {
		l.pos++
		return l.fail("invalid digit '%c' in %s literal", c, kind)
	}
	return l.endNumber(start, kind)
}

// endNumber checks what follows a number: a keyword is only worth a warning, a name is an error.
func (l *Lexer) endNumber(start int, kind string) Token {
	t := l.token(Number, start)
	c := l.at(0)
	if l.opts.Loose || !isNameStart(c) && !isDigit(c) || c >= 0x80 {
		return t
	}
	rest := l.src[l.pos:]
	for _, k := range [...]string{"and", "else", "for", "if", "in", "is", "or", "not"} {
		after, ok := strings.CutPrefix(rest, k)
		if ok && (k[0] == 'i' || after == "" || !isNameByte(after[0])) {
			line := int32(l.line)
			l.warnings = append(l.warnings, ast.Warning{Category: "SyntaxWarning", Msg: "invalid " + kind + " literal",
				Span: ast.Span{Line: line, Col: int32(start - l.lineStart), EndLine: line, EndCol: int32(l.pos - l.lineStart)}})
			return t
		}
	}
	return l.fail("invalid %s literal", kind)
}
