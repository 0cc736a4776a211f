package functools

import (
	"strings"

	"pyasync/object"
)

// this file defines partial

var partialType = object.NewStatic("functools.partial", object.ObjectType, object.FlagBaseType|object.FlagDict|object.FlagVectorcall)

// partial is a function with some arguments given.
type partial struct {
	object.Sub
	fn   value
	args value // a tuple
	kw   *object.Dict
}

func (p *partial) Type() *object.Type { return p.TypeOr(partialType) }

// MakeWeak makes a partial something that can be referred to weakly.
func (p *partial) MakeWeak() object.Weak { return object.WeakTo(p) }

func init() {
	t := partialType
	t.Doc = `A function that is func with some arguments given beforehand.

Those of a call come after args; its keywords are added to, and go before, keywords.`
	t.TextSig = "(func, /, *args, **keywords)"
	t.New = newPartial
	t.Call = callPartial
	t.Repr = partialRepr
	t.DescrGet = func(th *thread, d, obj value, typ *object.Type) (value, error) {
		if obj.IsZero() || obj.IsNone() {
			return d, nil
		}
		return d, th.Warn(object.FutureWarningType, "functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you want to preserve the old behavior", 1)
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "__reduce__", Fast0: partialReduce},
			{Name: "__setstate__", Fast1: partialSetState},
			{Name: "__class_getitem__", Sig: "(object, /)", Class: true, Doc: "See PEP 585", Fast1: object.NewGenericAlias},
		}
	}
	readOnly := func(th *thread, v, x value) error { return th.AttributeErrorf(v, "", "readonly attribute") }
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "func", Doc: "what is called", Set: readOnly, Get: func(th *thread, v value) (value, error) { return of(v).fn, nil }},
			{Name: "args", Doc: "the positional arguments given beforehand, a tuple", Set: readOnly, Get: func(th *thread, v value) (value, error) { return of(v).args, nil }},
			{Name: "keywords", Doc: "the keyword arguments given beforehand, a dict", Set: readOnly, Get: func(th *thread, v value) (value, error) {
				return object.From(of(v).kw), nil
			}},
		}
	}
}

func of(v value) *partial { return v.Object().(*partial) }

func (p *partial) items() []value {
	t, _ := object.AsTuple(p.args)
	return t.Items
}

func newPartial(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
	if len(args) == 0 {
		return value{}, th.TypeErrorf("type 'partial' takes at least one argument")
	}
	fn, rest := args[0], args[1:]
	p := &partial{Sub: object.Sub{Ext: object.NewInstance(typ)}, fn: fn, kw: object.NewDict()}
	if q, ok := fn.Object().(*partial); ok && calledAsPartial(fn) && len(q.Ext.Names()) == 0 { // one call less
		p.fn = q.fn
		rest = append(append([]value(nil), q.items()...), rest...)
		p.kw = q.kw.Copy()
	} else if !object.Callable(fn) {
		return value{}, th.TypeErrorf("the first argument must be callable")
	} else {
		rest = append([]value(nil), rest...)
	}
	p.args = object.NewTuple(rest)
	for _, k := range kw {
		p.kw.SetStr(k.Name, k.Val)
	}
	return object.From(p), nil
}

// calledAsPartial reports whether a call of a partial, or one of a subclass, is no other than
// that of its function.
func calledAsPartial(v value) bool {
	return object.Is(v.Type().Lookup("__call__"), partialType.Own("__call__"))
}

func callPartial(th *thread, v value, args []value, kw kwargs) (value, error) {
	p := of(v)
	if p.kw.Len() > 0 {
		var err error
		if kw, err = p.keywords(th, kw); err != nil {
			return value{}, err
		}
	}
	first := p.items()
	if len(first) == 0 {
		return object.Call(th, p.fn, args, kw)
	}
	all, mark := th.PushArgs(len(first) + len(args))
	copy(all, first)
	copy(all[len(first):], args)
	r, err := object.Call(th, p.fn, all, kw)
	th.PopArgs(mark)
	return r, err
}

// keywords are those that are given, with those of a call over them.
func (p *partial) keywords(th *thread, kw kwargs) (kwargs, error) {
	all := make(kwargs, 0, p.kw.Len()+len(kw))
next:
	for _, it := range p.kw.Items() {
		name, ok := object.AsStr(it.Key)
		if !ok {
			return nil, th.TypeErrorf("keywords must be strings")
		}
		for _, k := range kw {
			if k.Name.String() == name.String() {
				all = append(all, k)
				continue next
			}
		}
		all = append(all, object.Kw{Name: name, Val: it.Val})
	}
	for _, k := range kw {
		if !p.kw.HasStr(k.Name.String()) {
			all = append(all, k)
		}
	}
	return all, nil
}

func partialRepr(th *thread, v value) (value, error) {
	p := of(v)
	name := v.Type().FullName()
	if !th.EnterRepr(p) {
		return object.FromString("..."), nil
	}
	defer th.LeaveRepr()
	var b strings.Builder
	b.WriteString(name + "(")
	r, err := object.ReprString(th, p.fn)
	if err != nil {
		return value{}, err
	}
	b.WriteString(r)
	for _, a := range p.items() {
		if r, err = object.ReprString(th, a); err != nil {
			return value{}, err
		}
		b.WriteString(", " + r)
	}
	for _, it := range p.kw.Items() {
		key, err := object.ToString(th, it.Key)
		if err != nil {
			return value{}, err
		}
		if r, err = object.ReprString(th, it.Val); err != nil {
			return value{}, err
		}
		b.WriteString(", " + key + "=" + r)
	}
	b.WriteByte(')')
	return object.FromString(b.String()), nil
}

func partialReduce(th *thread, self value) (value, error) {
	p := of(self)
	dict := object.None
	if len(p.Ext.Names()) > 0 {
		dict = object.From(p.Ext.Dict())
	}
	return object.NewTuple([]value{object.From(p.Type()), object.NewTuple([]value{p.fn}),
		object.NewTuple([]value{p.fn, p.args, object.From(p.kw), dict})}), nil
}

func partialSetState(th *thread, self, state value) (value, error) {
	invalid := func() (value, error) { return value{}, th.TypeErrorf("invalid partial state") }
	t, ok := object.AsTuple(state)
	if !ok || len(t.Items) != 4 {
		return invalid()
	}
	args, ok := object.AsTuple(t.Items[1])
	kw, ok2 := object.AsDict(t.Items[2])
	if !object.Callable(t.Items[0]) || !ok || !ok2 && !t.Items[2].IsNone() {
		return invalid()
	}
	p := of(self)
	p.fn, p.args = t.Items[0], t.Items[1]
	if t.Items[1].Type() != object.TupleType {
		p.args = object.NewTuple(append([]value(nil), args.Items...))
	}
	switch {
	case kw == nil:
		p.kw = object.NewDict()
	case kw.Ext != nil:
		p.kw = kw.Copy()
	default:
		p.kw = kw
	}
	if t.Items[3].IsNone() {
		p.Ext.Dict().Clear()
		return object.None, nil
	}
	return object.None, object.SetAttrString(th, self, "__dict__", t.Items[3])
}
