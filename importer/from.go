package importer

import (
	"pyasync/object"
)

// this file defines what follows an import statement: taking names from a module

// From is `from mod import name`.
func From(th *thread, mod value, name *object.Str) (value, error) {
	v, err := object.LookupAttrStr(th, mod, name)
	if err != nil || !v.IsZero() {
		return v, err
	}
	// A submodule in a circular import is in sys.modules before its parent has it.
	pkg := value{}
	if n, err := object.LookupAttr(th, mod, "__name__"); err != nil {
		return value{}, err
	} else if s, ok := object.AsStr(orNone(n)); ok {
		pkg = n
		if m := th.Interp.Modules.GetString(s.String() + "." + name.String()); !m.IsZero() {
			return m, nil
		}
	}
	return value{}, cannotImport(th, mod, pkg, name)
}

func cannotImport(th *thread, mod, pkg value, name *object.Str) error {
	spec, err := object.LookupAttr(th, mod, "__spec__")
	if err != nil {
		return err
	}
	initializing := false
	origin := value{}
	if !spec.IsZero() && !spec.IsNone() {
		has, err := attrTrue(th, spec, "has_location")
		if err != nil {
			return err
		}
		if has {
			if origin, err = object.LookupAttr(th, spec, "origin"); err != nil {
				return err
			}
		}
		if initializing, err = attrTrue(th, spec, "_initializing"); err != nil {
			return err
		}
	}
	if m, ok := mod.Object().(*object.Module); ok && origin.IsZero() {
		origin = m.Get("__file__")
	}
	from := "<unknown module name>"
	if !pkg.IsZero() {
		from = object.StringOf(pkg)
	}
	msg := "cannot import name '" + name.String() + "' from "
	where, ok := object.AsStr(orNone(origin))
	switch {
	case !ok:
		msg += "'" + from + "' (unknown location)"
		origin = value{}
	case initializing:
		msg += "partially initialized module '" + from + "' (most likely due to a circular import) (" + where.String() + ")"
	default:
		msg += "'" + from + "' (" + where.String() + ")"
	}
	err = importError(th, object.ImportErrorType, msg, pkg, origin)
	object.AsException(err).SetField("name_from", object.From(name))
	return err
}

func attrTrue(th *thread, v value, name string) (bool, error) {
	x, err := object.LookupAttr(th, v, name)
	if err != nil || x.IsZero() {
		return false, err
	}
	return object.Truth(th, x)
}

// Star is `from mod import *` into the namespace ns.
func Star(th *thread, mod, ns value) error {
	names, err := object.LookupAttr(th, mod, "__all__")
	if err != nil {
		return err
	}
	all := !names.IsZero()
	if !all {
		d, err := object.LookupAttr(th, mod, "__dict__")
		if err != nil {
			return err
		}
		if d.IsZero() {
			return importError(th, object.ImportErrorType, "from-import-* object has no __dict__ and no __all__", value{}, value{})
		}
		keys, err := object.CallMethod(th, d, "keys")
		if err != nil {
			return err
		}
		items, err := object.Slice(th, keys)
		if err != nil {
			return err
		}
		names = object.NewList(items)
	}
	target, plain := ns.Object().(*object.Dict)
	plain = plain && target.Ext == nil
	return object.Each(th, names, func(x value) (bool, error) {
		s, ok := object.AsStr(x)
		if !ok {
			n, err := moduleName(th, mod)
			if err != nil {
				return false, err
			}
			if all {
				return false, th.TypeErrorf("Item in %s.__all__ must be str, not %s", n, x.Type().Name)
			}
			return false, th.TypeErrorf("Key in %s.__dict__ must be str, not %s", n, x.Type().Name)
		}
		if !all && len(s.String()) > 0 && s.String()[0] == '_' {
			return true, nil
		}
		v, err := object.GetAttr(th, mod, s)
		if err != nil {
			return false, err
		}
		if plain {
			target.SetStr(th.Interp.Intern(s.String()), v)
			return true, nil
		}
		return true, object.SetItem(th, ns, x, v)
	})
}
