package typing

import (
	"pyasync/object"
)

// this file puts arguments in the place of type parameters

// given are the arguments for some parameters: of a TypeVarTuple, a tuple of them.
type given struct {
	params, items []value
}

func (g *given) of(p value) (value, bool) {
	for i, q := range g.params {
		if object.Is(p, q) {
			return g.items[i], true
		}
	}
	return value{}, false
}

// prepare lets each parameter have its say about the arguments, and checks their number.
func prepare(th *thread, self value, params, args []value) (*given, error) {
	for _, p := range params {
		fn, err := object.GetAttrString(th, p, "__typing_prepare_subst__")
		if err != nil {
			return nil, err
		}
		r, err := object.Call2(th, fn, self, object.NewTuple(args))
		if err != nil {
			return nil, err
		}
		args = spread(r)
	}
	return &given{params, args}, checkCount(th, self, len(args), params)
}

// checkCount compares how many arguments there are with how many self takes.
func checkCount(th *thread, self value, n int, params []value) error {
	if len(params) == 0 {
		return th.Failf(object.TypeErrorType, "%s is not a generic class", self)
	}
	if n == len(params) {
		return nil
	}
	low, many := 0, false
	for _, p := range params {
		tp := p.Object().(*object.TypeParam)
		if tp.Kind == object.KindTypeVarTuple {
			many = true
			continue
		}
		has := tp.LazyDefault.Object() != nil || tp.Default.Object() != nil && !object.Is(tp.Default, object.NoDefault)
		if !has {
			low++
		}
	}
	what, least, want := "many", "", len(params)
	if n < len(params) {
		what, want = "few", low
		if low < len(params) || many {
			least = "at least "
		}
		if low <= n {
			return nil
		}
	}
	return th.Failf(object.TypeErrorType, "Too %s arguments for %s; actual %s, expected "+least+"%s", what, self, n, want)
}

// flatten spreads out unpacked tuples among arguments, and turns text into types.
func flatten(th *thread, args []value) ([]value, error) {
	var out []value
	for _, x := range args {
		x, err := asType(th, x, object.None, strict)
		if err != nil {
			return nil, err
		}
		if _, ok := x.Object().(*object.Type); !ok {
			inner, err := object.LookupAttr(th, x, "__typing_unpacked_tuple_args__")
			if err != nil {
				return nil, err
			}
			if t, ok := object.AsTuple(inner); ok && !inner.IsZero() {
				if n := len(t.Items); n == 0 || !object.Is(t.Items[n-1], object.Ellipsis) {
					out = append(out, t.Items...)
					continue
				}
			}
		}
		out = append(out, x)
	}
	return out, nil
}

// substitute is self[key] for an alias with parameters.
func (a *alias) substitute(th *thread, self, key value) (value, error) {
	s := of(th)
	if object.Is(a.origin, object.From(s.generic)) || object.Is(a.origin, object.From(s.protocol)) {
		return value{}, th.Failf(object.TypeErrorType, "Cannot subscript already-subscripted %s", self)
	}
	params, err := a.parameters(th)
	if err != nil {
		return value{}, err
	}
	if len(params) == 0 {
		return value{}, th.Failf(object.TypeErrorType, "%s is not a generic class", self)
	}
	args, err := flatten(th, spread(key))
	if err == nil && a.typ == unpackAlias && isTypeVarTuple(a.args[0]) {
		return object.NewTuple(args), nil // to be spread out by whatever it is an argument of
	}
	if err != nil {
		return value{}, err
	}
	g, err := prepare(th, self, params, args)
	if err != nil {
		return value{}, err
	}
	out, err := a.replaceAll(th, a.args, g)
	if err != nil {
		return value{}, err
	}
	if a.typ == concatenated {
		// what is put for the ParamSpec may be a list, or Concatenate itself
		last := len(out) - 1
		if t, ok := object.AsTuple(out[last]); ok {
			return object.NewTuple(append(out[:last:last], t.Items...)), nil
		}
		if c := asAlias(out[last]); c != nil && c.typ == concatenated {
			return a.with(th, append(out[:last:last], c.args...))
		}
	}
	return a.with(th, out)
}

