package typing

import (
	"slices"
	"strings"

	"pyasync/object"
)

// this file defines NamedTuple, TypedDict and NewType

// callerName is the name of the module whose Python code is running, past the frames of
// functions in Go.
func callerName(f *frame) value {
	for f = f.Back; f != nil; f = f.Back {
		if !f.Code.Native {
			if n := f.Globals.GetString("__name__"); !n.IsZero() {
				return n
			}
			break
		}
	}
	return object.None
}

// makeRecords makes the classes behind NamedTuple and TypedDict.
func makeRecords(th *thread, m *object.Module, s *state) error {
	meta, err := namedTupleMeta.Make(th, m, object.TypeType, object.TypeType)
	if err != nil {
		return err
	}
	m.Set(th, "NamedTupleMeta", object.From(meta))
	if s.namedTupleBase, err = object.NewType(th, meta, "NamedTuple", []*object.Type{object.ObjectType}, object.NewDict(), nil); err != nil {
		return err
	}
	if s.typedDictMeta, err = typedDictMetaClass.Make(th, m, object.TypeType, object.TypeType); err != nil {
		return err
	}
	m.Set(th, "_TypedDictMeta", object.From(s.typedDictMeta))
	if s.typedDictBase, err = object.NewType(th, s.typedDictMeta, "TypedDict", []*object.Type{object.ObjectType}, object.NewDict(), nil); err != nil {
		return err
	}
	for _, x := range []struct {
		name string
		base *object.Type
	}{{"NamedTuple", s.namedTupleBase}, {"TypedDict", s.typedDictBase}} {
		entries := object.From(object.NewFunction(th, &recordEntries, m.Dict, object.NewTuple([]value{object.From(x.base)})))
		if err := object.SetAttrString(th, m.Get(x.name), "__mro_entries__", entries); err != nil {
			return err
		}
	}
	return nil
}

// recordEntries is the __mro_entries__ of NamedTuple and TypedDict.
var recordEntries = def{Name: "mro_entries", Sig: "(bases)", Free: []string{"base"}, Run: func(f *frame, a []value) (value, error) { return f.Closure[0].V, nil }}

// reserved are the names that a NamedTuple has from namedtuple; unset those that are not copied.
var (
	reserved = []string{"__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace", "_asdict", "_source"}
	unset    = []string{"__module__", "__name__", "__annotations__"}
)

var namedTupleMeta = object.ClassDef{Name: "NamedTupleMeta", Defs: []def{{Name: "__new__", Sig: "(cls, typename, bases, ns)", Run: func(f *frame, a []value) (value, error) {
	th := f.Th
	s := of(th)
	bases, err := object.Slice(th, a[2])
	if err != nil {
		return value{}, err
	}
	generic := object.From(s.generic)
	real := make([]value, len(bases))
	isGeneric := false
	for i, b := range bases {
		switch {
		case object.Is(b, object.From(s.namedTupleBase)):
			real[i] = object.From(object.TupleType)
		case object.Is(b, generic):
			real[i], isGeneric = b, true
		default:
			return value{}, th.TypeErrorf("can only inherit from a NamedTuple type and Generic")
		}
	}
	ns, ok := object.AsDict(a[3])
	if !ok {
		return value{}, th.TypeErrorf("namespace must be a dict")
	}
	notes, _ := object.AsDict(ns.GetString("__annotations__"))
	if notes == nil {
		notes = object.NewDict()
	}
	var defaults, defaultNames []value
	for _, k := range notes.KeySlice() {
		n := object.StringOf(k)
		if v := ns.GetString(n); !v.IsZero() {
			defaults, defaultNames = append(defaults, v), append(defaultNames, k)
		} else if defaults != nil {
			var list []string
			for _, d := range defaultNames {
				list = append(list, object.StringOf(d))
			}
			plural := ""
			if len(list) > 1 {
				plural = "s"
			}
			return value{}, th.TypeErrorf("Non-default namedtuple field %s cannot follow default field%s %s", n, plural, strings.Join(list, ", "))
		}
	}
	var fields [][2]value
	for _, it := range notes.Items() {
		fields = append(fields, [2]value{it.Key, it.Val})
	}
	made, err := newNamedTuple(th, a[1], fields, defaults, ns.GetString("__module__"))
	if err != nil {
		return value{}, err
	}
	if isGeneric {
		if err := object.SetAttrString(th, made, "__bases__", object.NewTuple(real)); err != nil {
			return value{}, err
		}
		item := object.NewClassMethod(object.From(object.NewFunction(th, &genericItem, s.globals)))
		if err := object.SetAttrString(th, made, "__class_getitem__", item); err != nil {
			return value{}, err
		}
	}
	if err := copyNames(th, made, ns, notes); err != nil {
		return value{}, err
	}
	if isGeneric {
		if err := takeParameters(th, made.Object().(*object.Type)); err != nil {
			return value{}, err
		}
	}
	return made, nil
}}}}

