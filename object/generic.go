package object

import (
	"slices"
	"strings"
)

// this file defines generic aliases such as list[int], and the substitution of type
// parameters in them and in unions

// GenericAliasType is types.GenericAlias.
var (
	GenericAliasType     = NewStatic("types.GenericAlias", ObjectType, FlagBaseType|FlagVectorcall)
	genericAliasIterType = NewStatic("generic_alias_iterator", ObjectType, FlagNoInstantiate)
)

// GenericAlias is Origin[Args…]; Starred is its unpacked form *Origin[Args…].
type GenericAlias struct {
	Sub
	Origin  Value
	Args    []Value
	Starred bool
	params  []Value // __parameters__
	parsed  bool
}

// Type is types.GenericAlias or a subclass.
func (g *GenericAlias) Type() *Type { return g.TypeOr(GenericAliasType) }

// genericAliasIter yields the starred form, once.
type genericAliasIter struct{ v Value }

func (*genericAliasIter) Type() *Type { return genericAliasIterType }

// NewGenericAlias is origin[args]; args is a tuple where there are several.
func NewGenericAlias(th *Thread, origin, args Value) (Value, error) {
	return From(&GenericAlias{Origin: origin, Args: tupleOrOne(args)}), nil
}

// tupleOrOne are the items of a tuple, or the one thing that is none.
func tupleOrOne(v Value) []Value {
	if t, ok := v.o.(*Tuple); ok {
		return t.Items
	}
	return []Value{v}
}

// aliasOwn are the attributes that an alias does not take from its origin.
var aliasOwn = [...]string{
	"__class__", "__origin__", "__args__", "__unpacked__", "__parameters__", "__typing_unpacked_tuple_args__",
	"__mro_entries__", "__reduce_ex__", "__reduce__", "__bases__", "__copy__", "__deepcopy__",
}

func init() {
	t := GenericAliasType
	t.TextSig = "(origin, args, /)"
	t.Doc = "A class with type arguments, as list[int]: __origin__ is the class, __args__ the arguments."
	t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		if len(kw) > 0 {
			return Value{}, th.TypeErrorf("GenericAlias() takes no keyword arguments")
		}
		if len(args) != 2 {
			return Value{}, th.TypeErrorf("GenericAlias expected 2 arguments, got %d", len(args))
		}
		return From(&GenericAlias{Sub: NewSub(typ, GenericAliasType), Origin: args[0], Args: tupleOrOne(args[1])}), nil
	}
	t.Repr = aliasRepr
	t.Hash = func(th *Thread, v Value) (int64, error) {
		g := v.o.(*GenericAlias)
		h, err := Hash(th, g.Origin)
		if err != nil {
			return 0, err
		}
		a, err := hashItems(th, g.Args, true)
		return h ^ a, err
	}
	t.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, error) {
		x, ok1 := a.o.(*GenericAlias)
		y, ok2 := b.o.(*GenericAlias)
		if !ok1 || !ok2 || op != EQ && op != NE {
			return NotImplemented, nil
		}
		eq, err := x.equal(th, y)
		return Bool(eq == (op == EQ)), err
	}
	t.Call = aliasCall
	t.GetAttr = func(th *Thread, v Value, name *Str) (Value, error) {
		if slices.Contains(aliasOwn[:], name.s) {
			return genericGetAttr(th, v, name)
		}
		return GetAttr(th, v.o.(*GenericAlias).Origin, name)
	}
	t.GetItem = func(th *Thread, v, key Value) (Value, error) {
		g := v.o.(*GenericAlias)
		params, err := g.parameters(th)
		if err != nil {
			return Value{}, err
		}
		args, err := substitute(th, v, g.Args, params, key)
		if err != nil {
			return Value{}, err
		}
		return From(&GenericAlias{Origin: g.Origin, Args: args, Starred: g.Starred}), nil
	}
	t.Iter = func(th *Thread, v Value) (Value, error) {
		g := v.o.(*GenericAlias)
		return From(&genericAliasIter{From(&GenericAlias{Origin: g.Origin, Args: g.Args, Starred: true})}), nil
	}
	t.Num[OpOr] = typeOr
	t.Methods = aliasMethods
	t.Getters = aliasGetters

	it := genericAliasIterType
	it.Iter = iterSelf
	it.Next = func(th *Thread, v Value) (Value, error) {
		it := v.o.(*genericAliasIter)
		x := it.v
		it.v = Value{}
		return x, nil
	}
	it.Methods = func() []Func {
		return []Func{{Name: "__reduce__", Fast0: func(th *Thread, self Value) (Value, error) {
			it, fn := self.o.(*genericAliasIter), iterFunc(th)
			if it.v.o == nil {
				return pair(fn, NewTuple([]Value{NewTuple(nil)})), nil
			}
			g := it.v.o.(*GenericAlias)
			return pair(fn, NewTuple([]Value{From(&GenericAlias{Origin: g.Origin, Args: g.Args})})), nil
		}}}
	}
}

