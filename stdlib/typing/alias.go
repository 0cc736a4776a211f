package typing

import (
	"slices"

	"strings"

	"pyasync/object"
)

// this file defines alias: special forms such as Union, bare aliases such as List, and either
// with arguments

// Types of aliases; scripts see their names in reprs of types.
var (
	finalBase    = object.NewStatic("typing._Final", object.ObjectType, object.FlagBaseType)
	specialForm  = newAliasType("_SpecialForm", nil)
	bareAlias    = newAliasType("_SpecialGenericAlias", nil)
	tupleAlias   = newAliasType("_TupleType", bareAlias)
	callableForm = newAliasType("_CallableType", bareAlias)
	genericAlias = newAliasType("_GenericAlias", nil)
	unionAlias   = newAliasType("_UnionGenericAlias", genericAlias)
	literalAlias = newAliasType("_LiteralGenericAlias", genericAlias)
	unpackAlias  = newAliasType("_UnpackGenericAlias", genericAlias)
	annotated    = newAliasType("_AnnotatedAlias", genericAlias)
	callableArgs = newAliasType("_CallableGenericAlias", genericAlias)
	concatenated = newAliasType("_ConcatenateGenericAlias", genericAlias)

	aliasTypes = [...]*object.Type{finalBase, specialForm, bareAlias, tupleAlias, callableForm, genericAlias, unionAlias, literalAlias,
		unpackAlias, annotated, callableArgs, concatenated}
)

func newAliasType(name string, base *object.Type) *object.Type {
	if base == nil {
		base = finalBase
	}
	return object.NewStatic("typing."+name, base, object.FlagBaseType|object.FlagDict)
}

// alias is any of them.
type alias struct {
	object.Sub
	typ      *object.Type
	name     string // as in typing.List; "" where the origin is shown
	origin   value  // zero of a form, and of a bare alias whose origin is not known yet
	args     []value
	params   []value // __parameters__, once collected
	known    bool
	noCall   bool // instances are made by calling the origin
	metadata []value
	form     *form     // of a special form
	bare     *bareForm // of a bare alias
}

// Type is the class for the kind of alias.
func (a *alias) Type() *object.Type { return a.typ }

// MakeWeak implements object.WeakTarget.
func (a *alias) MakeWeak() object.Weak { return object.WeakTo(a) }

// asAlias is v as an alias with arguments, or nil.
func asAlias(v value) *alias {
	a, ok := v.Object().(*alias)
	if !ok || !a.typ.Is(genericAlias) {
		return nil
	}
	return a
}

// isForm reports whether v is the special form of this name.
func isForm(v value, name string) bool {
	a, ok := v.Object().(*alias)
	return ok && a.form != nil && a.name == name
}

// originIs reports whether v is form[…].
func originIs(v value, name string) bool {
	a := asAlias(v)
	return a != nil && isForm(a.origin, name) && a.typ != annotated
}

// originOf is the origin, which a bare alias may have to import.
func (a *alias) originOf(th *thread) (value, error) {
	if a.origin.IsZero() && a.bare != nil {
		from := a.bare.module
		if from == "" {
			from = abstractModule
		}
		m, err := th.Interp.Hooks.ImportModule(th, from)
		if err != nil {
			return value{}, err
		}
		if a.origin, err = object.GetAttrString(th, m, a.bare.origin()); err != nil {
			return value{}, err
		}
	}
	return a.origin, nil
}

const abstractModule = "_collections_abc"

// abstract is a class of collections.abc.
func abstract(th *thread, name string) (value, error) {
	m, err := th.Interp.Hooks.ImportModule(th, abstractModule)
	if err != nil {
		return value{}, err
	}
	return object.GetAttrString(th, m, name)
}

// with is an alias like a of other arguments.
func (a *alias) with(th *thread, args []value) (value, error) {
	switch a.typ {
	case unionAlias:
		return union(th, args)
	case annotated:
		return annotate(args[0], a.metadata), nil
	}
	return object.From(&alias{typ: a.typ, name: a.name, origin: a.origin, args: args, noCall: a.noCall, metadata: a.metadata}), nil
}