var genericItem = def{Name: "_generic_class_getitem", Sig: "(cls, args)", Run: classGetItem}

// copyNames gives a class made by namedtuple what the body of the class statement defines.
func copyNames(th *thread, made value, ns, notes *object.Dict) error {
	for _, it := range ns.Items() {
		n := object.StringOf(it.Key)
		switch {
		case slices.Contains(reserved, n):
			return th.Raise(object.AttributeErrorType, "Cannot overwrite NamedTuple attribute "+n)
		case slices.Contains(unset, n):
			continue
		}
		if !notes.HasStr(n) {
			if err := object.SetAttr(th, made, it.Key.Object().(*object.Str), it.Val); err != nil {
				return err
			}
		}
		if it.Val.Type() == object.PropertyType {
			continue // a property of the class knows its name
		}
		m, err := object.LookupAttr(th, object.From(it.Val.Type()), "__set_name__")
		if err != nil {
			return err
		}
		if !m.IsZero() {
			if _, err := object.Call(th, m, []value{it.Val, made, it.Key}, nil); err != nil {
				if e := object.AsException(err); e != nil {
					r, rerr := object.ReprString(th, it.Key)
					if rerr != nil {
						return rerr
					}
					e.AddNote(th, "Error calling __set_name__ on '"+it.Val.Type().Name+"' instance "+r+" in '"+made.Object().(*object.Type).Name+"'")
				}
				return err
			}
		}
	}
	return nil
}

// newNamedTuple is a namedtuple class with annotations.
func newNamedTuple(th *thread, name value, fields [][2]value, defaults []value, module value) (value, error) {
	names := make([]value, len(fields))
	hints := object.NewDict()
	for i, fd := range fields {
		names[i] = fd[0]
		n, err := object.ToString(th, fd[0])
		if err != nil {
			return value{}, err
		}
		t, err := check(th, fd[1], "field "+n+" annotation must be a type", strict)
		if err != nil {
			return value{}, err
		}
		if err := hints.Set(th, fd[0], t); err != nil {
			return value{}, err
		}
	}
	m, err := th.Interp.Hooks.ImportModule(th, "collections")
	if err != nil {
		return value{}, err
	}
	fn, err := object.GetAttrString(th, m, "namedtuple")
	if err != nil {
		return value{}, err
	}
	if module.IsZero() {
		module = object.None
	}
	made, err := object.Call(th, fn, []value{name, object.NewList(names)}, kwargs{
		{Name: th.Interp.Intern("defaults"), Val: object.NewList(defaults)}, {Name: th.Interp.Intern("module"), Val: module}})
	if err != nil {
		return value{}, err
	}
	if err := object.SetAttrString(th, made, "__annotations__", object.From(hints)); err != nil {
		return value{}, err
	}
	ctor, err := object.GetAttrString(th, made, "__new__")
	if err != nil {
		return value{}, err
	}
	return made, object.SetAttrString(th, ctor, "__annotations__", object.From(hints))
}

func notGiven(th *thread, _ string) value { return object.NotImplemented }

// deprecated warns of a way to call NamedTuple or TypedDict.
func deprecated(th *thread, what, rest string) error {
	return th.Warn(object.DeprecationWarningType, what+" is deprecated and will be disallowed in Python 3.15. "+rest, 2)
}

