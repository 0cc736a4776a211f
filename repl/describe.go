package repl

import (
	"fmt"
	"os"
	"strings"

	"pyasync/eval"
	"pyasync/object"
)

// this file describes objects: x? and x??

// describe answers an entry that ends with a question mark, or two.
func (s *session) describe(th *thread, line string) error {
	text := strings.TrimSpace(strings.TrimRight(line, "?"))
	long := strings.HasSuffix(line, "??")
	if text == "" {
		return s.help(th, "")
	}
	if !isExpression(text) {
		return usagef("%s: only a name, an attribute or an item can be described: NAME?", line)
	}
	v, err := s.evaluate(th, text)
	if err != nil {
		return err
	}
	d := describer{s: s, th: th, name: text, v: v}
	s.print(th, d.text(long))
	return nil
}

// isExpression keeps the mark from being taken for what it is not.
func isExpression(text string) bool {
	return !strings.ContainsAny(text, "=\n;") && (isNameByte(text[0]) || strings.IndexByte("([{'\"", text[0]) >= 0)
}

func (s *session) evaluate(th *thread, text string) (value, error) {
	code, err := eval.CompileSource(th, text, source, eval.Eval, eval.Options{Text: true})
	if err != nil {
		return value{}, err
	}
	return s.blocking(th, func() (value, error) { return eval.RunCode(th, code, s.names, value{}, nil) })
}

// describer makes the description of an object.
type describer struct {
	s    *session
	th   *thread
	name string
	v    value
	b    strings.Builder
}

func (d *describer) line(head, text string) {
	if text != "" {
		fmt.Fprintf(&d.b, "%-11s%s\n", head+":", text)
	}
}

func (d *describer) text(long bool) string {
	d.line("Signature", d.signature())
	d.line("Type", typeName(d.v))
	_, isType := d.v.Object().(*object.Type)
	if !isType && !object.Callable(d.v) && d.attr("__name__") == "" {
		d.line("Value", d.s.brief(d.th, d.v))
		if n, err := object.Len(d.th, d.v); err == nil {
			d.line("Length", fmt.Sprint(n))
		}
	}
	src, file, at := d.source()
	if file != "" {
		if strings.HasPrefix(file, source) {
			file = source
		}
		if at > 0 {
			file = fmt.Sprintf("%s, line %d", file, at)
		}
		d.line("File", file)
	}
	if doc := d.doc(); doc != "" {
		d.b.WriteString("\n" + doc + "\n")
	}
	if long {
		switch src {
		case "":
			d.b.WriteString("\n(the source text is not to be had: this is written in Go, or was not made by text)\n")
		default:
			d.b.WriteString("\n" + strings.TrimRight(src, "\n") + "\n")
		}
	}
	return d.b.String()
}

func (d *describer) attr(name string) string {
	v, err := object.LookupAttr(d.th, d.v, name)
	if err != nil || v.IsZero() {
		return ""
	}
	s, ok := object.AsStr(v)
	if !ok {
		return ""
	}
	return s.String()
}

func (d *describer) signature() string {
	if !object.Callable(d.v) {
		return ""
	}
	inspect, err := d.th.Interp.Hooks.ImportModule(d.th, "inspect")
	if err == nil {
		if sig, err := object.CallMethod(d.th, inspect, "signature", d.v); err == nil {
			if t, err := object.ToString(d.th, sig); err == nil {
				return d.name + t
			}
		}
	}
	return ""
}

// doc is the docstring; that of the class only if the object is no plain value.
func (d *describer) doc() string {
	inspect, err := d.th.Interp.Hooks.ImportModule(d.th, "inspect")
	if err != nil {
		return d.attr("__doc__")
	}
	v, err := object.CallMethod(d.th, inspect, "getdoc", d.v)
	if err != nil || v.IsNone() {
		return ""
	}
	return strings.TrimSpace(object.StringOf(v))
}

// source is the text of a function or class, its file, and the line there.
func (d *describer) source() (text, file string, line int) {
	switch o := d.v.Object().(type) {
	case *object.Module:
		file = d.attr("__file__")
		if data, err := os.ReadFile(file); err == nil {
			text = string(data)
		}
		return text, file, 0
	case *object.Type:
		return d.classSource(o)
	}
	code := codeOf(d.v)
	if code == nil {
		return "", "", 0
	}
	return block(sourceText(code), code.FirstLine), code.Filename, code.FirstLine
}

// codeOf is the code of what was defined in Python, or nil.
func codeOf(v value) *object.Code {
	switch o := v.Object().(type) {
	case *object.Function:
		return o.Code
	case *object.Method:
		return codeOf(o.Fn)
	case *object.StaticMethod:
		return codeOf(o.Fn)
	case *object.ClassMethod:
		return codeOf(o.Fn)
	case *object.Code:
		return o
	}
	return nil
}

func sourceText(code *object.Code) string {
	if code.Source != nil && code.Source.Text != "" {
		return code.Source.Text
	}
	data, err := os.ReadFile(code.Filename)
	if err != nil {
		return ""
	}
	return string(data)
}

// classSource finds the text of a class by the code of one of its methods, or in the entries.
func (d *describer) classSource(t *object.Type) (text, file string, line int) {
	if !t.Heap() {
		return "", "", 0
	}
	first := 0
	if n := t.OwnDict().GetString("__firstlineno__"); n.IsInt() {
		first = int(n.AsInt())
	}
	for _, it := range t.OwnDict().Items() {
		if code := codeOf(it.Val); code != nil && first > 0 && code.FirstLine >= first {
			return block(sourceText(code), first), code.Filename, first
		}
	}
	for i := len(d.s.texts) - 1; i >= 0; i-- {
		lines := strings.Split(d.s.texts[i], "\n")
		if first > 0 && first <= len(lines) && strings.Contains(d.s.texts[i], "class "+t.Name) {
			return block(d.s.texts[i], first), source, first
		}
	}
	return "", "", first
}

// block is the statement that begins in a line of text: it ends before the next line that is
// indented no deeper.
func block(text string, first int) string {
	lines := strings.SplitAfter(text, "\n")
	if first < 1 || first > len(lines) {
		return ""
	}
	lines = lines[first-1:]
	margin := indentation(lines[0])
	header := true // decorators and the first line, which may go on in brackets
	end := 1
	for i, l := range lines {
		trimmed := strings.TrimSpace(l)
		switch {
		case header:
			so := strings.Join(lines[:i+1], "")
			at := scan(so)
			header = at.opener >= 0 || at.str >= 0 || strings.HasPrefix(trimmed, "@")
		case trimmed == "":
			continue
		case indentation(l) <= margin && scan(strings.Join(lines[:i], "")).str < 0 && !strings.HasPrefix(trimmed, ")"):
			return dedent(lines[:end], margin)
		}
		end = i + 1
	}
	return dedent(lines[:end], margin)
}

func dedent(lines []string, margin int) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(l[min(margin, indentation(l)):])
	}
	return b.String()
}
