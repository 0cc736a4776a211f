package eval

import "pyasync/object"

// this file defines the import statement; finding and loading modules is the importer's

// importStmt is import a.b.c as d, for one name.
type importStmt struct {
	name *object.Str // a.b.c
	as   bool        // binds a.b.c itself, not a
	t    target
	at   int32
}

func (n *importStmt) Exec(f *Frame) (signal, error) {
	f.At = n.at
	m, err := importName(f, n.name, object.None, 0)
	if err != nil {
		return next, err
	}
	if n.as {
		if m, err = submodule(f.Th, m, n.name.String()); err != nil {
			return next, err
		}
	}
	return next, n.t.Assign(f, m)
}

// submodule walks from package a to its module a.b.c.
func submodule(th *Thread, m Value, dotted string) (Value, error) {
	start := 0
	for i := 0; i < len(dotted); i++ {
		if dotted[i] == '.' {
			start = i + 1
			break
		}
	}
	if start == 0 {
		return m, nil
	}
	for start <= len(dotted) {
		end := start
		for end < len(dotted) && dotted[end] != '.' {
			end++
		}
		x, err := importFrom(th, m, dotted[start:end])
		if err != nil {
			return x, err
		}
		m = x
		start = end + 1
	}
	return m, nil
}

// importName calls __import__.
func importName(f *Frame, name *object.Str, fromlist Value, level int) (Value, error) {
	th := f.Th
	fn := f.Builtins.GetString("__import__")
	if fn.IsZero() {
		return Value{}, th.Raise(object.ImportErrorType, "__import__ not found")
	}
	locals := f.Namespace()
	if locals.IsZero() {
		locals = object.None
	}
	if b, ok := fn.Object().(*object.Builtin); ok && b.Func.Name == "__import__" && th.Interp.Hooks.Import != nil {
		return th.Interp.Hooks.Import(th, name.String(), object.From(f.Globals), locals, fromlist, level)
	}
	return object.Call(th, fn, []Value{object.From(name), object.From(f.Globals), locals, fromlist, object.Int(int64(level))}, nil)
}

// importFromStmt is from module import names.
type importFromStmt struct {
	module *object.Str
	level  int
	names  []*object.Str
	ts     []target
	from   Value // the names as a tuple
	at     int32
}

func (n *importFromStmt) Exec(f *Frame) (signal, error) {
	f.At = n.at
	m, err := importName(f, n.module, n.from, n.level)
	if err != nil {
		return next, err
	}
	for i, name := range n.names {
		f.At = n.at
		v, err := importFrom(f.Th, m, name.String())
		if err != nil {
			return next, err
		}
		if err := n.ts[i].Assign(f, v); err != nil {
			return next, err
		}
	}
	return next, nil
}

// importFrom is the attribute of a module that from … import binds: a submodule serves
// even while the package has not been given it.
func importFrom(th *Thread, m Value, name string) (Value, error) {
	v, err := object.LookupAttr(th, m, name)
	if err != nil || !v.IsZero() {
		return v, err
	}
	modName, err := object.LookupAttr(th, m, "__name__")
	if err != nil {
		return Value{}, err
	}
	if s, ok := object.AsStr(modName); ok {
		if sub := th.Interp.Modules.GetString(s.String() + "." + name); !sub.IsZero() {
			return sub, nil
		}
	}
	return Value{}, cannotImport(th, m, modName, name)
}

// cannotImport is the ImportError for a name that a module does not have.
func cannotImport(th *Thread, m, modName Value, name string) error {
	mod := "<unknown module name>"
	if s, ok := object.AsStr(modName); ok {
		mod = s.String()
	}
	where, path := "unknown location", object.None
	if file, err := object.LookupAttr(th, m, "__file__"); err == nil && !file.IsZero() {
		if s, ok := object.AsStr(file); ok {
			where, path = s.String(), file
		}
	}
	msg := "cannot import name '" + name + "' from '" + mod + "' (" + where + ")"
	if initializing(th, m) {
		msg = "cannot import name '" + name + "' from partially initialized module '" + mod + "' (most likely due to a circular import) (" + where + ")"
	}
	e := object.NewException(object.ImportErrorType, object.FromString(msg))
	if _, ok := object.AsStr(modName); ok {
		e.SetField("name", modName)
	}
	e.SetField("name_from", object.FromString(name))
	e.SetField("path", path)
	e.Context = th.Context()
	return e
}

// initializing reports whether the module is still being executed.
func initializing(th *Thread, m Value) bool {
	spec, err := object.LookupAttr(th, m, "__spec__")
	if err != nil || spec.IsZero() || spec.IsNone() {
		return false
	}
	v, err := object.LookupAttr(th, spec, "_initializing")
	if err != nil || v.IsZero() {
		return false
	}
	ok, err := object.Truth(th, v)
	return ok && err == nil
}

// importStar is from module import *.
type importStar struct {
	module *object.Str
	level  int
	from   Value
	at     int32
}

func (n *importStar) Exec(f *Frame) (signal, error) {
	f.At = n.at
	th := f.Th
	m, err := importName(f, n.module, n.from, n.level)
	if err != nil {
		return next, err
	}
	all, err := object.LookupAttr(th, m, "__all__")
	if err != nil {
		return next, err
	}
	dict := Value{}
	skip := false
	if all.IsZero() {
		if dict, err = object.LookupAttr(th, m, "__dict__"); err != nil {
			return next, err
		}
		if dict.IsZero() {
			return next, th.Raise(object.ImportErrorType, "from-import-* object has no __dict__ and no __all__")
		}
		if all, err = object.CallMethod(th, dict, "keys"); err != nil {
			return next, err
		}
		skip = true
	}
	names, err := object.Slice(th, all)
	if err != nil {
		return next, err
	}
	if d, ok := f.Namespace().Object().(*object.Dict); ok {
		d.Reserve(d.Len() + len(names))
	}
	for _, name := range names {
		s, ok := object.AsStr(name)
		if !ok {
			return next, starNameError(th, m, name, skip)
		}
		if skip && len(s.String()) > 0 && s.String()[0] == '_' {
			continue
		}
		v, err := object.GetAttr(th, m, s)
		if err != nil {
			return next, err
		}
		if err := object.SetItem(th, f.Namespace(), name, v); err != nil {
			return next, err
		}
	}
	return next, nil
}

func starNameError(th *Thread, m, name Value, dict bool) error {
	v, err := object.GetAttrString(th, m, "__name__")
	if err != nil {
		return err
	}
	mod, ok := object.AsStr(v)
	if !ok {
		return th.TypeErrorf("module __name__ must be a string, not %s", v.Type().Name)
	}
	if dict {
		return th.TypeErrorf("Key in %s.__dict__ must be str, not %s", mod, name.Type().Name)
	}
	return th.TypeErrorf("Item in %s.__all__ must be str, not %s", mod, name.Type().Name)
}
