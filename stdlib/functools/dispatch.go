package functools

import (
	"slices"

	"pyasync/object"
	"pyasync/stdlib/abc"
)

// this file defines singledispatch and singledispatchmethod. The implementation for a class is
// that of the first registered class in an order that places, among the bases of the class,
// the abstract classes which it implements.

// dispatcher is a generic function.
type dispatcher struct {
	name     string
	registry *object.Dict // class to implementation, as scripts see it
	found    map[*object.Type]value
	abstract bool  // an abstract class is registered: answers end with its registrations
	token    int64 // what those were
}

// dispatcherBox is a dispatcher in the closure of its functions.
type dispatcherBox struct{ *dispatcher }

// Type makes it a value, which scripts do not see.
func (dispatcherBox) Type() *object.Type { return object.ObjectType }

func boxed(f *object.Frame) *dispatcher { return f.Closure[0].V.Object().(dispatcherBox).dispatcher }

var singleDispatch = object.Def{Name: "singledispatch", Sig: "(func)", Doc: "A decorator that makes a generic function: which implementation is called\ndepends on the class of the first argument. Others than the decorated\none, which is for object, are added by its attribute register().",
	Run: func(f *object.Frame, a []value) (value, error) { return newGeneric(f.Th, f.Globals, a[0]) }}

func newGeneric(th *thread, globals *object.Dict, fn value) (value, error) {
	d := &dispatcher{name: "singledispatch function", registry: object.NewDict(), found: map[*object.Type]value{}}
	if n, err := object.LookupAttr(th, fn, "__name__"); err != nil {
		return value{}, err
	} else if s, ok := object.AsStr(n); ok && !n.IsZero() {
		d.name = s.String()
	}
	if err := d.registry.Set(th, object.From(object.ObjectType), fn); err != nil {
		return value{}, err
	}
	box := object.From(dispatcherBox{d})
	w := object.NewFunction(th, &genericWrapper, globals, box)
	for _, x := range []struct {
		name string
		v    value
	}{
		{"register", object.From(object.NewFunction(th, &registerDef, globals, box))},
		{"dispatch", object.From(object.NewFunction(th, &dispatchDef, globals, box))},
		{"registry", object.NewMappingProxy(object.From(d.registry))},
		{"_clear_cache", object.From(object.NewFunction(th, &clearDef, globals, box))},
	} {
		w.Attrs().Set(th.Interp.Intern(x.name), x.v)
	}
	return object.From(w), UpdateWrapper(th, object.From(w), fn)
}

var genericWrapper = object.Def{Name: "wrapper", Qualname: "singledispatch.<locals>.wrapper", Sig: "(*args, **kw)", Free: []string{"dispatcher"}, Run: func(f *object.Frame, a []value) (value, error) {
	d, args := boxed(f), object.Items(a[0])
	if len(args) == 0 {
		return value{}, f.Th.TypeErrorf("%s requires at least 1 positional argument", d.name)
	}
	impl, err := d.forArgument(f.Th, args[0])
	if err != nil {
		return value{}, err
	}
	return object.Call(f.Th, impl, args, object.KwOf(a[1].Object().(*object.Dict)))
}}

// forArgument is the implementation for an argument.
func (d *dispatcher) forArgument(th *thread, arg value) (value, error) {
	t := arg.Type()
	if !t.PlainGetAttr() || !object.Is(t.Lookup("__class__"), object.ObjectType.Own("__class__")) {
		c, err := object.GetAttrString(th, arg, "__class__")
		if err != nil {
			return value{}, err
		}
		if ct, ok := c.Object().(*object.Type); ok {
			t = ct
		}
	}
	return d.dispatch(th, t)
}

var dispatchDef = object.Def{Name: "dispatch", Qualname: "singledispatch.<locals>.dispatch", Sig: "(cls)", Free: []string{"dispatcher"}, Doc: "The implementation for a class.", Run: func(f *object.Frame, a []value) (value, error) {
	t, ok := a[0].Object().(*object.Type)
	if !ok {
		if _, weak := object.MakeWeak(a[0]); !weak { // CPython first looks into a dict of weak keys
			return value{}, f.Th.TypeErrorf("cannot create weak reference to '%s' object", a[0].Type().Name)
		}
		return value{}, f.Th.AttributeErrorf(a[0], "__mro__", "'%s' object has no attribute '__mro__'", a[0].Type().Name)
	}
	return boxed(f).dispatch(f.Th, t)
}}

