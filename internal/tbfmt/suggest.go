package tbfmt

import (
	"slices"
	"strings"

	"pyasync/object"
)

// this file finds what a misspelt name may have meant

// Hint is what follows the text of a NameError, AttributeError or ImportError: ". Did you
// mean: 'x'?", ". Did you forget to import 'x'?", or nothing.
func Hint(th *object.Thread, exc *object.Exception, tb *object.Traceback) string {
	t := exc.Type()
	field := "name"
	switch {
	case t.Is(object.ImportErrorType):
		field = "name_from"
	case !t.Is(object.NameErrorType) && !t.Is(object.AttributeErrorType):
		return ""
	}
	name, ok := object.AsStr(exc.Field(field))
	if !ok {
		return ""
	}
	hint := ""
	if s := Suggest(th, exc, tb, name.String()); s != "" {
		hint = ". Did you mean: '" + s + "'?"
	}
	if t.Is(object.NameErrorType) && isStdlibModule(th, object.From(name)) {
		if hint != "" {
			return hint + " Or did you forget to import '" + name.String() + "'?"
		}
		return ". Did you forget to import '" + name.String() + "'?"
	}
	return hint
}

func isStdlibModule(th *object.Thread, name object.Value) bool {
	m, ok := th.Interp.Modules.GetString("sys").Object().(*object.Module)
	if !ok {
		return false
	}
	names := m.Get("stdlib_module_names")
	if names.IsZero() {
		return false
	}
	in, err := object.Contains(th, names, name)
	return err == nil && in
}

// Suggest is the name, among those that could stand in the place of wrong, that is
// closest to it, or "".
func Suggest(th *object.Thread, exc *object.Exception, tb *object.Traceback, wrong string) string {
	var names []string
	var err error
	switch t := exc.Type(); {
	case t.Is(object.AttributeErrorType):
		names, err = attributeNames(th, exc.Field("obj"), tb, wrong)
	case t.Is(object.ImportErrorType):
		names, err = moduleNames(th, exc.Field("name"), wrong)
	case t.Is(object.NameErrorType):
		f := innermost(tb)
		if f == nil {
			return ""
		}
		var self object.Value
		names, self, err = visibleNames(th, f)
		if err == nil && !self.IsZero() {
			if v, err := object.LookupAttr(th, self, wrong); err == nil && !v.IsZero() {
				return "self." + wrong
			}
		}
	}
	if err != nil {
		return ""
	}
	return object.Suggest(wrong, names)
}

func innermost(tb *object.Traceback) *object.Frame {
	if tb == nil {
		return nil
	}
	for tb.Next != nil {
		tb = tb.Next
	}
	return tb.Frame
}

// attributeNames is dir(obj), without private names unless one is looked for, or obj is
// the self of the method that failed.
func attributeNames(th *object.Thread, obj object.Value, tb *object.Traceback, wrong string) ([]string, error) {
	if obj.IsZero() {
		obj = object.None
	}
	names, err := dir(th, obj)
	if err != nil {
		return nil, err
	}
	if strings.HasPrefix(wrong, "_") {
		return names, nil
	}
	if f := innermost(tb); f != nil {
		if self := selfOf(th, f); !self.IsZero() && object.Is(self, obj) {
			return names, nil
		}
	}
	return withoutPrivate(names), nil
}

func moduleNames(th *object.Thread, name object.Value, wrong string) ([]string, error) {
	n, ok := object.AsStr(name)
	if !ok || th.Interp.Hooks.Import == nil {
		return nil, nil
	}
	mod, err := th.Interp.Hooks.Import(th, n.String(), object.None, object.None, object.NewTuple(nil), 0)
	if err != nil {
		return nil, err
	}
	names, err := dir(th, mod)
	if err == nil && !strings.HasPrefix(wrong, "_") {
		names = withoutPrivate(names)
	}
	return names, err
}

func withoutPrivate(names []string) []string {
	return slices.DeleteFunc(names, func(n string) bool { return strings.HasPrefix(n, "_") })
}

// dir is the sorted names of dir(obj).
func dir(th *object.Thread, obj object.Value) ([]string, error) {
	v, found, err := object.CallSpecial(th, obj, "__dir__")
	if err != nil || !found {
		return nil, err
	}
	names, err := strings_(th, v)
	slices.Sort(names)
	return names, err
}

// strings_ is the str items of an iterable.
func strings_(th *object.Thread, v object.Value) ([]string, error) {
	var names []string
	err := object.Each(th, v, func(x object.Value) (bool, error) {
		if s, ok := object.AsStr(x); ok {
			names = append(names, s.String())
		}
		return true, nil
	})
	return names, err
}

// visibleNames is the local, global and builtin names of a frame, and its self.
func visibleNames(th *object.Thread, f *object.Frame) (names []string, self object.Value, err error) {
	locals, err := object.GetAttrString(th, object.From(f), "f_locals")
	if err != nil {
		return nil, self, err
	}
	if names, err = strings_(th, locals); err != nil {
		return nil, self, err
	}
	for _, d := range []*object.Dict{f.Globals, f.Builtins} {
		if d == nil {
			continue
		}
		more, err := strings_(th, object.From(d))
		if err != nil {
			return nil, self, err
		}
		names = append(names, more...)
	}
	return names, selfOf(th, f), nil
}

// selfOf is the frame's variable self, or the zero Value.
func selfOf(th *object.Thread, f *object.Frame) object.Value {
	locals, err := object.GetAttrString(th, object.From(f), "f_locals")
	if err != nil {
		return object.Value{}
	}
	if in, err := object.Contains(th, locals, object.FromString("self")); err != nil || !in {
		return object.Value{}
	}
	v, err := object.GetItem(th, locals, object.FromString("self"))
	if err != nil {
		return object.Value{}
	}
	return v
}
