package enum

import (
	"pyasync/object"
)

// this file defines EnumType, the metaclass of enumerations

var metaClass = object.ClassDef{Name: "EnumType", Sealed: true, Doc: "Metaclass of enumerations.", Defs: []def{
	{Name: "__prepare__", Sig: "(metacls, cls, bases, **kwds)", Kind: object.ClassMethodDef, Run: func(f *frame, a []value) (value, error) {
		return prepare(f.Th, a[1], a[2])
	}},
	{Name: "__new__", Sig: "(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds)", Run: newEnum},
	{Name: "__init__", Sig: "(cls, *args, **kwds)", Run: func(f *frame, a []value) (value, error) { return object.None, nil }},
	{Name: "__bool__", Sig: "(cls)", Doc: "Classes are true, even without members.", Run: func(f *frame, a []value) (value, error) { return object.True, nil }},
	{Name: "__call__", Sig: "(cls, value, names=?, *values, module=None, qualname=None, type=None, start=1, boundary=None)",
		Default: func(th *thread, _ string) value { return of(th).notGiven },
		Doc:     "Find a member by its value, or make a new enumeration.\n\nWith one argument, the member with that value; several are taken as a\ntuple. A class without members makes an enumeration of the given name:\nnames is a string, a list of names, a list of pairs or a mapping.",
		Run:     callEnum},
	{Name: "__contains__", Sig: "(cls, value)", Doc: "Whether value is a member, or the value of one.", Run: containsMember},
	{Name: "__delattr__", Sig: "(cls, attr)", Run: func(f *frame, a []value) (value, error) {
		t, n, err := classAndName(f.Th, a[0], a[1])
		if err != nil {
			return value{}, err
		}
		if mapOf(t, "_member_map_").HasStr(n.String()) {
			return value{}, f.Th.Failf(object.AttributeErrorType, "%r cannot delete member %r.", t.ShortName(), a[1])
		}
		return object.None, object.TypeType.SetAttr(f.Th, a[0], n, value{})
	}},
	{Name: "__dir__", Sig: "(cls)", Run: dirEnum},
	{Name: "__getitem__", Sig: "(cls, name)", Doc: "The member of the name.", Run: func(f *frame, a []value) (value, error) {
		t, err := classOf(f.Th, a[0])
		if err != nil {
			return value{}, err
		}
		m, err := mapOf(t, "_member_map_").Get(f.Th, a[1])
		if err == nil && m.IsZero() {
			err = f.Th.KeyError(a[1])
		}
		return m, err
	}},
	{Name: "__iter__", Sig: "(cls)", Doc: "The members in the order of their definition, without aliases.", Generator: true, Steps: members(false)},
	{Name: "__len__", Sig: "(cls)", Doc: "How many members the class has; aliases do not count.", Run: func(f *frame, a []value) (value, error) {
		t, err := classOf(f.Th, a[0])
		if err != nil {
			return value{}, err
		}
		return object.Int(int64(len(listOf(t, "_member_names_").Items))), nil
	}},
	{Name: "__members__", Sig: "(cls)", Kind: object.PropertyDef, Doc: "A view of the members and aliases by their names.", Run: func(f *frame, a []value) (value, error) {
		m, err := object.GetAttrString(f.Th, a[0], "_member_map_")
		return object.NewMappingProxy(m), err
	}},
	{Name: "__repr__", Sig: "(cls)", Run: func(f *frame, a []value) (value, error) {
		t, err := classOf(f.Th, a[0])
		if err != nil {
			return value{}, err
		}
		return object.FromString("<" + kind(f.Th, t) + " " + object.Quote(t.ShortName()) + ">"), nil
	}},
	{Name: "__reversed__", Sig: "(cls)", Doc: "The members, the last one first.", Generator: true, Steps: members(true)},
	{Name: "__setattr__", Sig: "(cls, name, value)", Doc: "Members cannot be assigned to.", Run: func(f *frame, a []value) (value, error) {
		t, n, err := classAndName(f.Th, a[0], a[1])
		if err != nil {
			return value{}, err
		}
		if d, ok := object.AsDict(t.Own("_member_map_")); ok && d.HasStr(n.String()) {
			return value{}, f.Th.Failf(object.AttributeErrorType, "cannot reassign member %r", a[1])
		}
		return object.None, object.TypeType.SetAttr(f.Th, a[0], n, a[2])
	}},
	{Name: "_create_", Sig: "(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None)", Run: func(f *frame, a []value) (value, error) {
		return create(f, creation{a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7]})
	}},
	{Name: "_convert_", Sig: "(cls, name, module, filter, source=None, *, boundary=None, as_global=False)",
		Doc: "Make an enumeration of the constants of a module, in their place.", Run: convert},
	{Name: "_add_member_", Sig: "(cls, name, member)", Run: func(f *frame, a []value) (value, error) {
		t, n, err := classAndName(f.Th, a[0], a[1])
		if err != nil {
			return value{}, err
		}
		return object.None, bindMember(f.Th, t, n, a[2])
	}},
}}

