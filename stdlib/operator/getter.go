package operator

import (
	"strings"

	"pyasync/object"
)

// this file defines attrgetter, itemgetter and methodcaller

var (
	attrGetterType   = object.NewStatic("operator.attrgetter", object.ObjectType, object.FlagVectorcall)
	itemGetterType   = object.NewStatic("operator.itemgetter", object.ObjectType, object.FlagVectorcall)
	methodCallerType = object.NewStatic("operator.methodcaller", object.ObjectType, object.FlagVectorcall)
)

// attrGetter has its names split at the dots.
type attrGetter struct {
	names []value
	paths [][]*object.Str
}

type itemGetter struct{ items []value }

type methodCaller struct {
	name *object.Str
	args []value
	kw   kwargs
}

func (*attrGetter) Type() *object.Type   { return attrGetterType }
func (*itemGetter) Type() *object.Type   { return itemGetterType }
func (*methodCaller) Type() *object.Type { return methodCallerType }

func init() {
	initAttrGetter()
	initItemGetter()
	initMethodCaller()
}

// oneArgument is the check of a call, and of a constructor that takes more.
func oneArgument(th *thread, name string, args []value, kw kwargs, more bool) error {
	if len(kw) > 0 {
		return th.TypeErrorf("%s() takes no keyword arguments", name)
	}
	if len(args) == 0 || len(args) > 1 && !more {
		return th.TypeErrorf("%s expected 1 argument, got %d", name, len(args))
	}
	return nil
}

// reduce declares the __reduce__ of an object that its class makes from args.
func reduce(args func(self value) []value) func() []object.Func {
	return func() []object.Func {
		return []object.Func{{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the callable anew.", Fast0: func(th *thread, self value) (value, error) {
			return object.NewTuple([]value{object.From(self.Type()), object.NewTuple(args(self))}), nil
		}}}
	}
}

// repr is name(args…, kw…).
func repr(th *thread, name string, v value, args []value, kw kwargs) (value, error) {
	if !th.EnterRepr(v.Object()) {
		return object.FromString(name + "(...)"), nil
	}
	defer th.LeaveRepr()
	var b strings.Builder
	b.WriteString(name + "(")
	sep := ""
	for _, a := range args {
		r, err := object.ReprString(th, a)
		if err != nil {
			return value{}, err
		}
		b.WriteString(sep + r)
		sep = ", "
	}
	for _, k := range kw {
		r, err := object.ReprString(th, k.Val)
		if err != nil {
			return value{}, err
		}
		b.WriteString(sep + k.Name.String() + "=" + r)
		sep = ", "
	}
	b.WriteByte(')')
	return object.FromString(b.String()), nil
}

func initAttrGetter() {
	t := attrGetterType
	t.Getters = callGetters
	t.TextSig = "(attr, /, *attrs)"
	t.Doc = "Make a function that reads an attribute of its argument: attrgetter('x')(p) is p.x.\n\nGiven several names it returns a tuple. A name may have dots: attrgetter('a.b')(p) is p.a.b."
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		if err := oneArgument(th, "attrgetter", args, kw, true); err != nil {
			return value{}, err
		}
		g := &attrGetter{names: append([]value(nil), args...)}
		for _, a := range args {
			s, ok := object.AsStr(a)
			if !ok {
				return value{}, th.TypeErrorf("attribute name must be a string")
			}
			var path []*object.Str
			for _, name := range strings.Split(s.String(), ".") {
				path = append(path, th.Interp.Intern(name))
			}
			g.paths = append(g.paths, path)
		}
		return object.From(g), nil
	}
	t.Call = func(th *thread, v value, args []value, kw kwargs) (value, error) {
		if err := oneArgument(th, "attrgetter", args, kw, false); err != nil {
			return value{}, err
		}
		g := v.Object().(*attrGetter)
		if len(g.paths) == 1 {
			return follow(th, args[0], g.paths[0])
		}
		out := make([]value, len(g.paths))
		for i, p := range g.paths {
			var err error
			if out[i], err = follow(th, args[0], p); err != nil {
				return value{}, err
			}
		}
		return object.NewTuple(out), nil
	}
	t.Repr = func(th *thread, v value) (value, error) {
		return repr(th, "operator.attrgetter", v, v.Object().(*attrGetter).names, nil)
	}
	t.Methods = reduce(func(v value) []value { return v.Object().(*attrGetter).names })
}

