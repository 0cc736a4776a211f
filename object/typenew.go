package object

import (
	"slices"
	"strings"
	"weak"
)

// this file makes classes: the C3 order, metaclasses, __slots__, and which slots a
// class's dunder methods fill

// linearize is the C3 order of t with the given bases; when there is none, stuck holds the classes
// of which each has to come before another.
func linearize(t *Type, bases []*Type) (mro, stuck []*Type) {
	seqs := make([][]*Type, 0, len(bases)+1)
	for _, b := range bases {
		seqs = append(seqs, b.MRO)
	}
	seqs = append(seqs, bases)
	mro = []*Type{t}
	for {
		var head *Type
		empty := true
	candidates:
		for _, s := range seqs {
			if len(s) == 0 {
				continue
			}
			empty = false
			for _, other := range seqs {
				if len(other) > 1 && slices.Contains(other[1:], s[0]) {
					continue candidates
				}
			}
			head = s[0]
			break
		}
		if empty {
			return mro, nil
		}
		if head == nil {
			for _, s := range seqs {
				if len(s) > 0 && !slices.Contains(stuck, s[0]) {
					stuck = append(stuck, s[0])
				}
			}
			return nil, stuck
		}
		mro = append(mro, head)
		for i, s := range seqs {
			if len(s) > 0 && s[0] == head {
				seqs[i] = s[1:]
			}
		}
	}
}

// mroConflict words the TypeError for bases without a C3 order.
func mroConflict(th *Thread, bases, stuck []*Type) error {
	for i, b := range bases {
		if slices.Contains(bases[:i], b) {
			return th.TypeErrorf("duplicate base class %s", b.Name)
		}
	}
	names := make([]string, len(stuck))
	for i, b := range stuck {
		names[i] = b.Name
	}
	return th.TypeErrorf("Cannot create a consistent method resolution order (MRO) for bases %s", strings.Join(names, ", "))
}

// solidBase is the class that decides the Go layout of t's instances.
func solidBase(t *Type) *Type {
	for t.heap && len(t.slotNames) == 0 {
		t = t.Base
	}
	return t
}

// layout is the static type whose Go representation instances of t have.
func layout(t *Type) *Type {
	for t.heap {
		t = t.Base
	}
	for t.Base != nil && (t.Flags&FlagExcSub != 0 && t.Base.Flags&FlagExcSub != 0) && sameExcLayout(t) {
		t = t.Base
	}
	b := t
	for !b.Ready().ownNew {
		b = b.Base
	}
	if b == ObjectType {
		return b // t adds methods only, as the classes of protocols do
	}
	return t
}

// sameExcLayout reports whether exception class t adds no fields of its own in CPython.
func sameExcLayout(t *Type) bool { return t.Getters == nil }

// bestBase picks the base that decides the layout.
func bestBase(th *Thread, bases []*Type) (*Type, error) {
	var best, winner *Type
	for _, b := range bases {
		if b.Flags&FlagBaseType == 0 && !b.heap {
			return nil, th.TypeErrorf("type '%s' is not an acceptable base type", b.FullName())
		}
		c := solidBase(b)
		if !c.heap {
			c = layout(c)
		}
		switch {
		case winner == nil || c.Is(winner) && c != winner:
			winner, best = c, b
		case winner.Is(c):
		default:
			return nil, th.TypeErrorf("multiple bases have instance lay-out conflict")
		}
	}
	return best, nil
}