var clearDef = object.Def{Name: "clear", Qualname: "dict.clear", Sig: "()", Free: []string{"dispatcher"}, Run: func(f *object.Frame, a []value) (value, error) {
	clear(boxed(f).found)
	return object.None, nil
}}

func (d *dispatcher) dispatch(th *thread, t *object.Type) (value, error) {
	if d.abstract {
		if now := abc.Token(th); now != d.token {
			clear(d.found)
			d.token = now
		}
	}
	if v, ok := d.found[t]; ok {
		return v, nil
	}
	v, err := d.registry.Get(th, object.From(t))
	if err == nil && v.IsZero() {
		v, err = findImpl(th, t, d.registry)
	}
	if err == nil {
		d.found[t] = v
	}
	return v, err
}

// isClass reports whether v can be registered alone.
func isClass(v value) bool { _, ok := v.Object().(*object.Type); return ok }

// unionArgs are the members of a union of either kind.
func unionArgs(th *thread, v value) (args []value, ok bool, err error) {
	if u, ok := v.Object().(*object.Union); ok {
		return u.Args, true, nil
	}
	if v.Type().ModuleName() != "typing" {
		return nil, false, nil
	}
	m, ok := th.Interp.Modules.GetString("typing").Object().(*object.Module)
	if !ok {
		return nil, false, nil
	}
	origin, err := object.LookupAttr(th, v, "__origin__")
	if err != nil || origin.IsZero() || !object.Is(origin, m.Get("Union")) {
		return nil, false, err
	}
	a, err := object.GetAttrString(th, v, "__args__")
	if err != nil {
		return nil, false, err
	}
	args, err = object.Slice(th, a)
	return args, true, err
}

var registerDef = object.Def{Name: "register", Qualname: "singledispatch.<locals>.register", Sig: "(cls, func=None)", Free: []string{"dispatcher"},
	Doc: "Add an implementation for a class, or for those of a union. Without a\nfunction, a decorator; of an annotated function, the first annotation\ntells the class.", Run: func(f *object.Frame, a []value) (value, error) {
		return boxed(f).register(f, a[0], a[1])
	}}

// registerLater declares the decorator that register(cls) returns.
func registerLater() *object.Def {
	return &object.Def{Name: "<lambda>", Qualname: "singledispatch.<locals>.register.<locals>.<lambda>", Sig: "(f)", Free: []string{"dispatcher", "cls"}, Run: func(f *object.Frame, a []value) (value, error) {
		return boxed(f).register(f, f.Closure[1].V, a[0])
	}}
}

func (d *dispatcher) register(f *object.Frame, cls, fn value) (value, error) {
	th := f.Th
	classes := func(v value) (ts []value, union bool, err error) {
		if isClass(v) {
			return []value{v}, false, nil
		}
		args, union, err := unionArgs(th, v)
		if err != nil || !union || slices.ContainsFunc(args, func(x value) bool { return !isClass(x) }) {
			return nil, union, err
		}
		return args, true, nil
	}
	ts, _, err := classes(cls)
	if err != nil {
		return value{}, err
	}
	switch {
	case ts != nil && fn.IsNone():
		return object.From(object.NewFunction(th, registerLater(), f.Globals, f.Closure[0].V, cls)), nil
	case ts == nil && !fn.IsNone():
		return value{}, th.Failf(object.TypeErrorType, "Invalid first argument to `register()`. %r is not a class or union type.", cls)
	case ts == nil:
		fn = cls
		name, typ, err := firstHint(th, fn)
		if err != nil {
			return value{}, err
		}
		var union bool
		if ts, union, err = classes(typ); err != nil {
			return value{}, err
		}
		cls = typ
		if ts == nil {
			if union {
				return value{}, th.Failf(object.TypeErrorType, "Invalid annotation for %r. %r not all arguments are classes.", name, typ)
			}
			return value{}, th.Failf(object.TypeErrorType, "Invalid annotation for %r. %r is not a class.", name, typ)
		}
	}
	for _, t := range ts {
		if err := d.registry.Set(th, t, fn); err != nil {
			return value{}, err
		}
		if has, err := object.LookupAttr(th, t, "__abstractmethods__"); err != nil {
			return value{}, err
		} else if !has.IsZero() && !d.abstract {
			d.abstract, d.token = true, abc.Token(th)
		}
	}
	clear(d.found)
	return fn, nil
}