var namedTuple = def{Name: "NamedTuple", Sig: "(typename, fields=?, /, **kwargs)", Default: notGiven,
	Doc: "A namedtuple whose fields have types.\n\n    class Point(NamedTuple):\n        x: float\n        y: float = 0.0", Run: func(f *frame, a []value) (value, error) {
		th := f.Th
		kw := a[2].Object().(*object.Dict)
		given := a[1]
		missing := object.Is(given, object.NotImplemented)
		quoted, err := object.ReprString(th, a[0])
		if err != nil {
			return value{}, err
		}
		name, err := object.ToString(th, a[0])
		if err != nil {
			return value{}, err
		}
		empty := "To create a NamedTuple class with 0 fields using the functional syntax, pass an empty list, e.g. `" + name + " = NamedTuple(" + quoted + ", [])`."
		switch {
		case missing && kw.Len() > 0:
			err = deprecated(th, "Creating NamedTuple classes using keyword arguments", "Use the class-based or functional syntax instead.")
		case missing:
			err = deprecated(th, "Failing to pass a value for the 'fields' parameter", empty)
		case given.IsNone() && kw.Len() > 0:
			err = th.TypeErrorf("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments")
		case given.IsNone():
			err = deprecated(th, "Passing `None` as the 'fields' parameter", empty)
		case kw.Len() > 0:
			err = th.TypeErrorf("Either list of fields or keywords can be provided to NamedTuple, not both")
		}
		if err != nil {
			return value{}, err
		}
		var fields [][2]value
		if missing || given.IsNone() {
			for _, it := range kw.Items() {
				fields = append(fields, [2]value{it.Key, it.Val})
			}
		} else if err := object.Each(th, given, func(x value) (bool, error) {
			pair, err := object.Unpack(th, x, 2)
			if err == nil {
				fields = append(fields, [2]value{pair[0], pair[1]})
			}
			return true, err
		}); err != nil {
			return value{}, err
		}
		made, err := newNamedTuple(th, a[0], fields, nil, callerName(f))
		if err != nil {
			return value{}, err
		}
		return made, object.SetAttrString(th, made, "__orig_bases__", object.NewTuple([]value{f.Globals.GetString("NamedTuple")}))
	}}

var typedDictMetaClass = object.ClassDef{Name: "_TypedDictMeta", Sealed: true, Defs: []def{
	{Name: "__new__", Sig: "(cls, name, bases, ns, total=True)", Run: newTypedDict},
	{Name: "__call__", Sig: "(cls, /, *args, **kwargs)", Run: func(f *frame, a []value) (value, error) {
		return object.Call(f.Th, object.From(object.DictType), object.Items(a[1]), object.KwOf(a[2].Object().(*object.Dict)))
	}},
	{Name: "__subclasscheck__", Sig: "(cls, other)", Run: noTypedDictChecks},
	{Name: "__instancecheck__", Sig: "(cls, other)", Run: noTypedDictChecks},
}}

func noTypedDictChecks(f *frame, a []value) (value, error) {
	return value{}, f.Th.TypeErrorf("TypedDict does not support instance and class checks")
}

// keySet is a set of keys in the order of their definition.
type keySet struct{ d *object.Dict }

func newKeySet() keySet { return keySet{object.NewDict()} }

func (k keySet) add(n *object.Str)    { k.d.SetStr(n, object.None) }
func (k keySet) remove(n *object.Str) { k.d.DeleteStr(n.String()) }

func (k keySet) frozen(th *thread) (value, error) {
	s, err := object.NewFrozenSet(th, k.d.KeySlice())
	return object.From(s), err
}

// take adds the keys that a base has under an attribute, and takes them from other.
func (k keySet) take(th *thread, base *object.Type, name string, other keySet) error {
	v := base.Own(name)
	if v.IsZero() {
		return nil
	}
	return object.Each(th, v, func(x value) (bool, error) {
		if n, ok := object.AsStr(x); ok {
			k.add(n)
			other.remove(n)
		}
		return true, nil
	})
}

