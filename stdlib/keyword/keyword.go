// Package keyword is Python's keyword: the words that are, or may be, keywords.
package keyword

import (
	"slices"

	"pyasync/object"
)

// this file is the whole module

// Module is keyword.
var Module = object.ModuleDef{
	Name: "keyword",
	Doc:  "The keywords of Python, for programs that write or read Python.\n\nkwlist has the words that can never be names, softkwlist those that are\nkeywords only in some places.",
	Exec: func(th *object.Thread, m *object.Module) error {
		for _, l := range []struct {
			name, test string
			words      []string
		}{{"kwlist", "iskeyword", hard}, {"softkwlist", "issoftkeyword", soft}} {
			words := make([]object.Value, len(l.words))
			for i, w := range l.words {
				words[i] = object.FromString(w)
			}
			set, err := object.NewFrozenSet(th, words)
			if err != nil {
				return err
			}
			m.Set(th, l.name, object.NewList(words))
			test, err := object.GetAttrString(th, object.From(set), "__contains__")
			if err != nil {
				return err
			}
			m.Set(th, l.test, test)
		}
		names := []object.Value{}
		for _, n := range []string{"iskeyword", "issoftkeyword", "kwlist", "softkwlist"} {
			names = append(names, object.FromString(n))
		}
		m.Set(th, "__all__", object.NewList(names))
		return nil
	},
}

var hard = []string{"False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
	"elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
	"pass", "raise", "return", "try", "while", "with", "yield"}

var soft = []string{"_", "case", "match", "type"}

// Is reports whether s can never be a name.
func Is(s string) bool { return slices.Contains(hard, s) }