// NewType is type.__new__: the class name(bases) with namespace ns, of metaclass meta.
func NewType(th *Thread, meta *Type, name string, bases []*Type, ns *Dict, kw []Kw) (*Type, error) {
	if len(bases) == 0 {
		bases = []*Type{ObjectType}
	}
	base, err := bestBase(th, bases)
	if err != nil {
		return nil, err
	}
	t := &Type{Name: name, Qualname: name, Bases: bases, Base: base, Meta: meta, heap: true, interp: th.Interp}
	if meta == TypeType {
		t.Meta = nil
	} else if meta.hasDict || meta.heap {
		t.inst = NewInstance(meta)
		t.inst.setSelf(t)
	}
	t.dict = ns.copyWithout("__qualname__", 3)
	if err := t.takeNames(th, ns); err != nil {
		return nil, err
	}
	if err := t.takeSlots(th); err != nil {
		return nil, err
	}
	if !t.dict.HasStr("__doc__") {
		t.dict.SetStr(th.Interp.Intern("__doc__"), None)
	}
	if err := t.takeMRO(th); err != nil {
		return nil, err
	}
	t.inheritAll()
	th.Interp.versions++
	t.version = th.Interp.versions
	t.root = &Shape{typ: t}
	t.room = t.Base.room
	for _, b := range bases {
		b.addSubclass(th.Interp, t)
	}
	if err := t.setNames(th); err != nil {
		return nil, err
	}
	return t, t.initSubclass(th, kw)
}

// takeMRO computes the order of a new class.
func (t *Type) takeMRO(th *Thread) error {
	err := t.customMRO(th) // until mro() has returned, there is none
	if err == nil && t.MRO == nil {
		t.MRO, err = t.defaultMRO(th)
	}
	if err != nil {
		return err
	}
	for _, k := range t.dict.KeySlice() {
		if _, ok := k.o.(*Str); !ok && th.Interp.Hooks.Warn != nil {
			return th.Interp.Hooks.Warn(th, RuntimeWarningType, "non-string key in the __dict__ of class "+t.Name, 1)
		}
	}
	return nil
}

// defaultMRO is what type.mro() returns.
func (t *Type) defaultMRO(th *Thread) ([]*Type, error) {
	for _, b := range t.Bases {
		if b.heap && b.MRO == nil {
			return nil, th.TypeErrorf("Cannot extend an incomplete type '%s'", b.Name)
		}
	}
	mro, stuck := linearize(t, t.Bases)
	if stuck != nil {
		return nil, mroConflict(th, t.Bases, stuck)
	}
	return mro, nil
}

// customMRO lets a metaclass compute the order with a mro method.
func (t *Type) customMRO(th *Thread) error {
	if !t.hasCustomMRO() {
		return nil
	}
	r, err := callFound(th, t.Meta.Lookup("mro"), From(t))
	if err != nil {
		return err
	}
	items, err := Slice(th, r)
	if err != nil {
		return err
	}
	mro := make([]*Type, len(items))
	for i, x := range items {
		c, ok := x.o.(*Type)
		if !ok {
			return th.TypeErrorf("mro() returned a non-class ('%s')", x.Type().Name)
		}
		if !solidBase(t).Is(solidBase(c)) {
			return th.TypeErrorf("mro() returned base with unsuitable layout ('%s')", c.Name)
		}
		mro[i] = c
	}
	if t.Base.heap && t.Base.MRO == nil {
		return th.TypeErrorf("Cannot extend an incomplete type '%s'", t.Base.Name)
	}
	t.MRO = mro
	return nil
}

// hasCustomMRO reports whether t's metaclass defines mro.
func (t *Type) hasCustomMRO() bool {
	if t.Meta == nil {
		return false
	}
	m := t.Meta.Lookup("mro")
	_, own := m.o.(*MethodDescr)
	return !own && m.o != nil
}