// replaceAll are the arguments olds with what is given in place of parameters.
func (a *alias) replaceAll(th *thread, olds []value, g *given) ([]value, error) {
	var out []value
	for _, old := range olds {
		vs, err := a.replace(th, old, g)
		if err != nil {
			return nil, err
		}
		out = append(out, vs...)
	}
	return out, nil
}

func (a *alias) replace(th *thread, old value, g *given) ([]value, error) {
	callable := a.typ == callableArgs
	switch o := old.Object().(type) {
	case *object.Type:
		return []value{old}, nil
	case *object.TypeParam:
		x, ok := g.of(old)
		if !ok {
			return []value{old}, nil
		}
		if o.Kind == object.KindTypeVarTuple {
			return []value{x}, nil
		}
		v, err := object.CallMethod(th, old, "__typing_subst__", x)
		if err != nil {
			return nil, err
		}
		if t, ok := object.AsTuple(v); ok && callable && o.Kind == object.KindParamSpec {
			return t.Items, nil
		}
		return []value{v}, nil
	case *object.Tuple:
		vs, err := a.replaceAll(th, o.Items, g)
		return []value{object.NewTuple(vs)}, err
	case *object.List:
		vs, err := a.replaceAll(th, o.Items, g)
		return []value{object.NewList(vs)}, err
	case *alias:
		if o.typ == unpackAlias && len(o.args) == 1 {
			if x, ok := g.of(o.args[0]); ok {
				return spread(x), nil
			}
		}
	}
	inner, err := object.LookupAttr(th, old, "__parameters__")
	if err != nil {
		return nil, err
	}
	ps, ok := object.AsTuple(inner)
	if inner.IsZero() || !ok || len(ps.Items) == 0 {
		return []value{old}, nil
	}
	var items []value
	for _, p := range ps.Items {
		x, ok := g.of(p)
		switch {
		case !ok:
			items = append(items, p)
		case isTypeVarTuple(p):
			items = append(items, spread(x)...)
		default:
			items = append(items, x)
		}
	}
	v, err := object.GetItem(th, old, object.NewTuple(items))
	if err != nil {
		return nil, err
	}
	if t, ok := object.AsTuple(v); ok && callable {
		return t.Items, nil // of Concatenate
	}
	return []value{v}, nil
}

var typeVarSubst = def{Name: "_typevar_subst", Sig: "(self, arg)", Run: func(f *frame, a []value) (value, error) {
	v, err := check(f.Th, a[1], "Parameters to generic types must be types.", noFinal)
	if err != nil {
		return value{}, err
	}
	unpacked := false
	switch o := v.Object().(type) {
	case *alias:
		unpacked = o.typ == unpackAlias
	case *object.GenericAlias:
		unpacked = o.Starred
	}
	if unpacked {
		return value{}, f.Th.Failf(object.TypeErrorType, "%s is not valid as type argument", v)
	}
	return v, nil
}}

// position is where a parameter is among those of an alias or class.
func position(th *thread, self, p value) (i int, params []value, err error) {
	v, err := object.GetAttrString(th, self, "__parameters__")
	if err != nil {
		return 0, nil, err
	}
	params = spread(v)
	for i, q := range params {
		if object.Is(p, q) {
			return i, params, nil
		}
	}
	return 0, params, th.ValueErrorf("tuple.index(x): x not in tuple")
}

func hasDefault(th *thread, p value) (bool, error) {
	v, err := object.CallMethod(th, p, "has_default")
	if err != nil {
		return false, err
	}
	return object.Truth(th, v)
}

