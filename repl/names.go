package repl

import (
	"fmt"
	"sort"
	"strings"

	"pyasync/object"
)

// this file lists and forgets the names that the user has made

// own reports whether a global name is the user's.
func (s *session) own(th *thread, name string, v value) bool {
	if strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__") {
		return false
	}
	return name != "asyncio" || !object.Is(v, th.Interp.Modules.GetString("asyncio"))
}

func (s *session) who(th *thread, typ string) error {
	type row struct{ name, typ, text string }
	var rows []row
	names, types := 0, 0
	for _, it := range s.names.Items() {
		k, ok := object.AsStr(it.Key)
		if !ok || !s.own(th, k.String(), it.Val) || typ != "" && typeName(it.Val) != typ {
			continue
		}
		r := row{name: k.String(), typ: typeName(it.Val), text: s.brief(th, it.Val)}
		rows = append(rows, r)
		names, types = max(names, len(r.name)), max(types, len(r.typ))
	}
	if len(rows) == 0 {
		if typ != "" {
			return usagef("%%who: none of your names is of type %s", typ)
		}
		s.print(th, "there are no names yet\n")
		return nil
	}
	sort.Slice(rows, func(i, j int) bool { return rows[i].name < rows[j].name })
	var b strings.Builder
	for _, r := range rows {
		fmt.Fprintf(&b, "%-*s  %-*s  %s\n", names, r.name, types, r.typ, r.text)
	}
	s.print(th, b.String())
	return nil
}

// typeName is the name of a value's class without its module.
func typeName(v value) string {
	name := v.Type().Name
	return name[strings.LastIndexByte(name, '.')+1:]
}

// brief is the beginning of a value's repr, in a line.
func (s *session) brief(th *thread, v value) string {
	text := ""
	switch o := v.Object().(type) {
	case *object.List:
		text = fmt.Sprintf("%d items", len(o.Items))
	case *object.Dict:
		text = fmt.Sprintf("%d items", o.Len())
	default:
		var err error
		if text, err = object.ReprString(th, v); err != nil {
			return "(no repr: " + err.Error() + ")"
		}
	}
	text = strings.Join(strings.Fields(text), " ")
	width, _ := s.p.width()
	return cut(text, max(20, width-30))
}

// cut is text of at most n characters.
func cut(text string, n int) string {
	r := []rune(text)
	if len(r) <= n {
		return text
	}
	return string(r[:n-1]) + "…"
}

func (s *session) reset(th *thread) {
	n := 0
	for _, it := range s.names.Items() {
		if k, ok := object.AsStr(it.Key); ok && s.own(th, k.String(), it.Val) {
			_, _ = s.names.Delete(th, it.Key)
			n++
		}
	}
	for _, name := range [...]string{"_", "__", "___"} {
		_, _ = th.Interp.Builtins.Delete(th, object.FromString(name))
	}
	s.setNames(th)
	s.print(th, fmt.Sprintf("%d names forgotten\n", n))
}
