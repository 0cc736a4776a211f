package typing

import (
	"slices"

	"pyasync/object"
	"pyasync/stdlib/collections"
)

// this file has the tables of special forms and bare aliases, and what their brackets make

// form is a name with a meaning of its own.
type form struct {
	name, doc string
	item      func(th *thread, self, params value) (value, error)
}

var forms = []form{
	{"NoReturn", "The result of a function that never returns.", nil},
	{"Never", "The type that no value has.", nil},
	{"Self", "The class that the method is called on.", nil},
	{"LiteralString", "Text made of literals only.", nil},
	{"TypeAlias", "Marks an assignment as a type alias.", nil},
	{"ClassVar", "A variable of the class, not of its instances.", single},
	{"Final", "A name that is not assigned again.", single},
	{"TypeGuard", "The result of a function that tells its argument's type.", single},
	{"TypeIs", "The result of a function that says whether its argument has a type.", single},
	{"Required", "A key that a TypedDict must have.", single},
	{"NotRequired", "A key that a TypedDict may lack.", single},
	{"ReadOnly", "A key of a TypedDict that is not assigned.", single},
	{"Union", "Any of several types.", func(th *thread, self, params value) (value, error) {
		items := spread(params)
		if len(items) == 0 {
			return value{}, th.TypeErrorf("Cannot take a Union of no types.")
		}
		return union(th, items)
	}},
	{"Optional", "A type or None.", func(th *thread, self, params value) (value, error) {
		t, err := check(th, params, "typing.Optional requires a single type.", strict)
		if err != nil {
			return value{}, err
		}
		return union(th, []value{t, noneType})
	}},
	{"Literal", "One of some values.", literal},
	{"Concatenate", "Parameters put before those of a ParamSpec.", concatenate},
	{"Unpack", "The types of a TypeVarTuple or a tuple, one by one.", func(th *thread, self, params value) (value, error) {
		t, err := check(th, params, "typing.Unpack accepts only single type.", strict)
		if err != nil {
			return value{}, err
		}
		return object.From(&alias{typ: unpackAlias, name: "Unpack", origin: self, args: []value{t}}), nil
	}},
	{"Annotated", "A type with metadata.", func(th *thread, self, params value) (value, error) {
		tup, ok := object.AsTuple(params)
		if !ok || len(tup.Items) < 2 {
			return value{}, th.TypeErrorf("Annotated[...] should be used with at least two arguments (a type and an annotation).")
		}
		if u := asAlias(tup.Items[0]); u != nil && u.typ == unpackAlias && isTypeVarTuple(u.args[0]) {
			return value{}, th.TypeErrorf("Annotated[...] should not be used with an unpacked TypeVarTuple")
		}
		t, err := check(th, tup.Items[0], "Annotated[t, ...]: t must be a type.", lenient)
		if err != nil {
			return value{}, err
		}
		return annotate(t, append([]value(nil), tup.Items[1:]...)), nil
	}},
}

// bareForm is the alias of a class: of a builtin one, or of one in a module, of collections.abc
// where that is "".
type bareForm struct {
	name     string
	n        int // type parameters; -1 for any number
	builtin  *object.Type
	module   string
	class    string // where it is not the name
	defaults int    // how many of them may be missing: they are None, or bool | None
}

func (b *bareForm) origin() string {
	if b.class != "" {
		return b.class
	}
	return b.name
}

