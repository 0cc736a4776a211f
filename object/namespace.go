package object

import "strings"

// this file describes types.SimpleNamespace, an object that is nothing but its attributes

// SimpleNamespaceType is types.SimpleNamespace.
var SimpleNamespaceType = NewStatic("types.SimpleNamespace", ObjectType, FlagBaseType)

// NewNamespace is a SimpleNamespace with the attributes that d has, which it takes over.
func NewNamespace(d *Dict) Value {
	return From(&Instance{shape: SimpleNamespaceType.dictShape(), rest: &instanceRest{dict: d}})
}

func init() {
	t := SimpleNamespaceType
	t.Doc = "An object that holds nothing but attributes, given as a mapping, as pairs or by keyword."
	t.TextSig = "(mapping_or_iterable=(), /, **kwargs)"
	t.hasDict = true
	t.noHash = true
	t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) { return From(NewInstance(typ)), nil }
	t.Init = namespaceInit
	t.Repr = namespaceRepr
	t.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, error) {
		if !a.Type().Is(SimpleNamespaceType) || !b.Type().Is(SimpleNamespaceType) {
			return NotImplemented, nil
		}
		return Compare(th, From(InstanceOf(a).Dict()), From(InstanceOf(b).Dict()), op)
	}
	t.Getters = func() []Getter { return []Getter{{Name: "__dict__", Get: genericGetDict}} }
	t.Methods = func() []Func {
		return []Func{
			{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the namespace anew.", Fast0: func(th *Thread, self Value) (Value, error) {
				return NewTuple([]Value{From(self.Type()), NewTuple(nil), From(InstanceOf(self).Dict())}), nil
			}},
			{Name: "__replace__", Sig: "(**changes)", Doc: "Return a namespace like this one with the given attributes set on it, as copy.replace() does.", Raw: namespaceReplace},
		}
	}
}

func namespaceInit(th *Thread, v Value, args []Value, kw []Kw) error {
	if len(args) > 1 {
		return th.TypeErrorf("%s expected at most 1 argument, got %d", v.Type().Qualname, len(args))
	}
	d := InstanceOf(v).Dict()
	if len(args) == 1 {
		given := NewDict()
		if err := given.Update(th, args[0]); err != nil {
			return err
		}
		for _, k := range given.KeySlice() {
			if _, ok := k.o.(*Str); !ok {
				return th.TypeErrorf("keywords must be strings")
			}
		}
		if err := d.merge(th, given); err != nil {
			return err
		}
	}
	for _, k := range kw {
		d.SetStr(k.Name, k.Val)
	}
	return nil
}

func namespaceRepr(th *Thread, v Value) (Value, error) {
	name := "namespace"
	if t := v.Type(); t != SimpleNamespaceType {
		name = t.Name
	}
	if !th.EnterRepr(v.o) {
		return FromString(name + "(...)"), nil
	}
	defer th.LeaveRepr()
	var b strings.Builder
	b.WriteString(name + "(")
	sep := ""
	for _, it := range InstanceOf(v).Dict().Items() {
		k, ok := it.Key.o.(*Str)
		if !ok || k.s == "" {
			continue
		}
		r, err := ReprString(th, it.Val)
		if err != nil {
			return Value{}, err
		}
		b.WriteString(sep + k.s + "=" + r)
		sep = ", "
	}
	return FromString(b.String() + ")"), nil
}

func namespaceReplace(th *Thread, self Value, args []Value, kw []Kw) (Value, error) {
	if len(args) > 0 {
		return Value{}, th.TypeErrorf("__replace__() takes no positional arguments")
	}
	c, err := Call0(th, From(self.Type()))
	if err != nil {
		return Value{}, err
	}
	if !c.Type().Is(SimpleNamespaceType) {
		return Value{}, th.TypeErrorf("expect types.SimpleNamespace type, but %s() returned '%s' object", self.Type().Name, c.Type().Name)
	}
	d := InstanceOf(c).Dict()
	if err := d.merge(th, InstanceOf(self).Dict()); err != nil {
		return Value{}, err
	}
	for _, k := range kw {
		d.SetStr(k.Name, k.Val)
	}
	return c, nil
}
