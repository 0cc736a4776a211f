// Package weakref is Python's weakref: references that do not keep their object alive.
//
// An object is known to be gone once the garbage collector has found it unreachable:
// gc.collect() makes sure of that. There are no reference counts, so `del` alone does not.
// The references are Go; the containers built on them are Python, in weakref.py.
package weakref

import (
	"pyasync/object"
)

// this file declares the modules and defines the reference

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// Native is _weakref, on which weakref is built.
var Native = object.ModuleDef{
	Name:  "_weakref",
	Doc:   "Weak references.",
	Funcs: []*object.Func{&getCount, &getRefs, &proxy, &removeDead},
	Types: []*object.Type{refType, proxyType, callableProxyType},
	Exec: func(th *thread, m *object.Module) error {
		m.Set(th, "ref", object.From(refType))
		m.Set(th, "ProxyType", object.From(proxyType))
		m.Set(th, "CallableProxyType", object.From(callableProxyType))
		return nil
	},
}

var refType = object.NewStatic("weakref.ReferenceType", object.ObjectType, object.FlagBaseType)

// ref is a weakref.ref, or what a proxy refers by.
type ref struct {
	object.Sub
	to       object.Weak
	callback value // or zero
	seq      uint64
	hash     int64
	hashed   bool
}

// Type is ReferenceType or a subclass.
func (r *ref) Type() *object.Type { return r.TypeOr(refType) }

// Fork implements object.Forker.
func (r *ref) Fork(f *object.Fork) object.Object {
	c := &ref{to: r.to} // as it stays if its object is gone
	f.Ext(&c.Sub, r.Sub, c)
	f.Fill(func() {
		c.callback = f.Value(r.callback)
		if to := f.Value(r.to.Get()); !to.IsZero() {
			c.to, _ = object.MakeWeak(to)
		} else { // a set that has it still finds it by what it was
			c.hash, c.hashed = r.hash, r.hashed
		}
		of(f.To()).add(f.To(), c)
	})
	return c
}

// MakeWeak implements object.WeakTarget.
func (r *ref) MakeWeak() object.Weak { return object.WeakTo(r) }

func init() {
	t := refType
	t.Doc = "A weak reference: calling it gives the object, or None once that is gone."
	t.New = newRef
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		if len(kw) > 0 && v.Type() == refType {
			return th.TypeErrorf("ref() takes no keyword arguments")
		}
		if len(args) < 1 || len(args) > 2 {
			return th.TypeErrorf("__init__ expected at most 2 arguments, got %d", len(args))
		}
		return nil
	}
	t.Call = func(th *thread, v value, args []value, kw kwargs) (value, error) {
		if len(kw) > 0 {
			return value{}, th.TypeErrorf("weakref takes no keyword arguments")
		}
		if len(args) > 0 {
			return value{}, th.TypeErrorf("weakref expected 0 arguments, got %d", len(args))
		}
		return orNone(v.Object().(*ref).to.Get()), nil
	}
	t.Repr = refRepr
	t.Hash = refHash
	t.Compare = refCompare
	t.Getters = func() []object.Getter {
		return []object.Getter{{Name: "__callback__", Get: func(th *thread, v value) (value, error) {
			return orNone(v.Object().(*ref).callback), nil
		}}}
	}
	t.Methods = func() []object.Func {
		return []object.Func{{Name: "__class_getitem__", Class: true, Sig: "(object, /)", Doc: "See PEP 585", Fast1: func(th *thread, self, x value) (value, error) {
			return object.NewGenericAlias(th, self, x)
		}}}
	}
}

func orNone(v value) value {
	if v.IsZero() {
		return object.None
	}
	return v
}

func newRef(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
	switch {
	case len(kw) > 0 && typ == refType:
		return value{}, th.TypeErrorf("ref() takes no keyword arguments")
	case len(args) == 0:
		return value{}, th.TypeErrorf("__new__ expected at least 1 argument, got 0")
	case len(args) > 2:
		return value{}, th.TypeErrorf("__new__ expected at most 2 arguments, got %d", len(args))
	}
	var callback value
	if len(args) == 2 && !args[1].IsNone() {
		callback = args[1]
	}
	return makeRef(th, typ, args[0], callback)
}

