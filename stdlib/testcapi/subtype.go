package testcapi

import (
	"time"

	"pyasync/object"
)

// this file defines the module xxsubtype: subclasses, in Go, of list and dict

// Subtype is xxsubtype.
var Subtype = object.ModuleDef{
	Name:  "xxsubtype",
	Doc:   "Subclasses of builtin types that are written in Go: list and dict with a number beside the items.",
	Funcs: []*object.Func{&bench},
	Types: []*object.Type{spamList, spamDict},
}

// The classes keep their number in a slot of their instances.
var (
	spamList = object.NewStatic("xxsubtype.spamlist", object.ListType, object.FlagBaseType|object.FlagListSub).Reserve(1)
	spamDict = object.NewStatic("xxsubtype.spamdict", object.DictType, object.FlagBaseType|object.FlagDictSub).Reserve(1)
)

// state is the number of an instance.
func state(v value) value { return object.InstanceOf(v).SlotAt(0) }

// stateMethods read and write it.
func stateMethods() []object.Func {
	return []object.Func{
		{Name: "getstate", Sig: "()", NoTextSig: true, Doc: "Return the number.", Fast0: func(_ *thread, self value) (value, error) { return state(self), nil }},
		{Name: "setstate", Sig: "(state, /)", NoTextSig: true, Doc: "Set the number.", Fast1: func(th *thread, self, x value) (value, error) {
			n, err := object.Index(th, x)
			if err == nil {
				object.InstanceOf(self).SetSlotAt(0, n)
			}
			return object.None, err
		}},
	}
}

// received are the arguments of a method that returns them after its class, or after None.
func received(name string) object.Func {
	return object.Func{Name: name, Sig: "(*args, **kw)", NoTextSig: true, Doc: "Return what it is called with.", Bound: func(_ *thread, self value, a []value) (value, error) {
		return tuple(self, a[0], a[1]), nil
	}}
}

func init() {
	spamList.New = func(_ *thread, typ *object.Type, _ []value, _ kwargs) (value, error) {
		l := &object.List{Sub: object.Sub{Ext: object.NewInstance(typ)}}
		l.Ext.SetSlotAt(0, object.Int(0))
		return object.From(l), nil
	}
	spamList.Init = func(th *thread, v value, args []value, kw kwargs) error { return object.ListType.Init(th, v, args, kw) }
	spamList.Methods = func() []object.Func {
		fs := append(stateMethods(), received("classmeth"), received("staticmeth"))
		fs[2].Class, fs[3].Static = true, true
		withoutSelf(&fs[3])
		return fs
	}
	spamList.Getters = func() []object.Getter {
		return []object.Getter{{Name: "state", Doc: "The number that setstate() sets.", Get: func(_ *thread, v value) (value, error) { return state(v), nil }}}
	}
	spamDict.New = func(_ *thread, typ *object.Type, _ []value, _ kwargs) (value, error) {
		d := object.NewDict()
		d.Ext = object.NewInstance(typ)
		d.Ext.SetSlotAt(0, object.Int(0))
		return object.From(d), nil
	}
	spamDict.Init = func(th *thread, v value, args []value, kw kwargs) error { return object.DictType.Init(th, v, args, kw) }
	spamDict.Methods = stateMethods
	spamDict.Getters = func() []object.Getter {
		return []object.Getter{{Name: "state", Field: true, Get: func(_ *thread, v value) (value, error) { return state(v), nil }}}
	}
}

// bench is the time that it takes to read an attribute again and again.
var bench = object.Func{Name: "bench", Sig: "(obj, name[, count])", NoTextSig: true, Bound: func(th *thread, _ value, a []value) (value, error) {
	name, ok := object.AsStr(a[1])
	if !ok {
		return value{}, th.TypeErrorf("argument 2 must be str, not %s", a[1].Type().Name)
	}
	n := 1000
	if !a[2].IsZero() {
		var err error
		if n, err = object.AsIndex(th, a[2]); err != nil {
			return value{}, err
		}
	}
	begin := time.Now()
	for ; n > 0; n-- {
		if _, err := object.GetAttr(th, a[0], name); err != nil {
			return value{}, err
		}
		if th.Interrupt.Load() {
			if err := th.Poll(); err != nil {
				return value{}, err
			}
		}
	}
	return object.Float(time.Since(begin).Seconds()), nil
}}