func aliasMethods() []Func {
	return []Func{
		{Name: "__mro_entries__", Sig: "(bases, /)", Fast1: func(th *Thread, self, bases Value) (Value, error) {
			return NewTuple([]Value{self.o.(*GenericAlias).Origin}), nil
		}},
		{Name: "__instancecheck__", Sig: "(instance, /)", Fast1: func(th *Thread, self, x Value) (Value, error) {
			return Value{}, th.TypeErrorf("isinstance() argument 2 cannot be a parameterized generic")
		}},
		{Name: "__subclasscheck__", Sig: "(class, /)", Fast1: func(th *Thread, self, x Value) (Value, error) {
			return Value{}, th.TypeErrorf("issubclass() argument 2 cannot be a parameterized generic")
		}},
		{Name: "__reduce__", Fast0: func(th *Thread, self Value) (Value, error) {
			g := self.o.(*GenericAlias)
			if !g.Starred {
				return pair(From(GenericAliasType), pair(g.Origin, NewTuple(g.Args))), nil
			}
			next := builtinNamed(th, "next")
			it, err := Iter(th, From(&GenericAlias{Origin: g.Origin, Args: g.Args}))
			return pair(next, NewTuple([]Value{it})), err
		}},
		{Name: "__dir__", Fast0: func(th *Thread, self Value) (Value, error) {
			names, err := CallMethod(th, self.o.(*GenericAlias).Origin, "__dir__")
			if t, ok := self.o.(*GenericAlias).Origin.o.(*Type); ok {
				names, err = callFound(th, t.Type().Lookup("__dir__"), From(t))
			}
			if err != nil {
				return Value{}, err
			}
			list, err := Slice(th, names)
			if err != nil {
				return Value{}, err
			}
			for _, n := range aliasOwn {
				in, err := containsItem(th, &list, FromString(n))
				if err != nil {
					return Value{}, err
				}
				if !in {
					list = append(list, FromString(n))
				}
			}
			return NewList(list), nil
		}},
	}
}

func aliasGetters() []Getter {
	return []Getter{
		{Name: "__origin__", Field: true, Get: func(th *Thread, v Value) (Value, error) { return v.o.(*GenericAlias).Origin, nil }},
		{Name: "__args__", Field: true, Get: func(th *Thread, v Value) (Value, error) { return NewTuple(v.o.(*GenericAlias).Args), nil }},
		{Name: "__unpacked__", Field: true, Get: func(th *Thread, v Value) (Value, error) { return Bool(v.o.(*GenericAlias).Starred), nil }},
		{Name: "__parameters__", Doc: "the type variables among the arguments, each once", Get: func(th *Thread, v Value) (Value, error) {
			params, err := v.o.(*GenericAlias).parameters(th)
			return NewTuple(params), err
		}},
		{Name: "__typing_unpacked_tuple_args__", Get: func(th *Thread, v Value) (Value, error) {
			if g := v.o.(*GenericAlias); g.Starred && g.Origin.o == Object(TupleType) {
				return NewTuple(g.Args), nil
			}
			return None, nil
		}},
	}
}

