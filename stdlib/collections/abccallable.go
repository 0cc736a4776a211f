package collections

import (
	"strings"

	"pyasync/object"
)

// this file defines what Callable[[int], str] is: a generic alias whose arguments are the
// types of the parameters, then that of the result

var callableAlias = object.ClassDef{Name: "_CallableGenericAlias", Slots: []string{}, Module: abcModule,
	Doc: "Callable[parameters, result].\n\n__args__ has the types of the parameters and of the result in one tuple;\n`...` or a ParamSpec may stand for those of the parameters.",
	Defs: []def{
		{Name: "__new__", Sig: "(cls, origin, args)", Run: newCallable},
		{Name: "__repr__", Sig: "(self)", Run: callableRepr},
		{Name: "__reduce__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
			args := a[0].Object().(*object.GenericAlias).Args
			params := object.NewList(args[:len(args)-1])
			if len(args) == 2 && standsForParams(args[0]) {
				params = args[0]
			}
			pair := object.NewTuple([]value{params, args[len(args)-1]})
			return object.NewTuple([]value{object.From(a[0].Type()), object.NewTuple([]value{f.Globals.GetString("Callable"), pair})}), nil
		}},
		{Name: "__getitem__", Sig: "(self, item)", Run: callableItem},
	}}

// callableAttrs let Callable be subscripted.
func callableAttrs(th *thread, m *object.Module) []object.Attr {
	return []object.Attr{{Name: "__class_getitem__", Value: object.NewClassMethod(m.Get("_CallableGenericAlias"))}}
}

// standsForParams reports whether v stands for the parameters of a callable.
func standsForParams(v value) bool {
	if object.Is(v, object.Ellipsis) {
		return true
	}
	if _, ok := object.AsList(v); ok {
		return true
	}
	t := v.Type()
	return t.ModuleName() == "typing" && (t.ShortName() == "ParamSpec" || t.ShortName() == "_ConcatenateGenericAlias")
}

func newCallable(f *frame, a []value) (value, error) {
	th := f.Th
	pair, ok := object.AsTuple(a[2])
	if !ok || len(pair.Items) != 2 {
		return value{}, th.TypeErrorf("Callable must be used as Callable[[arg, ...], result].")
	}
	params, result := pair.Items[0], pair.Items[1]
	var args []value
	if t, ok := object.AsTuple(params); ok {
		args = append(args, t.Items...)
	} else if l, ok := object.AsList(params); ok {
		args = append(args, l.Items...)
	} else if standsForParams(params) {
		args = append(args, params)
	} else {
		s, err := object.ToString(th, params)
		if err != nil {
			return value{}, err
		}
		return value{}, th.TypeErrorf("Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got %s", s)
	}
	cls, ok := a[0].Object().(*object.Type)
	if !ok {
		return value{}, th.TypeErrorf("class expected, not '%s'", a[0].Type().Name)
	}
	return object.GenericAliasType.New(th, cls, []value{a[1], object.NewTuple(append(args, result))}, nil)
}

var isParamExpr = def{Name: "_is_param_expr", Sig: "(obj)", Run: func(f *frame, a []value) (value, error) {
	return object.Bool(standsForParams(a[0])), nil
}}

var typeRepr = def{Name: "_type_repr", Sig: "(obj)", Doc: "The repr of a type, as generic aliases show it.", Run: func(f *frame, a []value) (value, error) {
	s, err := shownType(f.Th, a[0])
	return object.FromString(s), err
}}

// shownType is how a generic alias shows one of its arguments.
func shownType(th *thread, v value) (string, error) {
	switch o := v.Object().(type) {
	case *object.Type:
		return o.FullName(), nil
	case *object.Function:
		return o.Name.String(), nil
	}
	if object.Is(v, object.Ellipsis) {
		return "...", nil
	}
	return object.ReprString(th, v)
}

func callableRepr(f *frame, a []value) (value, error) {
	args := a[0].Object().(*object.GenericAlias).Args
	if len(args) == 2 && standsForParams(args[0]) {
		return object.GenericAliasType.Repr(f.Th, a[0])
	}
	parts := make([]string, len(args))
	for i, x := range args {
		var err error
		if parts[i], err = shownType(f.Th, x); err != nil {
			return value{}, err
		}
	}
	last := len(parts) - 1
	return object.FromString("collections.abc.Callable[[" + strings.Join(parts[:last], ", ") + "], " + parts[last] + "]"), nil
}

// callableItem replaces type parameters, as Callable[P, T][[int], str] does.
func callableItem(f *frame, a []value) (value, error) {
	th, key := f.Th, a[1]
	if _, ok := object.AsTuple(key); !ok {
		key = object.NewTuple([]value{key})
	}
	v, err := object.GenericAliasType.GetItem(th, a[0], key)
	if err != nil {
		return value{}, err
	}
	args := v.Object().(*object.GenericAlias).Args
	params, result := args[0], args[len(args)-1]
	_, isTuple := object.AsTuple(params)
	_, isList := object.AsList(params)
	if !isTuple && !isList && !(len(args) == 2 && standsForParams(params)) {
		params = object.NewTuple(args[:len(args)-1])
	}
	return object.Call2(th, object.From(a[0].Type()), f.Globals.GetString("Callable"), object.NewTuple([]value{params, result}))
}
