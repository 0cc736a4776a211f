package object

import (
	"strings"
	"unicode/utf8"
)

// this file converts between text and the bytes that the system knows as file names and
// arguments: UTF-8, in which other bytes travel as lone surrogates (surrogateescape)

// DecodeFS is os.fsdecode of bytes.
func DecodeFS(b []byte) string {
	if utf8.Valid(b) {
		return string(b)
	}
	var s strings.Builder
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 {
			// U+DC80 + (b - 0x80), as its three generalised UTF-8 bytes
			c := 0xDC00 + rune(b[0])
			s.Write([]byte{0xE0 | byte(c>>12), 0x80 | byte(c>>6)&0x3F, 0x80 | byte(c)&0x3F})
		} else {
			s.Write(b[:n])
		}
		b = b[n:]
	}
	return s.String()
}

// EncodeFS is os.fsencode of text: what the system is given. Surrogates that stand for no
// byte are left as they are.
func EncodeFS(s string) string {
	if !strings.Contains(s, "\xed") || utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == 0xED && i+2 < len(s) && s[i+1] >= 0xB2 && s[i+1] <= 0xB3 {
			c := 0xD000 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F)
			if c >= 0xDC80 && c <= 0xDCFF {
				b.WriteByte(byte(c - 0xDC00))
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
