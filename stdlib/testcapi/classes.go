package testcapi

import "pyasync/object"

// this file holds what the tests want of modules and of classes other than that they are called

var addModule = object.Func{Name: "check_pyimport_addmodule", Sig: "(name, /)", NoTextSig: true, Doc: "Return a module of sys.modules, which is made if it is not there.",
	Fast1: func(th *thread, _, name value) (value, error) {
		s, ok := object.AsStr(name)
		if !ok {
			return value{}, th.TypeErrorf("argument 1 must be str, not %s", name.Type().Name)
		}
		modules := th.Interp.Modules
		if m, err := modules.Get(th, name); err != nil || !m.IsZero() {
			return m, err
		}
		m := object.From(object.NewModule(s.String()))
		return m, modules.Set(th, name, m)
	}}

var withoutGC = object.Func{Name: "without_gc", Sig: "(object, /)", Doc: "Return a class as it is: the collector of Go finds its instances all the same.",
	Fast1: func(th *thread, _, cls value) (value, error) {
		if t, ok := cls.Object().(*object.Type); !ok || !t.Heap() {
			text, err := object.ReprString(th, cls)
			if err != nil {
				return value{}, err
			}
			return value{}, th.TypeErrorf("heap type expected, got %s", text)
		}
		return cls, nil
	}}

var documented = object.Func{Name: "test_with_docstring", Sig: "(*args, **kwargs)", NoTextSig: true, Doc: "Do nothing, and be documented.",
	Raw: func(*thread, value, []value, kwargs) (value, error) { return object.None, nil }}

// hasAttrString tells an attribute by the bytes of its name; errors count as no.
var hasAttrString = object.Func{Name: "object_hasattrstring", Sig: "(object, name, /)", NoTextSig: true, Fast2: func(th *thread, _, obj, name value) (value, error) {
	b, err := object.BytesLike(th, name)
	if err != nil {
		return value{}, err
	}
	v, err := object.LookupAttr(th, obj, string(b))
	if err != nil || v.IsZero() {
		return object.Int(0), nil
	}
	return object.Int(1), nil
}}

// generic[x] is a genericAlias, which stands for x among the bases of a class.
var (
	generic      = object.NewStatic("Generic", object.ObjectType, object.FlagBaseType|object.FlagNoInstantiate)
	genericAlias = object.NewStatic("GenericAlias", object.ObjectType, object.FlagBaseType|object.FlagNoInstantiate)
)

type aliasOf struct{ item value }

// Type is GenericAlias.
func (*aliasOf) Type() *object.Type { return genericAlias }

func init() {
	generic.Methods = func() []object.Func {
		return []object.Func{{Name: "__class_getitem__", Sig: "(item, /)", NoTextSig: true, Class: true, Fast1: func(_ *thread, _, item value) (value, error) {
			return object.From(&aliasOf{item}), nil
		}}}
	}
	genericAlias.Methods = func() []object.Func {
		return []object.Func{{Name: "__mro_entries__", Sig: "(bases, /)", NoTextSig: true, Fast1: func(_ *thread, self, _ value) (value, error) {
			return tuple(self.Object().(*aliasOf).item), nil
		}}}
	}
}