func newTypedDict(f *frame, a []value) (value, error) {
	th := f.Th
	s := of(th)
	bases, err := object.Slice(th, a[2])
	if err != nil {
		return value{}, err
	}
	real := []*object.Type{object.DictType}
	for _, b := range bases {
		if b.Type() != s.typedDictMeta && !object.Is(b, object.From(s.generic)) {
			return value{}, th.TypeErrorf("cannot inherit from both a TypedDict type and a non-TypedDict base class")
		}
		if t := b.Object().(*object.Type); t.Is(s.generic) {
			real = []*object.Type{s.generic, object.DictType}
		}
	}
	ns, ok := object.AsDict(a[3])
	if !ok {
		return value{}, th.TypeErrorf("namespace must be a dict")
	}
	name, err := object.ToString(th, a[1])
	if err != nil {
		return value{}, err
	}
	t, err := object.NewType(th, s.typedDictMeta, name, real, ns, nil)
	if err != nil {
		return value{}, err
	}
	made := object.From(t)
	set := func(name string, v value) error { return object.SetAttrString(th, made, name, v) }
	if t.Own("__orig_bases__").IsZero() {
		if err := set("__orig_bases__", object.NewTuple(bases)); err != nil {
			return value{}, err
		}
	}
	total, err := object.Truth(th, a[4])
	if err != nil {
		return value{}, err
	}
	d := &dictKeys{th: th, notes: object.NewDict(), required: newKeySet(), optional: newKeySet(), readOnly: newKeySet(), mutable: newKeySet(), total: total, module: object.FromString(t.ModuleName())}
	for _, b := range bases {
		if err := d.inherit(b.Object().(*object.Type)); err != nil {
			return value{}, err
		}
	}
	if own, ok := object.AsDict(ns.GetString("__annotations__")); ok {
		for _, it := range own.Items() {
			if err := d.declare(it.Key.Object().(*object.Str), it.Val); err != nil {
				return value{}, err
			}
		}
	}
	if err := set("__annotations__", object.From(d.notes)); err != nil {
		return value{}, err
	}
	for _, x := range []struct {
		name string
		keys keySet
	}{{"__required_keys__", d.required}, {"__optional_keys__", d.optional}, {"__readonly_keys__", d.readOnly}, {"__mutable_keys__", d.mutable}} {
		v, err := x.keys.frozen(th)
		if err != nil {
			return value{}, err
		}
		if err := set(x.name, v); err != nil {
			return value{}, err
		}
	}
	return made, set("__total__", object.Bool(total))
}

// dictKeys are what is known of the keys of a TypedDict.
type dictKeys struct {
	th                                    *thread
	notes                                 *object.Dict
	required, optional, readOnly, mutable keySet
	total                                 bool
	module                                value
}

func (d *dictKeys) inherit(b *object.Type) error {
	if notes, ok := object.AsDict(b.Own("__annotations__")); ok {
		for _, it := range notes.Items() {
			d.notes.SetStr(it.Key.Object().(*object.Str), it.Val)
		}
	}
	for _, x := range []struct {
		name     string
		in, from keySet
	}{{"__required_keys__", d.required, d.optional}, {"__optional_keys__", d.optional, d.required}, {"__readonly_keys__", d.readOnly, newKeySet()}, {"__mutable_keys__", d.mutable, newKeySet()}} {
		if err := x.in.take(d.th, b, x.name, x.from); err != nil {
			return err
		}
	}
	return nil
}

