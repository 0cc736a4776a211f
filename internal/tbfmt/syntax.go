package tbfmt

import (
	"fmt"
	"strings"
	"unicode"

	"pyasync/object"
)

// this file shows where in the source a syntax error is

// SyntaxInfo is what is shown of a syntax error; the values are the exception's attributes,
// None where unset.
type SyntaxInfo struct {
	Name                       string // of the class
	Msg, Filename, Line, Text  object.Value
	Offset, EndLine, EndOffset object.Value
}

// Syntax is the last part of the traceback of a syntax error. name is its class.
func Syntax(th *object.Thread, name string, exc *object.Exception, color bool) string {
	get := func(field string) object.Value {
		if v := exc.Field(field); !v.IsZero() {
			return v
		}
		return object.None
	}
	info := SyntaxInfo{Name: name, Msg: get("msg"), Filename: get("filename"), Line: get("lineno"), Text: get("text"),
		Offset: get("offset"), EndLine: get("end_lineno"), EndOffset: get("end_offset")}
	return info.Format(th, color)
}

// Format shows the place, the line with carets, and the message.
func (s *SyntaxInfo) Format(th *object.Thread, color bool) string {
	paint := func(code, text string) string {
		if !color {
			return text
		}
		return code + text + reset
	}
	var b strings.Builder
	suffix := ""
	if !s.Line.IsNone() {
		file := "<string>"
		if truth, err := object.Truth(th, s.Filename); err == nil && truth {
			file = safeStr(th, s.Filename, "filename")
		}
		fmt.Fprintf(&b, "  File %s, line %s\n", paint(magenta, `"`+file+`"`), paint(magenta, safeStr(th, s.Line, "lineno")))
	} else if !s.Filename.IsNone() {
		suffix = " (" + safeStr(th, s.Filename, "filename") + ")"
	}
	if text, ok := object.AsStr(s.Text); ok {
		s.source(th, &b, text.String(), color)
	}
	msg := ""
	if truth, err := object.Truth(th, s.Msg); err == nil && truth {
		msg = safeStr(th, s.Msg, "msg")
	}
	if msg == "" {
		msg = "<no detail available>"
	}
	b.WriteString(paint(boldMagenta, s.Name) + ": " + paint(magenta, msg) + suffix + "\n")
	return b.String()
}

// maxCarets bounds what nonsense in the attributes can ask for.
const maxCarets = 10000

// source shows the line, and carets if the range begins in what is shown of it.
func (s *SyntaxInfo) source(th *object.Thread, b *strings.Builder, full string, color bool) {
	text := strings.TrimRight(full, "\n")
	shown := strings.TrimLeft(text, " \n\f")
	if s.Offset.IsNone() || !s.Offset.IsInt() {
		b.WriteString("    " + shown + "\n")
		return
	}
	line := []rune(shown)
	size := len([]rune(text))
	cut := size - len(line)
	start, end := int(s.Offset.AsInt()), size+1
	if same, err := object.Equal(th, s.Line, s.EndLine); err == nil && same {
		end = start
		if s.EndOffset.IsInt() && s.EndOffset.AsInt() != 0 {
			end = int(s.EndOffset.AsInt())
		}
	}
	if full != "" && start > size {
		start = size + 1
	}
	if full != "" && end > size {
		end = size + 1
	}
	if start >= end || end < 0 {
		end = start + 1
	}
	end = min(end, start+maxCarets)
	// to columns of what is shown, counted from 0
	start, end = start-1-cut, end-1-cut
	if start < 0 {
		b.WriteString("    " + shown + "\n")
		return
	}
	// blanks keep their width, which may be that of a tab
	space := make([]rune, min(start, len(line)))
	for i := range space {
		if space[i] = ' '; unicode.IsSpace(line[i]) {
			space[i] = line[i]
		}
	}
	carets := strings.Repeat("^", end-start)
	if color {
		i, j := min(start, len(line)), min(end, len(line))
		shown = string(line[:i]) + boldRed + string(line[i:j]) + reset + string(line[j:])
		carets = boldRed + carets + reset
	}
	b.WriteString("    " + shown + "\n    " + string(space) + carets + "\n")
}