// makeRef makes a reference; a plain one without a callback exists once for each object.
func makeRef(th *thread, typ *object.Type, to, callback value) (value, error) {
	w, ok := object.MakeWeak(to)
	if !ok {
		return value{}, th.TypeErrorf("cannot create weak reference to '%s' object", to.Type().Name)
	}
	reg := of(th)
	plain := typ == refType && callback.IsZero()
	if plain {
		if r := reg.plain(w.Key()); r != nil {
			return object.From(r), nil
		}
	}
	r := &ref{Sub: object.NewSub(typ, refType), to: w, callback: callback}
	reg.add(th, r)
	return object.From(r), nil
}

func refRepr(th *thread, v value) (value, error) {
	r := v.Object().(*ref)
	head := "<weakref at " + object.Address(v) + "; "
	x := r.to.Get()
	if x.IsZero() {
		return object.FromString(head + "dead>"), nil
	}
	tail := ""
	name, err := object.LookupAttr(th, x, "__name__")
	if err != nil {
		return value{}, err
	}
	if s, ok := object.AsStr(orNone(name)); ok {
		tail = " (" + s.String() + ")"
	}
	return object.FromString(head + "to '" + x.Type().Name + "' at " + object.Address(x) + tail + ">"), nil
}

func refHash(th *thread, v value) (int64, error) {
	r := v.Object().(*ref)
	if r.hashed {
		return r.hash, nil
	}
	x := r.to.Get()
	if x.IsZero() {
		return 0, th.TypeErrorf("weak object has gone away")
	}
	h, err := object.Hash(th, x)
	if err == nil {
		r.hash, r.hashed = h, true
	}
	return h, err
}

func refCompare(th *thread, a, b value, op object.CompareOp) (value, error) {
	x, ok1 := a.Object().(*ref)
	y, ok2 := b.Object().(*ref)
	if !ok1 || !ok2 || op != object.EQ && op != object.NE {
		return object.NotImplemented, nil
	}
	xv, yv := x.to.Get(), y.to.Get()
	if xv.IsZero() || yv.IsZero() {
		return object.Bool((x == y) == (op == object.EQ)), nil
	}
	return object.Compare(th, xv, yv, op)
}

var getCount = object.Func{Name: "getweakrefcount", Sig: "(object, /)", Doc: "How many weak references to object there are.",
	Fast1: func(th *thread, _, x value) (value, error) {
		w, ok := object.MakeWeak(x)
		if !ok {
			return object.Int(0), nil
		}
		return object.Int(int64(len(of(th).refs(w.Key())))), nil
	}}

var getRefs = object.Func{Name: "getweakrefs", Sig: "(object, /)", Doc: "The weak references and proxies to object, a list.",
	Fast1: func(th *thread, _, x value) (value, error) {
		w, ok := object.MakeWeak(x)
		if !ok {
			return object.NewList(nil), nil
		}
		var out []value
		for _, r := range of(th).refs(w.Key()) {
			out = append(out, object.From(r))
		}
		return object.NewList(out), nil
	}}

var removeDead = object.Func{Name: "_remove_dead_weakref", Sig: "(dct, key, /)", Doc: "Delete a key of a dict if its value is a reference to an object that is gone.",
	Fast2: func(th *thread, _, d, key value) (value, error) {
		dict, ok := d.Object().(*object.Dict)
		if !ok {
			return value{}, th.TypeErrorf("_remove_dead_weakref() argument 1 must be dict, not %s", d.Type().Name)
		}
		v, err := dict.Get(th, key)
		if err != nil || v.IsZero() {
			return object.None, err
		}
		r, ok := v.Object().(*ref)
		if !ok {
			return value{}, th.TypeErrorf("not a weakref")
		}
		if r.to.Get().IsZero() {
			_, err = dict.Delete(th, key)
		}
		return object.None, err
	}}