// annotate is Annotated[origin, metadata…]: nested ones become one.
func annotate(origin value, metadata []value) value {
	if in := asAlias(origin); in != nil && in.typ == annotated {
		metadata = append(append([]value(nil), in.metadata...), metadata...)
		origin = in.origin
	}
	return object.From(&alias{typ: annotated, name: "Annotated", origin: origin, args: []value{origin}, metadata: metadata})
}

// parameters are the type parameters in the arguments.
func (a *alias) parameters(th *thread) ([]value, error) {
	if a.known || a.typ == literalAlias {
		return a.params, nil
	}
	ps, err := collect(th, a.args)
	a.params, a.known = ps, err == nil
	return ps, err
}

// collect finds the type parameters in args, each once, in order.
func collect(th *thread, args []value) ([]value, error) {
	var found []value
	add := func(ps ...value) {
	next:
		for _, p := range ps {
			for _, q := range found {
				if object.Is(p, q) {
					continue next
				}
			}
			found = append(found, p)
		}
	}
	for _, x := range args {
		switch o := x.Object().(type) {
		case *object.Type:
		case *object.TypeParam:
			add(x)
		case *object.Tuple:
			ps, err := collect(th, o.Items)
			if err != nil {
				return nil, err
			}
			add(ps...)
		case *object.List:
			ps, err := collect(th, o.Items)
			if err != nil {
				return nil, err
			}
			add(ps...)
		default:
			v, err := object.LookupAttr(th, x, "__parameters__")
			if err != nil {
				return nil, err
			}
			if t, ok := object.AsTuple(v); ok && !v.IsZero() {
				add(t.Items...)
			}
		}
	}
	return found, nil
}