func kind(th *thread, t *object.Type) string {
	if isFlag(th, t) {
		return "flag"
	}
	return "enum"
}

func classAndName(th *thread, cls, n value) (*object.Type, *object.Str, error) {
	t, err := classOf(th, cls)
	if err != nil {
		return nil, nil, err
	}
	s, ok := object.AsStr(n)
	if !ok {
		return nil, nil, th.TypeErrorf("attribute name must be string, not '%s'", n.Type().Name)
	}
	return t, s, nil
}

func typesIn(th *thread, bases value) ([]*object.Type, error) {
	items, err := object.Slice(th, bases)
	if err != nil {
		return nil, err
	}
	ts := make([]*object.Type, len(items))
	for i, b := range items {
		if ts[i], err = classOf(th, b); err != nil {
			return nil, err
		}
	}
	return ts, nil
}

// prepare is the namespace for the body of an enumeration.
func prepare(th *thread, name, bases value) (value, error) {
	ts, err := typesIn(th, bases)
	if err != nil {
		return value{}, err
	}
	cs := of(th)
	for _, chain := range ts {
		for _, b := range chain.MRO {
			if b.Type().Is(cs.meta) && len(listOf(b, "_member_names_").Items) > 0 {
				return value{}, th.Failf(object.TypeErrorType, "<enum %r> cannot extend %r", name, object.From(b))
			}
		}
	}
	ns, err := newNamespace(th, name)
	if err != nil {
		return value{}, err
	}
	s, err := object.ToString(th, name)
	if err != nil {
		return value{}, err
	}
	tr, err := traitsOf(th, s, ts)
	if err != nil {
		return value{}, err
	}
	if tr.first != nil {
		gnv, err := object.LookupAttr(th, object.From(tr.first), "_generate_next_value_")
		if err != nil {
			return value{}, err
		}
		if err := object.SetItem(th, ns, object.From(th.Interp.Intern("_generate_next_value_")), orNone(gnv)); err != nil {
			return value{}, err
		}
	}
	return ns, nil
}

// newEnum is EnumType.__new__.
func newEnum(f *frame, a []value) (value, error) {
	th := f.Th
	meta, err := classOf(th, a[0])
	if err != nil {
		return value{}, err
	}
	className, ok := object.AsStr(a[1])
	if !ok {
		return value{}, th.TypeErrorf("type.__new__() argument 1 must be str, not %s", a[1].Type().Name)
	}
	ns, ok := object.AsDict(a[3])
	if !ok {
		return value{}, th.TypeErrorf("type.__new__() argument 3 must be dict, not %s", a[3].Type().Name)
	}
	bases, err := typesIn(th, a[2])
	if err != nil {
		return value{}, err
	}
	if a[5].IsBool() && a[5].AsBool() {
		return callSuper(f, meta, "__new__", a[0], a[:4], object.KwOf(a[6].Object().(*object.Dict)))
	}
	d := &draft{name: className.String(), bases: bases, meta: meta, boundary: a[4], kw: object.KwOf(a[6].Object().(*object.Dict))}
	if d.members, err = takeMembers(th, ns); err != nil {
		return value{}, err
	}
	d.ns = ns
	t, err := d.make(th, func() (value, error) {
		return callSuper(f, meta, "__new__", a[0], []value{a[0], a[1], a[2], object.From(ns)}, d.kw)
	})
	if err != nil {
		return value{}, err
	}
	return object.From(t), nil
}

