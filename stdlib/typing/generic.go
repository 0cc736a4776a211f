package typing

import (
	"slices"
	"strings"

	"pyasync/object"
	"pyasync/stdlib/abc"
)

// this file defines Any, Generic and Protocol

var anyMetaClass = object.ClassDef{Name: "_AnyMeta", Sealed: true, Defs: []def{
	{Name: "__instancecheck__", Sig: "(self, obj)", Run: func(f *frame, a []value) (value, error) {
		if object.Is(a[0], object.From(of(f.Th).any)) {
			return value{}, f.Th.TypeErrorf("typing.Any cannot be used with isinstance()")
		}
		fn := object.TypeType.Lookup("__instancecheck__")
		return object.Call2(f.Th, fn, a[0], a[1])
	}},
	{Name: "__repr__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
		if object.Is(a[0], object.From(of(f.Th).any)) {
			return object.FromString("typing.Any"), nil
		}
		return object.TypeType.Repr(f.Th, a[0])
	}},
}}

var anyClass = object.ClassDef{Name: "Any", Doc: "The type that every value has, for type checkers.", Defs: []def{
	{Name: "__new__", Sig: "(cls, *args, **kwargs)", Run: func(f *frame, a []value) (value, error) {
		cls, ok := a[0].Object().(*object.Type)
		if !ok || cls == of(f.Th).any {
			return value{}, f.Th.TypeErrorf("Any cannot be instantiated")
		}
		sup, err := object.NewSuper(f.Th, of(f.Th).any, a[0])
		if err != nil {
			return value{}, err
		}
		fn, err := object.GetAttrString(f.Th, object.From(sup), "__new__")
		if err != nil {
			return value{}, err
		}
		return object.Call1(f.Th, fn, a[0])
	}},
}}

var genericClass = object.ClassDef{Name: "Generic", Slots: []string{}, Doc: "The base of generic classes.",
	Attrs: func(th *thread, m *object.Module) []object.Attr {
		return []object.Attr{{Name: "_is_protocol", Value: object.False}}
	},
	Defs: []def{
		{Name: "__class_getitem__", Sig: "(cls, args)", Kind: object.ClassMethodDef, Run: classGetItem},
		{Name: "__init_subclass__", Sig: "(cls, *args, **kwargs)", Kind: object.ClassMethodDef, Run: func(f *frame, a []value) (value, error) {
			if err := initSubclass(f.Th, of(f.Th).generic, a); err != nil {
				return value{}, err
			}
			return object.None, takeParameters(f.Th, a[0].Object().(*object.Type))
		}},
	}}

// initSubclass is super().__init_subclass__(*args, **kwargs) in class t.
func initSubclass(th *thread, t *object.Type, a []value) error {
	sup, err := object.NewSuper(th, t, a[0])
	if err != nil {
		return err
	}
	fn, err := object.GetAttrString(th, object.From(sup), "__init_subclass__")
	if err != nil {
		return err
	}
	_, err = object.Call(th, fn, object.Items(a[1]), object.KwOf(a[2].Object().(*object.Dict)))
	return err
}

// classGetItem is cls[args] of a generic class.
func classGetItem(f *frame, a []value) (value, error) {
	th := f.Th
	s := of(th)
	cls, ok := a[0].Object().(*object.Type)
	if !ok {
		return value{}, th.TypeErrorf("class expected, not '%s'", a[0].Type().Name)
	}
	return remembered(th, a[0], a[1], func(th *thread, self, params value) (value, error) {
		return specialize(th, s, cls, params)
	})
}