var bare = []bareForm{
	{name: "Hashable"}, {name: "Awaitable", n: 1}, {name: "Coroutine", n: 3}, {name: "AsyncIterable", n: 1}, {name: "AsyncIterator", n: 1},
	{name: "Iterable", n: 1}, {name: "Iterator", n: 1}, {name: "Reversible", n: 1}, {name: "Sized"}, {name: "Container", n: 1},
	{name: "Collection", n: 1}, {name: "Callable", n: 2}, {name: "AbstractSet", n: 1, class: "Set"}, {name: "MutableSet", n: 1},
	{name: "Mapping", n: 2}, {name: "MutableMapping", n: 2}, {name: "Sequence", n: 1}, {name: "MutableSequence", n: 1}, {name: "ByteString"},
	{name: "Tuple", n: -1, builtin: object.TupleType}, {name: "List", n: 1, builtin: object.ListType},
	{name: "Deque", n: 1, builtin: collections.DequeType}, {name: "Set", n: 1, builtin: object.SetType},
	{name: "FrozenSet", n: 1, builtin: object.FrozenSetType}, {name: "MappingView", n: 1}, {name: "KeysView", n: 1}, {name: "ItemsView", n: 2},
	{name: "ValuesView", n: 1}, {name: "Dict", n: 2, builtin: object.DictType}, {name: "DefaultDict", n: 2, builtin: collections.DefaultDictType},
	{name: "OrderedDict", n: 2, builtin: object.OrderedDictType}, {name: "Counter", n: 1, module: "collections"},
	{name: "ChainMap", n: 2, module: "collections"}, {name: "Generator", n: 3, defaults: 2}, {name: "AsyncGenerator", n: 2, defaults: 1},
	{name: "Type", n: 1, builtin: object.TypeType}, {name: "ContextManager", n: 2, module: "contextlib", class: "AbstractContextManager", defaults: 1},
	{name: "AsyncContextManager", n: 2, module: "contextlib", class: "AbstractAsyncContextManager", defaults: 1},
	{name: "Pattern", n: 1, module: "re"}, {name: "Match", n: 1, module: "re"},
}

// spread are the items of a tuple, or the one thing in brackets.
func spread(v value) []value {
	if t, ok := object.AsTuple(v); ok {
		return t.Items
	}
	return []value{v}
}

// strictness says which forms a check lets through.
type strictness uint8

const (
	strict    strictness = iota // an argument
	noFinal                     // an annotation that is no argument: Final is good there
	lenient                     // any form that stands alone
	evaluated                   // within a class: ClassVar and Final, but arguments of forms are checked
)

// asType is v as a type: None and text stand for one.
func asType(th *thread, v, module value, how strictness) (value, error) {
	if v.IsNone() {
		return noneType, nil
	}
	if _, ok := object.AsStr(v); ok {
		return newForwardRef(th, v, module, how)
	}
	return v, nil
}

// check is v as a type, or a TypeError that begins with msg.
func check(th *thread, v value, msg string, how strictness) (value, error) {
	return checkIn(th, v, msg, how, object.None)
}

func checkIn(th *thread, v value, msg string, how strictness, module value) (value, error) {
	s := of(th)
	v, err := asType(th, v, module, how)
	if err != nil {
		return value{}, err
	}
	generic, protocol := object.From(s.generic), object.From(s.protocol)
	if a := asAlias(v); a != nil {
		bad := object.Is(a.origin, generic) || object.Is(a.origin, protocol)
		if how == strict || how == noFinal {
			bad = bad || isForm(a.origin, "ClassVar")
		}
		if how == strict {
			bad = bad || isForm(a.origin, "Final")
		}
		if bad && a.typ != annotated {
			return value{}, th.Failf(object.TypeErrorType, "%s is not valid as type argument", v)
		}
		return v, nil
	}
	if f := asForm(v); f != nil {
		switch f.name {
		case "LiteralString", "NoReturn", "Never", "Self", "TypeAlias":
			return v, nil
		case "ClassVar", "Final":
			if how == lenient || how == evaluated {
				return v, nil
			}
		}
		return value{}, th.Failf(object.TypeErrorType, "Plain %s is not valid as type argument", v)
	}
	if object.Is(v, generic) || object.Is(v, protocol) {
		return value{}, th.Failf(object.TypeErrorType, "Plain %s is not valid as type argument", v)
	}
	if t, ok := object.AsTuple(v); ok && t.Ext == nil {
		r, err := object.ReprString(th, v)
		if err != nil {
			return value{}, err
		}
		if rs := []rune(r); len(rs) > 100 {
			r = string(rs[:100])
		}
		return value{}, th.Raise(object.TypeErrorType, msg+" Got "+r+".")
	}
	return v, nil
}