// firstHint is the first annotation of a function.
func firstHint(th *thread, fn value) (name, typ value, err error) {
	notes, err := object.LookupAttr(th, fn, "__annotations__")
	if err != nil {
		return name, typ, err
	}
	if d, ok := object.AsDict(notes); notes.IsZero() || !ok || d.Len() == 0 {
		return name, typ, th.Failf(object.TypeErrorType, "Invalid first argument to `register()`: %r. Use either `@register(some_class)` or plain `@register` on an annotated function.", fn)
	}
	m, err := th.Interp.Hooks.ImportModule(th, "typing")
	if err != nil {
		return name, typ, err
	}
	hints, err := object.CallMethod(th, m, "get_type_hints", fn)
	if err != nil {
		return name, typ, err
	}
	d, ok := object.AsDict(hints)
	if !ok || d.Len() == 0 {
		return name, typ, th.RaiseArgs(object.StopIterationType)
	}
	it := d.Items()[0]
	return it.Key, it.Val, nil
}

// findImpl is the best implementation for a class among those of a registry.
func findImpl(th *thread, t *object.Type, registry *object.Dict) (value, error) {
	var types []*object.Type
	for _, k := range registry.KeySlice() {
		if x, ok := k.Object().(*object.Type); ok {
			types = append(types, x)
		}
	}
	order, err := mergedOrder(th, t, types)
	if err != nil {
		return value{}, err
	}
	registered := func(x *object.Type) (value, error) { return registry.Get(th, object.From(x)) }
	for i, x := range order {
		impl, err := registered(x)
		if err != nil {
			return value{}, err
		}
		if impl.IsZero() {
			continue
		}
		// two abstract classes that do not know of each other cannot be ordered
		if i+1 < len(order) && !slices.Contains(t.MRO, x) && !slices.Contains(t.MRO, order[i+1]) {
			next := order[i+1]
			other, err := registered(next)
			if err != nil {
				return value{}, err
			}
			if !other.IsZero() {
				if is, err := object.IsSubclass(th, object.From(x), object.From(next)); err != nil {
					return value{}, err
				} else if !is {
					return value{}, th.Failf(object.RuntimeErrorType, "Ambiguous dispatch: %s or %s", object.From(x), object.From(next))
				}
			}
		}
		return impl, nil
	}
	return object.None, nil
}

// mergedOrder is the order of resolution of t, into which those of the types are merged that t
// implements without deriving from them.
func mergedOrder(th *thread, t *object.Type, types []*object.Type) ([]*object.Type, error) {
	var related []*object.Type
	for _, x := range types {
		if slices.Contains(t.MRO, x) {
			continue
		}
		if is, err := object.IsSubclass(th, object.From(t), object.From(x)); err != nil {
			return nil, err
		} else if is {
			related = append(related, x)
		}
	}
	// what another of them derives from comes with that
	related = slices.DeleteFunc(slices.Clone(related), func(x *object.Type) bool {
		return slices.ContainsFunc(related, func(y *object.Type) bool { return x != y && slices.Contains(y.MRO, x) })
	})
	var chosen []*object.Type
	for _, x := range related {
		more, err := viaSubclasses(th, t, x, related)
		if err != nil {
			return nil, err
		}
		for _, y := range more {
			if !slices.Contains(chosen, y) {
				chosen = append(chosen, y)
			}
		}
	}
	return linear(th, t, chosen)
}

// viaSubclasses are the types that come with x by way of its subclasses which t implements, the
// one with the most of them first; x alone where there are none.
func viaSubclasses(th *thread, t, x *object.Type, types []*object.Type) ([]*object.Type, error) {
	var found [][]*object.Type
	for _, sub := range x.SubclassesIn(th.Interp) {
		if slices.Contains(t.MRO, sub) {
			continue
		}
		if is, err := object.IsSubclass(th, object.From(t), object.From(sub)); err != nil {
			return nil, err
		} else if !is {
			continue
		}
		var with []*object.Type
		for _, y := range sub.MRO {
			if slices.Contains(types, y) {
				with = append(with, y)
			}
		}
		found = append(found, with)
	}
	if found == nil {
		return []*object.Type{x}, nil
	}
	slices.SortStableFunc(found, func(a, b []*object.Type) int { return len(b) - len(a) })
	return slices.Concat(found...), nil
}

