package object

// this file describes the classes of type parameters and of type aliases: how they are
// called, their attributes and operators

// Types that go with type parameters.
var (
	ParamSpecArgsType   = NewStatic("ParamSpecArgs", ObjectType, 0)
	ParamSpecKwargsType = NewStatic("ParamSpecKwargs", ObjectType, 0)
	NoDefaultType       = NewStatic("NoDefaultType", ObjectType, 0)
)

type noDefault struct{ _ byte }

// Type is typing.NoDefaultType.
func (*noDefault) Type() *Type { return NoDefaultType }

// NoDefault is typing.NoDefault, the default of type parameters without one.
var NoDefault = From(&noDefault{})

// paramSpecPart is P.args or P.kwargs of the ParamSpec P.
type paramSpecPart struct {
	origin Value
	kwargs bool
}

func (p *paramSpecPart) Type() *Type {
	if p.kwargs {
		return ParamSpecKwargsType
	}
	return ParamSpecArgsType
}

// typing calls a function of the module typing.
func callTyping(th *Thread, name string, args ...Value) (Value, error) {
	typing, err := th.Interp.Hooks.ImportModule(th, "typing")
	if err != nil {
		return Value{}, err
	}
	return CallMethod(th, typing, name, args...)
}

// typingUnion is a | b where one is a type parameter or an alias.
func typingUnion(th *Thread, a, b Value) (Value, error) {
	return callTyping(th, "_make_union", a, b)
}

// callerModule is the name of the module whose code runs, or None.
func callerModule(th *Thread) Value {
	if f := th.Top; f != nil && f.Globals != nil {
		return orNone(f.Globals.GetString("__name__"))
	}
	return None
}

var (
	newTypeVar      = Func{Name: "TypeVar", Sig: "(name, *constraints, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)", Bound: makeTypeVar}
	newParamSpec    = Func{Name: "ParamSpec", Sig: "(name, *, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)", Bound: makeParamSpec}
	newTypeVarTuple = Func{Name: "TypeVarTuple", Sig: "(name, *, default=typing.NoDefault)", Bound: func(th *Thread, _ Value, a []Value) (Value, error) {
		return newNamedParam(th, TypeParam{Kind: KindTypeVarTuple, Default: a[1]}, a[0], "typevartuple")
	}}
	newTypeAlias = Func{Name: "typealias", Sig: "(name, value, *, type_params=())", Bound: func(th *Thread, _ Value, a []Value) (Value, error) {
		if _, ok := a[0].o.(*Str); !ok {
			return Value{}, th.TypeErrorf("typealias() argument 'name' must be str, not %s", a[0].Type().Name)
		}
		params := a[2]
		if params.o == nil {
			params = NewTuple(nil)
		}
		if !params.Type().Is(TupleType) {
			return Value{}, th.TypeErrorf("type_params must be a tuple")
		}
		return From(&TypeAlias{Name: StringOf(a[0]), Params: params, Module: callerModule(th), done: a[1]}), nil
	}}
)

func makeTypeVar(th *Thread, _ Value, a []Value) (Value, error) {
	p := TypeParam{Constraints: a[1], Default: a[3]}
	if err := p.setVariance(th, a[4:7]); err != nil {
		return Value{}, err
	}
	if n := len(a[1].o.(*Tuple).Items); n == 1 {
		return Value{}, th.TypeErrorf("A single constraint is not allowed")
	} else if n > 1 && a[2].o != nil && !a[2].IsNone() {
		return Value{}, th.TypeErrorf("Bound cannot be combined with constraints")
	}
	if err := p.setBound(th, a[2]); err != nil {
		return Value{}, err
	}
	return newNamedParam(th, p, a[0], "typevar")
}

func makeParamSpec(th *Thread, _ Value, a []Value) (Value, error) {
	p := TypeParam{Kind: KindParamSpec, Default: a[2]}
	if err := p.setVariance(th, a[3:6]); err != nil {
		return Value{}, err
	}
	if err := p.setBound(th, a[1]); err != nil {
		return Value{}, err
	}
	return newNamedParam(th, p, a[0], "paramspec")
}

// setBound takes a bound, in which None means that there is none.
func (p *TypeParam) setBound(th *Thread, bound Value) (err error) {
	if bound.o != nil && !bound.IsNone() {
		p.Bound, err = callTyping(th, "_type_check", bound, FromString("Bound must be a type."))
	}
	return err
}

// setVariance takes the flags covariant, contravariant and infer_variance.
func (p *TypeParam) setVariance(th *Thread, flags []Value) error {
	for i, to := range [...]*bool{&p.Covariant, &p.Contravariant, &p.Infer} {
		if flags[i].o == nil {
			continue
		}
		b, err := Truth(th, flags[i])
		if err != nil {
			return err
		}
		*to = b
	}
	if p.Covariant && p.Contravariant {
		return th.ValueErrorf("Bivariant types are not supported.")
	}
	if p.Infer && (p.Covariant || p.Contravariant) {
		return th.ValueErrorf("Variance cannot be specified with infer_variance.")
	}
	return nil
}