var typeVarPrepare = def{Name: "_typevar_prepare_subst", Sig: "(self, alias, args)", Run: func(f *frame, a []value) (value, error) {
	i, _, err := position(f.Th, a[1], a[0])
	if err != nil {
		return value{}, err
	}
	if args := spread(a[2]); i >= len(args) {
		if has, err := hasDefault(f.Th, a[0]); err != nil || !has {
			return a[2], err
		}
		def, err := object.GetAttrString(f.Th, a[0], "__default__")
		return object.NewTuple(append(append([]value(nil), args...), def)), err
	}
	return a[2], nil
}}

var paramSpecSubst = def{Name: "_paramspec_subst", Sig: "(self, arg)", Run: func(f *frame, a []value) (value, error) {
	var items []value
	if l, ok := object.AsList(a[1]); ok {
		items = l.Items
	} else if t, ok := object.AsTuple(a[1]); ok {
		items = t.Items
	} else if standsForParams(a[1]) {
		return a[1], nil
	} else {
		return value{}, f.Th.Failf(object.TypeErrorType, "Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got %s", a[1])
	}
	out, err := checkAll(f.Th, items, "Expected a type.")
	return object.NewTuple(out), err
}}

// isParams reports whether v can be put for a ParamSpec.
func isParams(v value) bool {
	_, isTuple := object.AsTuple(v)
	_, isList := object.AsList(v)
	return isTuple || isList || standsForParams(v)
}

var paramSpecPrepare = def{Name: "_paramspec_prepare_subst", Sig: "(self, alias, args)", Run: func(f *frame, a []value) (value, error) {
	th := f.Th
	i, params, err := position(th, a[1], a[0])
	if err != nil {
		return value{}, err
	}
	args := append([]value(nil), spread(a[2])...)
	if i == len(args) {
		if has, err := hasDefault(th, a[0]); err != nil {
			return value{}, err
		} else if has {
			def, err := object.GetAttrString(th, a[0], "__default__")
			if err != nil {
				return value{}, err
			}
			args = append(args, def)
		}
	}
	if i >= len(args) {
		return value{}, th.Failf(object.TypeErrorType, "Too few arguments for %s", a[1])
	}
	if len(params) == 1 && !isParams(args[0]) {
		return object.NewTuple([]value{object.NewTuple(args)}), nil
	}
	if l, ok := object.AsList(args[i]); ok {
		args[i] = object.NewTuple(append([]value(nil), l.Items...))
	}
	return object.NewTuple(args), nil
}}

var tuplePrepare = def{Name: "_typevartuple_prepare_subst", Sig: "(self, alias, args)", Run: func(f *frame, a []value) (value, error) {
	th := f.Th
	i, params, err := position(th, a[1], a[0])
	if err != nil {
		return value{}, err
	}
	for _, p := range params[i+1:] {
		if isTypeVarTuple(p) {
			return value{}, th.Failf(object.TypeErrorType, "More than one TypeVarTuple parameter in %s", a[1])
		}
	}
	args := spread(a[2])
	n, m := len(args), len(params)
	left, right := i, m-i-1
	// an unpacked tuple of any length may serve for several parameters
	endless := -1
	for k, x := range args {
		inner, err := object.LookupAttr(th, x, "__typing_unpacked_tuple_args__")
		if err != nil {
			return value{}, err
		}
		if t, ok := object.AsTuple(inner); ok && !inner.IsZero() {
			if len(t.Items) == 2 && object.Is(t.Items[1], object.Ellipsis) {
				if endless >= 0 {
					return value{}, th.TypeErrorf("More than one unpacked arbitrary-length tuple argument")
				}
				endless = k
			}
		}
	}
	if endless >= 0 {
		inner, err := object.LookupAttr(th, args[endless], "__typing_unpacked_tuple_args__")
		if err != nil {
			return value{}, err
		}
		item := object.Items(inner)[0]
		left, right = min(left, endless), min(right, n-endless-1)
		var out []value
		out = append(out, args[:left]...)
		for k := left; k < i; k++ {
			out = append(out, item)
		}
		out = append(out, object.NewTuple(append([]value(nil), args[left:n-right]...)))
		for k := right; k < m-i-1; k++ {
			out = append(out, item)
		}
		return object.NewTuple(append(out, args[n-right:]...)), nil
	}
	if left+right > n {
		return value{}, th.Failf(object.TypeErrorType, "Too few arguments for %s; actual %s, expected at least %s", a[1], n, m-1)
	}
	if left == n-right {
		if has, err := hasDefault(th, a[0]); err != nil {
			return value{}, err
		} else if has {
			def, err := object.GetAttrString(th, a[0], "__default__")
			if err != nil {
				return value{}, err
			}
			vs, err := flatten(th, []value{def})
			if err != nil {
				return value{}, err
			}
			var out []value
			out = append(out, args[:left]...)
			out = append(out, object.NewTuple(vs))
			return object.NewTuple(append(out, args[n-right:]...)), nil
		}
	}
	var out []value
	out = append(out, args[:left]...)
	out = append(out, object.NewTuple(append([]value(nil), args[left:n-right]...)))
	return object.NewTuple(append(out, args[n-right:]...)), nil
}}

