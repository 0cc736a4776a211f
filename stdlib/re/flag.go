package re

import (
	"strconv"
	"strings"

	"pyasync/object"
)

// this file names the flags: in the text of a pattern, and as attributes of the module

func itoa(n int) string { return strconv.Itoa(n) }

var flagNames = []struct {
	name, short string
	bit         int
}{
	{"ASCII", "A", flagASCII}, {"IGNORECASE", "I", flagIgnoreCase}, {"LOCALE", "L", flagLocale}, {"UNICODE", "U", flagUnicode},
	{"MULTILINE", "M", flagMultiline}, {"DOTALL", "S", flagDotAll}, {"VERBOSE", "X", flagVerbose}, {"DEBUG", "", flagDebug},
}

// flagText is what repr shows for flags.
func flagText(set int64) string {
	if set == 0 {
		return "re.NOFLAG"
	}
	var names []string
	for _, f := range flagNames {
		if set&int64(f.bit) != 0 {
			names = append(names, "re."+f.name)
			set &^= int64(f.bit)
		}
	}
	if set != 0 {
		names = append(names, "0x"+strconv.FormatInt(set, 16))
	}
	return strings.Join(names, "|")
}

// typesOf is the module _re_types, whose classes each interpreter has of its own.
func typesOf(th *thread) (value, error) {
	return th.Interp.Hooks.ImportModule(th, "_re_types")
}

// setFlags gives the module its flags and its error: when one of them is asked for, since their
// classes need enum, which takes longer to make than all the rest of re.
func setFlags(th *thread, names *object.Dict) error {
	set := func(name string, v value) { names.SetStr(th.Interp.Intern(name), v) }
	types, err := typesOf(th)
	if err != nil {
		return err
	}
	flags, err := object.GetAttrString(th, types, "RegexFlag")
	if err != nil {
		return err
	}
	set("RegexFlag", flags)
	for _, f := range flagNames {
		v, err := object.GetAttrString(th, flags, f.name)
		if err != nil {
			return err
		}
		set(f.name, v)
		if f.short != "" {
			set(f.short, v)
		}
	}
	none, err := object.GetAttrString(th, flags, "NOFLAG")
	if err != nil {
		return err
	}
	set("NOFLAG", none)
	e, err := object.GetAttrString(th, types, "PatternError")
	if err != nil {
		return err
	}
	set("error", e)
	set("PatternError", e)
	return nil
}

// lateName is re.__getattr__.
var lateName = object.Def{Name: "__getattr__", Sig: "(name)", Run: func(f *object.Frame, a []value) (value, error) {
	th := f.Th
	name, ok := object.AsStr(a[0])
	if ok && isLate(name.String()) {
		if err := setFlags(th, f.Globals); err != nil {
			return value{}, err
		}
		return f.Globals.GetStr(name), nil
	}
	return value{}, th.Raisef(object.AttributeErrorType, "module 're' has no attribute '%s'", object.StringOf(a[0]))
}}

// allNames is re.__dir__.
var allNames = object.Def{Name: "__dir__", Sig: "()", Run: func(f *object.Frame, a []value) (value, error) {
	if err := setFlags(f.Th, f.Globals); err != nil {
		return value{}, err
	}
	names, err := object.Slice(f.Th, object.From(f.Globals))
	return object.NewList(names), err
}}

func isLate(name string) bool {
	switch name {
	case "RegexFlag", "NOFLAG", "error", "PatternError":
		return true
	}
	for _, f := range flagNames {
		if name == f.name || f.short != "" && name == f.short {
			return true
		}
	}
	return false
}