func newNamedParam(th *Thread, p TypeParam, name Value, kind string) (Value, error) {
	if _, ok := name.o.(*Str); !ok {
		return Value{}, th.TypeErrorf("%s() argument 'name' must be str, not %s", kind, name.Type().Name)
	}
	p.Name, p.Module = StringOf(name), callerModule(th)
	return NewTypeParam(p), nil
}

// evaluated is *done, computed by the function lazy at first; otherwise if there is neither.
func evaluated(th *Thread, done *Value, lazy, otherwise Value) (Value, error) {
	if done.o != nil {
		return *done, nil
	}
	if lazy.o == nil {
		return otherwise, nil
	}
	v, err := Call0(th, lazy)
	if err == nil {
		*done = v
	}
	return v, err
}

func paramGetters(kind TypeParamKind) []Getter {
	flag := func(of func(p *TypeParam) bool) UnaryFunc {
		return func(th *Thread, v Value) (Value, error) { return Bool(of(v.o.(*TypeParam))), nil }
	}
	getters := []Getter{
		{Name: "__name__", Field: true, Get: func(th *Thread, v Value) (Value, error) { return FromString(v.o.(*TypeParam).Name), nil }},
		{Name: "__module__", Get: func(th *Thread, v Value) (Value, error) {
			if p := v.o.(*TypeParam); p.Module.o != nil {
				return p.Module, nil
			}
			return FromString("typing"), nil
		}, Set: func(th *Thread, v, x Value) error { v.o.(*TypeParam).Module = x; return nil }},
		{Name: "__dict__", Get: genericGetDict, Set: genericSetDict},
		{Name: "__default__", Get: func(th *Thread, v Value) (Value, error) {
			p := v.o.(*TypeParam)
			return evaluated(th, &p.Default, p.LazyDefault, NoDefault)
		}},
	}
	if kind == KindTypeVarTuple {
		return getters
	}
	getters = append(getters,
		Getter{Name: "__bound__", Get: func(th *Thread, v Value) (Value, error) {
			p := v.o.(*TypeParam)
			return evaluated(th, &p.Bound, p.LazyBound, None)
		}},
		Getter{Name: "__covariant__", Field: true, Get: flag(func(p *TypeParam) bool { return p.Covariant })},
		Getter{Name: "__contravariant__", Field: true, Get: flag(func(p *TypeParam) bool { return p.Contravariant })},
		Getter{Name: "__infer_variance__", Field: true, Get: flag(func(p *TypeParam) bool { return p.Infer })})
	if kind == KindTypeVar {
		return append(getters, Getter{Name: "__constraints__", Get: func(th *Thread, v Value) (Value, error) {
			p := v.o.(*TypeParam)
			return evaluated(th, &p.Constraints, p.LazyConstraints, NewTuple(nil))
		}})
	}
	return append(getters,
		Getter{Name: "args", Get: func(th *Thread, v Value) (Value, error) { return From(&paramSpecPart{origin: v}), nil }},
		Getter{Name: "kwargs", Get: func(th *Thread, v Value) (Value, error) { return From(&paramSpecPart{v, true}), nil }})
}

func paramMethods(kind TypeParamKind) []Func {
	name := [...]string{"typevar", "paramspec", "typevartuple"}[kind]
	methods := []Func{
		{Name: "has_default", Fast0: func(th *Thread, self Value) (Value, error) {
			p := self.o.(*TypeParam)
			return Bool(p.LazyDefault.o != nil || p.Default.o != nil && !Is(p.Default, NoDefault)), nil
		}},
		{Name: "__reduce__", Fast0: func(th *Thread, self Value) (Value, error) { return FromString(self.o.(*TypeParam).Name), nil }},
		{Name: "__mro_entries__", Sig: "(bases, /)", Fast1: func(th *Thread, self, bases Value) (Value, error) {
			return Value{}, th.TypeErrorf("Cannot subclass an instance of %s", self.Type().ShortName())
		}},
		{Name: "__typing_subst__", Sig: "(arg, /)", Fast1: func(th *Thread, self, arg Value) (Value, error) {
			if kind == KindTypeVarTuple {
				return Value{}, th.TypeErrorf("Substitution of bare TypeVarTuple is not supported")
			}
			return callTyping(th, "_"+name+"_subst", self, arg)
		}},
	}
	return append(methods, Func{Name: "__typing_prepare_subst__", Sig: "(alias, args, /)", Fast2: func(th *Thread, self, alias, args Value) (Value, error) {
		return callTyping(th, "_"+name+"_prepare_subst", self, alias, args)
	}})
}