// specialize is cls[key].
func specialize(th *thread, s *state, cls *object.Type, key value) (value, error) {
	self := object.From(cls)
	args, err := flatten(th, spread(key))
	if err != nil {
		return value{}, err
	}
	if cls == s.generic || cls == s.protocol {
		return declareParameters(th, cls, args)
	}
	pv, err := object.GetAttrString(th, self, "__parameters__")
	if err != nil {
		return value{}, err
	}
	params := spread(pv)
	if len(params) == 0 {
		return value{}, th.Failf(object.TypeErrorType, "%s is not a generic class", self)
	}
	g, err := prepare(th, self, params, args)
	if err != nil {
		return value{}, err
	}
	var out []value
	for i, p := range params {
		if i >= len(g.items) {
			break
		}
		if isTypeVarTuple(p) {
			out = append(out, spread(g.items[i])...)
			continue
		}
		v, err := object.CallMethod(th, p, "__typing_subst__", g.items[i])
		if err != nil {
			return value{}, err
		}
		out = append(out, v)
	}
	return object.From(&alias{typ: genericAlias, origin: self, args: out}), nil
}

// declareParameters is Generic[args] or Protocol[args].
func declareParameters(th *thread, cls *object.Type, args []value) (value, error) {
	if len(args) == 0 {
		return value{}, th.TypeErrorf("Parameter list to %s[...] cannot be empty", cls.Qualname)
	}
	for i, p := range args {
		_, isParam := p.Object().(*object.TypeParam)
		if u := asAlias(p); u != nil && u.typ == unpackAlias && isTypeVarTuple(u.args[0]) {
			isParam = true
		}
		if !isParam {
			return value{}, th.TypeErrorf("Parameters to %s[...] must all be type variables or parameter specification variables.", cls.Name)
		}
		for _, q := range args[:i] {
			if eq, err := object.Equal(th, p, q); err != nil {
				return value{}, err
			} else if eq {
				return value{}, th.TypeErrorf("Parameters to %s[...] must all be unique", cls.Name)
			}
		}
	}
	return object.From(&alias{typ: genericAlias, origin: object.From(cls), args: args}), nil
}

// takeParameters gives a new class its __parameters__.
func takeParameters(th *thread, cls *object.Type) error {
	s := of(th)
	generic := object.From(s.generic)
	var bases []value
	plain := false
	if orig := cls.Own("__orig_bases__"); !orig.IsZero() {
		bases = spread(orig)
		for _, b := range bases {
			plain = plain || object.Is(b, generic)
		}
	} else {
		for _, b := range cls.Bases {
			plain = plain || b == s.generic && cls.ShortName() != "Protocol" && object.From(cls).Type() != s.typedDictMeta
		}
	}
	if plain {
		return th.TypeErrorf("Cannot inherit from plain Generic")
	}
	var params []value
	if len(bases) > 0 {
		var err error
		if params, err = collect(th, bases); err != nil {
			return err
		}
		if params, err = declared(th, s, bases, params); err != nil {
			return err
		}
	}
	return object.SetAttrString(th, object.From(cls), "__parameters__", object.NewTuple(params))
}

// declared are the parameters that Generic[…] or Protocol[…] among the bases lists, or all.
func declared(th *thread, s *state, bases, params []value) ([]value, error) {
	var list *alias
	for _, b := range bases {
		a := asAlias(b)
		if a == nil || a.name != "" {
			continue
		}
		isGeneric := object.Is(a.origin, object.From(s.generic))
		if !isGeneric && !object.Is(a.origin, object.From(s.protocol)) {
			continue
		}
		if list != nil && isGeneric {
			return nil, th.TypeErrorf("Cannot inherit from Generic[...] multiple times.")
		}
		list = a
	}
	if list == nil {
		return params, nil
	}
	own, err := list.parameters(th)
	if err != nil {
		return nil, err
	}
	var missing []string
	for _, p := range params {
		if !slices.ContainsFunc(own, func(q value) bool { return object.Is(p, q) }) {
			t, err := object.ToString(th, p)
			if err != nil {
				return nil, err
			}
			missing = append(missing, t)
		}
	}
	if missing == nil {
		return own, nil
	}
	var listed []string
	for _, p := range own {
		t, err := object.ToString(th, p)
		if err != nil {
			return nil, err
		}
		listed = append(listed, t)
	}
	origin := list.origin.Object().(*object.Type).Name
	return nil, th.TypeErrorf("Some type variables (%s) are not listed in %s[%s]", strings.Join(missing, ", "), origin, strings.Join(listed, ", "))
}

