package object

import "fmt"

// this file reads and writes the escapes of bytes literals

// UnescapeBytes replaces the escapes of a bytes literal. errors says what to do with an \x
// that is too short; the first escape that means nothing is warned of.
func UnescapeBytes(th *Thread, b []byte, errors string) ([]byte, error) {
	var out []byte
	warning := ""
	for i := 0; i < len(b); {
		if b[i] != '\\' {
			out = append(out, b[i])
			i++
			continue
		}
		if i+1 == len(b) {
			return nil, th.ValueErrorf("Trailing \\ in string")
		}
		switch c := b[i+1]; {
		case c == '\n':
			i += 2
		case c >= '0' && c <= '7':
			n, start := 0, i
			for i++; i < len(b) && i < start+4 && b[i] >= '0' && b[i] <= '7'; i++ {
				n = n<<3 | int(b[i]-'0')
			}
			if n > 0xff && warning == "" {
				warning = fmt.Sprintf("invalid octal escape sequence '\\%o'", n)
			}
			out = append(out, byte(n))
		case c == 'x':
			if i+3 < len(b) && hexDigit(b[i+2]) >= 0 && hexDigit(b[i+3]) >= 0 {
				out = append(out, byte(hexDigit(b[i+2])<<4|hexDigit(b[i+3])))
				i += 4
				continue
			}
			switch errors {
			case "strict":
				return nil, th.ValueErrorf("invalid \\x escape at position %d", i)
			case "replace":
				out = append(out, '?')
			case "ignore":
			default:
				return nil, th.ValueErrorf("decoding error; unknown error handling code: %s", errors)
			}
			// one digit that may be there belongs to it
			if i += 2; i < len(b) && hexDigit(b[i]) >= 0 {
				i++
			}
		default:
			if means := simpleEscape(c); means != 0 {
				out = append(out, means)
			} else {
				if warning == "" {
					warning = fmt.Sprintf("invalid escape sequence '\\%c'", c)
				}
				out = append(out, '\\', c)
			}
			i += 2
		}
	}
	if warning != "" {
		if err := th.Warn(DeprecationWarningType, warning, 1); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// EscapeBytes writes bytes as in a literal with single quotes, without them.
func EscapeBytes(b []byte) []byte {
	var out []byte
	for _, c := range b {
		switch {
		case c == '\'' || c == '\\':
			out = append(out, '\\', c)
		case c == '\t':
			out = append(out, '\\', 't')
		case c == '\n':
			out = append(out, '\\', 'n')
		case c == '\r':
			out = append(out, '\\', 'r')
		case c < ' ' || c >= 0x7f:
			out = fmt.Appendf(out, "\\x%02x", c)
		default:
			out = append(out, c)
		}
	}
	return out
}
