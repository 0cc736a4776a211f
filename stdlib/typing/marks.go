package typing

import (
	"strings"

	"pyasync/object"
	"pyasync/stdlib/functools"
)

// this file defines what marks code for type checkers, and the classes for annotations of files
// and of numbers

var castDef = def{Name: "cast", Sig: "(typ, val)", Doc: "Return val.", Run: func(f *frame, a []value) (value, error) { return a[1], nil }}

var assertType = def{Name: "assert_type", Sig: "(val, typ, /)", Doc: "Return val; a type checker confirms that its type is typ.", Run: func(f *frame, a []value) (value, error) { return a[0], nil }}

var assertNever = def{Name: "assert_never", Sig: "(arg, /)", Doc: "Raise an error; a type checker confirms that it is not reached.", Run: func(f *frame, a []value) (value, error) {
	r, err := object.ReprString(f.Th, a[0])
	if err != nil {
		return value{}, err
	}
	if rs := []rune(r); len(rs) > 100 {
		r = string(rs[:100]) + "..."
	}
	return value{}, f.Th.Raise(object.AssertionErrorType, "Expected code to be unreachable, but got: "+r)
}}

var revealType = def{Name: "reveal_type", Sig: "(obj, /)", Doc: "Print the type of obj, and return obj.", Run: func(f *frame, a []value) (value, error) {
	err, e := f.Th.Interp.Sys.Get("stderr"), error(nil)
	if err.IsZero() || err.IsNone() {
		return a[0], nil
	}
	e = object.WriteString(f.Th, err, "Runtime type is "+object.Quote(a[0].Type().ShortName())+"\n")
	return a[0], e
}}

// mark sets an attribute to True where that is possible.
func mark(th *thread, v value, name string) error {
	err := object.SetAttrString(th, v, name, object.True)
	if object.IsException(err, object.AttributeErrorType) || object.IsException(err, object.TypeErrorType) {
		return nil
	}
	return err
}

var finalDef = def{Name: "final", Sig: "(f)", Doc: "Say that a method or class is not to be overridden.", Run: func(f *frame, a []value) (value, error) {
	return a[0], mark(f.Th, a[0], "__final__")
}}

var overrideDef = def{Name: "override", Sig: "(method, /)", Doc: "Say that a method overrides one of a base.", Run: func(f *frame, a []value) (value, error) {
	return a[0], mark(f.Th, a[0], "__override__")
}}

var noTypeCheck = def{Name: "no_type_check", Sig: "(arg)", Doc: "Say that annotations are no type hints: also those of methods and classes in\na class.", Run: func(f *frame, a []value) (value, error) {
	return a[0], dontCheck(f.Th, a[0])
}}

func dontCheck(th *thread, v value) error {
	if t, ok := v.Object().(*object.Type); ok {
		for _, it := range t.OwnDict().Items() {
			inner := it.Val
			switch o := inner.Object().(type) {
			case *object.ClassMethod:
				inner = o.Fn
			case *object.StaticMethod:
				inner = o.Fn
			}
			qual, module := "", ""
			switch o := inner.Object().(type) {
			case *object.Function:
				qual = o.Qualname.String()
				if m, ok := object.AsStr(o.Module); ok && !o.Module.IsZero() {
					module = m.String()
				}
			case *object.Type:
				qual, module = o.Qualname, o.ModuleName()
			default:
				continue
			}
			name := object.StringOf(it.Key)
			if module != t.ModuleName() || qual != t.Qualname+"."+name && !strings.HasPrefix(qual, t.Qualname+".") {
				continue
			}
			if err := dontCheck(th, inner); err != nil {
				return err
			}
		}
	}
	return mark(th, v, "__no_type_check__")
}

var noTypeCheckDecorator = def{Name: "no_type_check_decorator", Sig: "(decorator)", Doc: "Make what a decorator returns no_type_check.", Run: func(f *frame, a []value) (value, error) {
	w := object.From(object.NewFunction(f.Th, &uncheckedDecorator, f.Globals, a[0]))
	return w, functools.UpdateWrapper(f.Th, w, a[0])
}}

