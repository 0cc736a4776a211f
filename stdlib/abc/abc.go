// Package abc is Python's abc: the metaclass of abstract base classes, and what those
// remember of the classes that implement them.
package abc

import (
	"weak"

	"pyasync/object"
)

// this file defines the registries and caches, and the checks that ask them

type (
	value  = object.Value
	thread = object.Thread
)

// Core is _abc.
var Core = object.ModuleDef{
	Name:  "_abc",
	Doc:   "The registries and caches of abstract base classes.",
	Funcs: []*object.Func{&initFunc, &registerFunc, &instanceFunc, &subclassFunc, &tokenFunc, &dumpFunc, &resetRegistry, &resetCaches},
	Exec: func(th *thread, m *object.Module) error {
		dataType.Ready()
		return nil
	},
}

type classSet map[weak.Pointer[object.Type]]struct{}

// data is what one abstract class knows: the classes registered with it, and the answers
// that it gave. Negative ones are void once any class was registered anywhere.
type data struct {
	registry, yes, no classSet
	version           int64 // of the negative answers
}

var dataType = object.NewStatic("_abc._abc_data", object.ObjectType, object.FlagNoInstantiate)

// Fork implements object.Forker.
func (d *data) Fork(f *object.Fork) object.Object {
	c := new(data)
	f.Fill(func() {
		for _, s := range [...]struct{ from, to *classSet }{{&d.registry, &c.registry}, {&d.yes, &c.yes}} {
			for p := range *s.from {
				if t := p.Value(); t != nil {
					s.to.add(f.Type(t))
				}
			}
		}
	})
	return c
}

func (*data) Type() *object.Type { return dataType }

func (s classSet) has(t *object.Type) bool {
	if len(s) == 0 {
		return false
	}
	_, ok := s[weak.Make(t)]
	return ok
}

func (s *classSet) add(t *object.Type) {
	if *s == nil {
		*s = classSet{}
	}
	(*s)[weak.Make(t)] = struct{}{}
}

type counterKey struct{}

// counter is the number of registrations in the interpreter.
func counter(th *thread) *int64 {
	c, _ := th.Interp.State[counterKey{}].(*int64)
	if c == nil {
		c = new(int64)
		th.Interp.State[counterKey{}] = c
	}
	return c
}

const implName = "_abc_impl"

func dataOf(th *thread, cls value) (*object.Type, *data, error) {
	t, ok := cls.Object().(*object.Type)
	if ok {
		if d, ok := t.Own(implName).Object().(*data); ok {
			return t, d, nil
		}
	}
	v, err := object.GetAttrString(th, cls, implName)
	if err != nil {
		return nil, nil, err
	}
	d, ok := v.Object().(*data)
	if !ok || t == nil {
		return nil, nil, th.TypeErrorf("_abc_impl is set to a wrong type")
	}
	return t, d, nil
}

var initFunc = object.Func{Name: "_abc_init", Sig: "(self, /)", Doc: "Internal ABC helper: prepare a class that was just made.",
	Fast1: func(th *thread, _, cls value) (value, error) {
		t, ok := cls.Object().(*object.Type)
		if !ok {
			return value{}, th.TypeErrorf("class expected, not '%s'", cls.Type().Name)
		}
		return object.None, prepare(th, t)
	}}

// prepare completes a class that the metaclass has made.
func prepare(th *thread, t *object.Type) error {
	cls := object.From(t)
	if err := findAbstract(th, t); err != nil {
		return err
	}
	if flags := t.Own("__abc_tpflags__"); flags.IsInt() {
		if bits := flags.AsInt(); bits&sequencePattern != 0 && bits&mappingPattern != 0 {
			return th.TypeErrorf("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING")
		}
		t.Flags |= patternFlags(flags.AsInt())
		if err := object.DelAttr(th, cls, th.Interp.Intern("__abc_tpflags__")); err != nil {
			return err
		}
	}
	return object.SetAttrString(th, cls, implName, object.From(&data{version: *counter(th)}))
}

// Bits of __abc_tpflags__.
const (
	sequencePattern = 1 << 5
	mappingPattern  = 1 << 6
)

