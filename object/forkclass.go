package object

import (
	"reflect"
	"strings"
)

// this file copies classes and modules into another interpreter

// Type is the copy of a class; static types are shared.
func (f *Fork) Type(t *Type) *Type {
	if t == nil || !t.heap {
		return t
	}
	return f.Object(t).(*Type)
}

func (f *Fork) types(ts []*Type) []*Type {
	out := make([]*Type, len(ts))
	for i, t := range ts {
		out[i] = f.Type(t)
	}
	return out
}

// class begins the copy of a class. One that a module in Go has made is found there.
func (f *Fork) class(t *Type) Object {
	if !t.heap {
		return t
	}
	if name, ok := t.dict.GetString("__module__").o.(*Str); ok {
		if m, ok := f.from.Interp.Modules.GetString(name.s).o.(*Module); ok {
			f.module(m)
			if c, ok := f.memo[t]; ok {
				return c
			}
		}
	}
	c := &Type{
		Slots: t.Slots, Name: t.Name, Qualname: t.Qualname, Module: t.Module, Doc: t.Doc, TextSig: t.TextSig, Flags: t.Flags,
		heap: true, reserved: t.reserved, room: t.room, py: t.py, wraps: t.wraps, interp: f.to.Interp, hasDict: t.hasDict, hasWeak: t.hasWeak,
		slotNames: t.slotNames, abstract: t.abstract, plainGet: t.plainGet, plainSet: t.plainSet, skipInit: t.skipInit, plainNew: t.plainNew,
	}
	c.root = &Shape{typ: c}
	f.memo[t] = c
	// bases first: methods of other types ask for them as soon as there is an instance
	c.Base, c.Bases, c.Meta = f.Type(t.Base), f.types(t.Bases), f.Type(t.Meta)
	c.MRO = f.types(t.MRO)
	c.dict = f.dict(t.dict)
	c.interp.versions++
	c.version = c.interp.versions
	if t.inst != nil {
		c.inst = f.part(t.inst, c)
	}
	for _, b := range c.Bases {
		b.addSubclass(c.interp, c)
	}
	return c
}

// module is the copy of a module. Modules in Go make themselves anew, since they keep state
// for their interpreter, and take over what has changed in the other one.
func (f *Fork) module(m *Module) *Module {
	if c, ok := f.memo[m]; ok {
		return c.(*Module)
	}
	from, to := f.from.Interp, f.to.Interp
	name, _ := m.Dict.GetString("__name__").o.(*Str)
	known := name != nil && from.Modules.GetString(name.s).o == Object(m)
	if known {
		if c, ok := to.Modules.GetString(name.s).o.(*Module); ok {
			f.bindModule(m, c)
			if name.s == "__main__" {
				c.Dict.Clear()
			}
			f.takeOver(m, c)
			return c
		}
		if def := to.Hooks.ModuleDef(name.s); def != nil && !m.Dict.HasStr("__file__") {
			c := def.Create(f.to)
			f.bindModule(m, c)
			to.Modules.SetStr(to.Intern(name.s), From(c))
			if c.body = m.body; m.Unused() {
				return c
			}
			_ = def.Fill(f.to, c) // what fails is missing from the module, as it is from the copied one
			f.pairStates()
			f.takeOver(m, c)
			return c
		}
	}
	c := &Module{Name: m.Name, Dict: &Dict{}, body: m.body}
	f.bindModule(m, c)
	if known {
		to.Modules.SetStr(to.Intern(name.s), From(c))
	}
	f.ext(&c.Sub, m.Sub, c)
	f.Fill(func() { f.fillDict(m.Dict, c.Dict) })
	return c
}

func (f *Fork) bindModule(m, c *Module) {
	f.memo[m] = c
	f.memo[m.Dict] = c.Dict
}

// takeOver gives a module in Go what the copied one has otherwise.
func (f *Fork) takeOver(m, c *Module) {
	items := m.Dict.Items()
	rest := items[:0:0]
	for _, it := range items {
		name, ok := it.Key.o.(*Str)
		if !ok {
			continue
		}
		if w := c.Dict.GetString(name.s); w.o == nil || !f.pair(it.Val, w) {
			rest = append(rest, it)
		}
	}
	f.Fill(func() {
		for _, it := range rest {
			c.Dict.SetStr(f.Str(it.Key.o.(*Str)), f.Value(it.Val))
		}
	})
	if m.Ext != nil {
		f.Fill(func() {
			f.ext(&c.Sub, m.Sub, c)
			c.Ext.own().dict = c.Dict
		})
	}
}

