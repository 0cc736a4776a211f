package types

import (
	"pyasync/object"
)

// this file defines DynamicClassAttribute, a property that only instances have

// DynamicAttributeType is types.DynamicClassAttribute.
var DynamicAttributeType = object.NewStatic("DynamicClassAttribute", object.ObjectType, object.FlagBaseType|object.FlagDict)

var dynamicInit = object.Func{Name: "DynamicClassAttribute", Sig: "(fget=None, fset=None, fdel=None, doc=None)",
	Bound: func(th *thread, self value, a []value) (value, error) {
		set := func(name string, v value) error { return object.SetAttrString(th, self, name, v) }
		fget, doc := orNone(a[0]), orNone(a[3])
		overwrite := doc.IsNone()
		if overwrite && !fget.IsNone() {
			var err error
			if doc, err = object.GetAttrString(th, fget, "__doc__"); err != nil {
				return value{}, err
			}
		}
		abstract := object.False
		if v, err := object.LookupAttr(th, fget, "__isabstractmethod__"); err != nil {
			return value{}, err
		} else if !v.IsZero() {
			yes, err := object.Truth(th, v)
			if err != nil {
				return value{}, err
			}
			abstract = object.Bool(yes)
		}
		for _, p := range [...]struct {
			name string
			v    value
		}{{"fget", fget}, {"fset", orNone(a[1])}, {"fdel", orNone(a[2])}, {"__doc__", doc}, {"overwrite_doc", object.Bool(overwrite)}, {"__isabstractmethod__", abstract}} {
			if err := set(p.name, p.v); err != nil {
				return value{}, err
			}
		}
		return object.None, nil
	}}

func init() {
	t := DynamicAttributeType
	t.Module = "types"
	t.Doc = "A property of instances; on the class, the attribute is looked up in the metaclass."
	t.TextSig = "(fget=None, fset=None, fdel=None, doc=None)"
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := dynamicInit.CallFunc(th, v, args, kw)
		return err
	}
	t.DescrGet = func(th *thread, d, obj value, typ *object.Type) (value, error) {
		if obj.IsZero() || obj.IsNone() {
			abstract, err := object.GetAttrString(th, d, "__isabstractmethod__")
			if err != nil {
				return value{}, err
			}
			if yes, err := object.Truth(th, abstract); err != nil || yes {
				return d, err
			}
			return value{}, th.RaiseArgs(object.AttributeErrorType)
		}
		fget, err := accessor(th, d, "fget", "unreadable attribute")
		if err != nil {
			return value{}, err
		}
		return object.Call1(th, fget, obj)
	}
	t.DescrSet = func(th *thread, d, obj, x value) error {
		if x.IsZero() {
			fdel, err := accessor(th, d, "fdel", "can't delete attribute")
			if err == nil {
				_, err = object.Call1(th, fdel, obj)
			}
			return err
		}
		fset, err := accessor(th, d, "fset", "can't set attribute")
		if err == nil {
			_, err = object.Call2(th, fset, obj, x)
		}
		return err
	}
	t.Methods = func() []object.Func {
		return []object.Func{derived("getter", 0), derived("setter", 1), derived("deleter", 2)}
	}
}

func accessor(th *thread, d value, name, missing string) (value, error) {
	fn, err := object.GetAttrString(th, d, name)
	if err != nil {
		return value{}, err
	}
	if fn.IsNone() {
		return value{}, th.RaiseArgs(object.AttributeErrorType, object.FromString(missing))
	}
	return fn, nil
}

// derived declares getter, setter and deleter: a copy of the attribute with one function
// replaced.
func derived(name string, which int) object.Func {
	return object.Func{Name: name, Sig: "(func)", Bound: func(th *thread, self value, a []value) (value, error) {
		var args [4]value
		for i, attr := range [...]string{"fget", "fset", "fdel", "__doc__"} {
			v, err := object.GetAttrString(th, self, attr)
			if err != nil {
				return value{}, err
			}
			args[i] = v
		}
		if which == 0 {
			overwrite, err := object.GetAttrString(th, self, "overwrite_doc")
			if err != nil {
				return value{}, err
			}
			fdoc, err := object.GetAttrString(th, a[0], "__doc__")
			if err != nil {
				return value{}, err
			}
			if yes, err := object.Truth(th, overwrite); err != nil {
				return value{}, err
			} else if yes && !fdoc.IsNone() {
				args[3] = fdoc
			}
		}
		args[which] = a[0]
		r, err := object.Call(th, object.From(self.Type()), args[:], nil)
		if err != nil {
			return value{}, err
		}
		overwrite, err := object.GetAttrString(th, self, "overwrite_doc")
		if err != nil {
			return value{}, err
		}
		return r, object.SetAttrString(th, r, "overwrite_doc", overwrite)
	}}
}