// show is how v looks inside brackets.
func show(th *thread, v value) (string, error) {
	switch o := v.Object().(type) {
	case *object.Tuple:
		s, err := showAll(th, o.Items)
		return "[" + s + "]", err
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

func showAll(th *thread, vs []value) (string, error) {
	parts := make([]string, len(vs))
	for i, v := range vs {
		var err error
		if parts[i], err = show(th, v); err != nil {
			return "", err
		}
	}
	return strings.Join(parts, ", "), nil
}

func reprs(th *thread, vs []value) (string, error) {
	parts := make([]string, len(vs))
	for i, v := range vs {
		var err error
		if parts[i], err = object.ReprString(th, v); err != nil {
			return "", err
		}
	}
	return strings.Join(parts, ", "), nil
}

func aliasRepr(th *thread, v value) (value, error) {
	a := v.Object().(*alias)
	if err := th.Enter(" while getting the repr of an object"); err != nil {
		return value{}, err
	}
	defer th.Leave()
	s, err := a.text(th)
	return object.FromString(s), err
}

func (a *alias) text(th *thread) (string, error) {
	switch a.typ {
	case specialForm, bareAlias, tupleAlias, callableForm:
		return "typing." + a.name, nil
	case unionAlias:
		for i, x := range a.args {
			if len(a.args) == 2 && object.Is(x, noneType) {
				s, err := show(th, a.args[1-i])
				return "typing.Optional[" + s + "]", err
			}
		}
		s, err := showAll(th, a.args)
		return "typing.Union[" + s + "]", err
	case literalAlias:
		parts := make([]string, len(a.args))
		var err error
		for i, x := range a.args {
			if _, ok := x.Object().(*object.Type); ok {
				parts[i], err = show(th, x)
			} else {
				parts[i], err = object.ReprString(th, x)
			}
			if err != nil {
				return "", err
			}
		}
		s := strings.Join(parts, ", ")
		return "typing.Literal[" + s + "]", err
	case unpackAlias:
		s, err := show(th, a.args[0])
		return "typing.Unpack[" + s + "]", err
	case annotated:
		s, err := show(th, a.origin)
		if err != nil {
			return "", err
		}
		m, err := reprs(th, a.metadata)
		return "typing.Annotated[" + s + ", " + m + "]", err
	case callableArgs:
		if last := len(a.args) - 1; !(last == 1 && standsForParams(a.args[0])) {
			ps, err := showAll(th, a.args[:last])
			if err != nil {
				return "", err
			}
			r, err := show(th, a.args[last])
			return "typing.Callable[[" + ps + "], " + r + "]", err
		}
	}
	name := "typing." + a.name
	if a.name == "" {
		var err error
		if name, err = show(th, a.origin); err != nil {
			return "", err
		}
	}
	s, err := showAll(th, a.args)
	if len(a.args) == 0 {
		s = "()"
	}
	return name + "[" + s + "]", err
}

// literalKeys are what literals are compared by: values with their types.
func literalKeys(th *thread, args []value) (value, error) {
	pairs := make([]value, len(args))
	for i, x := range args {
		pairs[i] = object.NewTuple([]value{x, object.From(x.Type())})
	}
	s, err := object.NewFrozenSet(th, pairs)
	return object.From(s), err
}

// key is what an alias with arguments is compared and hashed by.
func (a *alias) key(th *thread) (value, error) {
	switch a.typ {
	case unionAlias:
		s, err := object.NewFrozenSet(th, a.args)
		return object.From(s), err
	case literalAlias:
		return literalKeys(th, a.args)
	case annotated:
		return object.NewTuple([]value{a.origin, object.NewTuple(a.metadata)}), nil
	}
	return object.NewTuple([]value{a.origin, object.NewTuple(a.args)}), nil
}

func compareAliases(th *thread, x, y value, op object.CompareOp) (value, error) {
	if op != object.EQ && op != object.NE {
		return object.NotImplemented, nil
	}
	a := asAlias(x)
	if a == nil {
		if object.Is(x, y) {
			return object.Bool(op == object.EQ), nil
		}
		return object.NotImplemented, nil
	}
	b := asAlias(y)
	if u, ok := y.Object().(*object.Union); ok && a.typ == unionAlias {
		b = &alias{typ: unionAlias, args: u.Args}
	}
	special := func(t *object.Type) bool { return t == unionAlias || t == literalAlias || t == annotated }
	switch {
	case b == nil, special(a.typ) && a.typ != b.typ:
		return object.NotImplemented, nil
	case special(b.typ) && a.typ != b.typ:
		return object.Bool(op != object.EQ), nil
	}
	ka, err := a.key(th)
	if err != nil && a.typ == unionAlias && object.IsException(err, object.TypeErrorType) {
		same, err := sameInAnyOrder(th, a.args, b.args)
		return object.Bool(same == (op == object.EQ)), err
	}
	if err != nil {
		return value{}, err
	}
	kb, err := b.key(th)
	if err != nil {
		return value{}, err
	}
	eq, err := object.Equal(th, ka, kb)
	return object.Bool(eq == (op == object.EQ)), err
}

// sameInAnyOrder compares the arguments of unions that cannot be hashed.
func sameInAnyOrder(th *thread, as, bs []value) (bool, error) {
	rest := slices.Clone(bs)
	for _, x := range as {
		at := -1
		for i, y := range rest {
			eq, err := object.Equal(th, x, y)
			if err != nil {
				return false, err
			}
			if eq {
				at = i
				break
			}
		}
		if at < 0 {
			return false, nil
		}
		rest = slices.Delete(rest, at, at+1)
	}
	return len(rest) == 0, nil
}

func hashAlias(th *thread, v value) (int64, error) {
	a := v.Object().(*alias)
	if !a.typ.Is(genericAlias) {
		return object.ObjectType.Hash(th, v)
	}
	k, err := a.key(th)
	if err != nil {
		return 0, err
	}
	return object.Hash(th, k)
}

// callAlias makes an instance of the origin, which remembers the alias if it can.
func callAlias(th *thread, v value, args []value, kw kwargs) (value, error) {
	a := v.Object().(*alias)
	if a.form != nil {
		return value{}, th.Failf(object.TypeErrorType, "Cannot instantiate %r", v)
	}
	origin, err := a.originOf(th)
	if err != nil {
		return value{}, err
	}
	if a.noCall {
		n, err := object.GetAttrString(th, origin, "__name__")
		if err != nil {
			return value{}, err
		}
		return value{}, th.Failf(object.TypeErrorType, "Type %s cannot be instantiated; use %s() instead", a.name, n)
	}
	r, err := object.Call(th, origin, args, kw)
	if err != nil {
		return value{}, err
	}
	if err := object.SetAttrString(th, r, "__orig_class__", v); err != nil && !object.IsException(err, object.ExceptionType) {
		return value{}, err
	}
	return r, nil
}

func isDunder(s string) bool { return len(s) > 3 && s[:2] == "__" && s[len(s)-2:] == "__" }

// getAttr finds what an alias does not have itself in its origin, but for special names.
func getAttr(th *thread, v value, name *object.Str) (value, error) {
	a := v.Object().(*alias)
	switch s := name.String(); {
	case s == "__name__" || s == "__qualname__":
		if a.name != "" {
			return object.FromString(a.name), nil
		}
		return object.GetAttrString(th, a.origin, "__name__")
	case s == "__doc__" && a.form != nil:
		return object.FromString(a.form.doc), nil
	case s == "__module__":
		if a.name != "" {
			return object.FromString("typing"), nil
		}
		return object.GetAttr(th, a.origin, name)
	}
	r, err := object.ObjectType.GetAttr(th, v, name)
	if err == nil || !object.IsException(err, object.AttributeErrorType) {
		return r, err
	}
	if a.form == nil && !isDunder(name.String()) {
		origin, err := a.originOf(th)
		if err != nil {
			return value{}, err
		}
		return object.GetAttr(th, origin, name)
	}
	return value{}, th.AttributeErrorf(v, name.String(), "%s", name.String())
}

func setAttr(th *thread, v value, name *object.Str, x value) error {
	a := v.Object().(*alias)
	if a.form == nil && !isDunder(name.String()) && name.String() != "_name" && name.String() != "_inst" {
		origin, err := a.originOf(th)
		if err != nil {
			return err
		}
		return object.SetAttr(th, origin, name, x)
	}
	if a.Ext == nil {
		a.Ext = object.NewInstance(a.typ)
	}
	return object.ObjectType.SetAttr(th, v, name, x)
}

var noneType = object.From(object.NoneType)

func init() {
	finalBase.Methods = func() []object.Func {
		return []object.Func{{Name: "__init_subclass__", Class: true, Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			return value{}, th.TypeErrorf("Cannot subclass special typing classes")
		}}}
	}
	t := finalBase
	t.Repr, t.Hash, t.Compare, t.Call, t.GetAttr, t.SetAttr = aliasRepr, hashAlias, compareAliases, callAlias, getAttr, setAttr
	t.GetItem = subscript
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return value{}, th.TypeErrorf("cannot create '%s' instances", typ.FullName())
	}
	t.Num[object.OpOr] = func(th *thread, a, b value) (value, error) { return union(th, []value{a, b}) }
	genericAlias.Iter = func(th *thread, v value) (value, error) {
		u, err := unpack(th, v)
		if err != nil {
			return value{}, err
		}
		return object.Iter(th, object.NewTuple([]value{u}))
	}
	for _, t := range []*object.Type{unionAlias, callableArgs, annotated, concatenated, literalAlias} {
		t.Attrs = func() []object.Attr { return []object.Attr{{Name: "__iter__", Value: object.None}} }
		t.Iter = func(th *thread, v value) (value, error) {
			return value{}, th.TypeErrorf("'%s' object is not iterable", v.Type().Qualname)
		}
	}
	for _, t := range []*object.Type{specialForm, bareAlias, genericAlias} {
		t.Methods = aliasMethods
	}
	bareAlias.Getters = func() []object.Getter {
		return []object.Getter{{Name: "__origin__", Get: func(th *thread, v value) (value, error) { return v.Object().(*alias).originOf(th) }},
			{Name: "_name", Get: aliasName}, {Name: "_inst", Get: aliasInst},
			{Name: "_nparams", Get: func(th *thread, v value) (value, error) { return object.Int(int64(v.Object().(*alias).bare.n)), nil }}}
	}
	specialForm.Getters = func() []object.Getter { return []object.Getter{{Name: "_name", Get: aliasName}} }
	genericAlias.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "__origin__", Get: func(th *thread, v value) (value, error) { return v.Object().(*alias).origin, nil }},
			{Name: "__args__", Get: func(th *thread, v value) (value, error) { return object.NewTuple(v.Object().(*alias).args), nil }},
			{Name: "__parameters__", Get: func(th *thread, v value) (value, error) {
				ps, err := v.Object().(*alias).parameters(th)
				return object.NewTuple(ps), err
			}},
			{Name: "_name", Get: aliasName}, {Name: "_inst", Get: aliasInst},
		}
	}
	annotated.Getters = func() []object.Getter {
		return []object.Getter{{Name: "__metadata__", Get: func(th *thread, v value) (value, error) { return object.NewTuple(v.Object().(*alias).metadata), nil }}}
	}
	unpackAlias.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "__typing_unpacked_tuple_args__", Get: func(th *thread, v value) (value, error) {
				switch in := v.Object().(*alias).args[0].Object().(type) {
				case *alias:
					if object.Is(in.origin, object.From(object.TupleType)) && in.typ == genericAlias {
						return object.NewTuple(in.args), nil
					}
				case *object.GenericAlias:
					if object.Is(in.Origin, object.From(object.TupleType)) {
						return object.NewTuple(in.Args), nil
					}
				}
				return object.None, nil
			}},
			{Name: "__typing_is_unpacked_typevartuple__", Get: func(th *thread, v value) (value, error) {
				return object.Bool(isTypeVarTuple(v.Object().(*alias).args[0])), nil
			}},
		}
	}
}