// pair binds v, which a module in Go of the copied interpreter has made, to w, which the same
// module of the new one has made under the same name. It answers false if v must be copied.
func (f *Fork) pair(v, w Value) bool {
	if v == w {
		return true
	}
	if _, ok := f.memo[v.o]; ok {
		return f.memo[v.o] == w.o
	}
	switch o := v.o.(type) {
	case *Builtin:
		if x, ok := w.o.(*Builtin); ok && x.Func.Name == o.Func.Name {
			f.memo[o] = x
			return true
		}
	case *Function:
		if x, ok := w.o.(*Function); ok && o.Code.Native && x.Code.Native {
			f.memo[o], f.memo[o.Code] = x, x.Code
			return true
		}
	case *Type:
		if x, ok := w.o.(*Type); ok && o.heap && x.heap && o.Name == x.Name {
			f.pairClass(o, x)
			return true
		}
	case *List:
		if x, ok := w.o.(*List); ok && o.Ext == nil && x.Ext == nil {
			f.memo[o] = x
			f.Fill(func() { x.Items = f.Values(o.Items) })
			return true
		}
	case *Dict:
		if x, ok := w.o.(*Dict); ok && o.Ext == nil && x.Ext == nil {
			f.memo[o] = x
			f.Fill(func() { f.fillDict(o, x) })
			return true
		}
	case *Instance:
		if x, ok := w.o.(*Instance); ok && o.Type().Name == x.Type().Name {
			f.memo[o] = x
			return true
		}
	}
	return false
}

// pairStates binds what packages in Go keep in Interp.State beside their modules: classes, and
// objects that they know by their identity.
func (f *Fork) pairStates() {
	for k, v := range f.from.Interp.State {
		if w, ok := f.to.Interp.State[k]; ok && !f.paired[k] {
			f.paired[k] = true
			f.pairGo(reflect.ValueOf(v), reflect.ValueOf(w))
		}
	}
}

// pairGo binds the objects in the fields of v to those in w.
func (f *Fork) pairGo(v, w reflect.Value) {
	if v.Type() != w.Type() {
		return
	}
	switch {
	case v.Type() == valueGo:
		if a, b := v.Interface().(Value), w.Interface().(Value); a.o != nil && b.o != nil {
			f.pair(a, b)
		}
	case v.Kind() == reflect.Pointer:
		if v.IsNil() || w.IsNil() {
			return
		}
		if a, ok := v.Interface().(Object); ok {
			f.pair(Value{o: a}, Value{o: w.Interface().(Object)})
		} else if v.Elem().Kind() == reflect.Struct && strings.Contains(v.Type().Elem().PkgPath(), "/stdlib/") {
			for i := range v.Elem().NumField() {
				if a := v.Elem().Field(i); a.Type() == valueGo || a.Type() == typeGo || a.Type() == dictGo {
					f.pairGo(open(a), open(w.Elem().Field(i)))
				}
			}
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.CanAddr() || v.Type().Field(i).IsExported() {
				f.pairGo(open(v.Field(i)), open(w.Field(i)))
			}
		}
	}
}

var (
	typeGo = reflect.TypeFor[*Type]()
	dictGo = reflect.TypeFor[*Dict]()
)

// pairClass binds a class that a module in Go has made, its methods and its members.
func (f *Fork) pairClass(o, x *Type) {
	f.memo[o] = x
	f.memo[o.dict] = x.dict
	if o.inst != nil && x.inst != nil {
		f.memo[o.inst] = x.inst
	}
	for _, it := range o.dict.Items() {
		name, ok := it.Key.o.(*Str)
		if !ok || it.Val.o == nil {
			continue
		}
		w := x.dict.GetString(name.s)
		if w.o == nil {
			continue
		}
		if _, ok := f.memo[it.Val.o]; ok {
			continue
		}
		switch a := it.Val.o.(type) {
		case *Builtin, *Function, *Instance, *Type:
			f.pair(it.Val, w)
		case *IntSub:
			if _, ok := w.o.(*IntSub); ok {
				f.memo[a] = w.o
			}
		case *Str:
			if b, ok := w.o.(*Str); ok && !a.Exact() && !b.Exact() {
				f.memo[a] = b
			}
		case *StaticMethod:
			if b, ok := w.o.(*StaticMethod); ok {
				f.memo[a] = b
				f.pair(a.Fn, b.Fn)
			}
		case *ClassMethod:
			if b, ok := w.o.(*ClassMethod); ok {
				f.memo[a] = b
				f.pair(a.Fn, b.Fn)
			}
		}
	}
}
