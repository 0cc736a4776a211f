package builtins

import (
	"pyasync/object"
)

// this file holds the functions about attributes and classes

func attrName(th *thread, v value) (*object.Str, error) {
	s, ok := object.AsStr(v)
	if !ok {
		return nil, th.TypeErrorf("attribute name must be string, not '%s'", v.Type().Name)
	}
	return s, nil
}

var getattr = object.Func{Name: "getattr", Doc: "getattr(object, name[, default]) -> the attribute, or default where there is none",
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		if err := optional(th, "getattr", args, kw, 2, 3); err != nil {
			return value{}, err
		}
		name, err := attrName(th, args[1])
		if err != nil {
			return value{}, err
		}
		if len(args) == 2 {
			return object.GetAttr(th, args[0], name)
		}
		v, err := object.LookupAttrStr(th, args[0], name)
		if err == nil && v.IsZero() {
			return args[2], nil
		}
		return v, err
	}}

var hasattr = object.Func{Name: "hasattr", Sig: "(obj, name, /)", Doc: "Whether obj has an attribute called name: False if reading it raises AttributeError.",
	Fast2: func(th *thread, _, obj, attr value) (value, error) {
		name, err := attrName(th, attr)
		if err != nil {
			return value{}, err
		}
		v, err := object.LookupAttrStr(th, obj, name)
		return object.Bool(!v.IsZero()), err
	}}

var setattr = object.Func{Name: "setattr", Sig: "(obj, name, value, /)", Doc: "Set an attribute: setattr(x, 'y', v) is x.y = v.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		name, err := attrName(th, a[1])
		if err != nil {
			return value{}, err
		}
		return object.None, object.SetAttr(th, a[0], name, a[2])
	}}

var delattr = object.Func{Name: "delattr", Sig: "(obj, name, /)", Doc: "Delete an attribute: delattr(x, 'y') is del x.y.",
	Fast2: func(th *thread, _, obj, attr value) (value, error) {
		name, err := attrName(th, attr)
		if err != nil {
			return value{}, err
		}
		return object.None, object.DelAttr(th, obj, name)
	}}

var callable = object.Func{Name: "callable", Sig: "(obj, /)", Doc: "Return whether the object can be called.",
	Fast1: func(th *thread, _, x value) (value, error) { return object.Bool(object.Callable(x)), nil }}

var isInstance = object.Func{Name: "isinstance", Sig: "(obj, class_or_tuple, /)", Doc: "Return whether an object is an instance of a class, or of one of a tuple of classes.",
	Fast2: func(th *thread, _, x, cls value) (value, error) {
		ok, err := object.IsInstance(th, x, cls)
		return object.Bool(ok), err
	}}

var isSubclass = object.Func{Name: "issubclass", Sig: "(cls, class_or_tuple, /)", Doc: "Return whether a class derives from another, or from one of a tuple of classes, or is it.",
	Fast2: func(th *thread, _, c, cls value) (value, error) {
		ok, err := object.IsSubclass(th, c, cls)
		return object.Bool(ok), err
	}}

var dir = object.Func{Name: "dir", Doc: "dir([object]) -> sorted list of the attributes of an object, or of the names in the present scope",
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		if err := optional(th, "dir", args, kw, 0, 1); err != nil {
			return value{}, err
		}
		var names value
		var err error
		if len(args) == 0 {
			if names, err = localNames(th); err != nil {
				return value{}, err
			}
		} else {
			var found bool
			names, found, err = object.CallSpecial(th, args[0], "__dir__")
			if err != nil {
				return value{}, err
			}
			if !found {
				return value{}, th.TypeErrorf("object does not provide __dir__")
			}
		}
		items, err := object.Slice(th, names)
		if err != nil {
			return value{}, err
		}
		return object.NewList(items), object.SortValues(th, items, false)
	}}

func localNames(th *thread) (value, error) {
	if th.Top == nil {
		return value{}, th.Raise(object.SystemErrorType, "frame does not exist")
	}
	return object.CallMethod(th, th.Top.LocalVars(), "keys")
}

var vars = object.Func{Name: "vars", Doc: "vars([object]) -> the object's __dict__, or without one locals()",
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		if err := optional(th, "vars", args, kw, 0, 1); err != nil {
			return value{}, err
		}
		if len(args) == 0 {
			return currentLocals(th)
		}
		d, err := object.LookupAttr(th, args[0], "__dict__")
		if err == nil && d.IsZero() {
			return value{}, th.TypeErrorf("vars() argument must have __dict__ attribute")
		}
		return d, err
	}}