func (g *GenericAlias) equal(th *Thread, h *GenericAlias) (bool, error) {
	if g.Starred != h.Starred {
		return false, nil
	}
	if eq, err := Equal(th, g.Origin, h.Origin); !eq || err != nil {
		return false, err
	}
	v, err := compareItems(th, &g.Args, &h.Args, EQ)
	if err != nil {
		return false, err
	}
	return v.AsBool(), nil
}

// aliasCall makes an instance of the origin, which remembers the alias if it can.
func aliasCall(th *Thread, v Value, args []Value, kw []Kw) (Value, error) {
	obj, err := Call(th, v.o.(*GenericAlias).Origin, args, kw)
	if err != nil {
		return Value{}, err
	}
	err = SetAttrString(th, obj, "__orig_class__", v)
	if err != nil && !IsException(err, AttributeErrorType) && !IsException(err, TypeErrorType) {
		return Value{}, err
	}
	return obj, nil
}

func aliasRepr(th *Thread, v Value) (Value, error) {
	g := v.o.(*GenericAlias)
	var b strings.Builder
	if g.Starred {
		b.WriteByte('*')
	}
	if err := typeRepr(th, &b, g.Origin); err != nil {
		return Value{}, err
	}
	b.WriteByte('[')
	if len(g.Args) == 0 {
		b.WriteString("()")
	}
	if err := typeReprs(th, &b, g.Args); err != nil {
		return Value{}, err
	}
	b.WriteByte(']')
	return FromString(b.String()), nil
}

func typeReprs(th *Thread, b *strings.Builder, items []Value) error {
	for i, x := range items {
		if i > 0 {
			b.WriteString(", ")
		}
		if l, ok := x.o.(*List); ok { // the parameters of a ParamSpec
			b.WriteByte('[')
			if err := typeReprs(th, b, slices.Clone(l.Items)); err != nil {
				return err
			}
			b.WriteByte(']')
			continue
		}
		if err := typeRepr(th, b, x); err != nil {
			return err
		}
	}
	return nil
}

// typeRepr writes a type as annotations show it: its qualified name, if it has one.
func typeRepr(th *Thread, b *strings.Builder, v Value) error {
	if v == Ellipsis {
		b.WriteString("...")
		return nil
	}
	alias, err := hasBoth(th, v, "__origin__", "__args__")
	if err != nil {
		return err
	}
	if !alias {
		qual, err := LookupAttr(th, v, "__qualname__")
		if err != nil {
			return err
		}
		mod, err := LookupAttr(th, v, "__module__")
		if err != nil {
			return err
		}
		if qual.o != nil && mod.o != nil && !mod.IsNone() {
			q, err := ToString(th, qual)
			if err != nil {
				return err
			}
			m, err := ToString(th, mod)
			if err != nil {
				return err
			}
			if m != "builtins" {
				b.WriteString(m + ".")
			}
			b.WriteString(q)
			return nil
		}
	}
	s, err := ReprString(th, v)
	b.WriteString(s)
	return err
}

func hasBoth(th *Thread, v Value, first, second string) (bool, error) {
	a, err := LookupAttr(th, v, first)
	if a.o == nil || err != nil {
		return false, err
	}
	a, err = LookupAttr(th, v, second)
	return a.o != nil, err
}

func (g *GenericAlias) parameters(th *Thread) ([]Value, error) {
	if !g.parsed {
		params, err := typeParameters(th, g.Args)
		if err != nil {
			return nil, err
		}
		g.params, g.parsed = params, true
	}
	return g.params, nil
}

// typeParameters are the type variables in args, each once, in order.
func typeParameters(th *Thread, args []Value) ([]Value, error) {
	var params []Value
	add := func(p Value) error {
		in, err := containsItem(th, &params, p)
		if err == nil && !in {
			params = append(params, p)
		}
		return err
	}
	for _, a := range args {
		if _, ok := a.o.(*Type); ok {
			continue
		}
		subst, err := LookupAttr(th, a, "__typing_subst__")
		if err != nil {
			return nil, err
		}
		if subst.o != nil {
			if err := add(a); err != nil {
				return nil, err
			}
			continue
		}
		inner, err := LookupAttr(th, a, "__parameters__")
		if err != nil {
			return nil, err
		}
		if t, ok := inner.o.(*Tuple); ok {
			for _, p := range t.Items {
				if err := add(p); err != nil {
					return nil, err
				}
			}
		}
	}
	return params, nil
}

