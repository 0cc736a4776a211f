package structmod

import (
	"math"
	"strings"
)

// this file parses formats

// item is a run of equal values in a structure.
type item struct {
	code   byte
	size   int // of one value
	count  int // of values
	offset int
}

// layout is a parsed format. It never changes.
type layout struct {
	format string
	items  []item
	size   int
	values int
	big    bool // big-endian
	native bool // sizes and alignment of C
}

// sizeOf is the size of a value of a format character, 0 if there is no such character.
func sizeOf(code byte, native bool) int {
	switch code {
	case 'x', 'c', 'b', 'B', 's', 'p', '?':
		return 1
	case 'h', 'H', 'e':
		return 2
	case 'i', 'I', 'f':
		return 4
	case 'q', 'Q', 'd':
		return 8
	case 'l', 'L':
		if native {
			return 8
		}
		return 4
	case 'n', 'N', 'P':
		if native {
			return 8
		}
	}
	return 0
}

// parse reads a format.
func parse(th *thread, format string) (*layout, error) {
	if strings.IndexByte(format, 0) >= 0 {
		return nil, errorf(th, "embedded null character")
	}
	l := &layout{format: format, native: true}
	rest := format
	if rest != "" && strings.IndexByte("@=<>!", rest[0]) >= 0 {
		l.native = rest[0] == '@'
		l.big = rest[0] == '>' || rest[0] == '!'
		rest = rest[1:]
	}
	for rest != "" {
		c := rest[0]
		if isSpace(c) {
			rest = rest[1:]
			continue
		}
		count := 1
		if isDigit(c) {
			count = 0
			for rest != "" && isDigit(rest[0]) {
				d := int(rest[0] - '0')
				if count > (math.MaxInt-d)/10 {
					return nil, errorf(th, "total struct size too long")
				}
				count = 10*count + d
				rest = rest[1:]
			}
			if rest == "" {
				return nil, errorf(th, "repeat count given without format specifier")
			}
			c = rest[0]
		}
		rest = rest[1:]
		if err := l.add(th, c, count); err != nil {
			return nil, err
		}
	}
	return l, nil
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

// add appends count values of a format character.
func (l *layout) add(th *thread, code byte, count int) error {
	size := sizeOf(code, l.native)
	if size == 0 {
		return errorf(th, "bad char in struct format")
	}
	at := l.size
	if l.native && size > 1 {
		if at > math.MaxInt-size {
			return errorf(th, "total struct size too long")
		}
		at = (at + size - 1) / size * size
	}
	if count > (math.MaxInt-at)/size {
		return errorf(th, "total struct size too long")
	}
	l.size = at + size*count
	switch code {
	case 's', 'p':
		l.items = append(l.items, item{code, count, 1, at})
		l.values++
	case 'x':
	default:
		if count > 0 {
			l.items = append(l.items, item{code, size, count, at})
			l.values += count
		}
	}
	return nil
}
