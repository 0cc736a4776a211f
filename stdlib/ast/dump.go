package ast

// this file is dump

import (
	"strings"

	"pyasync/object"
)

var dump = object.Func{Name: "dump", Sig: "(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False)",
	Doc: "Return a text that shows the node and all below it, mainly for debugging.\n\n" +
		"Without annotate_fields the names of fields are left out where possible; include_attributes\nadds the positions. indent, a number of blanks or a text, spreads the tree over lines, and\nshow_empty shows empty lists and fields that are None as well.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		d := &dumper{th: th, annotate: true}
		for i, flag := range map[int]*bool{1: &d.annotate, 2: &d.attributes, 4: &d.empty} {
			if !a[i].IsZero() {
				on, err := object.Truth(th, a[i])
				if err != nil {
					return value{}, err
				}
				*flag = on
			}
		}
		if !a[3].IsZero() && !a[3].IsNone() {
			if s, ok := object.AsStr(a[3]); ok {
				d.indent, d.lines = s.String(), true
			} else {
				n, err := object.AsIndex(th, a[3])
				if err != nil {
					return value{}, err
				}
				d.indent, d.lines = strings.Repeat(" ", max(n, 0)), true
			}
		}
		s, err := of(th)
		if err != nil {
			return value{}, err
		}
		if d.s = s; !a[0].Type().Is(s.base) {
			return value{}, th.TypeErrorf("expected AST, got '%s'", a[0].Type().Name)
		}
		text, _, err := d.format(a[0], 0)
		return object.FromString(text), err
	}}

// dumper holds the options of dump.
type dumper struct {
	th                          *thread
	s                           *state
	annotate, attributes, empty bool
	indent                      string
	lines                       bool // spread over lines
}

// format is the text of a value, and whether it is so simple that its parent may stand on
// one line.
func (d *dumper) format(v value, level int) (string, bool, error) {
	if err := d.th.Enter(""); err != nil {
		return "", false, err
	}
	defer d.th.Leave()
	if v.Type().Is(d.s.base) {
		return d.node(v, level+1)
	}
	l, ok := object.AsList(v)
	if !ok {
		text, err := object.ReprString(d.th, v)
		return text, true, err
	}
	if len(l.Items) == 0 {
		return "[]", true, nil
	}
	before, sep := d.breaks(level + 1)
	var parts []string
	for _, x := range l.Items {
		text, _, err := d.format(x, level+1)
		if err != nil {
			return "", false, err
		}
		parts = append(parts, text)
	}
	return "[" + before + strings.Join(parts, sep) + "]", false, nil
}

// breaks is what stands before the first of several parts, and between them.
func (d *dumper) breaks(level int) (before, sep string) {
	if !d.lines {
		return "", ", "
	}
	before = "\n" + strings.Repeat(d.indent, level)
	return before, "," + before
}

// dumpNode is the state of writing one node.
type dumpNode struct {
	args     []string
	simple   bool // all fields are
	keywords bool
	skipped  []string // what was left out because it is empty
}

func (d *dumper) node(v value, level int) (string, bool, error) {
	before, sep := d.breaks(level)
	out := &dumpNode{simple: true, keywords: d.annotate}
	class := object.From(v.Type())
	fields, err := object.GetAttrString(d.th, v, "_fields")
	if err != nil {
		return "", false, err
	}
	if err := object.Each(d.th, fields, func(name value) (bool, error) {
		return true, d.field(v, class, name, level, out)
	}); err != nil {
		return "", false, err
	}
	if attributes, err := object.LookupAttr(d.th, v, "_attributes"); err != nil {
		return "", false, err
	} else if d.attributes && !attributes.IsZero() {
		if err := object.Each(d.th, attributes, func(name value) (bool, error) {
			return true, d.attribute(v, class, name, level, out)
		}); err != nil {
			return "", false, err
		}
	}
	name := v.Type().Name
	if out.simple && len(out.args) <= 3 {
		return name + "(" + strings.Join(out.args, ", ") + ")", len(out.args) == 0, nil
	}
	return name + "(" + before + strings.Join(out.args, sep) + ")", false, nil
}

func (d *dumper) add(out *dumpNode, name string, v value, level int) error {
	text, simple, err := d.format(v, level)
	if err != nil {
		return err
	}
	out.simple = out.simple && simple
	if out.keywords {
		text = name + "=" + text
	}
	out.args = append(out.args, text)
	return nil
}

// field writes a field unless it may be left out.
func (d *dumper) field(v, class, key value, level int, out *dumpNode) error {
	name, ok := key.Object().(*object.Str)
	if !ok {
		return d.th.TypeErrorf("attribute name must be string, not '%s'", key.Type().Name)
	}
	x, err := object.LookupAttrStr(d.th, v, name)
	if err != nil {
		return err
	}
	if x.IsZero() {
		out.keywords = true
		return nil
	}
	if x.IsNone() {
		if def, err := object.LookupAttrStr(d.th, class, name); err != nil || def.IsNone() {
			out.keywords = true
			return err
		}
	}
	if !d.empty && (x.IsNone() || isEmptyList(x)) && !d.literal(v) {
		if !out.keywords {
			text := "[]"
			if x.IsNone() {
				text = "None"
			}
			out.skipped = append(out.skipped, text)
		}
		return nil
	}
	if len(out.skipped) > 0 && !out.keywords {
		out.args = append(out.args, out.skipped...)
		out.skipped = nil
	}
	return d.add(out, name.String(), x, level)
}

func isEmptyList(v value) bool {
	l, ok := object.AsList(v)
	return ok && len(l.Items) == 0
}

// literal reports whether the node is one whose value may itself be None or a list.
func (d *dumper) literal(v value) bool {
	return v.Type().Is(d.s.byName["Constant"].typ) || v.Type().Is(d.s.byName["MatchSingleton"].typ)
}

func (d *dumper) attribute(v, class, key value, level int, out *dumpNode) error {
	name, ok := key.Object().(*object.Str)
	if !ok {
		return d.th.TypeErrorf("attribute name must be string, not '%s'", key.Type().Name)
	}
	x, err := object.LookupAttrStr(d.th, v, name)
	if err != nil || x.IsZero() {
		return err
	}
	if x.IsNone() {
		if def, err := object.LookupAttrStr(d.th, class, name); err != nil || def.IsNone() {
			return err
		}
	}
	keywords := out.keywords
	out.keywords = true
	err = d.add(out, name.String(), x, level)
	out.keywords = keywords
	return err
}
