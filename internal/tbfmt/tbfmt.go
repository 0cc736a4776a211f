// Package tbfmt shows exceptions as CPython 3.13 does: tracebacks with source lines and
// carets, causes and contexts, notes, groups, syntax errors, and suggestions for
// misspelt names.
//
// The command, sys.excepthook and the traceback module print through it. Showing an
// exception may run Python code (__str__, __notes__); errors there are shown in place of
// what they prevented, and never raised.
package tbfmt

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"pyasync/object"
)

// this file walks an exception with its causes, contexts and members

// Options say how an exception is shown.
type Options struct {
	Color bool
	// NoChain leaves out causes and contexts.
	NoChain bool
}

// The texts between chained exceptions.
const (
	causeText   = "\nThe above exception was the direct cause of the following exception:\n\n"
	contextText = "\nDuring handling of the above exception, another exception occurred:\n\n"
)

// The limits of groups.
const (
	maxGroupWidth = 15
	maxGroupDepth = 10
)

// PrintException writes what is shown for an exception that nothing caught.
func PrintException(th *object.Thread, w io.Writer, exc *object.Exception, opts Options) error {
	_, err := io.WriteString(w, Format(th, exc, opts))
	return err
}

// Format is the text that PrintException writes.
func Format(th *object.Thread, exc *object.Exception, opts Options) string {
	p := &printer{th: th, opts: opts, seen: map[*object.Exception]bool{}}
	p.exception(exc, opts.Color)
	return p.b.String()
}

// printer is one run of Format.
type printer struct {
	th        *object.Thread
	opts      Options
	b         strings.Builder
	depth     int // of nested groups
	needClose bool
	seen      map[*object.Exception]bool
}

func (p *printer) indent() string { return strings.Repeat(" ", 2*p.depth) }

// emit writes text behind the margin of the group that it is in.
func (p *printer) emit(text string, margin byte) {
	if p.depth == 0 {
		p.b.WriteString(text)
		return
	}
	for line := range strings.Lines(text) {
		p.b.WriteString(p.indent())
		p.b.WriteByte(margin)
		p.b.WriteByte(' ')
		p.b.WriteString(line)
	}
}

// link is an exception with the text that follows it when others come after.
type link struct {
	exc  *object.Exception
	text string
}

// chain is exc with its causes and contexts, exc first.
func (p *printer) chain(exc *object.Exception) []link {
	p.seen[exc] = true
	links := []link{{exc: exc}}
	for !p.opts.NoChain {
		next, text := object.ExceptionOf(exc.Cause), causeText
		if next == nil || p.seen[next] {
			next, text = nil, contextText
			if !exc.Suppress {
				next = exc.Context
			}
		}
		if next == nil || p.seen[next] {
			break
		}
		p.seen[next] = true
		links = append(links, link{next, text})
		exc = next
	}
	return links
}

func (p *printer) exception(exc *object.Exception, color bool) {
	for _, l := range slices.Backward(p.chain(exc)) {
		if l.exc.IsGroup() {
			p.group(l.exc, color)
		} else {
			p.stack("Traceback", l.exc, '|', color)
			p.emit(Only(p.th, l.exc, color), '|')
		}
		if l.text != "" {
			p.emit(l.text, '|')
		}
	}
}

// stack shows the entries of a traceback under a title, if there are any.
func (p *printer) stack(title string, exc *object.Exception, margin byte, color bool) {
	if frames := Extract(p.th, exc.TB, limit(p.th)); len(frames) > 0 {
		p.emit(title+" (most recent call last):\n", margin)
		p.emit(Stack(p.th, frames, color), '|')
	}
}

// group shows a group and its members, each level two columns further to the right.
func (p *printer) group(exc *object.Exception, color bool) {
	if p.depth > maxGroupDepth {
		p.emit(fmt.Sprintf("... (max_group_depth is %d)\n", maxGroupDepth), '|')
		return
	}
	top := p.depth == 0
	margin := byte('|')
	if top {
		p.depth, margin = 1, '+'
	}
	p.stack("Exception Group Traceback", exc, margin, color)
	p.emit(Only(p.th, exc, color), '|')
	members := exc.Members()
	n := min(len(members), maxGroupWidth+1)
	p.needClose = false
	for i := range n {
		last := i == n-1
		if last {
			p.needClose = true // a group inside may draw the last line
		}
		mark, title := "  ", fmt.Sprint(i+1)
		if i == 0 {
			mark = "+-"
		}
		if i >= maxGroupWidth {
			title = "..."
		}
		p.b.WriteString(p.indent() + mark + "+---------------- " + title + " ----------------\n")
		p.depth++
		if i < maxGroupWidth {
			p.exception(object.ExceptionOf(members[i]), false)
		} else {
			more := len(members) - maxGroupWidth
			plural := ""
			if more > 1 {
				plural = "s"
			}
			p.emit(fmt.Sprintf("and %d more exception%s\n", more, plural), '|')
		}
		if last && p.needClose {
			p.b.WriteString(p.indent() + "+------------------------------------\n")
			p.needClose = false
		}
		p.depth--
	}
	if top {
		p.depth = 0
	}
}

