package object

import "strings"

// this file keeps what format strings were read as: a program has few, and uses them often

// formatCache is what a thread remembers of the format strings that it used last.
type formatCache struct {
	specs     [32]knownSpec
	templates [16]template
}

// knownSpec is a specifier that parseSpec has read.
type knownSpec struct {
	text   string // empty: none
	align  byte   // what parseSpec was asked for
	parsed formatSpec
}

// template is a string for str.format that has only simple fields.
type template struct {
	text  string // empty: none
	parts []templatePart
}

// templatePart is a literal text and the field behind it.
type templatePart struct {
	literal string
	field   bool   // false: there is only text
	index   int    // of the argument; -1: it has a name
	name    string // of the argument
	conv    rune   // 0 where there is none
	spec    string
}

// maxTemplate is the length up to which format strings are kept.
const maxTemplate = 256

// slot is where text has its place among n, a power of two.
func slotOf(text string, n int) int {
	k := len(text)
	return (k + int(text[0])*5 + int(text[k/2])*3 + int(text[k-1])) & (n - 1)
}

func (th *Thread) formatsKept() *formatCache {
	if th.formats == nil {
		th.formats = new(formatCache)
	}
	return th.formats
}

// spec is parseSpec for the specifiers that the thread may have read before.
func (th *Thread) spec(text string, t *Type, align byte) (formatSpec, error) {
	if text == "" || len(text) > maxTemplate {
		return parseSpec(th, text, t, align)
	}
	c := th.formatsKept()
	k := &c.specs[slotOf(text, len(c.specs))]
	if k.text == text && k.align == align {
		return k.parsed, nil
	}
	f, err := parseSpec(th, text, t, align)
	if err == nil {
		*k = knownSpec{text, align, f}
	}
	return f, err
}

// template is text in parts; nil where they depend on the arguments, or are wrong.
func (th *Thread) template(text string) []templatePart {
	if len(text) > maxTemplate {
		return nil
	}
	c := th.formatsKept()
	k := &c.templates[slotOf(text, len(c.templates))]
	if k.text == text {
		return k.parts
	}
	parts := readTemplate(th, text)
	*k = template{text, parts}
	return parts
}

// readTemplate is template for a text that is not known yet.
func readTemplate(th *Thread, text string) []templatePart {
	var parts []templatePart
	automatic, manual := 0, false
	for s := text; s != ""; {
		m, rest, err := nextMarkup(th, s)
		if err != nil || m.nested || strings.ContainsAny(m.name, ".[") {
			return nil
		}
		s = rest
		p := templatePart{literal: m.literal, field: m.field, index: -1, name: m.name, conv: m.conv, spec: m.spec}
		if m.field {
			if p.index, err = fieldNumber(th, m.name); err != nil {
				return nil
			}
			switch {
			case p.index >= 0:
				manual = true
			case m.name == "":
				p.index = automatic
				automatic++
			}
			if manual && automatic > 0 {
				return nil
			}
		}
		parts = append(parts, p)
	}
	return parts
}

// fill appends the parts, with the arguments in their fields.
func (f *formatter) fill(buf []byte, parts []templatePart) ([]byte, error) {
	for i := range parts {
		p := &parts[i]
		buf = append(buf, p.literal...)
		if !p.field {
			continue
		}
		v, err := f.argument(p.index, p.name)
		if err != nil {
			return buf, err
		}
		if p.conv != 0 {
			if v, err = f.convert(v, p.conv); err != nil {
				return buf, err
			}
		}
		if buf, err = AppendFormat(f.th, buf, v, p.spec); err != nil {
			return buf, err
		}
	}
	return buf, nil
}