// takeNames handles the entries of the namespace that type.__new__ treats specially.
func (t *Type) takeNames(th *Thread, ns *Dict) error {
	d := t.dict
	if q := ns.GetString("__qualname__"); q.o != nil {
		s, ok := q.o.(*Str)
		if !ok {
			return th.TypeErrorf("type __qualname__ must be a str, not %s", q.Type().Name)
		}
		t.Qualname = s.s
	}
	if !d.HasStr("__module__") && th.Top != nil {
		if m := th.Top.Globals.GetString("__name__"); m.o != nil {
			d.SetStr(th.Interp.Intern("__module__"), m)
		}
	}
	for _, name := range [...]string{"__init_subclass__", "__class_getitem__"} {
		if f := d.GetString(name); f.o != nil {
			if _, ok := f.o.(*Function); ok {
				d.SetStr(th.Interp.Intern(name), From(&ClassMethod{Fn: f}))
			}
		}
	}
	if f := d.GetString("__new__"); f.o != nil {
		if _, ok := f.o.(*Function); ok {
			d.SetStr(th.Interp.Intern("__new__"), From(&StaticMethod{Fn: f}))
		}
	}
	if c := d.GetString("__classcell__"); c.o != nil {
		cell, ok := c.o.(*Cell)
		if !ok {
			return th.TypeErrorf("__classcell__ must be a nonlocal cell, not <class '%s'>", c.Type().FullName())
		}
		cell.V = From(t)
		d.DeleteStr("__classcell__")
	}
	if c := d.GetString("__classdictcell__"); c.o != nil {
		if cell, ok := c.o.(*Cell); ok {
			cell.V = From(t.dict)
		}
		d.DeleteStr("__classdictcell__")
	}
	if e := d.GetString("__eq__"); e.o != nil && !d.HasStr("__hash__") {
		d.SetStr(th.Interp.Intern("__hash__"), None)
	}
	return nil
}

// takeSlots reads __slots__ and decides whether instances have a dict.
func (t *Type) takeSlots(th *Thread) error {
	t.reserved = t.Base.reserved
	for _, b := range t.Bases {
		t.hasDict = t.hasDict || b.hasDict
		t.hasWeak = t.hasWeak || b.hasWeak
	}
	s := t.dict.GetString("__slots__")
	if s.o == nil {
		if !t.hasDict {
			t.hasDict = true
			t.addDefault(th, "__dict__", instanceDict)
		}
		if !t.hasWeak {
			t.hasWeak = true
			t.addDefault(th, "__weakref__", instanceWeakref)
		}
		return nil
	}
	var names []Value
	if _, ok := s.o.(*Str); ok {
		names = []Value{s}
	} else {
		var err error
		if names, err = Slice(th, s); err != nil {
			return err
		}
	}
	if len(names) > 0 && layout(t.Base).variable() {
		return th.TypeErrorf("nonempty __slots__ not supported for subtype of '%s'", t.Base.Name)
	}
	for _, v := range names {
		if err := t.takeSlot(th, v); err != nil {
			return err
		}
	}
	slices.Sort(t.slotNames) // so that classes with the same names have the same layout
	for _, name := range t.slotNames {
		t.dict.SetStr(th.Interp.Intern(name), From(&Member{owner: t, name: name, index: t.reserved}))
		t.reserved++
	}
	return nil
}

// addDefault gives the class a computed attribute, unless its body defines one of the name.
func (t *Type) addDefault(th *Thread, name string, g *Getter) {
	if !t.dict.HasStr(name) {
		t.dict.SetStr(th.Interp.Intern(name), From(&GetSet{owner: t, g: g}))
	}
}

// variable reports whether CPython stores items inline in instances, so that
// __slots__ have no place.
func (t *Type) variable() bool {
	return t.Flags&(FlagIntSub|FlagTupleSub|FlagBytesSub) != 0
}

func (t *Type) takeSlot(th *Thread, v Value) error {
	name, ok := v.o.(*Str)
	if !ok {
		return th.TypeErrorf("__slots__ items must be strings, not '%s'", v.Type().Name)
	}
	if !IsIdentifier(name.s) {
		return th.TypeErrorf("__slots__ must be identifiers")
	}
	switch name.s {
	case "__dict__":
		if t.hasDict {
			return th.TypeErrorf("__dict__ slot disallowed: we already got one")
		}
		t.hasDict = true
		t.dict.SetStr(name, From(&GetSet{owner: t, g: instanceDict}))
		return nil
	case "__weakref__":
		if t.hasWeak {
			return th.TypeErrorf("__weakref__ slot disallowed: we already got one")
		}
		t.hasWeak = true
		t.dict.SetStr(name, From(&GetSet{owner: t, g: instanceWeakref}))
		return nil
	}
	mangled := Mangle(t.Name, name.s)
	if slices.Contains(t.slotNames, mangled) {
		return nil
	}
	if t.dict.HasStr(mangled) && name.s != "__qualname__" && name.s != "__classcell__" {
		return th.ValueErrorf("'%s' in __slots__ conflicts with class variable", name.s)
	}
	t.slotNames = append(t.slotNames, mangled)
	return nil
}