// declare adds a key; what its type says about it may be nested in any order.
func (d *dictKeys) declare(key *object.Str, typ value) error {
	typ, err := checkIn(d.th, typ, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type", strict, d.module)
	if err != nil {
		return err
	}
	d.notes.SetStr(key, typ)
	required, frozen := d.total, false
	for in := asAlias(typ); in != nil; {
		inner := value{}
		switch {
		case in.typ == annotated:
			inner = in.origin
		case isForm(in.origin, "Required"):
			required, inner = true, in.args[0]
		case isForm(in.origin, "NotRequired"):
			required, inner = false, in.args[0]
		case isForm(in.origin, "ReadOnly"):
			frozen, inner = true, in.args[0]
		}
		if inner.IsZero() {
			break
		}
		in = asAlias(inner)
	}
	if required {
		d.required.add(key)
		d.optional.remove(key)
	} else {
		d.optional.add(key)
		d.required.remove(key)
	}
	if frozen {
		if d.mutable.d.HasStr(key.String()) {
			return d.th.Failf(object.TypeErrorType, "Cannot override mutable key %r with read-only key", object.From(key))
		}
		d.readOnly.add(key)
	} else {
		d.mutable.add(key)
		d.readOnly.remove(key)
	}
	return nil
}

var typedDict = def{Name: "TypedDict", Sig: "(typename, fields=?, /, *, total=True)", Default: notGiven,
	Doc: "The type of dicts with certain keys.\n\n    class Point(TypedDict):\n        x: int\n        label: NotRequired[str]", Run: func(f *frame, a []value) (value, error) {
		th := f.Th
		fields := object.NewDict()
		if missing := object.Is(a[1], object.NotImplemented); missing || a[1].IsNone() {
			quoted, err := object.ReprString(th, a[0])
			if err != nil {
				return value{}, err
			}
			name, err := object.ToString(th, a[0])
			if err != nil {
				return value{}, err
			}
			what := "Passing `None` as the 'fields' parameter"
			if missing {
				what = "Failing to pass a value for the 'fields' parameter"
			}
			if err := deprecated(th, what, "To create a TypedDict class with 0 fields using the functional syntax, pass an empty dictionary, e.g. `"+name+" = TypedDict("+quoted+", {})`."); err != nil {
				return value{}, err
			}
		} else {
			d, err := object.Call1(th, object.From(object.DictType), a[1])
			if err != nil {
				return value{}, err
			}
			fields = d.Object().(*object.Dict)
		}
		ns := object.NewDict()
		ns.SetStr(th.Interp.Intern("__annotations__"), object.From(fields))
		if m := callerName(f); !m.IsNone() {
			ns.SetStr(th.Interp.Intern("__module__"), m)
		}
		fn := unwrapStatic(of(th).typedDictMeta.Own("__new__"))
		made, err := object.Call(th, fn, []value{object.From(of(th).typedDictMeta), a[0], object.NewTuple(nil), object.From(ns), a[2]}, nil)
		if err != nil {
			return value{}, err
		}
		return made, object.SetAttrString(th, made, "__orig_bases__", object.NewTuple([]value{f.Globals.GetString("TypedDict")}))
	}}

var isTypedDict = def{Name: "is_typeddict", Sig: "(tp)", Doc: "Whether tp is a TypedDict class.", Run: func(f *frame, a []value) (value, error) {
	s := of(f.Th)
	return object.Bool(a[0].Type() == s.typedDictMeta && !object.Is(a[0], object.From(s.typedDictBase))), nil
}}

var newTypeClass = object.ClassDef{Name: "NewType", Sealed: true, Doc: "A name that type checkers take for a new type; a call returns its argument.", Defs: []def{
	{Name: "__init__", Sig: "(self, name, tp)", Run: func(f *frame, a []value) (value, error) {
		th := f.Th
		short := a[1]
		if s, ok := object.AsStr(a[1]); ok {
			short = object.FromString(s.String()[strings.LastIndexByte(s.String(), '.')+1:])
		}
		for _, x := range []struct {
			name string
			v    value
		}{{"__qualname__", a[1]}, {"__name__", short}, {"__supertype__", a[2]}} {
			if err := object.SetAttrString(th, a[0], x.name, x.v); err != nil {
				return value{}, err
			}
		}
		if m := callerName(f); !m.IsNone() {
			return object.None, object.SetAttrString(th, a[0], "__module__", m)
		}
		return object.None, nil
	}},
	{Name: "__call__", Sig: "(self, x, /)", Run: func(f *frame, a []value) (value, error) { return a[1], nil }},
	{Name: "__mro_entries__", Sig: "(self, bases)", Run: func(f *frame, a []value) (value, error) {
		super, err := object.GetAttrString(f.Th, a[0], "__name__")
		if err != nil {
			return value{}, err
		}
		c := object.ClassDef{Name: "Dummy", Defs: []def{{Name: "__init_subclass__", Sig: "(cls)", Kind: object.ClassMethodDef, Run: func(f *frame, a []value) (value, error) {
			sub := a[0].Object().(*object.Type).ShortName()
			return value{}, f.Th.Failf(object.TypeErrorType, "Cannot subclass an instance of NewType. Perhaps you were looking for: `%s = NewType(%r, %s)`", sub, sub, super)
		}}}}
		m := &object.Module{Dict: f.Globals}
		t, err := c.Make(f.Th, m, object.TypeType)
		if err != nil {
			return value{}, err
		}
		return object.NewTuple([]value{object.From(t)}), nil
	}},
	{Name: "__repr__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
		m, err := object.GetAttrString(f.Th, a[0], "__module__")
		if err != nil {
			return value{}, err
		}
		q, err := object.GetAttrString(f.Th, a[0], "__qualname__")
		if err != nil {
			return value{}, err
		}
		mt, err := object.ToString(f.Th, m)
		if err != nil {
			return value{}, err
		}
		qt, err := object.ToString(f.Th, q)
		return object.FromString(mt + "." + qt), err
	}},
	{Name: "__reduce__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) { return object.GetAttrString(f.Th, a[0], "__qualname__") }},
	{Name: "__or__", Sig: "(self, other)", Run: func(f *frame, a []value) (value, error) { return union(f.Th, a[:2:2]) }},
	{Name: "__ror__", Sig: "(self, other)", Run: func(f *frame, a []value) (value, error) { return union(f.Th, []value{a[1], a[0]}) }},
}}