func aliasName(th *thread, v value) (value, error) {
	if a := v.Object().(*alias); a.name != "" {
		return object.FromString(a.name), nil
	}
	return object.None, nil
}

func aliasInst(th *thread, v value) (value, error) {
	return object.Bool(!v.Object().(*alias).noCall), nil
}

// aliasMethods are what checks of classes, class statements and pickle ask for.
func aliasMethods() []object.Func {
	return []object.Func{
		{Name: "__mro_entries__", Sig: "(bases, /)", Fast1: mroEntries},
		{Name: "__instancecheck__", Sig: "(obj, /)", Fast1: func(th *thread, self, obj value) (value, error) {
			a := self.Object().(*alias)
			switch {
			case a.form != nil:
				return value{}, th.Failf(object.TypeErrorType, "%r cannot be used with isinstance()", self)
			case a.typ == unionAlias:
				return anyOf(th, a.args, func(t value) (bool, error) { return object.IsInstance(th, obj, t) })
			case a.bare != nil:
				origin, err := a.originOf(th)
				if err != nil {
					return value{}, err
				}
				is, err := object.IsSubclass(th, object.From(obj.Type()), origin)
				return object.Bool(is), err
			}
			return value{}, th.TypeErrorf("Subscripted generics cannot be used with class and instance checks")
		}},
		{Name: "__subclasscheck__", Sig: "(cls, /)", Fast1: func(th *thread, self, cls value) (value, error) {
			a := self.Object().(*alias)
			switch {
			case a.form != nil:
				return value{}, th.Failf(object.TypeErrorType, "%r cannot be used with issubclass()", self)
			case a.typ == unionAlias:
				return anyOf(th, a.args, func(t value) (bool, error) { return object.IsSubclass(th, cls, t) })
			case a.bare != nil && asAlias(cls) == nil:
				if b, ok := cls.Object().(*alias); ok && b.bare != nil {
					var err error
					if cls, err = b.originOf(th); err != nil {
						return value{}, err
					}
				}
				origin, err := a.originOf(th)
				if err != nil {
					return value{}, err
				}
				is, err := object.IsSubclass(th, cls, origin)
				return object.Bool(is), err
			}
			return value{}, th.TypeErrorf("Subscripted generics cannot be used with class and instance checks")
		}},
		{Name: "copy_with", Sig: "(args, /)", Fast1: func(th *thread, self, args value) (value, error) {
			items, err := object.Slice(th, args)
			if err != nil {
				return value{}, err
			}
			return self.Object().(*alias).with(th, items)
		}},
		{Name: "__reduce__", Fast0: func(th *thread, self value) (value, error) {
			a := self.Object().(*alias)
			if !a.typ.Is(genericAlias) {
				return object.FromString(a.name), nil
			}
			head := a.origin
			if a.typ == unionAlias {
				head = object.From(of(th).forms["Union"]) // also of Optional
			} else if a.name != "" {
				if v := of(th).globals.GetString(a.name); !v.IsZero() {
					head = v
				}
			}
			args := object.NewTuple(a.args)
			switch {
			case a.typ == annotated:
				args = object.NewTuple(append([]value{a.origin}, a.metadata...))
			case a.typ == callableArgs && !(len(a.args) == 2 && standsForParams(a.args[0])):
				last := len(a.args) - 1
				args = object.NewTuple([]value{object.NewList(append([]value(nil), a.args[:last]...)), a.args[last]})
			case len(a.args) == 1:
				if _, ok := object.AsTuple(a.args[0]); !ok {
					args = a.args[0]
				}
			}
			getitem, err := operatorGetItem(th)
			return object.NewTuple([]value{getitem, object.NewTuple([]value{head, args})}), err
		}},
	}
}