// Mangle is the private name of name inside class: __x becomes _C__x.
func Mangle(class, name string) string {
	if len(name) < 3 || name[:2] != "__" || strings.HasSuffix(name, "__") || strings.Contains(name, ".") {
		return name
	}
	class = strings.TrimLeft(class, "_")
	if class == "" {
		return name
	}
	return "_" + class + name
}

// inheritAll gives a new heap type its slots.
func (t *Type) inheritAll() {
	t.Flags = FlagBaseType
	const patterns = FlagSequence | FlagMapping
	for _, b := range t.MRO[1:] {
		if t.Flags&patterns == 0 {
			t.Flags |= b.Flags & patterns // of the first class that has any
		}
		t.Flags |= b.Flags & (inheritedFlags &^ patterns)
		if t.PowMod == nil {
			t.PowMod = b.PowMod
		}
	}
	base := t.Base
	t.Slots = base.Slots
	t.py = base.py
	if len(t.Bases) == 1 && sameBaseMRO(t) {
		t.updateFrom(t.dict)
	} else {
		t.updateMixed()
		for _, s := range seqDefs {
			if f := s.at(&t.Slots); *f == nil {
				for _, b := range t.MRO[1:] {
					if *f = *s.at(&b.Slots); *f != nil {
						break
					}
				}
			}
		}
	}
	t.updateNew()
	t.setPlain()
	t.ownNew = false
}

// updateFrom fills the slots whose methods are in d.
func (t *Type) updateFrom(d *Dict) {
	d.eachStr(func(name string) {
		if len(name) > 4 && name[0] == '_' && name[1] == '_' {
			if d := slotByName[name]; d != nil {
				t.updateGroup(d.group)
			}
		}
	})
}

// updateMixed fills the slots of a class that has not just its base's order of classes: what
// all that are not in the base's order define may differ. The other classes keep their order,
// unless mro() decided otherwise.
func (t *Type) updateMixed() {
	own := make([]*Type, 0, 8)
	rest := t.Base.MRO
	for _, m := range t.MRO {
		if len(rest) > 0 && m == rest[0] {
			rest = rest[1:]
		} else {
			own = append(own, m)
		}
	}
	if len(rest) > 0 {
		for _, g := range slotGroups {
			t.updateGroup(g)
		}
		return
	}
	for _, m := range own {
		t.updateFrom(m.own())
	}
}

func sameBaseMRO(t *Type) bool { return len(t.MRO) == len(t.Base.MRO)+1 && t.MRO[1] == t.Base }

func (t *Type) setPlain() {
	t.plainGet = !t.py.has(getAttrGroup.id) && t.Flags&FlagTypeSub == 0 && t.Base.plainGet
	t.plainSet = !t.py.has(setAttrGroup.id) && t.Flags&FlagTypeSub == 0 && t.Base.plainSet
	if slotGroupOwner(t, getAttrGroup) == ObjectType {
		t.plainGet = true
	}
	if slotGroupOwner(t, setAttrGroup) == ObjectType {
		t.plainSet = true
	}
}

// slotGroupOwner is the static type whose wrapper the first method of g is, or nil.
func slotGroupOwner(t *Type, g *slotGroup) *Type {
	var owner *Type
	for _, d := range g.defs {
		v := t.lookupHash(d.name, d.hash)
		if v.o == nil {
			continue
		}
		w, ok := v.o.(*SlotWrapper)
		if !ok {
			return nil
		}
		owner = w.Owner
	}
	return owner
}