func init() {
	for _, t := range []*Type{TypeVarType, ParamSpecType, TypeVarTupleType, TypeAliasType, ParamSpecArgsType, ParamSpecKwargsType, NoDefaultType} {
		t.Module = "typing"
	}
	for kind, make := range [...]*Func{&newTypeVar, &newParamSpec, &newTypeVarTuple} {
		kind := TypeParamKind(kind)
		t := (&TypeParam{Kind: kind}).Type()
		t.hasDict = true
		t.New = func(th *Thread, _ *Type, args []Value, kw []Kw) (Value, error) {
			return make.call(th, Value{}, args, kw)
		}
		t.Repr = func(th *Thread, v Value) (Value, error) { return FromString(v.o.(*TypeParam).String()), nil }
		t.Getters = func() []Getter { return paramGetters(kind) }
		t.Methods = func() []Func { return paramMethods(kind) }
		if kind != KindTypeVarTuple {
			t.Num[OpOr] = typingUnion
		}
	}
	TypeVarTupleType.Iter = func(th *Thread, v Value) (Value, error) {
		unpacked, err := callTyping(th, "_unpack", v)
		if err != nil {
			return Value{}, err
		}
		return Iter(th, NewTuple([]Value{unpacked}))
	}
	initAlias()
	initParamSpecParts()
	NoDefaultType.Repr = func(th *Thread, v Value) (Value, error) { return FromString("typing.NoDefault"), nil }
	NoDefaultType.New = func(th *Thread, _ *Type, args []Value, kw []Kw) (Value, error) {
		if len(args)+len(kw) > 0 {
			return Value{}, th.TypeErrorf("NoDefaultType takes no arguments")
		}
		return NoDefault, nil
	}
}

// String is the name with its variance: ~T, +T, -T, or T where it is inferred.
func (p *TypeParam) String() string {
	switch {
	case p.Infer || p.Kind == KindTypeVarTuple:
		return p.Name
	case p.Covariant:
		return "+" + p.Name
	case p.Contravariant:
		return "-" + p.Name
	}
	return "~" + p.Name
}

func initAlias() {
	t := TypeAliasType
	t.New = func(th *Thread, _ *Type, args []Value, kw []Kw) (Value, error) {
		return newTypeAlias.call(th, Value{}, args, kw)
	}
	t.Repr = func(th *Thread, v Value) (Value, error) { return FromString(v.o.(*TypeAlias).Name), nil }
	t.Num[OpOr] = typeOr
	t.GetItem = func(th *Thread, v, key Value) (Value, error) {
		a := v.o.(*TypeAlias)
		if len(a.Params.o.(*Tuple).Items) == 0 {
			return Value{}, th.TypeErrorf("Only generic type aliases are subscriptable")
		}
		return NewGenericAlias(th, v, key)
	}
	t.Getters = func() []Getter {
		return []Getter{
			{Name: "__name__", Field: true, Get: func(th *Thread, v Value) (Value, error) { return FromString(v.o.(*TypeAlias).Name), nil }},
			{Name: "__value__", Get: func(th *Thread, v Value) (Value, error) { return v.o.(*TypeAlias).Value(th) }},
			{Name: "__type_params__", Get: func(th *Thread, v Value) (Value, error) { return v.o.(*TypeAlias).Params, nil }},
			{Name: "__parameters__", Get: func(th *Thread, v Value) (Value, error) {
				return callTyping(th, "_unpacked_params", v.o.(*TypeAlias).Params)
			}},
			{Name: "__module__", Get: func(th *Thread, v Value) (Value, error) { return orNone(v.o.(*TypeAlias).Module), nil }},
		}
	}
	t.Methods = func() []Func {
		return []Func{{Name: "__reduce__", Fast0: func(th *Thread, self Value) (Value, error) { return FromString(self.o.(*TypeAlias).Name), nil }}}
	}
}

func initParamSpecParts() {
	for _, t := range []*Type{ParamSpecArgsType, ParamSpecKwargsType} {
		suffix := ".args"
		if t == ParamSpecKwargsType {
			suffix = ".kwargs"
		}
		t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
			if len(args) != 1 || len(kw) > 0 {
				return Value{}, th.TypeErrorf("%s() missing required argument 'origin' (pos 1)", typ.Name)
			}
			return From(&paramSpecPart{args[0], typ == ParamSpecKwargsType}), nil
		}
		t.Repr = func(th *Thread, v Value) (Value, error) {
			part := v.o.(*paramSpecPart)
			if p, ok := part.origin.o.(*TypeParam); ok {
				return FromString(p.Name + suffix), nil
			}
			s, err := ReprString(th, part.origin)
			return FromString(s + suffix), err
		}
		t.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, error) {
			x, ok1 := a.o.(*paramSpecPart)
			y, ok2 := b.o.(*paramSpecPart)
			if !ok1 || !ok2 || x.kwargs != y.kwargs || op != EQ && op != NE {
				return NotImplemented, nil
			}
			return Compare(th, x.origin, y.origin, op)
		}
		t.Hash = func(th *Thread, v Value) (int64, error) { return Hash(th, v.o.(*paramSpecPart).origin) }
		t.Getters = func() []Getter {
			return []Getter{{Name: "__origin__", Field: true, Get: func(th *Thread, v Value) (Value, error) { return v.o.(*paramSpecPart).origin, nil }}}
		}
		t.Methods = func() []Func {
			return []Func{{Name: "__mro_entries__", Sig: "(bases, /)", Fast1: func(th *Thread, self, bases Value) (Value, error) {
				return Value{}, th.TypeErrorf("Cannot subclass an instance of %s", self.Type().ShortName())
			}}}
		}
	}
}
