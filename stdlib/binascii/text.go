package binascii

import "pyasync/object"

// this file defines uuencode and quoted-printable

var a2bUU = object.Func{Name: "a2b_uu", Sig: "(data, /)", Doc: "Turn one line of uuencoded text back into bytes.",
	Fast1: func(th *thread, _, v value) (value, error) {
		b, err := asciiArg(th, v)
		if err != nil {
			return value{}, err
		}
		if len(b) == 0 {
			return object.NewBytes(make([]byte, 32)), nil
		}
		want := int(b[0]-' ') & 0x3f
		b = b[1:]
		out := make([]byte, 0, want+3)
		bits, acc := 0, uint32(0)
		for len(out) < want {
			c := byte(' ') // a line may lack blanks at its end
			if len(b) > 0 {
				c, b = b[0], b[1:]
			}
			switch {
			case c == '\n' || c == '\r':
				c = 0
			case c < ' ' || c > ' '+64:
				return value{}, errorf(th, "Illegal char")
			default:
				c = (c - ' ') & 0x3f
			}
			acc = acc<<6 | uint32(c)
			if bits += 6; bits >= 8 {
				bits -= 8
				out = append(out, byte(acc>>bits))
			}
		}
		for _, c := range b {
			if c != ' ' && c != ' '+64 && c != '\n' && c != '\r' {
				return value{}, errorf(th, "Trailing garbage")
			}
		}
		return object.NewBytes(out), nil
	}}

var b2aUU = object.Func{Name: "b2a_uu", Sig: "(data, /, *, backtick=False)", Doc: "Write up to 45 bytes as one uuencoded line; with backtick, a zero is written as '`' in place of a blank.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		b, err := object.BytesLike(th, a[0])
		if err != nil {
			return value{}, err
		}
		backtick, err := flag(th, a[1], false)
		if err != nil {
			return value{}, err
		}
		if len(b) > 45 {
			return value{}, errorf(th, "At most 45 bytes at once")
		}
		char := func(n byte) byte {
			if n == 0 && backtick {
				return '`'
			}
			return n + ' '
		}
		out := []byte{char(byte(len(b)))}
		for ; len(b) > 0; b = b[min(3, len(b)):] {
			var g [3]byte
			copy(g[:], b)
			out = append(out, char(g[0]>>2), char(g[0]<<4&0x3f|g[1]>>4), char(g[1]<<2&0x3f|g[2]>>6), char(g[2]&0x3f))
		}
		return object.NewBytes(append(out, '\n')), nil
	}}

func unhex(c byte) (byte, bool) {
	switch {
	case '0' <= c && c <= '9':
		return c - '0', true
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return c | 0x20 - 'a' + 10, true
	}
	return 0, false
}

var a2bQP = object.Func{Name: "a2b_qp", Sig: "(data, header=False)", Doc: "Turn quoted-printable text back into bytes; with header, '_' stands for a blank.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		b, err := asciiArg(th, a[0])
		if err != nil {
			return value{}, err
		}
		header, err := flag(th, a[1], false)
		if err != nil {
			return value{}, err
		}
		out := make([]byte, 0, len(b))
		for i := 0; i < len(b); {
			switch {
			case b[i] == '=':
				i++
				if i >= len(b) {
					break
				}
				if b[i] == '\n' || b[i] == '\r' { // the line goes on
					for i < len(b) && b[i] != '\n' {
						i++
					}
					i++
					break
				}
				if b[i] == '=' {
					out = append(out, '=')
					i++
					break
				}
				if i+1 < len(b) {
					h, ok := unhex(b[i])
					l, ok2 := unhex(b[i+1])
					if ok && ok2 {
						out = append(out, h<<4|l)
						i += 2
						break
					}
				}
				out = append(out, '=')
			case header && b[i] == '_':
				out = append(out, ' ')
				i++
			default:
				out = append(out, b[i])
				i++
			}
		}
		return object.NewBytes(out), nil
	}}

const maxLine = 76

var b2aQP = object.Func{Name: "b2a_qp", Sig: "(data, quotetabs=False, istext=True, header=False)", Doc: `Write bytes as quoted-printable text.

quotetabs  escape tabs and blanks within a line too
istext     leave line ends as they are; else escape CR and LF like other bytes
header     as in mail headers: '_' for a blank`,
	Bound: func(th *thread, _ value, a []value) (value, error) {
		b, err := object.BytesLike(th, a[0])
		if err != nil {
			return value{}, err
		}
		e := qpEncoder{in: b, text: true}
		for i, to := range [...]*bool{&e.tabs, &e.text, &e.header} {
			if *to, err = flag(th, a[i+1], *to); err != nil {
				return value{}, err
			}
		}
		return object.NewBytes(e.encode()), nil
	}}

// qpEncoder writes quoted-printable.
type qpEncoder struct {
	in, out            []byte
	tabs, text, header bool
	line               int // characters of the present line
	crlf               bool
}

// quoted reports whether the byte at i must be written as its number.
func (e *qpEncoder) quoted(i int) bool {
	c := e.in[i]
	last := i+1 == len(e.in)
	switch {
	case c > 126 || c == '=' || e.header && c == '_':
		return true
	case c == '.' && e.line == 0 && (last || e.in[i+1] == '\n' || e.in[i+1] == '\r' || e.in[i+1] == 0):
		return true
	case !e.text && (c == '\r' || c == '\n'):
		return true
	case (c == '\t' || c == ' ') && last:
		return true
	case c < 33 && c != '\r' && c != '\n' && c != '\t' && c != ' ':
		return true
	case c < 33 && c != '\r' && c != '\n' && e.tabs:
		return true
	}
	return false
}

func (e *qpEncoder) newLine() {
	if e.crlf {
		e.out = append(e.out, '\r')
	}
	e.out = append(e.out, '\n')
}

func (e *qpEncoder) encode() []byte {
	for i, c := range e.in { // the line ends of the input decide those of the output
		if c == '\n' {
			e.crlf = i > 0 && e.in[i-1] == '\r'
			break
		}
	}
	const hexDigits = "0123456789ABCDEF"
	for i := 0; i < len(e.in); {
		c := e.in[i]
		if e.quoted(i) {
			if e.line+3 >= maxLine {
				e.out = append(e.out, '=')
				e.newLine()
				e.line = 0
			}
			e.out = append(e.out, '=', hexDigits[c>>4], hexDigits[c&15])
			e.line += 3
			i++
			continue
		}
		if e.text && (c == '\n' || c == '\r' && i+1 < len(e.in) && e.in[i+1] == '\n') {
			e.line = 0
			if n := len(e.out); n > 0 && (e.out[n-1] == ' ' || e.out[n-1] == '\t') { // white space at the end of a line
				w := e.out[n-1]
				e.out = append(e.out[:n-1], '=', hexDigits[w>>4], hexDigits[w&15])
			}
			e.newLine()
			if c == '\r' {
				i++
			}
			i++
			continue
		}
		if i+1 < len(e.in) && e.in[i+1] != '\n' && e.line+1 >= maxLine {
			e.out = append(e.out, '=')
			e.newLine()
			e.line = 0
		}
		e.line++
		if e.header && c == ' ' {
			c = '_'
		}
		e.out = append(e.out, c)
		i++
	}
	return e.out
}