// noMembers are what the body of a protocol has besides its members.
var noMembers = []string{"__annotations__", "__abstractmethods__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__",
	"__subclasshook__", "__weakref__", "__class_getitem__", "__match_args__", "__static_attributes__", "__firstlineno__", "__parameters__",
	"__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol", "__protocol_attrs__", "__non_callable_proto_members__",
	"__type_params__", "_abc_impl", "__qualname__"}

// protocolMembers are the names that a protocol asks for.
func protocolMembers(th *thread, cls *object.Type) (value, error) {
	set, err := object.NewSet(th, object.NewTuple(nil))
	if err != nil {
		return value{}, err
	}
	add := func(k value) error {
		s, ok := object.AsStr(k)
		if !ok || strings.HasPrefix(s.String(), "_abc_") || slices.Contains(noMembers, s.String()) {
			return nil
		}
		return set.Add(th, k)
	}
	for _, b := range cls.MRO {
		if b == object.ObjectType || b.Name == "Protocol" || b.Name == "Generic" {
			continue
		}
		for _, k := range b.OwnDict().KeySlice() {
			if err := add(k); err != nil {
				return value{}, err
			}
		}
		if d, ok := object.AsDict(b.Own("__annotations__")); ok {
			for _, k := range d.KeySlice() {
				if err := add(k); err != nil {
					return value{}, err
				}
			}
		}
	}
	return object.From(set), nil
}

// flag is the truth of an attribute of a class.
func flag(th *thread, cls *object.Type, name string) (bool, error) {
	v := cls.Lookup(name)
	if v.IsZero() {
		return false, nil
	}
	return object.Truth(th, v)
}

// superCheck is super().method(arg) of the metaclass of protocols.
func superCheck(th *thread, cls, arg value, method string) (value, error) {
	meta, err := abc.Meta(th)
	if err != nil {
		return value{}, err
	}
	return object.Call2(th, meta.Own(method), cls, arg)
}

// nameSet are the members of a protocol, sorted.
func nameSet(th *thread, cls *object.Type) ([]value, error) {
	v, err := object.GetAttrString(th, object.From(cls), "__protocol_attrs__")
	if err != nil {
		return nil, err
	}
	names, err := object.Slice(th, v)
	if err != nil {
		return nil, err
	}
	names = append([]value(nil), names...)
	return names, object.SortValues(th, names, false)
}

func notRuntime(th *thread, cls *object.Type) error {
	if ok, err := flag(th, cls, "_is_runtime_protocol"); err != nil || ok {
		return err
	}
	return th.TypeErrorf("Instance and class checks can only be used with @runtime_checkable protocols")
}

var protocolMetaClass = object.ClassDef{Name: "_ProtocolMeta", Sealed: true, Defs: []def{
	{Name: "__new__", Sig: "(mcls, name, bases, namespace, /, **kwargs)", Run: func(f *frame, a []value) (value, error) {
		th := f.Th
		s := of(th)
		derives := false
		bases, err := object.Slice(th, a[2])
		if err != nil {
			return value{}, err
		}
		for _, b := range bases {
			derives = derives || s.protocol != nil && object.Is(b, object.From(s.protocol))
		}
		if derives {
			for _, b := range bases {
				if t, ok := b.Object().(*object.Type); ok && !mayBeBase(th, t) {
					return value{}, th.Failf(object.TypeErrorType, "Protocols can only inherit from other protocols, got %r", b)
				}
			}
		}
		meta, err := abc.Meta(th)
		if err != nil {
			return value{}, err
		}
		return object.Call(th, unwrapStatic(meta.Own("__new__")), []value{a[0], a[1], a[2], a[3]}, object.KwOf(a[4].Object().(*object.Dict)))
	}},
	{Name: "__init__", Sig: "(cls, *args, **kwargs)", Run: func(f *frame, a []value) (value, error) {
		cls, ok := a[0].Object().(*object.Type)
		if !ok {
			return object.None, nil
		}
		is, err := flag(f.Th, cls, "_is_protocol")
		if err != nil || !is {
			return object.None, err
		}
		names, err := protocolMembers(f.Th, cls)
		if err != nil {
			return value{}, err
		}
		return object.None, object.SetAttrString(f.Th, a[0], "__protocol_attrs__", names)
	}},
	{Name: "__subclasscheck__", Sig: "(cls, other)", Run: protocolSubclass},
	{Name: "__instancecheck__", Sig: "(cls, instance)", Run: protocolInstance},
}}