var makeUnionDef = def{Name: "_make_union", Sig: "(left, right)", Run: func(f *frame, a []value) (value, error) { return union(f.Th, a[:2:2]) }}

var unpackDef = def{Name: "_unpack", Sig: "(p)", Run: func(f *frame, a []value) (value, error) { return unpack(f.Th, a[0]) }}

var unpackedParams = def{Name: "_unpacked_params", Sig: "(params)", Doc: "The parameters, with each TypeVarTuple unpacked, as brackets want them.", Run: func(f *frame, a []value) (value, error) {
	out := append([]value(nil), spread(a[0])...)
	for i, p := range out {
		if isTypeVarTuple(p) {
			var err error
			if out[i], err = unpack(f.Th, p); err != nil {
				return value{}, err
			}
		}
	}
	return object.NewTuple(out), nil
}}

// Names that other libraries take from here.
var internals = []*def{
	{Name: "_type_repr", Sig: "(obj)", Run: func(f *frame, a []value) (value, error) {
		s, err := show(f.Th, a[0])
		return object.FromString(s), err
	}},
	{Name: "_type_check", Sig: "(arg, msg, is_argument=True, module=None, *, allow_special_forms=False)", Run: func(f *frame, a []value) (value, error) {
		msg, err := object.ToString(f.Th, a[1])
		if err != nil {
			return value{}, err
		}
		special, err := object.Truth(f.Th, a[4])
		if err != nil {
			return value{}, err
		}
		argument, err := object.Truth(f.Th, a[2])
		if err != nil {
			return value{}, err
		}
		how := strict
		switch {
		case special:
			how = lenient
		case !argument:
			how = noFinal
		}
		return checkIn(f.Th, a[0], msg, how, a[3])
	}},
	{Name: "_collect_parameters", Sig: "(args)", Run: func(f *frame, a []value) (value, error) {
		args, err := object.Slice(f.Th, a[0])
		if err != nil {
			return value{}, err
		}
		ps, err := collect(f.Th, args)
		return object.NewTuple(ps), err
	}},
	{Name: "_eval_type", Sig: "(t, globalns, localns, type_params=(), *, recursive_guard=None)", Run: func(f *frame, a []value) (value, error) {
		e := &evaluator{th: f.Th, globals: a[1], locals: a[2], params: a[3]}
		return e.eval(a[0])
	}},
	{Name: "_get_protocol_attrs", Sig: "(cls)", Run: func(f *frame, a []value) (value, error) {
		t, ok := a[0].Object().(*object.Type)
		if !ok {
			return value{}, f.Th.TypeErrorf("class expected, not '%s'", a[0].Type().Name)
		}
		return protocolMembers(f.Th, t)
	}},
}
