package builtins

import (
	"sort"
	"strings"

	"pyasync/object"
)

// this file defines help, which prints what an object's docstring and names say

var helperType = object.NewStatic("_Helper", object.ObjectType, object.FlagDict)

func init() {
	t := helperType
	t.Module = "_sitebuiltins"
	t.Doc = "Print the documentation of an object: help(obj)."
	t.Repr = func(th *thread, v value) (value, error) {
		return object.FromString("Type help() for interactive help, or help(object) for help about object."), nil
	}
	t.Call = func(th *thread, v value, args []value, kw kwargs) (value, error) {
		if err := optional(th, "help", args, kw, 0, 1); err != nil {
			return value{}, err
		}
		text := "Type help(object) for help about an object.\n"
		if len(args) == 1 {
			h := helpText{th: th}
			h.object(args[0])
			text = h.b.String()
		}
		out := th.Interp.Sys.Get("stdout")
		if out.IsZero() || out.IsNone() {
			return object.None, nil
		}
		return object.None, object.WriteString(th, out, text)
	}
}

// helpText is a help page on its way. Attributes that cannot be read are left out.
type helpText struct {
	th *thread
	b  strings.Builder
}

func (h *helpText) attr(v value, name string) string {
	x, err := object.LookupAttr(h.th, v, name)
	if err != nil || x.IsZero() {
		return ""
	}
	s, ok := object.AsStr(x)
	if !ok {
		return ""
	}
	return s.String()
}

func (h *helpText) object(v value) {
	name := h.attr(v, "__name__")
	switch o := v.Object().(type) {
	case *object.Module:
		h.title("module " + name)
		h.b.WriteString("NAME\n    " + name)
		if doc := h.attr(v, "__doc__"); doc != "" {
			first, rest, _ := strings.Cut(doc, "\n")
			h.b.WriteString(" - " + first + "\n")
			if rest = strings.TrimSpace(rest); rest != "" {
				h.b.WriteString("\nDESCRIPTION\n" + indent(rest, "    "))
			}
		} else {
			h.b.WriteByte('\n')
		}
		h.members(o.Dict)
	case *object.Type:
		h.title("class " + name + " in module " + o.ModuleName())
		h.class(o, "")
	default:
		if name == "" { // an instance: its class says more than the object
			t := v.Type()
			h.title(t.Name + " in module " + t.ModuleName() + " object")
			h.class(t, "")
			return
		}
		kind := "function"
		if v.Type() == object.BuiltinType {
			kind = "built-in function"
		} else if v.Type() == object.MethodType {
			kind = "method"
		}
		where := ""
		if m := h.attr(v, "__module__"); m != "" {
			where = " in module " + m
		}
		h.title(kind + " " + name + where)
		h.function(v, name, "")
		h.b.WriteByte('\n')
	}
}

func (h *helpText) title(s string) { h.b.WriteString("Help on " + s + ":\n\n") }

// function writes a function's signature and docstring.
func (h *helpText) function(v value, name, margin string) {
	h.b.WriteString(margin + name + h.signature(v) + "\n")
	if doc := h.attr(v, "__doc__"); doc != "" {
		h.b.WriteString(indent(cleanDoc(doc), margin+"    "))
	}
}

// signature is the parameters as inspect shows them, or (...) where they are unknown.
func (h *helpText) signature(v value) string {
	inspect, err := h.th.Interp.Hooks.ImportModule(h.th, "inspect")
	if err == nil {
		if sig, err := object.CallMethod(h.th, inspect, "signature", v); err == nil {
			if s, err := object.ToString(h.th, sig); err == nil {
				return s
			}
		}
	}
	if s := h.attr(v, "__text_signature__"); s != "" {
		return s
	}
	return "(...)"
}

func (h *helpText) class(t *object.Type, margin string) {
	bases := make([]string, 0, len(t.Bases))
	for _, b := range t.Bases {
		bases = append(bases, b.ModuleName()+"."+b.Qualname)
	}
	head := "class " + t.Name
	if len(bases) > 0 {
		head += "(" + strings.Join(bases, ", ") + ")"
	}
	h.b.WriteString(margin + head + "\n")
	if doc := h.attr(object.From(t), "__doc__"); doc != "" {
		h.b.WriteString(indent(cleanDoc(doc), margin+" |  "))
		h.b.WriteString(margin + " |\n")
	}
	for _, it := range sortedItems(t.OwnDict()) {
		name := object.StringOf(it.Key)
		if strings.HasPrefix(name, "_") || !object.Callable(it.Val) {
			continue
		}
		h.function(it.Val, name, margin+" |  ")
		h.b.WriteString(margin + " |\n")
	}
}

// members writes the public classes, functions and data of a module.
func (h *helpText) members(d *object.Dict) {
	var classes, functions, data []object.Item
	for _, it := range sortedItems(d) {
		if strings.HasPrefix(object.StringOf(it.Key), "_") {
			continue
		}
		switch it.Val.Object().(type) {
		case *object.Module:
		case *object.Type:
			classes = append(classes, it)
		case *object.Function, *object.Builtin:
			functions = append(functions, it)
		default:
			data = append(data, it)
		}
	}
	section := func(name string, items []object.Item, each func(it object.Item)) {
		if len(items) == 0 {
			return
		}
		h.b.WriteString("\n" + name + "\n")
		for i, it := range items {
			if i > 0 && name != "DATA" {
				h.b.WriteByte('\n')
			}
			each(it)
		}
	}
	section("CLASSES", classes, func(it object.Item) { h.class(it.Val.Object().(*object.Type), "    ") })
	section("FUNCTIONS", functions, func(it object.Item) { h.function(it.Val, object.StringOf(it.Key), "    ") })
	section("DATA", data, func(it object.Item) {
		r, err := object.ReprString(h.th, it.Val)
		if err == nil {
			h.b.WriteString("    " + object.StringOf(it.Key) + " = " + r + "\n")
		}
	})
}

func sortedItems(d *object.Dict) []object.Item {
	var items []object.Item
	for _, it := range d.Items() {
		if _, ok := object.AsStr(it.Key); ok {
			items = append(items, it)
		}
	}
	sort.Slice(items, func(i, j int) bool { return object.StringOf(items[i].Key) < object.StringOf(items[j].Key) })
	return items
}

// cleanDoc is inspect.cleandoc: the indentation that all lines but the first share goes.
func cleanDoc(doc string) string {
	lines := strings.Split(strings.TrimSpace(doc), "\n")
	margin := -1
	for _, l := range lines[1:] {
		if t := strings.TrimLeft(l, " "); t != "" && (margin < 0 || len(l)-len(t) < margin) {
			margin = len(l) - len(t)
		}
	}
	for i := range lines {
		if i > 0 && margin > 0 {
			lines[i] = lines[i][min(margin, len(lines[i])):]
		}
	}
	return strings.Join(lines, "\n")
}

func indent(text, margin string) string {
	var b strings.Builder
	for line := range strings.Lines(text + "\n") {
		b.WriteString(strings.TrimRight(margin+strings.TrimSuffix(line, "\n"), " ") + "\n")
	}
	return b.String()
}
