package parser

// this file turns the bytes of source into text (PEP 263)

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"pyasync/ast"
)

const bom = "\xef\xbb\xbf"

// decode returns source as UTF-8 text with "\n" as its only line end.
func decode(src, filename string, opts Options) (string, *ast.SyntaxError) {
	if i := strings.IndexByte(src, 0); i >= 0 {
		if !opts.File {
			return "", &ast.SyntaxError{Msg: "source code string cannot contain null bytes"}
		}
		line := int32(1 + strings.Count(src[:i], "\n"))
		return "", &ast.SyntaxError{Msg: "source code cannot contain null bytes", Span: ast.Span{Line: line, Col: -1, EndLine: line, EndCol: -1}}
	}
	if !opts.Text {
		var err *ast.SyntaxError
		if src, err = decodeBytesOf(src, filename, opts.File); err != nil {
			return "", err
		}
	}
	if strings.IndexByte(src, '\r') >= 0 {
		src = strings.ReplaceAll(strings.ReplaceAll(src, "\r\n", "\n"), "\r", "\n")
	}
	return src, nil
}

// Decode returns the bytes of a source file as text with "\n" as its only line end; ok is
// false when they are none.
func Decode(src string) (text string, ok bool) {
	text, err := decode(src, "", Options{File: true})
	return text, err == nil
}

// decodeBytesOf decodes by byte order mark or coding declaration.
func decodeBytesOf(src, filename string, file bool) (string, *ast.SyntaxError) {
	rest, marked := strings.CutPrefix(src, bom)
	declared := codingDeclaration(rest)
	name := normalEncoding(declared)
	if marked && strings.EqualFold(declared, "utf8") {
		name = declared // which CPython does not take for utf-8 here
	}
	if marked && declared != "" && name != "utf-8" {
		return "", &ast.SyntaxError{Msg: "encoding problem: " + name + " with BOM", NoLine: !file}
	}
	if declared == "" || name == "utf-8" {
		if utf8.ValidString(rest) {
			return rest, nil
		}
		return "", invalidUTF8(rest, filename, file && declared == "" && !marked)
	}
	text, problem := decodeAs(name, rest)
	if problem == "" {
		return text, nil
	}
	if file {
		problem = "encoding problem: " + declared
	}
	return "", &ast.SyntaxError{Msg: problem, NoLine: !file}
}

// codingDeclaration finds the encoding that a comment in one of the first two
// lines names. In the second it counts only if the first is blank or a comment.
func codingDeclaration(src string) string {
	for range 2 {
		line, rest, _ := strings.Cut(src, "\n")
		line = strings.TrimLeft(line, " \t\f")
		if !strings.HasPrefix(line, "#") {
			if strings.TrimSpace(line) != "" {
				return ""
			}
			src = rest
			continue
		}
		for s := line; ; {
			i := strings.Index(s, "coding")
			if i < 0 {
				break
			}
			s = s[i+len("coding"):]
			if s == "" || s[0] != ':' && s[0] != '=' {
				continue
			}
			name := strings.TrimLeft(s[1:], " \t")
			end := strings.IndexFunc(name, func(r rune) bool {
				return !('a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9' || r == '-' || r == '_' || r == '.')
			})
			if end < 0 {
				end = len(name)
			}
			if end > 0 {
				return name[:end]
			}
		}
		src = rest
	}
	return ""
}

// normalEncoding is the name by which CPython knows the usual encodings.
func normalEncoding(name string) string {
	s := strings.ReplaceAll(strings.ToLower(name), "_", "-")
	switch {
	case s == "utf-8" || s == "utf8" || s == "u8" || strings.HasPrefix(s, "utf-8-"):
		return "utf-8"
	case s == "latin-1", s == "iso-8859-1", s == "iso-latin-1", strings.HasPrefix(s, "latin-1-"),
		strings.HasPrefix(s, "iso-8859-1-"), strings.HasPrefix(s, "iso-latin-1-"):
		return "iso-8859-1"
	}
	return name
}