func checkAll(th *thread, vs []value, msg string) ([]value, error) {
	out := make([]value, len(vs))
	for i, v := range vs {
		var err error
		if out[i], err = check(th, v, msg, strict); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// single is what a form of one type makes.
func single(th *thread, self, params value) (value, error) {
	a := self.Object().(*alias)
	how := strict
	switch a.name {
	case "ClassVar", "Final", "Required", "NotRequired", "ReadOnly":
		how = lenient
	}
	t, err := check(th, params, "typing."+a.name+" accepts only single type.", how)
	if err != nil {
		return value{}, err
	}
	return object.From(&alias{typ: genericAlias, name: a.name, origin: self, args: []value{t}}), nil
}

// union is Union[types…]: nested ones are spread out, repetitions dropped.
func union(th *thread, types []value) (value, error) {
	var flat []value
	for _, t := range types {
		t, err := check(th, t, "Union[arg, ...]: each arg must be a type.", strict)
		if err != nil {
			return value{}, err
		}
		if a := asAlias(t); a != nil && a.typ == unionAlias {
			flat = append(flat, a.args...)
		} else if u, ok := t.Object().(*object.Union); ok {
			flat = append(flat, u.Args...)
		} else {
			flat = append(flat, t)
		}
	}
	var unique []value
	for _, t := range flat {
		seen, err := containsValue(th, unique, t)
		if err != nil {
			return value{}, err
		}
		if !seen {
			unique = append(unique, t)
		}
	}
	if len(unique) == 1 {
		return unique[0], nil
	}
	name := "Union"
	if len(unique) == 2 && (object.Is(unique[0], noneType) || object.Is(unique[1], noneType)) {
		name = "Optional"
	}
	return object.From(&alias{typ: unionAlias, name: name, origin: object.From(of(th).forms["Union"]), args: unique}), nil
}

func containsValue(th *thread, vs []value, v value) (bool, error) {
	for _, x := range vs {
		if object.Is(x, v) {
			return true, nil
		}
		if eq, err := object.Equal(th, x, v); eq || err != nil {
			return eq, err
		}
	}
	return false, nil
}

func literal(th *thread, self, params value) (value, error) {
	var flat []value
	for _, p := range spread(params) {
		if a := asAlias(p); a != nil && a.typ == literalAlias {
			flat = append(flat, a.args...)
		} else {
			flat = append(flat, p)
		}
	}
	unhashable := false
	for _, p := range flat {
		if _, err := object.Hash(th, p); err != nil {
			if !object.IsException(err, object.TypeErrorType) {
				return value{}, err
			}
			unhashable = true // then repetitions stay
		}
	}
	var unique []value
next:
	for _, p := range flat {
		for _, q := range unique {
			if unhashable {
				break
			}
			if p.Type() != q.Type() {
				continue
			}
			if eq, err := object.Equal(th, p, q); err != nil {
				return value{}, err
			} else if eq {
				continue next
			}
		}
		unique = append(unique, p)
	}
	return object.From(&alias{typ: literalAlias, name: "Literal", origin: self, args: unique}), nil
}

func isParamSpec(v value) bool {
	p, ok := v.Object().(*object.TypeParam)
	return ok && p.Kind == object.KindParamSpec
}

func isTypeVarTuple(v value) bool {
	p, ok := v.Object().(*object.TypeParam)
	return ok && p.Kind == object.KindTypeVarTuple
}

// standsForParams reports whether v stands for the parameters of a callable.
func standsForParams(v value) bool {
	a := asAlias(v)
	return object.Is(v, object.Ellipsis) || isParamSpec(v) || a != nil && a.typ == concatenated
}

func concatenate(th *thread, self, params value) (value, error) {
	items := spread(params)
	if len(items) == 0 {
		return value{}, th.TypeErrorf("Cannot take a Concatenate of no types.")
	}
	last := items[len(items)-1]
	if !object.Is(last, object.Ellipsis) && !isParamSpec(last) {
		return value{}, th.TypeErrorf("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
	}
	args, err := checkAll(th, items[:len(items)-1], "Concatenate[arg, ...]: each arg must be a type.")
	if err != nil {
		return value{}, err
	}
	return object.From(&alias{typ: concatenated, name: "Concatenate", origin: self, args: append(args, last)}), nil
}

// unpack is Unpack[v].
func unpack(th *thread, v value) (value, error) {
	self := of(th).forms["Unpack"]
	return self.form.item(th, object.From(self), v)
}

// maxMade is how many aliases are kept before all are forgotten.
const maxMade = 1024

// remembered is what make returns, or returned for an equal self and equal params: List[int] is
// List[int], as in CPython.
func remembered(th *thread, self, params value, make func(th *thread, self, params value) (value, error)) (value, error) {
	s := of(th)
	parts := []value{self, params}
	if t, ok := object.AsTuple(params); ok && len(t.Items) == 2 {
		if l, ok := object.AsList(t.Items[0]); ok { // of Callable
			parts[1] = object.NewTuple([]value{object.NewTuple(slices.Clone(l.Items)), t.Items[1]})
		}
	}
	for _, p := range spread(params) {
		parts = append(parts, object.From(p.Type())) // 1 is not True
	}
	key := object.NewTuple(parts)
	v, err := s.made.Get(th, key)
	switch {
	case err != nil && object.IsException(err, object.TypeErrorType):
		return make(th, self, params) // it cannot be a key
	case err != nil || !v.IsZero():
		return v, err
	}
	if v, err = make(th, self, params); err != nil {
		return value{}, err
	}
	if s.made.Len() >= maxMade {
		s.made = object.NewDict()
	}
	return v, s.made.Set(th, key, v)
}

// subscript is self[params].
func subscript(th *thread, self, params value) (value, error) {
	return remembered(th, self, params, subscriptAnew)
}

func subscriptAnew(th *thread, self, params value) (value, error) {
	a := self.Object().(*alias)
	switch {
	case a.form != nil && a.form.item == nil:
		return value{}, th.Failf(object.TypeErrorType, "%r is not subscriptable", self)
	case a.form != nil:
		return a.form.item(th, self, params)
	case a.bare != nil:
		return a.subscriptBare(th, self, params)
	}
	return a.substitute(th, self, params)
}

func (a *alias) subscriptBare(th *thread, self, params value) (value, error) {
	origin, err := a.originOf(th)
	if err != nil {
		return value{}, err
	}
	switch a.typ {
	case tupleAlias:
		items := spread(params)
		var tail []value
		msg := "Tuple[t0, t1, ...]: each t must be a type."
		if n := len(items); n >= 2 && object.Is(items[n-1], object.Ellipsis) {
			items, tail, msg = items[:n-1], items[n-1:], "Tuple[t, ...]: t must be a type."
		}
		args, err := checkAll(th, items, msg)
		if err != nil {
			return value{}, err
		}
		return object.From(&alias{typ: genericAlias, name: a.name, origin: origin, args: append(args, tail...), noCall: true}), nil
	case callableForm:
		return a.subscriptCallable(th, origin, params)
	}
	args, err := checkAll(th, spread(params), "Parameters to generic types must be types.")
	if err != nil {
		return value{}, err
	}
	b := a.bare
	if missing := b.n - len(args); missing > 0 && missing <= b.defaults {
		def := noneType
		if b.module == "contextlib" {
			if def, err = object.NewUnion(th, object.From(object.BoolType), object.None); err != nil {
				return value{}, err
			}
		}
		for ; missing > 0; missing-- {
			args = append(args, def)
		}
	}
	if len(args) != b.n {
		if b.n == 0 {
			return value{}, th.Failf(object.TypeErrorType, "%s is not a generic class", self)
		}
		what, least := "few", ""
		expected := b.n
		if len(args) > b.n {
			what = "many"
		}
		if b.defaults > 0 {
			least, expected = "at least ", b.n-b.defaults
			if len(args) > b.n {
				least, expected = "at most ", b.n
			}
		}
		return value{}, th.Failf(object.TypeErrorType, "Too %s arguments for %s; actual %s, expected "+least+"%s", what, self, len(args), expected)
	}
	return object.From(&alias{typ: genericAlias, name: a.name, origin: origin, args: args, noCall: a.noCall}), nil
}

func (a *alias) subscriptCallable(th *thread, origin, params value) (value, error) {
	pair, ok := object.AsTuple(params)
	if !ok || len(pair.Items) != 2 {
		return value{}, th.TypeErrorf("Callable must be used as Callable[[arg, ...], result].")
	}
	var args []value
	if l, ok := object.AsList(pair.Items[0]); ok {
		for _, x := range l.Items {
			t, err := asType(th, x, object.None, strict)
			if err != nil {
				return value{}, err
			}
			args = append(args, t)
		}
	} else if t, ok := object.AsTuple(pair.Items[0]); ok {
		args = append(args, t.Items...)
	} else {
		t, err := asType(th, pair.Items[0], object.None, strict)
		if err != nil {
			return value{}, err
		}
		args = []value{t}
	}
	result, err := check(th, pair.Items[1], "Callable[args, result]: result must be a type.", strict)
	if err != nil {
		return value{}, err
	}
	return object.From(&alias{typ: callableArgs, name: a.name, origin: origin, args: append(args, result)}), nil
}
