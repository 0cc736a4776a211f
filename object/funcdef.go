package object

import (
	"fmt"
	"strings"
)

// this file binds the arguments of functions in Go that stand for functions in Python: errors
// are worded as those for a def

// callDef calls f, which has Qual.
func (f *Func) callDef(th *Thread, self Value, args []Value, kw []Kw) (Value, error) {
	f.once.Do(f.parse)
	if len(kw) == 0 && len(args) == len(f.params) && f.maxPos == len(args) {
		return f.run(th, self, args)
	}
	a, mark := th.PushArgs(len(f.params))
	err := f.bindDef(th, args, kw, a)
	if err != nil {
		th.PopArgs(mark)
		return Value{}, err
	}
	v, err := f.run(th, self, a)
	th.PopArgs(mark)
	return v, err
}

// DefinedInPython marks the methods of a static type that CPython defines in Python: errors about
// their arguments are worded as those for a def. It is the last that describes the type.
func (t *Type) DefinedInPython() {
	methods := t.Methods
	t.Methods = func() []Func {
		fs := methods()
		for i := range fs {
			if f := &fs[i]; f.Qual == "" && f.Raw == nil && !f.Class {
				f.Qual = t.Qualname + "." + f.Name
			}
		}
		return fs
	}
}

func (f *Func) run(th *Thread, self Value, a []Value) (Value, error) {
	switch {
	case f.Fast0 != nil:
		return f.Fast0(th, self)
	case f.Fast1 != nil:
		return f.Fast1(th, self, a[0])
	case f.Fast2 != nil:
		return f.Fast2(th, self, a[0], a[1])
	}
	return f.Bound(th, self, a)
}

// self is 1 for a method, whose first argument counts in messages.
func (f *Func) self() int {
	if strings.Contains(f.Qual, ".") && !f.Static {
		return 1
	}
	return 0
}

func (f *Func) bindDef(th *Thread, args []Value, kw []Kw, a []Value) error {
	npos := 0 // positional parameters
	for i := range f.params {
		if !f.params[i].kwOnly && i != f.star {
			npos++
		}
	}
	n := min(len(args), npos)
	copy(a, args[:n])
	if f.star >= 0 {
		a[f.star] = NewTuple(append([]Value(nil), args[n:]...))
	}
	var rest *Dict
	if f.kwargs >= 0 {
		rest = NewDict()
		a[f.kwargs] = From(rest)
	}
	for _, k := range kw {
		i := f.paramIndex(k.Name.s)
		switch {
		case i >= 0 && a[i].o == nil:
			a[i] = k.Val
		case i >= 0:
			return th.TypeErrorf("%s() got multiple values for argument '%s'", f.Qual, k.Name.s)
		case rest != nil:
			rest.SetStr(k.Name, k.Val)
		default:
			return f.unexpected(th, k.Name.s)
		}
	}
	if len(args) > npos && f.star < 0 {
		return f.tooManyDef(th, len(args), npos, a)
	}
	return f.missingDef(th, npos, a)
}

func (f *Func) unexpected(th *Thread, name string) error {
	var names []string
	for i := range f.params {
		p := &f.params[i]
		if p.posOnly && i != f.star && p.name == name {
			return th.TypeErrorf("%s() got some positional-only arguments passed as keyword arguments: '%s'", f.Qual, name)
		}
		if !p.posOnly && i != f.star && i != f.kwargs {
			names = append(names, p.name)
		}
	}
	return th.UnexpectedKeyword(f.Qual, name, names...)
}

func (f *Func) tooManyDef(th *Thread, got, npos int, a []Value) error {
	kwOnly := 0
	for i := range f.params {
		if f.params[i].kwOnly && i != f.kwargs && a[i].o != nil {
			kwOnly++
		}
	}
	most := npos + f.self()
	got += f.self()
	want, many := fmt.Sprint(most), most != 1
	least := f.min + f.self()
	if least < most {
		want, many = fmt.Sprintf("from %d to %d", least, most), true
	}
	s, verb := "", "was"
	if many {
		s = "s"
	}
	if got != 1 || kwOnly > 0 {
		verb = "were"
	}
	given := fmt.Sprint(got)
	if kwOnly > 0 {
		given = fmt.Sprintf("%d positional argument%s (and %d keyword-only argument%s)", got, plural(got), kwOnly, plural(kwOnly))
	}
	return th.TypeErrorf("%s() takes %s positional argument%s but %s %s given", f.Qual, want, s, given, verb)
}

func (f *Func) missingDef(th *Thread, npos int, a []Value) error {
	for _, kwOnly := range [...]bool{false, true} {
		var names []string
		for i := range f.params {
			if p := &f.params[i]; p.required && p.kwOnly == kwOnly && a[i].o == nil && i != f.star && i != f.kwargs {
				names = append(names, "'"+p.name+"'")
			}
		}
		if len(names) == 0 {
			continue
		}
		kind := "positional"
		if kwOnly {
			kind = "keyword-only"
		}
		text := names[0]
		switch n := len(names); {
		case n == 2:
			text = names[0] + " and " + names[1]
		case n > 2:
			text = strings.Join(names[:n-1], ", ") + ", and " + names[n-1]
		}
		return th.TypeErrorf("%s() missing %d required %s argument%s: %s", f.Qual, len(names), kind, plural(len(names)), text)
	}
	return nil
}
