package re

import (
	"pyasync/internal/backtrack"
	"pyasync/object"
)

// this file defines sub, subn and split, which warn of optional arguments given by position

// counted declares such a function; fixed is the number of its parameters in front of the
// optional ones, the first of which is called option.
func counted(name, fixedSig, option, doc string, fixed int) *object.Def {
	return &object.Def{Name: name, Sig: "(" + fixedSig + ", *args, " + option + "=?, flags=?)", Doc: doc,
		Default: func(th *thread, _ string) value { return object.NewTuple(nil) }, // told by its type
		Run: func(f *object.Frame, a []value) (value, error) {
			th := f.Th
			given := a[fixed+2].Object().(*object.Tuple).Items
			opts := [2]value{a[fixed], a[fixed+1]}
			for i, o := range opts {
				if o.Type() == object.TupleType {
					opts[i] = object.Int(0)
				} else if i < len(given) {
					return value{}, th.TypeErrorf("%s() got multiple values for argument '%s'", name, [2]string{option, "flags"}[i])
				}
			}
			if len(given) > 2 {
				return value{}, th.TypeErrorf("%s() takes from %d to %d positional arguments but %d were given", name, fixed, fixed+2, fixed+len(given))
			}
			copy(opts[:], given)
			if len(given) > 0 {
				if err := th.Warn(object.DeprecationWarningType, "'"+option+"' is passed as positional argument", 2); err != nil {
					return value{}, err
				}
			}
			flags, err := flagsArg(th, opts[1])
			if err != nil {
				return value{}, err
			}
			p, err := compile(th, a[0], flags)
			if err != nil {
				return value{}, err
			}
			return object.CallMethod(th, object.From(p), name, append(append([]value(nil), a[1:fixed]...), opts[0])...)
		}}
}

var (
	splitDef = counted("split", "pattern, string", "maxsplit",
		"Split the string at the occurrences of the pattern, at most maxsplit times unless that\nis 0. The texts of groups in the pattern are part of the resulting list.", 2)
	subDef = counted("sub", "pattern, repl, string", "count",
		"Return the string with the occurrences of the pattern replaced by repl, at most count\nof them unless that is 0. repl is a template or is called with each match.", 3)
	subnDef = counted("subn", "pattern, repl, string", "count",
		"Return what sub returns, and the number of replacements.", 3)
)

// scannerClass is re.Scanner: it cuts a text into tokens.
var scannerClass = object.ClassDef{Name: "Scanner", Sealed: true, Defs: []object.Def{
	{Name: "__init__", Sig: "(self, lexicon, flags=0)", Run: func(f *object.Frame, a []value) (value, error) {
		th := f.Th
		flags, err := flagsArg(th, a[2])
		if err != nil {
			return value{}, err
		}
		rules, err := object.Slice(th, a[1])
		if err != nil {
			return value{}, err
		}
		var text []value
		for _, rule := range rules {
			phrase, err := object.GetItem(th, rule, object.Int(0))
			if err != nil {
				return value{}, err
			}
			if _, err := compile(th, phrase, flags); err != nil {
				return value{}, err
			}
			s, err := object.ToString(th, phrase)
			if err != nil {
				return value{}, err
			}
			text = append(text, object.FromString("("+s+")"))
		}
		bar, _ := object.AsStr(object.FromString("|"))
		whole, err := object.StrJoin(th, bar, object.NewList(text))
		if err != nil {
			return value{}, err
		}
		p, err := compile(th, whole, flags)
		if err != nil {
			return value{}, err
		}
		if err := object.SetAttrString(th, a[0], "scanner", object.From(p)); err != nil {
			return value{}, err
		}
		return object.None, object.SetAttrString(th, a[0], "lexicon", a[1])
	}},
	{Name: "scan", Sig: "(self, string)", Run: func(f *object.Frame, a []value) (value, error) { return scanTokens(f.Th, a[0], a[1]) }},
}}

// scanTokens is scanner.scan(text): the tokens, and what is left where nothing matches.
func scanTokens(th *thread, self, text value) (value, error) {
	pv, err := object.GetAttrString(th, self, "scanner")
	if err != nil {
		return value{}, err
	}
	lexicon, err := object.GetAttrString(th, self, "lexicon")
	if err != nil {
		return value{}, err
	}
	it, err := patOf(pv).scan(th, text, value{}, value{})
	if err != nil {
		return value{}, err
	}
	rules, err := lexiconOf(th, patOf(pv), lexicon)
	if err != nil {
		return value{}, err
	}
	var tokens []value
	end := 0
	for {
		found, err := it.next(th, backtrack.Match)
		if err != nil {
			return value{}, err
		}
		if !found || it.spans[1] == end {
			break
		}
		end = it.spans[1]
		m := it.match()
		var action value
		for group, rule := range rules {
			if it.spans[2*group] >= 0 {
				action = rule
			}
		}
		if object.Callable(action) {
			if err := object.SetAttrString(th, self, "match", m); err != nil {
				return value{}, err
			}
			if action, err = object.Call(th, action, []value{self, m.Object().(*Match).group(th, 0)}, nil); err != nil {
				return value{}, err
			}
		}
		if !action.IsNone() {
			tokens = append(tokens, action)
		}
	}
	return object.NewTuple([]value{object.NewList(tokens), it.s.part(th, end, len(it.s.text))}), nil
}

// lexiconOf are the actions of a lexicon by the group of its pattern that stands for them.
func lexiconOf(th *thread, p *Pattern, lexicon value) (map[int]value, error) {
	rules := map[int]value{}
	group := 1
	err := object.Each(th, lexicon, func(rule value) (bool, error) {
		pair, err := object.Slice(th, rule)
		if err != nil {
			return false, err
		}
		if len(pair) != 2 {
			return false, th.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(pair))
		}
		phrase, err := compile(th, pair[0], p.flags&^flagUnicode)
		if err != nil {
			return false, err
		}
		rules[group] = pair[1]
		group += 1 + phrase.t.groups
		return true, nil
	})
	return rules, err
}