func operatorGetItem(th *thread) (value, error) {
	m, err := th.Interp.Hooks.ImportModule(th, "operator")
	if err != nil {
		return value{}, err
	}
	return object.GetAttrString(th, m, "getitem")
}

func anyOf(th *thread, ts []value, is func(t value) (bool, error)) (value, error) {
	for _, t := range ts {
		if ok, err := is(t); ok || err != nil {
			return object.Bool(ok), err
		}
	}
	return object.False, nil
}

// mroEntries are the classes that an alias stands for in the bases of a class.
func mroEntries(th *thread, self, bases value) (value, error) {
	a := self.Object().(*alias)
	s := of(th)
	if a.form != nil || asForm(a.origin) != nil {
		return value{}, th.Failf(object.TypeErrorType, "Cannot subclass %r", self)
	}
	origin, err := a.originOf(th)
	if err != nil {
		return value{}, err
	}
	all, err := object.Slice(th, bases)
	if err != nil {
		return value{}, err
	}
	has := func(x value) bool {
		for _, b := range all {
			if object.Is(b, x) {
				return true
			}
		}
		return false
	}
	at := 0
	for i, b := range all {
		if object.Is(b, self) {
			at = i
		}
	}
	generic := object.From(s.generic)
	switch {
	case a.typ == annotated:
		return object.NewTuple([]value{origin}), nil
	case a.name != "":
		var out []value
		if !has(origin) {
			out = append(out, origin)
		}
		follows := false
		for _, b := range all[at+1:] {
			_, isAlias := b.Object().(*alias)
			t, isType := b.Object().(*object.Type)
			follows = follows || isAlias || isType && t.Is(s.generic)
			if !isAlias && !isType && !follows {
				if follows, err = addsGeneric(th, b, bases); err != nil {
					return value{}, err
				}
			}
		}
		if !follows && !has(generic) {
			out = append(out, generic)
		}
		return object.NewTuple(out), nil
	case object.Is(origin, generic):
		if has(object.From(s.protocol)) {
			return object.NewTuple(nil), nil
		}
		for _, b := range all[at+1:] {
			if _, isAlias := b.Object().(*alias); isAlias && !object.Is(b, self) {
				return object.NewTuple(nil), nil
			}
		}
	}
	return object.NewTuple([]value{origin}), nil
}

// addsGeneric reports whether a base that is no class brings Generic with it.
func addsGeneric(th *thread, base, bases value) (bool, error) {
	entries, err := object.LookupAttr(th, base, "__mro_entries__")
	if err != nil || entries.IsZero() {
		return false, err
	}
	made, err := object.Call1(th, entries, bases)
	if err != nil {
		return false, err
	}
	t, ok := object.AsTuple(made)
	if !ok {
		return false, nil
	}
	for _, b := range t.Items {
		if c, ok := b.Object().(*object.Type); ok && c.Is(of(th).generic) {
			return true, nil
		}
	}
	return false, nil
}

func asForm(v value) *form {
	if a, ok := v.Object().(*alias); ok {
		return a.form
	}
	return nil
}
