package repl

import (
	"strings"

	"pyasync/lexer"
)

// this file finds out where in Python text the cursor is, however unfinished that is

// place is what surrounds a position.
type place struct {
	comment bool
	str     int    // where the string begins that it is in, behind its quotes; or -1
	quote   string // of that string
	opener  int    // where the innermost open bracket is, or -1
}

// scan reads text up to its end, which is the position.
func scan(text string) place {
	p := place{str: -1, opener: -1}
	var open []int
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c == '#':
			j := strings.IndexByte(text[i:], '\n')
			if j < 0 {
				p.comment = true
				return p
			}
			i += j
		case c == '"' || c == '\'':
			end, quote := endOfString(text, i)
			if end < 0 {
				p.str, p.quote = i+len(quote), quote
				if len(open) > 0 {
					p.opener = open[len(open)-1]
				}
				return p
			}
			i = end
		case strings.IndexByte("([{", c) >= 0:
			open = append(open, i)
			i++
		case strings.IndexByte(")]}", c) >= 0:
			if len(open) > 0 {
				open = open[:len(open)-1]
			}
			i++
		default:
			i++
		}
	}
	if len(open) > 0 {
		p.opener = open[len(open)-1]
	}
	return p
}

// endOfString is where the string ends that begins at i, or -1. A string in one pair of
// quotes ends with its line.
func endOfString(text string, i int) (end int, quote string) {
	quote = text[i : i+1]
	if triple := strings.Repeat(quote, 3); strings.HasPrefix(text[i:], triple) {
		quote = triple
	}
	for j := i + len(quote); j < len(text); j++ {
		switch {
		case text[j] == '\\':
			j++
		case strings.HasPrefix(text[j:], quote):
			return j + len(quote), quote
		case text[j] == '\n' && len(quote) == 1:
			return j, quote
		}
	}
	return -1, quote
}

// primary is where the expression begins that ends at end: names, attributes, calls,
// subscripts and literals, as tightly as they bind.
func primary(text string, end int) int {
	i := end
	for {
		start := i
		for i > 0 && strings.IndexByte(")]}", text[i-1]) >= 0 {
			i = opening(text, i-1)
			if i < 0 {
				return start
			}
		}
		if i > 0 && (text[i-1] == '"' || text[i-1] == '\'') {
			j := stringStart(text[:i])
			if j < 0 {
				return start
			}
			i = j
		}
		for i > 0 && isNameByte(text[i-1]) {
			i--
		}
		if i > 0 && text[i-1] == '.' && i < start+1 {
			i--
			continue
		}
		return i
	}
}

func isNameByte(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80
}

// opening is where the bracket at i was opened, or -1.
func opening(text string, i int) int {
	return scan(text[:i]).opener
}

// stringStart is where the string begins that text ends with, or -1.
func stringStart(text string) int {
	for i := 0; i < len(text); {
		switch c := text[i]; c {
		case '#':
			j := strings.IndexByte(text[i:], '\n')
			if j < 0 {
				return -1
			}
			i += j
		case '"', '\'':
			end, _ := endOfString(text, i)
			if end < 0 {
				return -1
			}
			if end == len(text) {
				return i
			}
			i = end
		default:
			i++
		}
	}
	return -1
}

// wordStart is where the name begins that text ends with.
func wordStart(text string) int {
	i := len(text)
	for i > 0 && isNameByte(text[i-1]) {
		i--
	}
	return i
}

// isName reports whether s is an identifier.
func isName(s string) bool { return lexer.IsIdentifier(s) }