var uncheckedDecorator = def{Name: "wrapped_decorator", Qualname: "no_type_check_decorator.<locals>.wrapped_decorator", Sig: "(*args, **kwds)", Free: []string{"decorator"}, Run: func(f *frame, a []value) (value, error) {
	v, err := object.Call(f.Th, f.Closure[0].V, object.Items(a[0]), object.KwOf(a[1].Object().(*object.Dict)))
	if err != nil {
		return value{}, err
	}
	return v, dontCheck(f.Th, v)
}}

var dataclassTransform = def{Name: "dataclass_transform", Sig: "(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs)",
	Doc: "Say that a decorator or class makes dataclasses.", Run: func(f *frame, a []value) (value, error) {
		d := object.NewDict()
		for i, n := range []string{"eq_default", "order_default", "kw_only_default", "frozen_default", "field_specifiers", "kwargs"} {
			d.SetStr(f.Th.Interp.Intern(n), a[i])
		}
		return object.From(object.NewFunction(f.Th, &transformer, f.Globals, object.From(d))), nil
	}}

var transformer = def{Name: "decorator", Qualname: "dataclass_transform.<locals>.decorator", Sig: "(cls_or_fn)", Free: []string{"options"}, Run: func(f *frame, a []value) (value, error) {
	return a[0], object.SetAttrString(f.Th, a[0], "__dataclass_transform__", f.Closure[0].V)
}}

// overloadKey is where the signatures of a function are noted; ok is false for what has no name.
func overloadKey(th *thread, fn value) (key [2]string, inner value, ok bool, err error) {
	inner, err = object.LookupAttr(th, fn, "__func__")
	if err != nil {
		return key, inner, false, err
	}
	if inner.IsZero() {
		inner = fn
	}
	for i, name := range [...]string{"__module__", "__qualname__"} {
		v, err := object.LookupAttr(th, inner, name)
		if err != nil {
			return key, inner, false, err
		}
		s, isStr := object.AsStr(v)
		if v.IsZero() || !isStr {
			return key, inner, false, nil
		}
		key[i] = s.String()
	}
	return key, inner, true, nil
}

var overloadDef = def{Name: "overload", Sig: "(func)", Doc: "Note one signature of a function that has several.", Run: func(f *frame, a []value) (value, error) {
	th := f.Th
	s := of(th)
	key, inner, ok, err := overloadKey(th, a[0])
	if err != nil {
		return value{}, err
	}
	dummy := f.Globals.GetString("_overload_dummy")
	fn, isFn := inner.Object().(*object.Function)
	if !ok || !isFn {
		return dummy, nil
	}
	line := fn.Code.FirstLine
	list := s.overloads[key]
	for i := range list {
		if list[i].line == line {
			list[i].fn = a[0]
			return dummy, nil
		}
	}
	s.overloads[key] = append(list, overloaded{line, a[0]})
	return dummy, nil
}}

// overloadDummy is what an overloaded function is before its implementation.
var overloadDummy = def{Name: "_overload_dummy", Sig: "(*args, **kwds)", Run: func(f *frame, a []value) (value, error) {
	return value{}, f.Th.Raise(object.NotImplementedErrorType, "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be followed by an implementation that is not @overload-ed.")
}}

var getOverloads = def{Name: "get_overloads", Sig: "(func)", Doc: "The signatures that were noted for a function.", Run: func(f *frame, a []value) (value, error) {
	key, _, _, err := overloadKey(f.Th, a[0])
	if err != nil {
		return value{}, err
	}
	var out []value
	for _, o := range of(f.Th).overloads[key] {
		out = append(out, o.fn)
	}
	return object.NewList(out), nil
}}

var clearOverloads = def{Name: "clear_overloads", Sig: "()", Doc: "Forget all noted signatures.", Run: func(f *frame, a []value) (value, error) {
	clear(of(f.Th).overloads)
	return object.None, nil
}}

