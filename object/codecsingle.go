package object

import (
	"sync"
	"unicode/utf8"
)

// this file encodes and decodes the encodings with one byte per code point

// encodeBytewise encodes code points by byteFor, and asks the error handler about runs of
// those that have no byte.
func encodeBytewise(e *encoding, out []byte, s *Str, reason string, byteFor func(r rune) (byte, bool)) ([]byte, error) {
	n := 0
	for i := 0; i < len(s.s); {
		r, size := decodeRune(s.s[i:])
		c, ok := byteFor(r)
		if ok {
			out = append(out, c)
			i, n = i+size, n+1
			continue
		}
		end := n
		for j := i; j < len(s.s) && !ok; {
			end++
			j += size
			if j < len(s.s) {
				r, size = decodeRune(s.s[j:])
				_, ok = byteFor(r)
			}
		}
		rep, err := e.encodeFailed(s, n, end, reason)
		if err != nil {
			return nil, err
		}
		out = append(out, rep.bytes...)
		for t := rep.text; t != ""; {
			r, size := decodeRune(t)
			c, ok := byteFor(r)
			if !ok {
				return nil, e.encodeError(s, n, end, reason)
			}
			out = append(out, c)
			t = t[size:]
		}
		n = rep.next
		i = s.offset(n)
	}
	return out, nil
}

func encodeASCII(e *encoding, out []byte, s *Str) ([]byte, error) {
	if s.isASCII() {
		return append(out, s.s...), nil
	}
	return encodeBytewise(e, out, s, "ordinal not in range(128)", func(r rune) (byte, bool) { return byte(r), r < 0x80 })
}

func decodeASCII(e *encoding, out, b []byte, final bool) ([]byte, int, error) {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			out = append(out, b[i])
			i++
			continue
		}
		rep, err := e.decodeFailed(b, i, i+1, "ordinal not in range(128)")
		if err != nil {
			return nil, 0, err
		}
		out = append(out, rep.text...)
		i = rep.next
	}
	return out, len(b), nil
}

func encodeLatin1(e *encoding, out []byte, s *Str) ([]byte, error) {
	e.name = "latin-1"
	if s.isASCII() {
		return append(out, s.s...), nil
	}
	return encodeBytewise(e, out, s, "ordinal not in range(256)", func(r rune) (byte, bool) { return byte(r), r < 0x100 })
}

func decodeLatin1(e *encoding, out, b []byte, final bool) ([]byte, int, error) {
	for _, c := range b {
		out = appendRune(out, rune(c))
	}
	return out, len(b), nil
}

// charmap is an encoding given by a table.
type charmap struct {
	key, name string
	table     string // of 128 or 256 code points
	once      sync.Once
	runes     [256]rune
	bytes     map[rune]byte
}

func (m *charmap) load() {
	m.once.Do(func() {
		i := 0
		m.bytes = make(map[rune]byte, 256)
		if utf8.RuneCountInString(m.table) == 128 {
			for ; i < 128; i++ {
				m.runes[i] = rune(i)
				m.bytes[rune(i)] = byte(i)
			}
		}
		for _, r := range m.table {
			m.runes[i] = r
			if r != undefinedByte {
				m.bytes[r] = byte(i)
			}
			i++
		}
	})
}

func (m *charmap) codec() *codec {
	const reason = "character maps to <undefined>"
	return &codec{m.name, func(e *encoding, out []byte, s *Str) ([]byte, error) {
		m.load()
		e.name = "charmap"
		return encodeBytewise(e, out, s, reason, func(r rune) (byte, bool) { c, ok := m.bytes[r]; return c, ok })
	}, func(e *encoding, out, b []byte, final bool) ([]byte, int, error) {
		m.load()
		e.name = "charmap"
		for i := 0; i < len(b); {
			if r := m.runes[b[i]]; r != undefinedByte {
				out = utf8.AppendRune(out, r)
				i++
				continue
			}
			rep, err := e.decodeFailed(b, i, i+1, reason)
			if err != nil {
				return nil, 0, err
			}
			out = append(out, rep.text...)
			i = rep.next
		}
		return out, len(b), nil
	}}
}