// patternFlags are the flags that say which patterns of a match statement match instances;
// bits are CPython's.
func patternFlags(bits int64) object.Flags {
	switch {
	case bits&sequencePattern != 0:
		return object.FlagSequence
	case bits&mappingPattern != 0:
		return object.FlagMapping
	}
	return 0
}

// findAbstract sets __abstractmethods__.
func findAbstract(th *thread, t *object.Type) error {
	var names []value
	cls := object.From(t)
	for _, it := range t.OwnDict().Items() {
		if abstract, err := isAbstract(th, it.Val); err != nil {
			return err
		} else if abstract {
			names = append(names, it.Key)
		}
	}
	for _, base := range t.Bases {
		inherited, err := object.LookupAttr(th, object.From(base), "__abstractmethods__")
		if err != nil {
			return err
		}
		if inherited.IsZero() {
			continue
		}
		err = object.Each(th, inherited, func(name value) (bool, error) {
			s, ok := object.AsStr(name)
			if !ok {
				return true, nil
			}
			v, err := object.LookupAttrStr(th, cls, s)
			if err != nil || v.IsZero() {
				return true, err
			}
			abstract, err := isAbstract(th, v)
			if abstract {
				names = append(names, name)
			}
			return true, err
		})
		if err != nil {
			return err
		}
	}
	set, err := object.NewFrozenSet(th, names)
	if err != nil {
		return err
	}
	return object.SetAttrString(th, cls, "__abstractmethods__", object.From(set))
}

func isAbstract(th *thread, v value) (bool, error) {
	a, err := object.LookupAttr(th, v, "__isabstractmethod__")
	if err != nil || a.IsZero() {
		return false, err
	}
	return object.Truth(th, a)
}

var registerFunc = object.Func{Name: "_abc_register", Sig: "(self, subclass, /)", Doc: "Internal ABC helper: register a class.",
	Fast2: func(th *thread, _, self, subclass value) (value, error) {
		sub, ok := subclass.Object().(*object.Type)
		if !ok {
			return value{}, th.TypeErrorf("Can only register classes")
		}
		if is, err := object.IsSubclass(th, subclass, self); is || err != nil {
			return subclass, err // it is one already
		}
		// a cycle would make checks endless
		if is, err := object.IsSubclass(th, self, subclass); err != nil {
			return value{}, err
		} else if is {
			return value{}, th.Raise(object.RuntimeErrorType, "Refusing to create an inheritance cycle")
		}
		t, d, err := dataOf(th, self)
		if err != nil {
			return value{}, err
		}
		d.registry.add(sub)
		*counter(th)++
		if flags := t.Flags & (object.FlagSequence | object.FlagMapping); flags != 0 {
			inherit(th, sub, flags)
		}
		return subclass, nil
	}}

// inherit gives a class and its subclasses the flags of an abstract class. Builtin types
// have those that they need.
func inherit(th *thread, t *object.Type, flags object.Flags) {
	if !t.Heap() || t.Flags&(object.FlagSequence|object.FlagMapping) == flags {
		return
	}
	t.Flags = t.Flags&^(object.FlagSequence|object.FlagMapping) | flags
	for _, s := range t.SubclassesIn(th.Interp) {
		inherit(th, s, flags)
	}
}

var instanceFunc = object.Func{Name: "_abc_instancecheck", Sig: "(self, instance, /)", Doc: "Internal ABC helper: isinstance().",
	Fast2: func(th *thread, _, self, instance value) (value, error) {
		_, d, err := dataOf(th, self)
		if err != nil {
			return value{}, err
		}
		t := instance.Type()
		class := object.From(t)
		if t.Heap() {
			if class, err = object.GetAttrString(th, instance, "__class__"); err != nil {
				return value{}, err
			}
		}
		if c, ok := class.Object().(*object.Type); ok {
			if d.yes.has(c) {
				return object.True, nil
			}
			if c == t && d.version == *counter(th) && d.no.has(c) {
				return object.False, nil
			}
		}
		r, err := object.CallMethod(th, self, "__subclasscheck__", class)
		if err != nil || object.Is(class, object.From(t)) {
			return r, err
		}
		if yes, err := object.Truth(th, r); yes || err != nil {
			return r, err
		}
		return object.CallMethod(th, self, "__subclasscheck__", object.From(t))
	}}