func unwrapStatic(v value) value {
	if m, ok := v.Object().(*object.StaticMethod); ok {
		return m.Fn
	}
	return v
}

// mayBeBase reports whether a protocol may derive from t.
func mayBeBase(th *thread, t *object.Type) bool {
	s := of(th)
	if t == object.ObjectType || t == s.generic || t == s.protocol {
		return true
	}
	if is, _ := flag(th, t, "_is_protocol"); is {
		return true
	}
	switch t.ModuleName() {
	case "collections.abc":
		return slices.Contains([]string{"Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable", "AsyncIterator", "Hashable", "Sized",
			"Container", "Collection", "Reversible", "Buffer"}, t.ShortName())
	case "contextlib":
		return t.ShortName() == "AbstractContextManager" || t.ShortName() == "AbstractAsyncContextManager"
	}
	return false
}

func protocolSubclass(f *frame, a []value) (value, error) {
	th := f.Th
	s := of(th)
	cls, ok := a[0].Object().(*object.Type)
	if !ok || cls == s.protocol {
		return object.Call2(th, object.TypeType.Lookup("__subclasscheck__"), a[0], a[1])
	}
	is, err := flag(th, cls, "_is_protocol")
	if err != nil {
		return value{}, err
	}
	if is {
		if _, ok := a[1].Object().(*object.Type); !ok {
			return value{}, th.TypeErrorf("issubclass() arg 1 must be a class")
		}
		if err := notRuntime(th, cls); err != nil {
			return value{}, err
		}
		names, err := nameSet(th, cls)
		if err != nil {
			return value{}, err
		}
		var data []value
		for _, n := range names {
			v, err := object.LookupAttrStr(th, a[0], n.Object().(*object.Str))
			if err != nil {
				return value{}, err
			}
			if v.IsZero() || !object.Callable(v) {
				data = append(data, n)
			}
		}
		if data != nil && s.isHook(cls.Lookup("__subclasshook__")) {
			list, err := reprs(th, data)
			if err != nil {
				return value{}, err
			}
			return value{}, th.TypeErrorf("Protocols with non-method members don't support issubclass(). Non-method members: %s.", list)
		}
	}
	return superCheck(th, a[0], a[1], "__subclasscheck__")
}

// isHook reports whether a __subclasshook__ is the one that protocols get.
func (s *state) isHook(v value) bool {
	m, ok := v.Object().(*object.ClassMethod)
	if !ok {
		return false
	}
	fn, ok := m.Fn.Object().(*object.Function)
	return ok && fn.Code.Name == protocolHookName && fn.Code.Native
}

