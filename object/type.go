package object

import (
	"strings"
	"sync"
)

// this file defines Type and how attributes of classes are found

// Type is a class. A static type is builtin and never changes once it is ready; a
// heap type comes from a class statement or from calling type(), belongs to one
// interpreter and may change, which gives it and its subclasses new versions.
type Type struct {
	Slots

	Name     string // __name__; for a static type also what precedes it, without the module
	Qualname string
	Module   string // __module__ of a static type; "builtins" where empty
	Doc      string // __doc__ of a static type
	TextSig  string // __text_signature__ of a static type: its constructor's parameters; they begin with self where CPython has __init__ in Python

	Base  *Type // the base that decides the layout; nil for object
	Bases []*Type
	MRO   []*Type // the type itself first
	Meta  *Type   // its own class; nil means type

	Flags   Flags
	version uint32 // 0 for static types, whose lookups never change

	// Call1 calls a static type with one positional argument, as its New and Init would; nil
	// where they must be asked. It is not inherited.
	Call1 func(th *Thread, a Value) (Value, error)

	// SlotMethods names dunder methods with one argument that stand in the namespace as ordinary
	// methods, not as wrappers of their slots.
	SlotMethods []string

	// Methods, Getters and Members of a static type make its namespace when it is first needed.
	Methods func() []Func
	Getters func() []Getter
	Attrs   func() []Attr // plain class attributes

	inst      *Instance // attributes of the class object itself, for metaclasses with state
	def       *ClassDef // what declares a heap type that is written in Go
	dict      *Dict     // the class's own namespace
	dictOnce  sync.Once
	readyOnce sync.Once
	cache     map[string]Value
	root      *Shape     // of instances without attributes yet
	dicts     *Shape     // of instances whose attributes are in a dict
	reserved  int        // slots of __slots__, in front of the attributes
	room      int        // slots that instances have come to need, as far as they are made with them
	py        slotSet    // slots that call a dunder method
	wraps     slotSet    // of a static type: its own slots, which have wrappers
	subs      []weakType // of a heap type; those of static types are in Interp
	interp    *Interp    // of a heap type
	slotNames []string   // own __slots__, mangled

	// these stand together: every start makes some hundred types, of a size class that they fill
	heap        bool
	hasDict     bool
	hasWeak     bool
	abstract    bool
	plainGet    bool // GetAttr is genericGetAttr
	plainSet    bool
	skipInit    bool   // a static type that does all in New: Init is object's, which then does nothing
	copyPlain   bool   // what copiesPlainly found
	copyVersion uint32 // at which version; 0 before it was asked
	plainNew    bool   // New is object.__new__
}

// Flags are facts of a type that operations test for.
type Flags uint32

// The flags. The Sub flags are inherited: they say that instances have the Go
// layout of that builtin type.
const (
	FlagBaseType   Flags = 1 << iota // may be subclassed
	FlagMethodLike                   // a call through an instance may pass the instance as first argument, without __get__
	FlagIntSub
	FlagFloatSub
	FlagStrSub
	FlagBytesSub
	FlagListSub
	FlagTupleSub
	FlagDictSub
	FlagExcSub
	FlagTypeSub
	FlagSequence // matches sequence patterns
	FlagMapping  // matches mapping patterns
	FlagMatchSelf
	FlagNoInstantiate // cannot be called
	FlagHasAwait
	FlagDict // of a static type: instances have a __dict__
	FlagImmutableAttrs
	FlagVectorcall // of a static type with a Call: __flags__ tells that it needs no tuple and dict of the arguments
)

const inheritedFlags = FlagIntSub | FlagFloatSub | FlagStrSub | FlagBytesSub | FlagListSub | FlagTupleSub |
	FlagDictSub | FlagExcSub | FlagTypeSub | FlagSequence | FlagMapping | FlagMatchSelf

// NewStatic declares a builtin type; its slots and tables are set in an init
// function, and Ready (called by NewInterp for those of this package, and by the
// module that owns it otherwise) completes it. As in CPython, name may begin with the
// module ("types.UnionType"): errors then show it, __name__ and __qualname__ do not.
func NewStatic(name string, base *Type, flags Flags) *Type {
	t := &Type{Name: name, Qualname: name, Base: base, Flags: flags}
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		t.Module, t.Qualname = name[:i], name[i+1:]
	}
	if !slotsReady {
		statics = append(statics, t)
	}
	return t
}

// NewStaticIn is NewStatic for a class that CPython defines in a Python module: its __name__
// is all that errors show.
func NewStaticIn(module, name string, base *Type, flags Flags) *Type {
	t := NewStatic(name, base, flags)
	t.Module = module
	return t
}

// Reserve gives the instances of a static type n slots, for Go code only: SlotAt and
// SetSlotAt of their Instance reach them, also in instances of subclasses.
func (t *Type) Reserve(n int) *Type {
	t.reserved = n
	return t
}

// Type is the metaclass.
func (t *Type) Type() *Type {
	if t.Meta == nil {
		return TypeType
	}
	return t.Meta
}

// Heap reports whether t comes from a class statement.
func (t *Type) Heap() bool { return t.heap }

// Version changes whenever a lookup in t may give another result.
func (t *Type) Version() uint32 { return t.version }

// RootShape is the shape of an instance without attributes.
func (t *Type) RootShape() *Shape { return t.root }

// PlainNew reports whether a call of t makes an ordinary instance, so that nothing but
// __init__ has a say.
func (t *Type) PlainNew() bool {
	return t.plainNew && !t.abstract && (t.Meta == nil || t.Meta.plainCall())
}

// plainCall reports whether a call of a class of metaclass t is type.__call__'s.
func (t *Type) plainCall() bool {
	w, ok := t.Lookup("__call__").o.(*SlotWrapper)
	return ok && w.Owner == TypeType
}

