package object

import "strings"

// this file finds where the string literal begins that a line of source is in: a syntax
// error shows the source from there on

// literal is an open string literal.
type literal struct {
	line    int
	quote   string
	format  bool // an f-string
	inField bool // between its braces
	depth   int  // brackets open in the field
}

// literalStart is the line where the string begins that the start of line n is inside of;
// it is n where there is none.
func literalStart(source string, n int) int {
	var open []literal
	line := 1
	for i := 0; i < len(source) && line < n; {
		c := source[i]
		if c == '\n' {
			line++
		}
		if len(open) == 0 || open[len(open)-1].inField {
			i = skipCode(source, i, line, &open)
			continue
		}
		top := &open[len(open)-1]
		switch {
		case c == '\\' && i+1 < len(source):
			if source[i+1] == '\n' {
				line++
			}
			i += 2
		case strings.HasPrefix(source[i:], top.quote):
			i += len(top.quote)
			open = open[:len(open)-1]
		case c == '\n' && len(top.quote) == 1:
			return n // an error that has another message
		case top.format && (strings.HasPrefix(source[i:], "{{") || strings.HasPrefix(source[i:], "}}")):
			i += 2
		case top.format && c == '{':
			top.inField, top.depth = true, 0
			i++
		default:
			i++
		}
	}
	if len(open) > 0 && !open[len(open)-1].inField {
		return open[len(open)-1].line
	}
	return n
}

// skipCode passes what is at source[i], outside of literals, and opens or goes back to
// literals.
func skipCode(source string, i, line int, open *[]literal) int {
	c := source[i]
	switch c {
	case '#':
		if end := strings.IndexByte(source[i:], '\n'); end >= 0 {
			return i + end
		}
		return len(source)
	case '"', '\'':
		quote := source[i : i+1]
		if strings.HasPrefix(source[i:], strings.Repeat(quote, 3)) {
			quote = source[i : i+3]
		}
		prefix := i
		for prefix > 0 && strings.IndexByte("rRbBuUfF", source[prefix-1]) >= 0 {
			prefix--
		}
		*open = append(*open, literal{line: line, quote: quote, format: strings.ContainsAny(source[prefix:i], "fF")})
		return i + len(quote)
	}
	if len(*open) > 0 {
		top := &(*open)[len(*open)-1]
		switch c {
		case '(', '[', '{':
			top.depth++
		case ')', ']':
			top.depth--
		case '}':
			if top.depth--; top.depth < 0 {
				top.inField = false
			}
		}
	}
	return i + 1
}