func protocolInstance(f *frame, a []value) (value, error) {
	th := f.Th
	s := of(th)
	cls, ok := a[0].Object().(*object.Type)
	if !ok || cls == s.protocol {
		return object.Call2(th, object.TypeType.Lookup("__instancecheck__"), a[0], a[1])
	}
	is, err := flag(th, cls, "_is_protocol")
	if err != nil {
		return value{}, err
	}
	if !is {
		return superCheck(th, a[0], a[1], "__instancecheck__")
	}
	if err := notRuntime(th, cls); err != nil {
		return value{}, err
	}
	c, err := object.GetAttrString(th, a[1], "__class__")
	if err != nil {
		return value{}, err
	}
	for _, t := range []value{object.From(a[1].Type()), c} {
		r, err := superCheck(th, a[0], t, "__subclasscheck__")
		if err != nil {
			return value{}, err
		}
		if yes, err := object.Truth(th, r); err != nil || yes {
			return object.True, err
		}
	}
	names, err := nameSet(th, cls)
	if err != nil {
		return value{}, err
	}
	for _, n := range names {
		name := n.Object().(*object.Str)
		v, err := static(th, a[1], name)
		if err != nil || v.IsZero() {
			return object.False, err
		}
		if v.IsNone() {
			own, err := object.LookupAttrStr(th, a[0], name)
			if err != nil {
				return value{}, err
			}
			if !own.IsZero() && object.Callable(own) {
				return object.False, nil
			}
		}
	}
	return object.True, nil
}

// static finds an attribute of an instance without running code of its class, but for a
// __getattr__ where there is nothing else.
func static(th *thread, v value, name *object.Str) (value, error) {
	if in := object.InstanceOf(v); in != nil {
		if x := in.Get(name.String()); !x.IsZero() {
			return x, nil
		}
	}
	if t, ok := v.Object().(*object.Type); ok {
		if x := t.Lookup(name.String()); !x.IsZero() {
			return x, nil
		}
	}
	if x := v.Type().Lookup(name.String()); !x.IsZero() {
		if slot, ok := object.MemberSlot(x); ok {
			if in := object.InstanceOf(v); in != nil && in.SlotAt(slot).IsZero() {
				return value{}, nil
			}
		}
		return x, nil
	}
	if m, ok := v.Object().(*object.Module); ok {
		return m.Dict.GetStr(name), nil
	}
	return value{}, nil
}

const protocolHookName = "_proto_hook"

var protocolHook = def{Name: protocolHookName, Sig: "(cls, other)", Run: func(f *frame, a []value) (value, error) {
	th := f.Th
	cls, ok := a[0].Object().(*object.Type)
	if !ok {
		return object.NotImplemented, nil
	}
	own := cls.Own("_is_protocol")
	if own.IsZero() || !own.IsBool() || !own.AsBool() {
		return object.NotImplemented, nil
	}
	other, ok := a[1].Object().(*object.Type)
	if !ok {
		return object.NotImplemented, nil
	}
	names, err := nameSet(th, cls)
	if err != nil {
		return value{}, err
	}
	protocol, err := flag(th, other, "_is_protocol")
	if err != nil {
		return value{}, err
	}
next:
	for _, n := range names {
		name := n.Object().(*object.Str)
		for _, b := range other.MRO {
			if v := b.Own(name.String()); !v.IsZero() {
				if v.IsNone() {
					return object.NotImplemented, nil
				}
				continue next
			}
			if d, ok := object.AsDict(b.Own("__annotations__")); ok && protocol && d.HasStr(name.String()) {
				continue next
			}
		}
		return object.NotImplemented, nil
	}
	return object.True, nil
}}

var noInit = def{Name: "_no_init_or_replace_init", Sig: "(self, *args, **kwargs)", Run: func(f *frame, a []value) (value, error) {
	th := f.Th
	t := a[0].Type()
	if is, err := flag(th, t, "_is_protocol"); err != nil {
		return value{}, err
	} else if is {
		return value{}, th.TypeErrorf("Protocols cannot be instantiated")
	}
	if !object.Is(t.Lookup("__init__"), of(th).noInit) {
		return object.None, nil // called by super() in one of its own
	}
	// a class derived from a protocol has the __init__ that comes after those of protocols
	for _, b := range t.MRO {
		if v := b.Own("__init__"); !v.IsZero() && !object.Is(v, of(th).noInit) {
			if err := object.SetAttrString(th, object.From(t), "__init__", v); err != nil {
				return value{}, err
			}
			_, err := object.Call(th, v, append([]value{a[0]}, object.Items(a[1])...), object.KwOf(a[2].Object().(*object.Dict)))
			return object.None, err
		}
	}
	return object.None, nil
}}