// takeMembers are the members that the namespace of a body has noted; what is to be ignored
// leaves it.
func takeMembers(th *thread, ns *object.Dict) ([]pending, error) {
	if ign := ns.GetString("_ignore_"); !ign.IsZero() {
		names, err := object.Slice(th, ign)
		if err != nil {
			return nil, err
		}
		for _, n := range names {
			if _, err := ns.Pop(th, n); err != nil {
				return nil, err
			}
		}
	}
	ns.DeleteStr("_ignore_")
	in := object.InstanceOf(object.From(ns))
	if in == nil {
		return nil, nil
	}
	noted, ok := object.AsDict(in.Get(memberNames))
	if !ok {
		return nil, nil
	}
	var out []pending
	for _, k := range noted.KeySlice() {
		n := k.Object().(*object.Str)
		if v := ns.GetStr(n); !v.IsZero() {
			out = append(out, pending{th.Interp.InternStr(n), v})
		}
	}
	return out, nil
}

// callSuper is super().method(args…, **kw) in a method of EnumType.
func callSuper(f *frame, meta *object.Type, method string, self value, args []value, kw kwargs) (value, error) {
	cs := of(f.Th)
	if meta == cs.meta && method == "__new__" {
		return object.TypeType.New(f.Th, meta, args[1:], kw)
	}
	sup, err := object.NewSuper(f.Th, cs.meta, self)
	if err != nil {
		return value{}, err
	}
	fn, err := object.GetAttrString(f.Th, object.From(sup), method)
	if err != nil {
		return value{}, err
	}
	return object.Call(f.Th, fn, args, kw)
}

// callEnum is a call of an enumeration.
func callEnum(f *frame, a []value) (value, error) {
	th := f.Th
	cs := of(th)
	t, err := classOf(th, a[0])
	if err != nil {
		return value{}, err
	}
	names, more := a[2], a[8]
	if mapOf(t, "_member_map_").Len() > 0 {
		v := a[1]
		if !object.Is(names, cs.notGiven) {
			v = object.NewTuple(append([]value{v, names}, object.Items(more)...))
		}
		if object.Is(t.Lookup("__new__"), cs.enum.Own("__new__")) {
			return find(th, t, v)
		}
		fn, err := object.GetAttrString(th, a[0], "__new__")
		if err != nil {
			return value{}, err
		}
		return object.Call2(th, fn, a[0], v)
	}
	if object.Is(names, cs.notGiven) {
		if a[5].IsNone() {
			return value{}, th.Failf(object.TypeErrorType, "%r has no members; specify `names=()` if you meant to create a new, empty, enum", a[0])
		}
		names = object.None
	}
	return create(f, creation{a[0], a[1], names, a[3], a[4], a[5], a[6], a[7]})
}

// creation is what the functional interface is given.
type creation struct{ cls, name, names, module, qualname, typ, start, boundary value }

// create makes an enumeration by the functional interface.
func create(f *frame, c creation) (value, error) {
	th := f.Th
	t, err := classOf(th, c.cls)
	if err != nil {
		return value{}, err
	}
	meta := object.From(t.Type())
	bases := []value{c.cls}
	if !c.typ.IsNone() {
		bases = []value{c.typ, c.cls}
	}
	prep, err := object.GetAttrString(th, meta, "__prepare__")
	if err != nil {
		return value{}, err
	}
	ns, err := object.Call2(th, prep, c.name, object.NewTuple(bases))
	if err != nil {
		return value{}, err
	}
	pairs, err := namesAndValues(th, t, c.names, c.start)
	if err != nil {
		return value{}, err
	}
	for _, p := range pairs {
		if err := object.SetItem(th, ns, p[0], p[1]); err != nil {
			return value{}, err
		}
	}
	module := c.module
	if module.IsNone() {
		// the module of whoever calls, past the frames of this package
		for fr := f; fr != nil; fr = fr.Back {
			if !fr.Code.Native {
				module = orNone(fr.Globals.GetString("__name__"))
				break
			}
		}
	}
	d := ns.Object().(*object.Dict)
	if !module.IsNone() {
		d.SetStr(th.Interp.Intern("__module__"), module)
	}
	if !c.qualname.IsNone() {
		d.SetStr(th.Interp.Intern("__qualname__"), c.qualname)
	}
	fn, err := object.GetAttrString(th, meta, "__new__")
	if err != nil {
		return value{}, err
	}
	return object.Call(th, fn, []value{meta, c.name, object.NewTuple(bases), ns}, kwargs{{Name: th.Interp.Intern("boundary"), Val: c.boundary}})
}

