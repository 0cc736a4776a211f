package testcapi

import "pyasync/object"

// this file holds one function for each way in which native functions take their arguments, as
// functions of the module and as methods of three kinds. They return what they were given

func tuple(vs ...value) value { return object.NewTuple(vs) }

// givenKw is the keyword arguments as a dict.
func givenKw(th *thread, kw kwargs) *object.Dict {
	d := object.NewDictSize(len(kw))
	for _, k := range kw {
		d.SetStr(k.Name, k.Val)
	}
	return d
}

// packed is a function that gets all its positional arguments as one tuple.
func packed(name string) object.Func {
	return object.Func{Name: name, Sig: "(*args)", NoTextSig: true, Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
		if len(kw) > 0 {
			return value{}, th.TypeErrorf("%s() takes no keyword arguments", name)
		}
		return tuple(self, tuple(append([]value(nil), args...)...)), nil
	}}
}

// packedKw is one that also gets its keyword arguments as a dict.
func packedKw(name string) object.Func {
	return object.Func{Name: name, Sig: "(*args, **kwargs)", NoTextSig: true, Bound: func(_ *thread, self value, a []value) (value, error) {
		kw := a[1]
		if d, ok := object.AsDict(kw); ok && d.Len() == 0 {
			kw = object.None
		}
		return tuple(self, a[0], kw), nil
	}}
}

// spreadKw is one that gets all its arguments as they come.
func spreadKw(name string) object.Func {
	return object.Func{Name: name, Sig: "(*args, **kwargs)", NoTextSig: true, Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
		return tuple(self, tuple(append([]value(nil), args...)...), object.From(givenKw(th, kw))), nil
	}}
}

// spread is one that gets its positional arguments as they come, and takes no others.
func spread(name string) object.Func {
	return object.Func{Name: name, Sig: "(*args)", NoTextSig: true, Bound: func(_ *thread, self value, a []value) (value, error) {
		return tuple(self, a[0]), nil
	}}
}

func one(name string) object.Func {
	return object.Func{Name: name, Sig: "(object, /)", Fast1: func(_ *thread, self, x value) (value, error) { return tuple(self, x), nil }}
}

func none(name string) object.Func {
	return object.Func{Name: name, Sig: "()", Fast0: func(_ *thread, self value) (value, error) { return self, nil }}
}

// withoutSelf has f, which will be a static method, take None for its self.
func withoutSelf(f *object.Func) {
	switch fast0, fast1, bound, raw := f.Fast0, f.Fast1, f.Bound, f.Raw; {
	case fast0 != nil:
		f.Fast0 = func(th *thread, _ value) (value, error) { return fast0(th, object.None) }
	case fast1 != nil:
		f.Fast1 = func(th *thread, _, x value) (value, error) { return fast1(th, object.None, x) }
	case bound != nil:
		f.Bound = func(th *thread, _ value, a []value) (value, error) { return bound(th, object.None, a) }
	default:
		f.Raw = func(th *thread, _ value, args []value, kw kwargs) (value, error) {
			return raw(th, object.None, args, kw)
		}
	}
}

// The functions of the module.
var (
	methVarargs          = packed("meth_varargs")
	methVarargsKeywords  = packedKw("meth_varargs_keywords")
	methO                = one("meth_o")
	methNoargs           = none("meth_noargs")
	methFastcall         = spread("meth_fastcall")
	methFastcallKeywords = spreadKw("meth_fastcall_keywords")
)

// The classes that have them as methods.
var (
	methInstance = object.NewStatic("MethInstance", object.ObjectType, 0)
	methClass    = object.NewStatic("MethClass", object.ObjectType, 0)
	methStatic   = object.NewStatic("MethStatic", object.ObjectType, 0)
)

func init() {
	methods := func(set func(f *object.Func)) func() []object.Func {
		return func() []object.Func {
			fs := []object.Func{
				packed("meth_varargs"), packedKw("meth_varargs_keywords"), one("meth_o"), none("meth_noargs"),
				spread("meth_fastcall"), spreadKw("meth_fastcall_keywords"),
			}
			for i := range fs {
				set(&fs[i])
			}
			return fs
		}
	}
	methInstance.Doc = "The ways of taking arguments, as methods of an instance."
	methInstance.Methods = methods(func(*object.Func) {})
	methClass.Doc = "The ways of taking arguments, as class methods."
	methClass.Methods = methods(func(f *object.Func) { f.Class = true })
	methStatic.Doc = "The ways of taking arguments, as static methods."
	methStatic.Methods = methods(func(f *object.Func) {
		f.Static = true
		withoutSelf(f)
	})
}