var protocolClass = object.ClassDef{Name: "Protocol", Slots: []string{}, Doc: "The base of protocols: classes that say what others must have.",
	Attrs: func(th *thread, m *object.Module) []object.Attr {
		return []object.Attr{{Name: "_is_protocol", Value: object.True}, {Name: "_is_runtime_protocol", Value: object.False}}
	},
	Defs: []def{{Name: "__init_subclass__", Sig: "(cls, *args, **kwargs)", Kind: object.ClassMethodDef, Run: func(f *frame, a []value) (value, error) {
		th := f.Th
		s := of(th)
		if err := initSubclass(th, s.protocol, a); err != nil {
			return value{}, err
		}
		cls := a[0].Object().(*object.Type)
		own := cls.Own("_is_protocol")
		is := !own.IsZero() && own.IsBool() && own.AsBool()
		if !is {
			is = slices.Contains(cls.Bases, s.protocol)
			if err := object.SetAttrString(th, a[0], "_is_protocol", object.Bool(is)); err != nil {
				return value{}, err
			}
		}
		if cls.Own("__subclasshook__").IsZero() {
			hook := object.NewClassMethod(object.From(object.NewFunction(th, &protocolHook, s.globals)))
			if err := object.SetAttrString(th, a[0], "__subclasshook__", hook); err != nil {
				return value{}, err
			}
		}
		if is && object.Is(cls.Lookup("__init__"), object.ObjectType.Own("__init__")) {
			return object.None, object.SetAttrString(th, a[0], "__init__", s.noInit)
		}
		return object.None, nil
	}}}}

// isProtocol reports whether v is a protocol class.
func isProtocol(th *thread, v value) (bool, error) {
	t, ok := v.Object().(*object.Type)
	if !ok || t == of(th).protocol {
		return false, nil
	}
	return flag(th, t, "_is_protocol")
}

var runtimeCheckable = def{Name: "runtime_checkable", Sig: "(cls)", Doc: "Let isinstance() and issubclass() look for the members of a protocol.", Run: func(f *frame, a []value) (value, error) {
	t, ok := a[0].Object().(*object.Type)
	is := ok && t.Is(of(f.Th).generic)
	if is {
		var err error
		if is, err = flag(f.Th, t, "_is_protocol"); err != nil {
			return value{}, err
		}
	}
	if !is {
		return value{}, f.Th.Failf(object.TypeErrorType, "@runtime_checkable can be only applied to protocol classes, got %r", a[0])
	}
	return a[0], object.SetAttrString(f.Th, a[0], "_is_runtime_protocol", object.True)
}}

var isProtocolDef = def{Name: "is_protocol", Sig: "(tp, /)", Doc: "Whether tp is a protocol.", Run: func(f *frame, a []value) (value, error) {
	is, err := isProtocol(f.Th, a[0])
	return object.Bool(is), err
}}

var getProtocolMembers = def{Name: "get_protocol_members", Sig: "(tp, /)", Doc: "The names of the members of a protocol.", Run: func(f *frame, a []value) (value, error) {
	if is, err := isProtocol(f.Th, a[0]); err != nil {
		return value{}, err
	} else if !is {
		return value{}, f.Th.Failf(object.TypeErrorType, "%r is not a Protocol", a[0])
	}
	names, err := nameSet(f.Th, a[0].Object().(*object.Type))
	if err != nil {
		return value{}, err
	}
	set, err := object.NewFrozenSet(f.Th, names)
	return object.From(set), err
}}
