package abc

import "pyasync/object"

// this file defines the module abc: ABCMeta, ABC and the decorators

// Module is abc.
var Module = object.ModuleDef{
	Name:  "abc",
	Doc:   "Abstract base classes (PEP 3119).",
	Funcs: []*object.Func{&tokenFunc, &initFunc, &registerFunc, &instanceFunc, &subclassFunc, &dumpFunc, &resetRegistry, &resetCaches},
	Defs:  []*object.Def{&abstractMethod, &updateMethods},
	Once:  true,
	Exec: func(th *thread, m *object.Module) error {
		dataType.Ready()
		meta, err := metaDef.Make(th, m, object.TypeType, object.TypeType)
		if err != nil {
			return err
		}
		th.Interp.State[metaKey{}] = meta
		abc, err := abcDef.Make(th, m, meta)
		if err != nil {
			return err
		}
		m.Set(th, "ABCMeta", object.From(meta))
		m.Set(th, "ABC", object.From(abc))
		for _, d := range decorators {
			t, err := d.class.Make(th, m, object.TypeType, d.base)
			if err != nil {
				return err
			}
			m.Set(th, d.class.Name, object.From(t))
		}
		return nil
	},
}

type metaKey struct{}

// Meta is the interpreter's ABCMeta.
func Meta(th *thread) (*object.Type, error) {
	if t, ok := th.Interp.State[metaKey{}].(*object.Type); ok {
		return t, nil
	}
	if _, err := th.Interp.Hooks.ImportModule(th, "abc"); err != nil {
		return nil, err
	}
	return th.Interp.State[metaKey{}].(*object.Type), nil
}

// Register makes classes virtual subclasses of the abstract class t.
func Register(th *thread, t *object.Type, classes ...*object.Type) error {
	for _, c := range classes {
		if _, err := registerFunc.Fast2(th, value{}, object.From(t), object.From(c.Ready())); err != nil {
			return err
		}
	}
	return nil
}

var abstractMethod = object.Def{Name: "abstractmethod", Sig: "(funcobj)",
	Doc: "Mark a method as abstract.\n\nA class whose metaclass is ABCMeta cannot be instantiated while it has\nabstract methods. They can have code all the same, for super() calls.\nFor other kinds of methods and for properties, put this decorator\ninnermost.",
	Run: func(f *object.Frame, a []value) (value, error) {
		return a[0], markAbstract(f.Th, a[0])
	}}

func markAbstract(th *thread, fn value) error {
	return object.SetAttrString(th, fn, "__isabstractmethod__", object.True)
}

var updateMethods = object.Def{Name: "update_abstractmethods", Sig: "(cls)",
	Doc: "Work out anew which methods of a class are abstract.\n\nFor class decorators that add or implement methods of a class that\nexists already. Returns cls; classes that are not abstract by their\nmetaclass stay as they are.",
	Run: func(f *object.Frame, a []value) (value, error) {
		t, ok := a[0].Object().(*object.Type)
		if !ok {
			return a[0], nil
		}
		has, err := object.LookupAttr(f.Th, a[0], "__abstractmethods__")
		if err != nil || has.IsZero() {
			return a[0], err
		}
		return a[0], findAbstract(f.Th, t)
	}}

var metaDef = object.ClassDef{
	Name: "ABCMeta",
	Doc:  "The class of abstract classes: it keeps those from being instantiated that lack a method.\n\nAn abstract class can be subclassed, as a mix-in. Unrelated classes,\nbuiltin ones too, can be registered with it: issubclass() then takes\nthem for subclasses, but it does not show up in their MRO.",
	Defs: []object.Def{
		{Name: "__new__", Sig: "(mcls, name, bases, namespace, /, **kwargs)", Run: newABC},
		{Name: "register", Sig: "(cls, subclass)", Doc: "Make subclass a virtual subclass, and return it.",
			Run: func(f *object.Frame, a []value) (value, error) { return registerFunc.Fast2(f.Th, value{}, a[0], a[1]) }},
		{Name: "__instancecheck__", Sig: "(cls, instance)", Doc: "Answer isinstance(instance, cls).",
			Run: func(f *object.Frame, a []value) (value, error) { return instanceFunc.Fast2(f.Th, value{}, a[0], a[1]) }},
		{Name: "__subclasscheck__", Sig: "(cls, subclass)", Doc: "Answer issubclass(subclass, cls).",
			Run: func(f *object.Frame, a []value) (value, error) { return subclassFunc.Fast2(f.Th, value{}, a[0], a[1]) }},
		{Name: "_dump_registry", Sig: "(cls, file=None)", Doc: "Print what the class remembers.", Run: dumpRegistry},
		{Name: "_abc_registry_clear", Sig: "(cls)", Doc: "Forget the registered classes.",
			Run: func(f *object.Frame, a []value) (value, error) { return resetRegistry.Fast1(f.Th, value{}, a[0]) }},
		{Name: "_abc_caches_clear", Sig: "(cls)", Doc: "Forget the remembered answers.",
			Run: func(f *object.Frame, a []value) (value, error) { return resetCaches.Fast1(f.Th, value{}, a[0]) }},
	},
}