// charmaps are the encodings of one byte per character.
var charmaps = [...]struct {
	names string
	table *charmap.Charmap
}{
	{" iso88591 latin1 latin l1 8859 cp819 ", charmap.ISO8859_1}, {" iso88592 latin2 l2 ", charmap.ISO8859_2},
	{" iso88593 latin3 l3 ", charmap.ISO8859_3}, {" iso88594 latin4 l4 ", charmap.ISO8859_4},
	{" iso88595 cyrillic ", charmap.ISO8859_5}, {" iso88596 arabic ", charmap.ISO8859_6},
	{" iso88597 greek ", charmap.ISO8859_7}, {" iso88598 hebrew ", charmap.ISO8859_8},
	{" iso88599 latin5 l5 ", charmap.ISO8859_9}, {" iso885910 latin6 l6 ", charmap.ISO8859_10},
	{" iso885913 latin7 l7 ", charmap.ISO8859_13}, {" iso885914 latin8 l8 ", charmap.ISO8859_14},
	{" iso885915 latin9 l9 ", charmap.ISO8859_15}, {" iso885916 latin10 l10 ", charmap.ISO8859_16},
	{" cp437 437 ibm437 ", charmap.CodePage437}, {" cp850 850 ibm850 ", charmap.CodePage850},
	{" cp852 852 ibm852 ", charmap.CodePage852}, {" cp855 855 ibm855 ", charmap.CodePage855},
	{" cp858 858 ibm858 ", charmap.CodePage858}, {" cp860 860 ibm860 ", charmap.CodePage860},
	{" cp862 862 ibm862 ", charmap.CodePage862}, {" cp863 863 ibm863 ", charmap.CodePage863},
	{" cp865 865 ibm865 ", charmap.CodePage865}, {" cp866 866 ibm866 ", charmap.CodePage866},
	{" cp037 037 ibm037 ", charmap.CodePage037}, {" cp1140 1140 ibm1140 ", charmap.CodePage1140},
	{" koi8r ", charmap.KOI8R}, {" koi8u ", charmap.KOI8U}, {" macroman macintosh ", charmap.Macintosh},
	{" maccyrillic ", charmap.MacintoshCyrillic}, {" cp874 ", charmap.Windows874},
	{" cp1250 1250 windows1250 ", charmap.Windows1250}, {" cp1251 1251 windows1251 ", charmap.Windows1251},
	{" cp1252 1252 windows1252 ", charmap.Windows1252}, {" cp1253 1253 windows1253 ", charmap.Windows1253},
	{" cp1254 1254 windows1254 ", charmap.Windows1254}, {" cp1255 1255 windows1255 ", charmap.Windows1255},
	{" cp1256 1256 windows1256 ", charmap.Windows1256}, {" cp1257 1257 windows1257 ", charmap.Windows1257},
	{" cp1258 1258 windows1258 ", charmap.Windows1258},
}

// decodeAs decodes src, or says why it cannot.
func decodeAs(name, src string) (text, problem string) {
	key := strings.NewReplacer("-", "", "_", "", " ", "").Replace(strings.ToLower(name))
	if key == "ascii" || key == "usascii" || key == "646" {
		for i := 0; i < len(src); i++ {
			if src[i] >= utf8.RuneSelf {
				return "", fmt.Sprintf("'ascii' codec can't decode byte 0x%02x in position %d: ordinal not in range(128)", src[i], i)
			}
		}
		return src, ""
	}
	for _, c := range charmaps {
		if !strings.Contains(c.names, " "+key+" ") {
			continue
		}
		b := make([]byte, 0, len(src)+len(src)/8)
		for i := 0; i < len(src); i++ {
			r := c.table.DecodeByte(src[i])
			if r == utf8.RuneError {
				return "", fmt.Sprintf("'charmap' codec can't decode byte 0x%02x in position %d: character maps to <undefined>", src[i], i)
			}
			b = utf8.AppendRune(b, r)
		}
		return string(b), ""
	}
	return "", "unknown encoding: " + name
}

// invalidUTF8 is the error about the first byte that is no UTF-8.
func invalidUTF8(src, filename string, undeclared bool) *ast.SyntaxError {
	i := 0
	for i < len(src) {
		r, size := utf8.DecodeRuneInString(src[i:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		i += size
	}
	line := 1 + strings.Count(src[:i], "\n")
	if undeclared {
		return &ast.SyntaxError{Msg: fmt.Sprintf("Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding declared; "+
			"see https://peps.python.org/pep-0263/ for details", src[i], filename, line)}
	}
	col := int32(i - strings.LastIndexByte(src[:i], '\n') - 1)
	reason := "invalid continuation byte"
	switch c := src[i]; {
	case c < 0xc2 || c > 0xf4:
		reason = "invalid start byte"
	case i+1 == len(src) || src[i+1] < utf8.RuneSelf:
		reason = "unexpected end of data"
	}
	at := ast.Span{Line: int32(line), Col: col, EndLine: int32(line), EndCol: -2}
	lineStart := i - int(col)
	start, literal := badToken(src[lineStart:i])
	position := int(col) - start
	if literal >= 0 {
		at.Col, at.EndCol, position = int32(start), col, int(col)-literal
	}
	return &ast.SyntaxError{Msg: fmt.Sprintf("(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %d: %s", src[i], position, reason), Span: at}
}

// badToken is where the token begins at the end of which something cannot be decoded, and, in
// a literal, where its text begins, else -1. It sees no literals that begin in a line before.
func badToken(line string) (start, text int) {
	for i := 0; i < len(line); {
		c := line[i]
		switch {
		case isNameByte(c):
			start = i
			for i < len(line) && isNameByte(line[i]) {
				i++
			}
			if i == len(line) {
				return start, -1
			}
			if q := line[i]; i-start > 2 || q != '"' && q != '\'' {
				continue
			}
			c = line[i]
		case c == '"' || c == '\'':
			start = i
		default:
			i++
			continue
		}
		i++
		if strings.HasPrefix(line[i:], string([]byte{c, c})) {
			i += 2
		}
		text = i
		for i < len(line) && line[i] != c {
			if line[i] == '\\' {
				i++
			}
			i++
		}
		if i >= len(line) {
			return start, text
		}
		i++
	}
	return len(line), -1
}

func isNameByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' || c >= utf8.RuneSelf
}
