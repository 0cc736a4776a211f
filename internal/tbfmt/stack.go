package tbfmt

import (
	"fmt"
	"strings"

	"pyasync/object"
)

// this file shows the frames of a traceback

// Frame is one entry of a traceback.
type Frame struct {
	Filename      string
	Name          string
	Line, EndLine int
	Col, EndCol   int    // UTF-8 byte columns; -1 where unknown
	Text          string // the source lines from Line to EndLine, without trailing blanks, each ended by "\n"
}

// maxRepeats is how often the same entry is shown in a row.
const maxRepeats = 3

// The colours of 3.13.
const (
	magenta     = "\x1b[35m"
	boldMagenta = "\x1b[1;35m"
	red         = "\x1b[31m"
	boldRed     = "\x1b[1;31m"
	reset       = "\x1b[0m"
)

// Extract lists the entries of a traceback with their source; with a limit that is not
// negative, only that many of the last ones.
func Extract(th *object.Thread, tb *object.Traceback, limit int) []Frame {
	var frames []Frame
	n := 0
	for t := tb; t != nil; t = t.Next {
		n++
	}
	if limit >= 0 && limit < n {
		for ; n > limit; n-- {
			tb = tb.Next
		}
	}
	sources := &sources{th: th, lines: map[string][]string{}}
	for ; tb != nil; tb = tb.Next {
		code := tb.Frame.Code
		f := Frame{Filename: code.Filename, Name: code.Name, Line: tb.Lineno(), Col: -1, EndCol: -1}
		f.EndLine = f.Line
		if ps := code.Positions; tb.At >= 0 && int(tb.At) < len(ps) {
			if p := ps[tb.At]; p.EndLine != 0 && p.Line != 0 {
				f.Line, f.EndLine, f.Col, f.EndCol = int(p.Line), int(p.EndLine), int(p.Col), int(p.EndCol)
			}
			if th.Interp.Flags.NoRanges {
				f.EndLine, f.Col, f.EndCol = f.Line, -1, -1
			}
		}
		f.Text = sources.text(tb.Frame, f.Line, f.EndLine)
		frames = append(frames, f)
	}
	return frames
}

// Stack shows entries; runs of equal ones are cut short.
func Stack(th *object.Thread, frames []Frame, color bool) string {
	var b strings.Builder
	count := 0
	for i := range frames {
		f := &frames[i]
		if i == 0 || f.Filename != frames[i-1].Filename || f.Line != frames[i-1].Line || f.Name != frames[i-1].Name {
			writeRepeats(&b, count)
			count = 0
		}
		if count++; count > maxRepeats {
			continue
		}
		b.WriteString(f.Format(color))
	}
	writeRepeats(&b, count)
	return b.String()
}

// Lineal shows the entries of a traceback by their lines alone, without carets.
func Lineal(th *object.Thread, tb *object.Traceback) string {
	frames := Extract(th, tb, -1)
	for i := range frames {
		f := &frames[i]
		f.EndLine, f.Col, f.EndCol = f.Line, -1, -1
	}
	return Stack(th, frames, false)
}

func writeRepeats(b *strings.Builder, count int) {
	if count -= maxRepeats; count > 0 {
		plural := ""
		if count > 1 {
			plural = "s"
		}
		fmt.Fprintf(b, "  [Previous line repeated %d more time%s]\n", count, plural)
	}
}

// Format shows one entry: its place, and its source lines with carets.
func (f *Frame) Format(color bool) string {
	name := f.Filename
	if strings.HasPrefix(name, "<stdin>-") {
		name = "<stdin>"
	}
	var head string
	if color {
		head = fmt.Sprintf("  File %s\"%s\"%s, line %s%d%s, in %s%s%s\n", magenta, name, reset, magenta, f.Line, reset, magenta, f.Name, reset)
	} else {
		head = fmt.Sprintf("  File \"%s\", line %d, in %s\n", name, f.Line, f.Name)
	}
	return head + f.Source(color)
}

// Source is the part of Format below the first line.
func (f *Frame) Source(color bool) string {
	if strings.TrimSpace(f.Text) == "" {
		return ""
	}
	if f.Col < 0 || f.EndCol < 0 {
		line, _, _ := strings.Cut(f.Text, "\n")
		return "    " + strings.TrimSpace(line) + "\n"
	}
	return indentLines(Dedent(f.carets(color)), "    ")
}

func indentLines(text, by string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString(by + line)
	}
	return b.String()
}

// Dedent removes the white space that all lines that are not blank begin with, and all
// of blank lines.
func Dedent(text string) string {
	margin, first := "", true
	lines := strings.SplitAfter(text, "\n")
	for i, line := range lines {
		body := strings.TrimLeft(line, " \t")
		if body == "\n" || body == "" {
			lines[i] = body
			continue
		}
		white := line[:len(line)-len(body)]
		if first {
			margin, first = white, false
			continue
		}
		n := 0
		for n < len(margin) && n < len(white) && margin[n] == white[n] {
			n++
		}
		margin = margin[:n]
	}
	for i, line := range lines {
		lines[i] = strings.TrimPrefix(line, margin)
	}
	return strings.Join(lines, "")
}

// splitLines is str.splitlines.
func splitLines(s string) []string {
	var out []string
	start := 0
	for i, r := range s {
		switch r {
		case '\n':
			if i > 0 && s[i-1] == '\r' {
				start = i + 1
				continue
			}
		case '\r', '\v', '\f', 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029:
		default:
			continue
		}
		out = append(out, s[start:i])
		start = i + len(string(r))
	}
	if start < len(s) {
		out = append(out, s[start:])
	}
	return out
}