// newABC is ABCMeta.__new__.
func newABC(f *object.Frame, a []value) (value, error) {
	th := f.Th
	kw := object.KwOf(a[4].Object().(*object.Dict))
	var cls value
	mcls, ok := a[0].Object().(*object.Type)
	if !ok {
		return value{}, th.TypeErrorf("ABCMeta.__new__(X): X is not a type object (%s)", a[0].Type().Name)
	}
	meta := th.Interp.State[metaKey{}].(*object.Type)
	var err error
	if next := nextNew(mcls, meta); next == object.TypeType {
		cls, err = object.TypeType.New(th, mcls, a[1:4], kw)
	} else {
		var sup *object.Super
		if sup, err = object.NewSuper(th, meta, a[0]); err != nil {
			return value{}, err
		}
		var fn value
		if fn, err = object.GetAttrString(th, object.From(sup), "__new__"); err != nil {
			return value{}, err
		}
		cls, err = object.Call(th, fn, []value{a[0], a[1], a[2], a[3]}, kw)
	}
	if err != nil {
		return value{}, err
	}
	t, ok := cls.Object().(*object.Type)
	if !ok {
		return cls, nil
	}
	return cls, prepare(th, t)
}

// nextNew is the class whose __new__ comes after that of ABCMeta for metaclass t.
func nextNew(t, meta *object.Type) *object.Type {
	seen := false
	for _, m := range t.MRO {
		if seen && (!m.Heap() || !m.Own("__new__").IsZero()) {
			return m
		}
		seen = seen || m == meta
	}
	return nil
}

func dumpRegistry(f *object.Frame, a []value) (value, error) {
	th := f.Th
	t, ok := a[0].Object().(*object.Type)
	if !ok {
		return value{}, th.TypeErrorf("class expected, not '%s'", a[0].Type().Name)
	}
	dump, err := dumpFunc.Fast1(th, value{}, a[0])
	if err != nil {
		return value{}, err
	}
	parts := dump.Object().(*object.Tuple).Items
	print := th.Interp.Builtins.GetString("print")
	lines := []struct {
		label string
		v     value
	}{{"_abc_registry", parts[0]}, {"_abc_cache", parts[1]}, {"_abc_negative_cache", parts[2]}, {"_abc_negative_cache_version", parts[3]}}
	texts := []string{"Class: " + t.FullName()}
	n, err := object.ReprString(th, object.Int(*counter(th)))
	if err != nil {
		return value{}, err
	}
	texts = append(texts, "Inv. counter: "+n)
	for _, l := range lines {
		r, err := object.ReprString(th, l.v)
		if err != nil {
			return value{}, err
		}
		texts = append(texts, l.label+": "+r)
	}
	for _, s := range texts {
		if _, err := object.Call(th, print, []value{object.FromString(s)}, []object.Kw{{Name: th.Interp.Intern("file"), Val: a[1]}}); err != nil {
			return value{}, err
		}
	}
	return object.None, nil
}

var abcDef = object.ClassDef{Name: "ABC", Slots: []string{},
	Doc: "A class to derive abstract classes from, instead of naming their metaclass."}

// decorators are the abstract forms of the builtin decorators, which are deprecated.
var decorators = []struct {
	class object.ClassDef
	base  *object.Type
}{
	{abstractDecorator("abstractclassmethod", "classmethod", true), object.ClassMethodType},
	{abstractDecorator("abstractstaticmethod", "staticmethod", true), object.StaticMethodType},
	{abstractDecorator("abstractproperty", "property", false), object.PropertyType},
}

func abstractDecorator(name, plain string, marks bool) object.ClassDef {
	c := object.ClassDef{Name: name,
		Doc: plain + " for abstract methods. Deprecated: put @" + plain + " above @abstractmethod.",
		Attrs: func(th *thread, m *object.Module) []object.Attr {
			return []object.Attr{{Name: "__isabstractmethod__", Value: object.True}}
		}}
	if marks {
		c.Defs = []object.Def{{Name: "__init__", Sig: "(self, callable)", Run: func(f *object.Frame, a []value) (value, error) {
			if err := markAbstract(f.Th, a[1]); err != nil {
				return value{}, err
			}
			base := object.ClassMethodType
			if a[0].Type().Is(object.StaticMethodType) {
				base = object.StaticMethodType
			}
			return object.None, base.Init(f.Th, a[0], a[1:2], nil)
		}}}
	}
	return c
}

// Update works out anew which methods of a class are abstract, if it can have such.
func Update(th *thread, t *object.Type) error {
	has, err := object.LookupAttr(th, object.From(t), "__abstractmethods__")
	if err != nil || has.IsZero() {
		return err
	}
	return findAbstract(th, t)
}

// Token changes with every registration of a class with an abstract one.
func Token(th *thread) int64 { return *counter(th) }