// updateGroup decides how one slot of a heap type is filled, from its dunder methods.
func (t *Type) updateGroup(g *slotGroup) {
	var from *Type
	py, any := false, false
	for _, d := range g.defs {
		v := t.lookupHash(d.name, d.hash)
		if v.o == nil {
			continue
		}
		any = true
		owner, def := ownerOf(v)
		if owner == nil || !t.Is(owner) || def.group != g && def.group != nil || from != nil && from != owner && !owner.Is(from) && !from.Is(owner) {
			py = true
			continue
		}
		if def.group == g && (from == nil || owner.Is(from)) {
			from = owner
		}
	}
	switch {
	case g == hashGroup() && any && t.lookupMRO("__hash__").IsNone():
		t.Hash, t.noHash = nil, true
		t.py.set(g.id, false)
	case py:
		g.install(&t.Slots)
		t.noHash = false
		t.py.set(g.id, true)
	case from != nil:
		g.copy(&t.Slots, &from.Slots)
		t.py.set(g.id, false)
	case !any:
		g.copy(&t.Slots, &Slots{})
		t.py.set(g.id, false)
	}
}

// updateNew fills New from __new__.
func (t *Type) updateNew() {
	v := t.lookupMRO("__new__")
	if v.o == nil {
		return
	}
	t.plainNew = false
	if s, ok := v.o.(*Builtin); ok && s.owner != nil && s.Func.Name == "__new__" {
		t.New = s.owner.New
		t.plainNew = s.owner == ObjectType
		return
	}
	t.New = dispatchNew
}

// dispatchNew is the slot of classes that define __new__.
func dispatchNew(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
	fn, err := typeGetAttr(th, From(typ), th.Interp.Intern("__new__"))
	if err != nil {
		return Value{}, err
	}
	return CallWithSelf(th, fn, From(typ), args, kw)
}

// newWrapper is the __new__ of a static type as a function.
func newWrapper(t *Type) Value {
	return From(&Builtin{Self: From(t), Module: None, owner: t, Func: &Func{Name: "__new__", Sig: "($type, *args, **kwargs)",
		Doc: "Make the object that __init__ will set up.",
		Raw: func(th *Thread, self Value, args []Value, kw []Kw) (Value, error) {
			if len(args) == 0 {
				return Value{}, th.TypeErrorf("%s.__new__(): not enough arguments", t.Name)
			}
			sub, ok := args[0].o.(*Type)
			if !ok {
				return Value{}, th.TypeErrorf("%s.__new__(X): X is not a type object (%s)", t.Name, args[0].Type().Name)
			}
			if !sub.Is(t) {
				return Value{}, th.TypeErrorf("%s.__new__(%s): %s is not a subtype of %s", t.Name, sub.Name, sub.Name, t.Name)
			}
			if l := layoutNew(sub); l != t && l.New != nil && (t == ObjectType || t == IntType) {
				return Value{}, th.TypeErrorf("%s.__new__(%s) is not safe, use %s.__new__()", t.Name, sub.Name, l.Name)
			}
			if s := sub.static(); t == ObjectType && s.Flags&FlagNoInstantiate != 0 {
				return Value{}, th.TypeErrorf("object.__new__(%s) is not safe, use %s.__new__()", sub.Name, s.Name)
			}
			return t.New(th, sub, args[1:], kw)
		}}})
}

// static is the nearest static type, t itself or a base.
func (t *Type) static() *Type {
	for t.heap {
		t = t.Base
	}
	return t
}

// layoutNew is the static type nearest to t that makes instances of its own kind.
func layoutNew(t *Type) *Type {
	for t.heap || !t.ownNew && t.Base != nil {
		t = t.Base
	}
	return t
}

// slotChanged refills the slots after dunder method name was set or deleted on t.
func (t *Type) slotChanged(name string) {
	d := slotByName[name]
	if d == nil && name != "__new__" {
		return
	}
	if d != nil {
		t.updateGroup(d.group)
	} else {
		t.updateNew()
	}
	t.setPlain()
	for _, s := range t.Subclasses() {
		s.slotChanged(name)
	}
}

// SetNamer is a value in the namespace of a class that turns into something else when the
// class is made.
type SetNamer interface {
	SetName(th *Thread, owner *Type, name *Str) error
}

