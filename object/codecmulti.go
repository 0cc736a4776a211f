package object

import (
	"strings"
	"unicode/utf8"

	xencoding "golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// this file encodes and decodes the encodings of East Asian scripts

func multibyteEncoding(key string) xencoding.Encoding {
	switch key {
	case "gbk", "gb2312":
		return simplifiedchinese.GBK
	case "gb18030":
		return simplifiedchinese.GB18030
	case "hz":
		return simplifiedchinese.HZGB2312
	case "big5", "cp950", "big5hkscs":
		return traditionalchinese.Big5
	case "shift_jis", "cp932":
		return japanese.ShiftJIS
	case "euc_jp":
		return japanese.EUCJP
	case "iso2022_jp":
		return japanese.ISO2022JP
	case "euc_kr", "cp949":
		return korean.EUCKR
	}
	return nil
}

const illegalMultibyte = "illegal multibyte sequence"

func multibyteCodec(key string) *codec {
	x := multibyteEncoding(key)
	if x == nil {
		return nil
	}
	return &codec{key, func(e *encoding, out []byte, s *Str) ([]byte, error) {
		return encodeMultibyte(e, key, x, out, s)
	}, func(e *encoding, out, b []byte, final bool) ([]byte, int, error) {
		return decodeMultibyte(e, key, x, out, b, final)
	}}
}

// encodeMultibyte encodes the longest pieces that the encoding has, so that those that
// switch between character sets need not return for every code point.
func encodeMultibyte(e *encoding, key string, x xencoding.Encoding, out []byte, s *Str) ([]byte, error) {
	var b strings.Builder
	raw := false
	flush := func() error {
		piece, err := x.NewEncoder().Bytes([]byte(b.String()))
		out = append(out, piece...)
		b.Reset()
		return err
	}
	n := 0
	for i := 0; i < len(s.s); {
		r, size := decodeRune(s.s[i:])
		if canEncode(key, x, r) {
			b.WriteString(s.s[i : i+size])
			i, n = i+size, n+1
			continue
		}
		rep, err := e.encodeFailed(s, n, n+1, illegalMultibyte)
		if err != nil {
			return nil, err
		}
		if raw = rep.isRaw; raw {
			if err := flush(); err != nil {
				return nil, e.encodeError(s, n, n+1, illegalMultibyte)
			}
			out = append(out, rep.bytes...)
		}
		for _, r := range rep.text {
			if !canEncode(key, x, r) {
				return nil, e.encodeError(s, n, n+1, illegalMultibyte)
			}
		}
		b.WriteString(rep.text)
		n = rep.next
		i = s.offset(n)
	}
	if err := flush(); err != nil {
		return nil, e.encodeError(s, 0, s.Len(), illegalMultibyte)
	}
	return out, nil
}

func canEncode(key string, x xencoding.Encoding, r rune) bool {
	if r < utf8.RuneSelf {
		return true
	}
	if isSurrogate(r) {
		return false
	}
	b, err := x.NewEncoder().Bytes([]byte(string(r)))
	return err == nil && !isForeign(key, b)
}

// isForeign reports whether the character that b begins with is of an extension that the
// encoding does not have, though x/text's, which is the one of the Web, does.
func isForeign(key string, b []byte) bool {
	lead, trail := b[0], byte(0)
	if len(b) > 1 {
		trail = b[1]
	}
	switch key {
	case "gbk":
		return lead == 0x80
	case "gb2312":
		return lead >= 0x80 && (lead < 0xa1 || lead > 0xf7 || trail < 0xa1)
	case "euc_kr":
		return lead >= 0x80 && (lead < 0xa1 || trail < 0xa1)
	case "shift_jis":
		return lead == 0x87 || lead >= 0xed
	case "euc_jp":
		return lead == 0xad || lead >= 0xf9
	}
	return false
}

// hasForeign reports whether b has such a character.
func hasForeign(key string, b []byte) bool {
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c < 0x80, key == "shift_jis" && 0xa1 <= c && c < 0xe0:
		case isForeign(key, b[i:]):
			return true
		case key == "euc_jp" && c == 0x8f:
			i += 2
		default:
			i++
		}
	}
	return false
}

// decodeMultibyte decodes b at once, or, when there is something wrong with it, piece by
// piece to find out where.
func decodeMultibyte(e *encoding, key string, x xencoding.Encoding, out, b []byte, final bool) ([]byte, int, error) {
	if text, err := x.NewDecoder().Bytes(b); err == nil && !strings.ContainsRune(string(text), utf8.RuneError) && !hasForeign(key, b) {
		return append(out, text...), len(b), nil
	}
	for i := 0; i < len(b); {
		n, text := decodePiece(key, x, b[i:])
		if n > 0 {
			out = append(out, text...)
			i += n
			continue
		}
		end, reason := i+1, illegalMultibyte
		if i+1 == len(b) {
			if !final {
				return out, i, nil
			}
			reason = "incomplete multibyte sequence"
		}
		rep, err := e.decodeFailed(b, i, end, reason)
		if err != nil {
			return nil, 0, err
		}
		out = append(out, rep.text...)
		i = rep.next
	}
	return out, len(b), nil
}

// decodePiece decodes the shortest beginning of b that is a character; n is 0 when none is.
func decodePiece(key string, x xencoding.Encoding, b []byte) (n int, text []byte) {
	if b[0] < utf8.RuneSelf {
		return 1, b[:1]
	}
	for n = 1; n <= 4 && n <= len(b); n++ {
		text, err := x.NewDecoder().Bytes(b[:n])
		if err == nil && len(text) > 0 && !isForeign(key, b[:n]) && !strings.ContainsRune(string(text), utf8.RuneError) {
			return n, text
		}
	}
	return 0, nil
}