// linear is the C3 order of t with the abstract classes added: each goes in front of the bases
// that have no abstract methods, at the first class whose bases do not implement it.
func linear(th *thread, t *object.Type, added []*object.Type) ([]*object.Type, error) {
	boundary := 0
	for i, b := range t.Bases {
		v, err := object.LookupAttr(th, object.From(b), "__abstractmethods__")
		if err != nil {
			return nil, err
		}
		if !v.IsZero() {
			boundary = i + 1
		}
	}
	var here, below []*object.Type
	for _, x := range added {
		is, err := object.IsSubclass(th, object.From(t), object.From(x))
		if err != nil {
			return nil, err
		}
		for _, b := range t.Bases {
			if !is {
				break
			}
			inherited, err := object.IsSubclass(th, object.From(b), object.From(x))
			if err != nil {
				return nil, err
			}
			is = !inherited
		}
		if is {
			here = append(here, x)
		} else {
			below = append(below, x)
		}
	}
	explicit, other := t.Bases[:boundary], t.Bases[boundary:]
	seqs := [][]*object.Type{{t}}
	for _, b := range slices.Concat(explicit, here, other) {
		s, err := linear(th, b, below)
		if err != nil {
			return nil, err
		}
		seqs = append(seqs, s)
	}
	return merge(th, append(seqs, slices.Clone(explicit), here, slices.Clone(other)))
}

// merge is the C3 merge of orders.
func merge(th *thread, seqs [][]*object.Type) ([]*object.Type, error) {
	var out []*object.Type
	for {
		seqs = slices.DeleteFunc(seqs, func(s []*object.Type) bool { return len(s) == 0 })
		if len(seqs) == 0 {
			return out, nil
		}
		i := slices.IndexFunc(seqs, func(s []*object.Type) bool {
			return !slices.ContainsFunc(seqs, func(o []*object.Type) bool { return slices.Contains(o[1:], s[0]) })
		})
		if i < 0 {
			return nil, th.Raise(object.RuntimeErrorType, "Inconsistent hierarchy")
		}
		head := seqs[i][0]
		out = append(out, head)
		for j, s := range seqs {
			if s[0] == head {
				seqs[j] = s[1:]
			}
		}
	}
}

// orderDefs are the functions that tell the order, for those who want to see it.
var orderDefs = []*object.Def{
	{Name: "_c3_mro", Sig: "(cls, abcs=None)", Run: func(f *object.Frame, a []value) (value, error) { return showOrder(f.Th, a[0], a[1], linear) }},
	{Name: "_compose_mro", Sig: "(cls, types)", Run: func(f *object.Frame, a []value) (value, error) { return showOrder(f.Th, a[0], a[1], mergedOrder) }},
	{Name: "_find_impl", Sig: "(cls, registry)", Run: func(f *object.Frame, a []value) (value, error) {
		t, ok1 := a[0].Object().(*object.Type)
		d, ok2 := object.AsDict(a[1])
		if !ok1 || !ok2 {
			return value{}, f.Th.TypeErrorf("a class and a dict expected")
		}
		return findImpl(f.Th, t, d)
	}},
}

func showOrder(th *thread, cls, types value, order func(*thread, *object.Type, []*object.Type) ([]*object.Type, error)) (value, error) {
	t, ok := cls.Object().(*object.Type)
	if !ok {
		return value{}, th.TypeErrorf("class expected, not '%s'", cls.Type().Name)
	}
	var ts []*object.Type
	if !types.IsNone() {
		items, err := object.Slice(th, types)
		if err != nil {
			return value{}, err
		}
		for _, x := range items {
			if xt, ok := x.Object().(*object.Type); ok {
				ts = append(ts, xt)
			}
		}
	}
	mro, err := order(th, t, ts)
	if err != nil {
		return value{}, err
	}
	out := make([]value, len(mro))
	for i, x := range mro {
		out[i] = object.From(x)
	}
	return object.NewList(out), nil
}

