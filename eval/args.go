package eval

import (
	"fmt"
	"strings"

	"pyasync/object"
)

// this file binds arguments to the parameters of Python functions

// bindArgs puts arguments into slots: parameters, keyword-only parameters, *args, **kwargs.
func bindArgs(th *Thread, fn *object.Function, args []Value, kw []object.Kw, slots []Value) error {
	code := fn.Code
	npos := code.ArgCount
	total := npos + code.KwOnly
	n := min(len(args), npos)
	copy(slots, args[:n])
	rest := total
	if code.Flags&object.CodeVarArgs != 0 {
		t := th.TupleFor(len(args) - n)
		copy(t.Items, args[n:])
		slots[rest] = object.From(t)
		rest++
	}
	var extra *object.Dict
	if code.Flags&object.CodeVarKeywords != 0 {
		extra = th.DictFor(min(len(kw), maxRoom))
		slots[rest] = object.From(extra)
	}
	for _, k := range kw {
		if err := bindKeyword(th, fn, k, slots[:total], extra, kw); err != nil {
			return err
		}
	}
	if len(args) > npos && code.Flags&object.CodeVarArgs == 0 {
		return tooMany(th, fn, len(args), slots[:total])
	}
	if err := bindDefaults(th, fn, slots[:npos]); err != nil {
		return err
	}
	return bindKwOnly(th, fn, slots[npos:total])
}

func bindKeyword(th *Thread, fn *object.Function, k object.Kw, slots []Value, extra *object.Dict, all []object.Kw) error {
	code := fn.Code
	for i := code.PosOnly; i < len(slots); i++ {
		if code.Names[i] == k.Name || code.Names[i].String() == k.Name.String() {
			if !slots[i].IsZero() {
				return th.TypeErrorf("%s() got multiple values for argument '%s'", fn.Qualname, k.Name)
			}
			slots[i] = k.Val
			return nil
		}
	}
	if extra != nil {
		extra.SetStr(k.Name, k.Val)
		return nil
	}
	var posOnly []string
	for i := 0; i < code.PosOnly; i++ {
		for _, k := range all {
			if code.Names[i].String() == k.Name.String() {
				posOnly = append(posOnly, k.Name.String())
			}
		}
	}
	if posOnly != nil {
		return th.TypeErrorf("%s() got some positional-only arguments passed as keyword arguments: '%s'", fn.Qualname, strings.Join(posOnly, ", "))
	}
	var names []string
	for i := code.PosOnly; i < len(slots); i++ {
		names = append(names, code.Names[i].String())
	}
	return th.UnexpectedKeyword(fn.Qualname.String(), k.Name.String(), names...)
}

// bindDefaults fills positional parameters that got no argument.
func bindDefaults(th *Thread, fn *object.Function, slots []Value) error {
	first := len(slots) - len(fn.Defaults)
	var missing []string
	for i := range slots {
		if !slots[i].IsZero() {
			continue
		}
		if i >= first {
			slots[i] = fn.Defaults[i-first]
		} else {
			missing = append(missing, fn.Code.Names[i].String())
		}
	}
	return missingError(th, fn, "positional", missing)
}

func bindKwOnly(th *Thread, fn *object.Function, slots []Value) error {
	var missing []string
	for i := range slots {
		if !slots[i].IsZero() {
			continue
		}
		name := fn.Code.Names[fn.Code.ArgCount+i]
		if fn.KwDefaults != nil {
			slots[i] = fn.KwDefaults.GetStr(name)
		}
		if slots[i].IsZero() {
			missing = append(missing, name.String())
		}
	}
	return missingError(th, fn, "keyword-only", missing)
}

func missingError(th *Thread, fn *object.Function, kind string, names []string) error {
	if len(names) == 0 {
		return nil
	}
	for i, n := range names {
		names[i] = "'" + n + "'"
	}
	s, list := "s", ""
	switch len(names) {
	case 1:
		s, list = "", names[0]
	case 2:
		list = names[0] + " and " + names[1]
	default:
		list = strings.Join(names[:len(names)-1], ", ") + ", and " + names[len(names)-1]
	}
	return th.TypeErrorf("%s() missing %d required %s argument%s: %s", fn.Qualname, len(names), kind, s, list)
}

// tooMany is the TypeError for more positional arguments than parameters.
func tooMany(th *Thread, fn *object.Function, given int, slots []Value) error {
	code := fn.Code
	kwGiven := 0
	for _, v := range slots[code.ArgCount:] {
		if !v.IsZero() {
			kwGiven++
		}
	}
	takes := fmt.Sprint(code.ArgCount)
	plural := code.ArgCount != 1
	if d := len(fn.Defaults); d > 0 {
		takes = fmt.Sprintf("from %d to %d", code.ArgCount-d, code.ArgCount)
		plural = true
	}
	were := "were"
	if given == 1 && kwGiven == 0 {
		were = "was"
	}
	kwText := ""
	if kwGiven > 0 {
		kwText = fmt.Sprintf(" positional argument%s (and %d keyword-only argument%s)", s(given != 1), kwGiven, s(kwGiven != 1))
	}
	return th.TypeErrorf("%s() takes %s positional argument%s but %d%s %s given", fn.Qualname, takes, s(plural), given, kwText, were)
}

func s(plural bool) string {
	if plural {
		return "s"
	}
	return ""
}