// namesAndValues are the members in any of the forms that the functional interface takes.
func namesAndValues(th *thread, t *object.Type, names, start value) ([][2]value, error) {
	if names.IsNone() {
		return nil, nil
	}
	if _, ok := object.AsStr(names); ok {
		ns, err := splitNames(th, names)
		if err != nil {
			return nil, err
		}
		names = object.NewList(ns)
	}
	items, err := object.Slice(th, names)
	if err != nil {
		return nil, err
	}
	var out [][2]value
	_, isTuple := object.AsTuple(names)
	_, isList := object.AsList(names)
	if len(items) > 0 && (isTuple || isList) {
		if _, ok := object.AsStr(items[0]); ok {
			gnv, err := object.GetAttrString(th, object.From(t), "_generate_next_value_")
			if err != nil {
				return nil, err
			}
			var last []value
			for i, n := range items {
				v, err := object.Call(th, gnv, []value{n, start, object.Int(int64(i)), object.NewList(append([]value(nil), last...))}, nil)
				if err != nil {
					return nil, err
				}
				last = append(last, v)
				out = append(out, [2]value{n, v})
			}
			return out, nil
		}
	}
	for _, it := range items {
		if _, ok := object.AsStr(it); ok {
			v, err := object.GetItem(th, names, it)
			if err != nil {
				return nil, err
			}
			out = append(out, [2]value{it, v})
			continue
		}
		pair, err := object.Unpack(th, it, 2)
		if err != nil {
			return nil, err
		}
		out = append(out, [2]value{pair[0], pair[1]})
	}
	return out, nil
}

func containsMember(f *frame, a []value) (value, error) {
	th := f.Th
	t, err := classOf(th, a[0])
	if err != nil {
		return value{}, err
	}
	if a[1].Type().Is(t) {
		return object.True, nil
	}
	in, err := object.Contains(th, object.From(mapOf(t, "_value2member_map_")), a[1])
	if err != nil && !object.IsException(err, object.TypeErrorType) {
		return value{}, err
	}
	if !in {
		in, err = object.Contains(th, object.From(listOf(t, "_unhashable_values_")), a[1])
	}
	return object.Bool(in), err
}

func dirEnum(f *frame, a []value) (value, error) {
	th := f.Th
	t, err := classOf(th, a[0])
	if err != nil {
		return value{}, err
	}
	names := map[string]bool{}
	for _, n := range [...]string{"__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__", "__module__", "__name__", "__qualname__"} {
		names[n] = true
	}
	for _, n := range listOf(t, "_member_names_").Items {
		if s, ok := object.AsStr(n); ok {
			names[s.String()] = true
		}
	}
	if !same(th, t.Lookup("_new_member_"), of(th).objectNew) {
		names["__new__"] = true
	}
	if _, found := t.LookupIn("__init_subclass__"); found != object.ObjectType {
		names["__init_subclass__"] = true
	}
	if data, ok := t.Lookup("_member_type_").Object().(*object.Type); ok && data != object.ObjectType {
		for _, b := range data.MRO {
			for _, k := range b.OwnDict().KeySlice() {
				if s, ok := object.AsStr(k); ok {
					names[s.String()] = true
				}
			}
		}
	}
	return sorted(th, names)
}

// members iterates over the members of a class.
func members(reversed bool) func(f *frame, a []value) object.Steps {
	return func(f *frame, a []value) object.Steps {
		i := 0
		return func(th *thread, _ value, err error) (value, object.Step, error) {
			t, terr := classOf(th, a[0])
			if err == nil {
				err = terr
			}
			if err != nil {
				return value{}, object.Return, err
			}
			names := listOf(t, "_member_names_").Items
			if i >= len(names) {
				return object.None, object.Return, nil
			}
			n := names[i]
			if reversed {
				n = names[len(names)-1-i]
			}
			i++
			m, err := mapOf(t, "_member_map_").Get(th, n)
			if err == nil && m.IsZero() {
				err = th.KeyError(n)
			}
			return m, object.Yield, err
		}
	}
}