// limit is sys.tracebacklimit, or -1.
func limit(th *object.Thread) int {
	m, ok := th.Interp.Modules.GetString("sys").Object().(*object.Module)
	if !ok {
		return -1
	}
	v := m.Get("tracebacklimit")
	if v.IsZero() || !v.IsInt() {
		return -1
	}
	return int(max(v.AsInt(), 0))
}

// Unraisable is what sys.unraisablehook prints for an exception that cannot be raised:
// without carets, notes and chain. obj and errMsg may be the zero Value or None.
func Unraisable(th *object.Thread, exc *object.Exception, errMsg, obj object.Value) string {
	var b strings.Builder
	msg := ""
	if s, ok := object.AsStr(errMsg); ok {
		msg = s.String()
	}
	switch {
	case !obj.IsZero() && !obj.IsNone():
		if msg == "" {
			msg = "Exception ignored in"
		}
		r, err := object.ReprString(th, obj)
		if err != nil {
			r = "<object repr() failed>"
		}
		b.WriteString(msg + ": " + r + "\n")
	case msg != "":
		b.WriteString(msg + ":\n")
	}
	if exc.TB != nil {
		frames := Extract(th, exc.TB, limit(th))
		for i := range frames {
			frames[i].Col = -1
		}
		b.WriteString("Traceback (most recent call last):\n" + Stack(th, frames, false))
	}
	b.WriteString(className(exc) + ": " + safeStr(th, object.From(exc), "exception") + "\n")
	return b.String()
}

// className is the class as the last line of a traceback shows it.
func className(exc *object.Exception) string {
	t := exc.Type()
	mod := t.ModuleName()
	if t.Heap() {
		m, ok := object.AsStr(t.Lookup("__module__"))
		if !ok {
			return "<unknown>." + t.Qualname
		}
		mod = m.String()
	}
	if mod == "builtins" || mod == "__main__" {
		return t.Qualname
	}
	return mod + "." + t.Qualname
}

// safeStr is str(v), or a text that says that it failed.
func safeStr(th *object.Thread, v object.Value, what string) string {
	s, err := object.ToString(th, v)
	if err != nil {
		return "<" + what + " str() failed>"
	}
	return s
}

// safeRepr is the same for repr(v).
func safeRepr(th *object.Thread, v object.Value, what string) string {
	s, err := object.ReprString(th, v)
	if err != nil {
		return "<" + what + " repr() failed>"
	}
	return s
}

// Only is the last part of a traceback: the class and the text of the exception, for a
// syntax error the place in the source, and the notes.
func Only(th *object.Thread, exc *object.Exception, color bool) string {
	name := className(exc)
	var b strings.Builder
	if exc.Type().Is(object.SyntaxErrorType) {
		b.WriteString(Syntax(th, name, exc, color))
	} else {
		text := safeStr(th, object.From(exc), "exception") + Hint(th, exc, exc.TB)
		b.WriteString(FinalLine(name, text, color))
	}
	writeNotes(th, &b, exc)
	return b.String()
}

// FinalLine is the line with the class and the text of an exception.
func FinalLine(name, text string, color bool) string {
	if color {
		name = boldMagenta + name + reset
		if text != "" {
			text = magenta + text + reset
		}
	}
	if text == "" {
		return name + "\n"
	}
	return name + ": " + text + "\n"
}

// writeNotes adds __notes__, of whatever kind it is.
func writeNotes(th *object.Thread, b *strings.Builder, exc *object.Exception) {
	notes, err := object.LookupAttr(th, object.From(exc), "__notes__")
	if err != nil {
		if e := object.AsException(err); e != nil {
			b.WriteString("Ignored error getting __notes__: " + safeRepr(th, object.From(e), "__notes__") + "\n")
		}
		return
	}
	if notes.IsZero() || notes.IsNone() {
		return
	}
	if notes.Type().Flags&object.FlagSequence == 0 {
		b.WriteString(safeRepr(th, notes, "__notes__") + "\n")
		return
	}
	items, err := object.Slice(th, notes)
	if err != nil {
		return
	}
	for _, n := range items {
		for _, line := range strings.Split(safeStr(th, n, "note"), "\n") {
			b.WriteString(line + "\n")
		}
	}
}