func follow(th *thread, v value, path []*object.Str) (value, error) {
	for _, name := range path {
		var err error
		if v, err = object.GetAttr(th, v, name); err != nil {
			return value{}, err
		}
	}
	return v, nil
}

func initItemGetter() {
	t := itemGetterType
	t.Getters = callGetters
	t.TextSig = "(item, /, *items)"
	t.Doc = `Make a function that indexes its argument: itemgetter(k)(x) is x[k].

Given several keys it returns a tuple, itemgetter(j, k)(x) being (x[j], x[k]).`
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		if err := oneArgument(th, "itemgetter", args, kw, true); err != nil {
			return value{}, err
		}
		return object.From(&itemGetter{append([]value(nil), args...)}), nil
	}
	t.Call = func(th *thread, v value, args []value, kw kwargs) (value, error) {
		if err := oneArgument(th, "itemgetter", args, kw, false); err != nil {
			return value{}, err
		}
		g := v.Object().(*itemGetter)
		if len(g.items) == 1 {
			return object.GetItem(th, args[0], g.items[0])
		}
		out := make([]value, len(g.items))
		for i, x := range g.items {
			var err error
			if out[i], err = object.GetItem(th, args[0], x); err != nil {
				return value{}, err
			}
		}
		return object.NewTuple(out), nil
	}
	t.Repr = func(th *thread, v value) (value, error) {
		return repr(th, "operator.itemgetter", v, v.Object().(*itemGetter).items, nil)
	}
	t.Methods = reduce(func(v value) []value { return v.Object().(*itemGetter).items })
}

func initMethodCaller() {
	t := methodCallerType
	t.Getters = callGetters
	t.TextSig = "(name, /, *args, **kwargs)"
	t.Doc = "Make a function that calls a method of its argument: methodcaller('m', 1, k=2)(x) is x.m(1, k=2)."
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		if len(args) == 0 {
			return value{}, th.TypeErrorf("methodcaller needs at least one argument, the method name")
		}
		name, ok := object.AsStr(args[0])
		if !ok {
			return value{}, th.TypeErrorf("method name must be a string")
		}
		return object.From(&methodCaller{th.Interp.InternStr(name), append([]value(nil), args[1:]...), append(kwargs(nil), kw...)}), nil
	}
	t.Call = func(th *thread, v value, args []value, kw kwargs) (value, error) {
		if err := oneArgument(th, "methodcaller", args, kw, false); err != nil {
			return value{}, err
		}
		m := v.Object().(*methodCaller)
		fn, err := object.GetAttr(th, args[0], m.name)
		if err != nil {
			return value{}, err
		}
		return object.Call(th, fn, m.args, m.kw)
	}
	t.Repr = func(th *thread, v value) (value, error) {
		m := v.Object().(*methodCaller)
		return repr(th, "operator.methodcaller", v, append([]value{object.From(m.name)}, m.args...), m.kw)
	}
	t.Methods = func() []object.Func {
		return []object.Func{{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the callable anew.", Fast0: func(th *thread, self value) (value, error) {
			m := self.Object().(*methodCaller)
			name := object.From(m.name)
			if len(m.kw) == 0 {
				return object.NewTuple([]value{object.From(methodCallerType), object.NewTuple(append([]value{name}, m.args...))}), nil
			}
			mod, err := th.Interp.Hooks.ImportModule(th, "functools")
			if err != nil {
				return value{}, err
			}
			partial, err := object.GetAttrString(th, mod, "partial")
			if err != nil {
				return value{}, err
			}
			fn, err := object.Call(th, partial, []value{object.From(methodCallerType), name}, m.kw)
			return object.NewTuple([]value{fn, object.NewTuple(m.args)}), err
		}}}
	}
}

// callGetters tell inspect what a call of a getter takes.
func callGetters() []object.Getter {
	return []object.Getter{{Name: "__text_signature__", Get: func(th *thread, v value) (value, error) { return object.FromString("(obj, /)"), nil }}}
}
