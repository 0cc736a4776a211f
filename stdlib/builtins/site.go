package builtins

import (
	"pyasync/object"
)

// this file holds the names that are meant for the prompt: exit, quit, help and the notices

var (
	quitterType = object.NewStatic("Quitter", object.ObjectType, object.FlagDict)
	printerType = object.NewStatic("_Printer", object.ObjectType, object.FlagDict)
)

func init() {
	for _, t := range []*object.Type{quitterType, printerType} {
		t.Module = "_sitebuiltins"
	}
	quitterType.Repr = func(th *thread, v value) (value, error) {
		name := object.StringOf(object.InstanceOf(v).Get("name"))
		return object.FromString("Use " + name + "() or Ctrl-D (i.e. EOF) to exit"), nil
	}
	quitterType.Call = quit
	printerType.Repr = func(th *thread, v value) (value, error) { return object.InstanceOf(v).Get("text"), nil }
	printerType.Call = func(th *thread, v value, args []value, kw kwargs) (value, error) {
		out := th.Interp.Sys.Get("stdout")
		if out.IsZero() || out.IsNone() {
			return object.None, nil
		}
		return object.None, object.WriteString(th, out, object.StringOf(object.InstanceOf(v).Get("full"))+"\n")
	}
}

// quit closes standard input, as a prompt's end does, and raises SystemExit.
func quit(th *thread, v value, args []value, kw kwargs) (value, error) {
	code := object.None
	switch {
	case len(args) > 1:
		return value{}, th.TypeErrorf("Quitter.__call__() takes from 1 to 2 positional arguments but %d were given", len(args)+1)
	case len(args) == 1:
		code = args[0]
	}
	for _, k := range kw {
		if k.Name.String() != "code" {
			return value{}, th.TypeErrorf("Quitter.__call__() got an unexpected keyword argument '%s'", k.Name)
		}
		code = k.Val
	}
	if in := th.Interp.Sys.Get("stdin"); !in.IsZero() && !in.IsNone() {
		if _, err := object.CallMethod(th, in, "close"); err != nil && object.AsException(err) == nil {
			return value{}, err
		}
	}
	return value{}, th.RaiseArgs(object.SystemExitType, code)
}

const (
	copyrightText = "pyasync: Copyright (c) the pyasync authors. Licensed under the MIT license.\nPython is a trademark of the Python Software Foundation."
	creditsText   = "    Thanks to the makers of Python, whose language this is. See www.python.org for more information."
	licenseText   = "pyasync is distributed under the MIT license; see the file LICENSE of its source."
)

func setSiteNames(th *thread, m *object.Module) {
	for _, name := range [...]string{"quit", "exit"} {
		in := object.NewInstance(quitterType.Ready())
		in.Set(th.Interp.Intern("name"), object.FromString(name))
		in.Set(th.Interp.Intern("eof"), object.FromString("Ctrl-D (i.e. EOF)"))
		m.Set(th, name, object.From(in))
	}
	for _, p := range [...]struct{ name, short, full string }{
		{"copyright", copyrightText, copyrightText},
		{"credits", creditsText, creditsText},
		{"license", "Type license() to see the full license text", licenseText},
	} {
		in := object.NewInstance(printerType.Ready())
		in.Set(th.Interp.Intern("text"), object.FromString(p.short))
		in.Set(th.Interp.Intern("full"), object.FromString(p.full))
		m.Set(th, p.name, object.From(in))
	}
	m.Set(th, "help", object.From(object.NewInstance(helperType.Ready())))
}