// supports are the protocols of one method.
var supports = []struct {
	name, method, doc string
	result            *object.Type // nil: a parameter
	sig               string
}{
	{"SupportsInt", "__int__", "What int() takes.", object.IntType, "(self)"},
	{"SupportsFloat", "__float__", "What float() takes.", object.FloatType, "(self)"},
	{"SupportsComplex", "__complex__", "What complex() takes.", object.ComplexType, "(self)"},
	{"SupportsBytes", "__bytes__", "What bytes() takes.", object.BytesType, "(self)"},
	{"SupportsIndex", "__index__", "What is an index.", object.IntType, "(self)"},
	{"SupportsAbs", "__abs__", "What abs() takes.", nil, "(self)"},
	{"SupportsRound", "__round__", "What round() takes.", nil, "(self, ndigits=0)"},
}

var fileMethods = []struct{ name, sig string }{
	{"close", "(self)"}, {"fileno", "(self)"}, {"flush", "(self)"}, {"isatty", "(self)"}, {"read", "(self, n=-1)"}, {"readable", "(self)"},
	{"readline", "(self, limit=-1)"}, {"readlines", "(self, hint=-1)"}, {"seek", "(self, offset, whence=0)"}, {"seekable", "(self)"},
	{"tell", "(self)"}, {"truncate", "(self, size=None)"}, {"writable", "(self)"}, {"write", "(self, s)"}, {"writelines", "(self, lines)"},
	{"__enter__", "(self)"}, {"__exit__", "(self, type, value, traceback)"},
}

func nothing(f *frame, a []value) (value, error) { return object.None, nil }

// makeSupports makes the protocols of one method and the classes of files.
func makeSupports(th *thread, m *object.Module, s *state) error {
	tco := m.Get("T_co")
	orig := func(alias value) func(th *thread, m *object.Module) []object.Attr {
		return func(*thread, *object.Module) []object.Attr {
			return []object.Attr{{Name: "__orig_bases__", Value: object.NewTuple([]value{alias})}}
		}
	}
	for _, p := range supports {
		c := object.ClassDef{Name: p.name, Doc: p.doc, Slots: []string{}, Defs: []def{{Name: p.method, Sig: p.sig, Abstract: true, Run: nothing}}}
		if p.result == nil {
			alias, err := declareParameters(th, s.protocol, []value{tco})
			if err != nil {
				return err
			}
			c.Attrs = orig(alias)
		}
		t, err := c.Make(th, m, s.protocolMeta, s.protocol)
		if err != nil {
			return err
		}
		result := tco
		if p.result != nil {
			result = object.From(p.result)
		}
		if fn, ok := t.Own(p.method).Object().(*object.Function); ok {
			fn.Annotations = object.NewDict()
			fn.Annotations.SetStr(th.Interp.Intern("return"), result)
		}
		if err := object.SetAttrString(th, object.From(t), "_is_runtime_protocol", object.True); err != nil {
			return err
		}
		m.Set(th, p.name, object.From(t))
	}
	anyStr := m.Get("AnyStr")
	generic, err := declareParameters(th, s.generic, []value{anyStr})
	if err != nil {
		return err
	}
	io := object.ClassDef{Name: "IO", Slots: []string{}, Attrs: orig(generic), Doc: "The base of what open() returns, for annotations."}
	for _, n := range [...]string{"mode", "name", "closed"} {
		io.Defs = append(io.Defs, def{Name: n, Sig: "(self)", Kind: object.PropertyDef, Abstract: true, Run: nothing})
	}
	for _, x := range fileMethods {
		io.Defs = append(io.Defs, def{Name: x.name, Sig: x.sig, Abstract: true, Run: nothing})
	}
	base, err := io.Make(th, m, object.TypeType, s.generic)
	if err != nil {
		return err
	}
	m.Set(th, "IO", object.From(base))
	for _, x := range []struct {
		name, doc string
		of        *object.Type
		enter     bool
	}{{"BinaryIO", "A file of bytes, for annotations.", object.BytesType, true}, {"TextIO", "A file of text, for annotations.", object.StrType, true}} {
		of := object.From(&alias{typ: genericAlias, origin: object.From(base), args: []value{object.From(x.of)}})
		c := object.ClassDef{Name: x.name, Doc: x.doc, Slots: []string{}, Attrs: orig(of)}
		t, err := c.Make(th, m, object.TypeType, base)
		if err != nil {
			return err
		}
		m.Set(th, x.name, object.From(t))
	}
	return nil
}