// substitute are args with item in place of the parameters params: v[item].
func substitute(th *Thread, v Value, args, params []Value, item Value) ([]Value, error) {
	if len(params) == 0 {
		r, err := ReprString(th, v)
		if err != nil {
			return nil, err
		}
		return nil, th.TypeErrorf("%s is not a generic class", r)
	}
	items, err := unpackedArgs(th, item)
	if err != nil {
		return nil, err
	}
	for _, p := range params {
		prepare, err := LookupAttr(th, p, "__typing_prepare_subst__")
		if err != nil {
			return nil, err
		}
		if prepare.o == nil || prepare.IsNone() {
			continue
		}
		r, err := Call2(th, prepare, v, NewTuple(items))
		if err != nil {
			return nil, err
		}
		items = tupleOrOne(r)
	}
	if len(items) != len(params) {
		r, err := ReprString(th, v)
		if err != nil {
			return nil, err
		}
		what := "few"
		if len(items) > len(params) {
			what = "many"
		}
		return nil, th.TypeErrorf("Too %s arguments for %s; actual %d, expected %d", what, r, len(items), len(params))
	}
	var out []Value
	for _, a := range args {
		if _, ok := a.o.(*Type); ok {
			out = append(out, a)
			continue
		}
		unpacked, err := LookupAttr(th, a, "__typing_is_unpacked_typevartuple__")
		if err != nil {
			return nil, err
		}
		spread := false
		if unpacked.o != nil {
			if spread, err = Truth(th, unpacked); err != nil {
				return nil, err
			}
		}
		x, err := substituteOne(th, a, params, items)
		if err != nil {
			return nil, err
		}
		if t, ok := x.o.(*Tuple); ok && spread {
			out = append(out, t.Items...)
		} else {
			out = append(out, x)
		}
	}
	return out, nil
}

// substituteOne is argument a with items in place of params.
func substituteOne(th *Thread, a Value, params, items []Value) (Value, error) {
	subst, err := LookupAttr(th, a, "__typing_subst__")
	if err != nil {
		return Value{}, err
	}
	if subst.o != nil {
		if i := slices.Index(params, a); i >= 0 {
			return Call1(th, subst, items[i])
		}
		return a, nil
	}
	inner, err := LookupAttr(th, a, "__parameters__")
	if err != nil {
		return Value{}, err
	}
	t, ok := inner.o.(*Tuple)
	if !ok || len(t.Items) == 0 {
		return a, nil
	}
	var sub []Value
	for _, p := range t.Items {
		i := slices.Index(params, p)
		if i < 0 {
			sub = append(sub, p)
			continue
		}
		if many, ok := items[i].o.(*Tuple); ok && p.Type().Iter != nil { // a TypeVarTuple
			sub = append(sub, many.Items...)
			continue
		}
		sub = append(sub, items[i])
	}
	return GetItem(th, a, NewTuple(sub))
}

// unpackedArgs are the arguments in item, with *tuple[int, str] spread out.
func unpackedArgs(th *Thread, item Value) ([]Value, error) {
	var out []Value
	for _, a := range tupleOrOne(item) {
		if _, ok := a.o.(*Type); ok {
			out = append(out, a)
			continue
		}
		sub, err := LookupAttr(th, a, "__typing_unpacked_tuple_args__")
		if err != nil {
			return nil, err
		}
		if t, ok := sub.o.(*Tuple); ok && (len(t.Items) == 0 || t.Items[len(t.Items)-1] != Ellipsis) {
			out = append(out, t.Items...)
			continue
		}
		out = append(out, a)
	}
	return out, nil
}