// setNames calls __set_name__ of the attributes that have it.
func (t *Type) setNames(th *Thread) error {
	for _, it := range t.dict.Items() {
		if sn, ok := it.Val.o.(SetNamer); ok {
			if name, ok := it.Key.o.(*Str); ok {
				if err := sn.SetName(th, t, name); err != nil {
					return err
				}
			}
			continue
		}
		if InstanceOf(it.Val) == nil {
			if _, ok := it.Val.o.(*Property); !ok {
				continue
			}
		}
		m := it.Val.Type().Lookup("__set_name__")
		if m.o == nil {
			continue
		}
		if _, err := callFound2(th, m, it.Val, From(t), it.Key); err != nil {
			if e := AsException(err); e != nil {
				r, rerr := ReprString(th, it.Key)
				if rerr != nil {
					return rerr
				}
				e.AddNote(th, "Error calling __set_name__ on '"+it.Val.Type().Name+"' instance "+r+" in '"+t.Name+"'")
			}
			return err
		}
	}
	return nil
}

// initSubclass calls the parent's __init_subclass__.
func (t *Type) initSubclass(th *Thread, kw []Kw) error {
	if !slices.Contains(t.MRO, t) {
		return th.superMismatch(From(t), t)
	}
	sup := &Super{typ: t, obj: From(t), objType: t}
	fn, err := GetAttrString(th, From(sup), "__init_subclass__")
	if err != nil {
		return err
	}
	_, err = Call(th, fn, nil, kw)
	return err
}

// addSubclass and Subclasses keep __subclasses__, without keeping the classes alive.
func (t *Type) addSubclass(in *Interp, sub *Type) {
	p := weak.Make(sub)
	if t.heap {
		t.subs = append(t.subs, p)
	} else {
		in.subs[t] = append(in.subs[t], p)
	}
}

func (t *Type) removeSubclass(in *Interp, sub *Type) {
	list := &t.subs
	if !t.heap {
		l := in.subs[t]
		list = &l
		defer func() { in.subs[t] = l }()
	}
	*list = slices.DeleteFunc(*list, func(p weakType) bool { return p.Value() == sub })
}

// Subclasses are the living direct subclasses of a heap type.
func (t *Type) Subclasses() []*Type { return alive(t.subs) }

// SubclassesIn are the living direct subclasses of any type within an interpreter: the
// builtin ones first.
func (t *Type) SubclassesIn(in *Interp) []*Type {
	if t.heap {
		return alive(t.subs)
	}
	var subs []*Type
	for _, s := range statics {
		if slices.Contains(s.Bases, t) {
			subs = append(subs, s)
		}
	}
	return append(subs, alive(in.subs[t])...)
}

func alive(ps []weakType) []*Type {
	var out []*Type
	for _, p := range ps {
		if s := p.Value(); s != nil {
			out = append(out, s)
		}
	}
	return out
}

// FullName is module.qualname, without the module for builtins.
func (t *Type) FullName() string {
	if m := t.ModuleName(); m != "builtins" && m != "" {
		return m + "." + t.Qualname
	}
	return t.Qualname
}

// ShortName is __name__: for a static type, Name without the module in front.
func (t *Type) ShortName() string {
	if t.heap {
		return t.Name
	}
	return t.Name[strings.LastIndexByte(t.Name, '.')+1:]
}

// ModuleName is __module__ as text.
func (t *Type) ModuleName() string {
	if !t.heap {
		if t.Module == "" {
			return "builtins"
		}
		return t.Module
	}
	if s, ok := t.dict.GetString("__module__").o.(*Str); ok {
		return s.s
	}
	return ""
}

func metaclassConflict(th *Thread) error {
	return th.TypeErrorf("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
}

// CalculateMeta is the most derived class of meta and those of the bases, which need not be classes.
func CalculateMeta(th *Thread, meta *Type, bases []Value) (*Type, error) {
	winner := meta
	for _, b := range bases {
		m := b.Type()
		switch {
		case winner.Is(m):
		case m.Is(winner):
			winner = m
		default:
			return nil, metaclassConflict(th)
		}
	}
	return winner, nil
}