// HasDict reports whether instances have a __dict__.
func (t *Type) HasDict() bool { return t.hasDict }

// Is reports whether t is u or a subclass of it, by the MRO alone.
func (t *Type) Is(u *Type) bool {
	if t == u || u == ObjectType {
		return true
	}
	for _, m := range t.MRO {
		if m == u {
			return true
		}
	}
	return false
}

// Ready completes a static type: its MRO and the slots that it inherits. It may be
// called more than once, from any goroutine.
func (t *Type) Ready() *Type {
	t.readyOnce.Do(func() {
		if t.Base == nil && t != ObjectType {
			t.Base = ObjectType
		}
		if t.Base == nil {
			t.MRO = []*Type{t}
			t.newShapes()
			t.ownNew = true
			t.wraps = t.filled()
			return
		}
		t.Base.Ready()
		if t.Bases == nil {
			t.Bases = []*Type{t.Base}
		}
		if len(t.Bases) == 1 {
			t.MRO = append([]*Type{t}, t.Base.MRO...)
		} else {
			for _, b := range t.Bases {
				b.Ready()
			}
			t.MRO, _ = linearize(t, t.Bases)
		}
		t.Flags |= t.Base.Flags & inheritedFlags
		t.hasDict = t.hasDict || t.Base.hasDict || t.Flags&FlagDict != 0
		inheritSlots(t)
		t.newShapes()
	})
	return t
}

func (t *Type) newShapes() {
	s := &[2]Shape{{typ: t}, {typ: t}}
	t.root, t.dicts = &s[0], &s[1]
}

// own is the class's own namespace; of a static type it is made when first asked for.
func (t *Type) own() *Dict {
	if !t.heap {
		t.dictOnce.Do(t.fill)
	}
	return t.dict
}

// fill makes the namespace of a static type from its tables and slots.
func (t *Type) fill() {
	t.Ready()
	d := NewDict()
	if t.Attrs != nil {
		for _, a := range t.Attrs() {
			d.SetStr(staticStr(a.Name), a.Value)
		}
	}
	if t.Methods != nil {
		fs := t.Methods()
		for i := range fs {
			f := &fs[i]
			d.SetStr(staticStr(f.Name), f.descriptor(t))
		}
	}
	addSlotWrappers(t, d)
	if t.Getters != nil {
		gs := t.Getters()
		for i := range gs {
			d.SetStr(staticStr(gs[i].Name), From(&GetSet{owner: t, g: &gs[i]}))
		}
	}
	if t.Flags&FlagDict != 0 && !d.HasStr("__dict__") {
		d.SetStr(staticStr("__dict__"), From(&GetSet{owner: t, g: builtinDict}))
	}
	if t.New != nil && (t.Base == nil || t.ownNew) && !d.HasStr("__new__") {
		d.SetStr(staticStr("__new__"), newWrapper(t))
	}
	if t.Hash == nil && t.noHash && !d.HasStr("__hash__") {
		d.SetStr(staticStr("__hash__"), None)
	}
	if !d.HasStr("__doc__") {
		doc := None
		if t.Doc != "" {
			doc = FromString(t.Doc)
		}
		d.SetStr(staticStr("__doc__"), doc)
	}
	t.dict = d
}

// Lookup finds name along the MRO, without binding it. The zero Value means that
// there is none.
func (t *Type) Lookup(name string) Value {
	if t.heap {
		if v, ok := t.cache[name]; ok {
			return v
		}
		v := t.lookupMRO(name)
		if t.cache == nil {
			t.cache = make(map[string]Value)
		}
		t.cache[name] = v
		return v
	}
	return t.lookupMRO(name)
}

// LookupStr is Lookup for a str, whose hash is known.
func (t *Type) LookupStr(name *Str) Value {
	if t.heap {
		return t.Lookup(name.s)
	}
	h := name.Hash()
	for _, m := range t.MRO {
		if v := m.own().getString(name.s, h); v.o != nil {
			return v
		}
	}
	return Value{}
}

func (t *Type) lookupMRO(name string) Value { return t.lookupHash(name, hashString(name)) }

func (t *Type) lookupHash(name string, h int64) Value {
	for _, m := range t.MRO {
		if v := m.own().getString(name, h); v.o != nil {
			return v
		}
	}
	return Value{}
}

// LookupIn is Lookup that also tells which class of the MRO has the name.
func (t *Type) LookupIn(name string) (Value, *Type) {
	h := hashString(name)
	for _, m := range t.MRO {
		if v := m.own().getString(name, h); v.o != nil {
			return v, m
		}
	}
	return Value{}, nil
}

// Own is the class's own attribute name, unbound, or the zero Value.
func (t *Type) Own(name string) Value { return t.own().GetString(name) }

// OwnDict is the class's own namespace. Callers must not change it: see SetTypeAttr.
func (t *Type) OwnDict() *Dict { return t.own() }

// modified gives t and its subclasses new versions after a change.
func (t *Type) modified() {
	t.cache = nil
	t.interp.versions++
	t.version = t.interp.versions
	for _, s := range t.Subclasses() {
		s.modified()
	}
	if t.Flags&FlagTypeSub != 0 {
		t.touchClasses(ObjectType)
	}
}

// touchClasses gives the classes below base of metaclass t new versions: what happens in a
// call of them may have changed.
func (t *Type) touchClasses(base *Type) {
	for _, s := range base.SubclassesIn(t.interp) {
		if s.Flags&FlagTypeSub == 0 {
			if s.heap && s.Type() == t {
				t.interp.versions++
				s.cache, s.version = nil, t.interp.versions
			}
			t.touchClasses(s)
		}
	}
}