var subclassFunc = object.Func{Name: "_abc_subclasscheck", Sig: "(self, subclass, /)", Doc: "Internal ABC helper: issubclass().",
	Fast2: func(th *thread, _, self, subclass value) (value, error) {
		sub, ok := subclass.Object().(*object.Type)
		if !ok {
			return value{}, th.TypeErrorf("issubclass() arg 1 must be a class")
		}
		t, d, err := dataOf(th, self)
		if err != nil {
			return value{}, err
		}
		if d.yes.has(sub) {
			return object.True, nil
		}
		if now := *counter(th); d.version < now {
			d.no, d.version = nil, now
		} else if d.no.has(sub) {
			return object.False, nil
		}
		yes, err := implements(th, t, d, sub)
		if err != nil {
			return value{}, err
		}
		if yes {
			d.yes.add(sub)
		} else {
			d.no.add(sub)
		}
		return object.Bool(yes), nil
	}}

// implements asks the hook, the bases, the registry and the subclasses of t.
func implements(th *thread, t *object.Type, d *data, sub *object.Type) (bool, error) {
	cls, s := object.From(t), object.From(sub)
	hook, err := object.CallMethod(th, cls, "__subclasshook__", s)
	if err != nil {
		return false, err
	}
	switch {
	case hook.IsBool():
		return hook.AsBool(), nil
	case !hook.IsNotImplemented():
		return false, th.Raise(object.AssertionErrorType, "__subclasshook__ must return either False, True, or NotImplemented")
	}
	for _, m := range sub.MRO {
		if m == t {
			return true, nil
		}
	}
	for p := range d.registry {
		if r := p.Value(); r != nil {
			if is, err := object.IsSubclass(th, s, object.From(r)); is || err != nil {
				return is, err
			}
		}
	}
	subs, err := object.CallMethod(th, cls, "__subclasses__")
	if err != nil {
		return false, err
	}
	list, ok := object.AsList(subs)
	if !ok {
		return false, th.TypeErrorf("__subclasses__() must return a list")
	}
	for _, x := range list.Items {
		if is, err := object.IsSubclass(th, s, x); is || err != nil {
			return is, err
		}
	}
	return false, nil
}

var tokenFunc = object.Func{Name: "get_cache_token", Sig: "()", Doc: `An opaque value that changes whenever a class is registered with any ABC.

Those who remember answers of isinstance() compare it to see whether they still hold.`,
	Fast0: func(th *thread, _ value) (value, error) { return object.Int(*counter(th)), nil }}

var dumpFunc = object.Func{Name: "_get_dump", Sig: "(self, /)", Doc: "Show what is cached and registered for a class: a tuple for debugging.",
	Fast1: func(th *thread, _, self value) (value, error) {
		_, d, err := dataOf(th, self)
		if err != nil {
			return value{}, err
		}
		out := make([]value, 0, 4)
		for _, s := range []classSet{d.registry, d.yes, d.no} {
			set, err := object.NewSet(th, object.NewTuple(nil))
			if err != nil {
				return value{}, err
			}
			for p := range s {
				if t := p.Value(); t != nil {
					if err := set.Add(th, object.From(t)); err != nil {
						return value{}, err
					}
				}
			}
			out = append(out, object.From(set))
		}
		return object.NewTuple(append(out, object.Int(d.version))), nil
	}}

var resetRegistry = object.Func{Name: "_reset_registry", Sig: "(self, /)", Doc: "Forget the classes registered with a class.",
	Fast1: func(th *thread, _, self value) (value, error) {
		_, d, err := dataOf(th, self)
		if err == nil {
			d.registry = nil
		}
		return object.None, err
	}}

var resetCaches = object.Func{Name: "_reset_caches", Sig: "(self, /)", Doc: "Forget the answers cached for a class, yes and no.",
	Fast1: func(th *thread, _, self value) (value, error) {
		_, d, err := dataOf(th, self)
		if err == nil {
			d.yes, d.no = nil, nil
		}
		return object.None, err
	}}