var dispatchMethod = object.ClassDef{Name: "singledispatchmethod", Sealed: true, Doc: "A decorator that makes a generic method: the class of the first argument\nafter self decides. It wraps class methods and other descriptors, too.", Defs: []object.Def{
	{Name: "__init__", Sig: "(self, func)", Run: func(f *object.Frame, a []value) (value, error) {
		if err := callableOrDescriptor(f.Th, a[1]); err != nil {
			return value{}, err
		}
		g, err := newGeneric(f.Th, f.Globals, a[1])
		if err != nil {
			return value{}, err
		}
		if err := object.SetAttrString(f.Th, a[0], "dispatcher", g); err != nil {
			return value{}, err
		}
		return object.None, object.SetAttrString(f.Th, a[0], "func", a[1])
	}},
	{Name: "register", Sig: "(self, cls, method=None)", Doc: "Add an implementation for a class.", Run: func(f *object.Frame, a []value) (value, error) {
		g, err := object.GetAttrString(f.Th, a[0], "dispatcher")
		if err != nil {
			return value{}, err
		}
		return object.CallMethod(f.Th, g, "register", a[1], a[2])
	}},
	{Name: "__get__", Sig: "(self, obj, cls=None)", Run: func(f *object.Frame, a []value) (value, error) {
		th := f.Th
		g, err := object.GetAttrString(th, a[0], "dispatcher")
		if err != nil {
			return value{}, err
		}
		fn, err := object.GetAttrString(th, a[0], "func")
		if err != nil {
			return value{}, err
		}
		m := object.NewFunction(th, &dispatchedMethod, f.Globals, g, fn, a[1], a[2])
		abstract, err := isAbstract(th, fn)
		if err != nil {
			return value{}, err
		}
		register, err := object.GetAttrString(th, a[0], "register")
		if err != nil {
			return value{}, err
		}
		m.Attrs().Set(th.Interp.Intern("__isabstractmethod__"), abstract)
		m.Attrs().Set(th.Interp.Intern("register"), register)
		return object.From(m), UpdateWrapper(th, object.From(m), fn)
	}},
	{Name: "__isabstractmethod__", Sig: "(self)", Kind: object.PropertyDef, Run: func(f *object.Frame, a []value) (value, error) {
		fn, err := object.GetAttrString(f.Th, a[0], "func")
		if err != nil {
			return value{}, err
		}
		return isAbstract(f.Th, fn)
	}},
}}

func isAbstract(th *thread, fn value) (value, error) {
	v, err := object.LookupAttr(th, fn, "__isabstractmethod__")
	if err != nil || v.IsZero() {
		return object.False, err
	}
	return v, nil
}

func callableOrDescriptor(th *thread, fn value) error {
	if object.Callable(fn) {
		return nil
	}
	get, err := object.LookupAttr(th, fn, "__get__")
	if err == nil && get.IsZero() {
		err = th.Failf(object.TypeErrorType, "%r is not callable or a descriptor", fn)
	}
	return err
}

var dispatchedMethod = object.Def{Name: "_method", Qualname: "singledispatchmethod.__get__.<locals>._method", Sig: "(*args, **kwargs)", Free: []string{"dispatcher", "func", "obj", "cls"}, Run: func(f *object.Frame, a []value) (value, error) {
	th := f.Th
	args := object.Items(a[0])
	if len(args) == 0 {
		name := "singledispatchmethod method"
		if n, err := object.LookupAttr(th, f.Closure[1].V, "__name__"); err != nil {
			return value{}, err
		} else if s, ok := object.AsStr(n); ok && !n.IsZero() {
			name = s.String()
		}
		return value{}, th.TypeErrorf("%s requires at least 1 positional argument", name)
	}
	cls, err := object.GetAttrString(th, args[0], "__class__")
	if err != nil {
		return value{}, err
	}
	impl, err := object.CallMethod(th, f.Closure[0].V, "dispatch", cls)
	if err != nil {
		return value{}, err
	}
	bound, err := object.CallMethod(th, impl, "__get__", f.Closure[2].V, f.Closure[3].V)
	if err != nil {
		return value{}, err
	}
	return object.Call(th, bound, args, object.KwOf(a[1].Object().(*object.Dict)))
}}
