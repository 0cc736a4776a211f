package object

// this file defines Module, and ModuleDef, by which a module written in Go is declared

// ModuleType is types.ModuleType.
var ModuleType = NewStatic("module", ObjectType, FlagBaseType)

// Module is a module. Its attributes are in Dict, also those of a subclass.
type Module struct {
	Sub
	Name string
	Dict *Dict
	body func(th *Thread, m *Module) error // what Use runs; nil when there is nothing left to run
}

// Type is module or a subclass.
func (m *Module) Type() *Type { return m.TypeOr(ModuleType) }

// Defer has the body of a module of the library wait for the first use of the module, which is
// the first time that somebody asks for a name that Dict lacks, for all names, or sets one. Dict is
// empty until then but for the names that the import gives.
func (m *Module) Defer(body func(th *Thread, m *Module) error) { m.body = body }

// Unused reports whether the module has been imported but not yet used.
func (m *Module) Unused() bool { return m.body != nil }

// Use runs the body of a module that has not been used yet. Whatever the body raises is raised;
// the next use will try again.
func (m *Module) Use(th *Thread) error {
	if m.body == nil {
		return nil
	}
	return m.body(th, m)
}

// Used is what is in sys.modules under a name, or the zero Value where that is nothing, None or a
// module that has not been used: what nobody has looked at, nobody has changed.
func (in *Interp) Used(name string) Value {
	v := in.Modules.GetString(name)
	if m, ok := v.o.(*Module); v.o == nil || v.IsNone() || ok && m.Unused() {
		return Value{}
	}
	return v
}

// ofImport reports whether a name is given to a module by its import or not at all, so that its
// absence is no reason to run the body.
func ofImport(name string) bool {
	switch name {
	case "__path__", "__file__", "__cached__", "__warningregistry__":
		return true
	}
	return false
}

// ModuleDef declares a module written in Go. It never changes: each interpreter gets
// a module of its own when it first imports the name.
type ModuleDef struct {
	Name  string
	Doc   string
	Core  string     // a module whose public names this one shares, if not ""
	Plain *ModuleDef // what it shares where a script has kept Core from being imported
	Funcs []*Func
	Defs  []*Def
	Types []*Type // made ready and put in under their names
	// Attrs are other names, computed for the interpreter.
	Attrs func(th *Thread) []Attr
	// Exec runs last and may do anything with the new module.
	Exec func(th *Thread, m *Module) error
	// Once has a module that is imported anew, after it was taken from sys.modules, get the
	// contents of the first one: its classes know each other by Interp.State.
	Once bool
}

// onceKey is where the first module of a ModuleDef with Once is found in Interp.State.
type onceKey struct{ def *ModuleDef }

// NewModule is an empty module with the standard attributes.
func NewModule(name string) *Module {
	m := &Module{Name: name, Dict: NewDict()}
	m.init(FromString(name), None)
	return m
}

func (m *Module) init(name, doc Value) {
	d := m.Dict
	d.SetString("__name__", name)
	d.SetString("__doc__", doc)
	d.SetString("__package__", None)
	d.SetString("__loader__", None)
	d.SetString("__spec__", None)
}

// Set puts a name into the module.
func (m *Module) Set(th *Thread, name string, v Value) { m.Dict.SetStr(th.Interp.Intern(name), v) }

// Get is a name of the module, or the zero Value.
func (m *Module) Get(name string) Value { return m.Dict.GetString(name) }

// Create makes the module without its contents, which Fill adds: in between it can be
// entered in sys.modules, for the sake of circular imports.
func (def *ModuleDef) Create(th *Thread) *Module {
	m := &Module{Name: def.Name, Dict: NewDictSize(8 + len(def.Funcs) + len(def.Types))}
	doc := None
	if def.Doc != "" {
		doc = FromString(def.Doc)
	}
	m.init(FromString(def.Name), doc)
	return m
}

// Fill gives the module its contents.
func (def *ModuleDef) Fill(th *Thread, m *Module) error {
	if def.Once {
		if first, ok := th.Interp.State[onceKey{def}].(*Dict); ok {
			for _, it := range first.Items() {
				if name := it.Key.o.(*Str); !m.Dict.HasStr(name.s) {
					m.Dict.SetStr(name, it.Val)
				}
			}
			return nil
		}
		defer func() { th.Interp.State[onceKey{def}] = m.Dict.Copy() }()
	}
	var attrs []Attr
	if def.Attrs != nil {
		attrs = def.Attrs(th)
	}
	m.Dict.Reserve(m.Dict.Len() + len(def.Funcs) + len(def.Defs) + len(def.Types) + len(attrs))
	name := FromString(def.Name)
	fns := make([]Builtin, len(def.Funcs))
	for i, f := range def.Funcs {
		fns[i] = Builtin{Func: f, Self: From(m), Module: name}
		m.Set(th, f.Name, From(&fns[i]))
	}
	for _, d := range def.Defs {
		m.Set(th, d.Name, From(NewFunction(th, d, m.Dict)))
	}
	for _, t := range def.Types {
		m.Set(th, t.Qualname, From(t.Ready()))
	}
	if def.Core != "" {
		if err := def.share(th, m); err != nil {
			return err
		}
	}
	for _, a := range attrs {
		m.Set(th, a.Name, a.Value)
	}
	if def.Exec != nil {
		return def.Exec(th, m)
	}
	return nil
}

// share gives the module the names of its core.
func (def *ModuleDef) share(th *Thread, m *Module) error {
	c, err := def.core(th)
	if err != nil || c == nil {
		return err
	}
	for i := c.Dict.NextPos(0); i >= 0; i = c.Dict.NextPos(i + 1) {
		k, v := c.Dict.At(i)
		if name, ok := k.o.(*Str); ok && !m.Dict.HasStr(name.s) {
			m.Dict.SetStr(name, v)
		}
	}
	return nil
}

// core is the module that def shares, or nil if a script has replaced it by something else.
func (def *ModuleDef) core(th *Thread) (*Module, error) {
	if def.Plain != nil && th.Interp.Modules.GetString(def.Core).IsNone() {
		return def.Plain.Instantiate(th)
	}
	v, err := th.Interp.Hooks.ImportModule(th, def.Core)
	if err != nil {
		return nil, err
	}
	c, _ := v.o.(*Module)
	return c, nil
}

// Instantiate is the module for the thread's interpreter. It is not entered in sys.modules.
func (def *ModuleDef) Instantiate(th *Thread) (*Module, error) {
	m := def.Create(th)
	return m, def.Fill(th, m)
}

// setClass is the assignment module.__class__ = t.
func (m *Module) setClass(t *Type) {
	if t == ModuleType {
		m.Ext = nil
		return
	}
	m.Ext = NewInstance(t)
	m.Ext.setDict(m.Dict)
}

func init() {
	t := ModuleType
	t.Doc = "A namespace with a name, a str, and a docstring; import makes them, and scripts may too."
	t.TextSig = "(name, doc=None)"
	t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		m := &Module{Dict: NewDict()}
		if typ != ModuleType {
			m.setClass(typ)
		}
		return From(m), nil
	}
	initArgs := &Func{Name: "module", Sig: "(name, doc=None)", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
		name, ok := a[0].o.(*Str)
		if !ok {
			return Value{}, th.TypeErrorf("module() argument 'name' must be str, not %s", a[0].Type().Name)
		}
		m := self.o.(*Module)
		m.Name = name.s
		m.init(a[0], orNone(a[1]))
		return None, nil
	}}
	t.Init = func(th *Thread, v Value, args []Value, kw []Kw) error {
		_, err := initArgs.call(th, v, args, kw)
		return err
	}
	t.Repr = moduleRepr
	t.GetAttr = moduleGetAttr
	t.SetAttr = moduleSetAttr
	t.Methods = func() []Func {
		return []Func{{Name: "__dir__", Doc: "The names in the module, or what its own function __dir__ says, for dir().", Fast0: moduleDir}}
	}
	t.Getters = func() []Getter {
		return []Getter{
			{Name: "__dict__", Get: func(th *Thread, v Value) (Value, error) {
				m := v.o.(*Module)
				return From(m.Dict), m.Use(th)
			},
				Set: func(th *Thread, v, x Value) error { return th.AttributeErrorf(v, "__dict__", "readonly attribute") }},
			{Name: "__annotations__", Get: moduleAnnotations, Set: setModuleAnnotations},
		}
	}
}

func moduleAnnotations(th *Thread, v Value) (Value, error) {
	m := v.o.(*Module)
	if err := m.Use(th); err != nil {
		return Value{}, err
	}
	a := m.Get("__annotations__")
	if a.o == nil {
		a = From(NewDict())
		m.Set(th, "__annotations__", a)
	}
	return a, nil
}

func setModuleAnnotations(th *Thread, v, x Value) error {
	m := v.o.(*Module)
	if err := m.Use(th); err != nil {
		return err
	}
	if x.o != nil {
		m.Set(th, "__annotations__", x)
	} else if !m.Dict.DeleteStr("__annotations__") {
		return th.AttributeErrorf(v, "__annotations__", "__annotations__")
	}
	return nil
}

func moduleDir(th *Thread, self Value) (Value, error) {
	m := self.o.(*Module)
	if d, err := LookupAttr(th, self, "__dict__"); err != nil {
		return Value{}, err
	} else if _, ok := d.o.(*Dict); !ok {
		return Value{}, th.TypeErrorf("<module>.__dict__ is not a dictionary")
	}
	if f := m.Get("__dir__"); f.o != nil {
		return Call0(th, f)
	}
	return NewList(m.Dict.KeySlice()), nil
}

// moduleRepr follows the spec, or what there is in its place.
func moduleRepr(th *Thread, v Value) (Value, error) {
	m := v.o.(*Module)
	name := "?"
	spec := m.Get("__spec__")
	if spec.o != nil && !spec.IsNone() {
		s, err := specText(th, spec, "name")
		if err != nil {
			return Value{}, err
		}
		if s != "" {
			name = s
		}
		text, err := specOrigin(th, spec)
		return FromString("<module '" + name + "'" + text + ">"), err
	}
	if s, ok := m.Get("__name__").o.(*Str); ok {
		name = s.s
	}
	tail := ""
	if file := m.Get("__file__"); file.o != nil {
		r, err := ReprString(th, file)
		if err != nil {
			return Value{}, err
		}
		tail = " from " + r
	} else if loader := m.Get("__loader__"); loader.o != nil && !loader.IsNone() {
		r, err := ReprString(th, loader)
		if err != nil {
			return Value{}, err
		}
		tail = " (" + r + ")"
	}
	return FromString("<module '" + name + "'" + tail + ">"), nil
}

// specText is a textual attribute of a module spec, or "".
func specText(th *Thread, spec Value, attr string) (string, error) {
	v, err := LookupAttr(th, spec, attr)
	if err != nil || v.o == nil {
		return "", err
	}
	s, ok := v.o.(*Str)
	if !ok {
		return "", nil
	}
	return s.s, nil
}

// specTrue is the truth of an attribute of a module spec.
func specTrue(th *Thread, spec Value, attr string) (bool, error) {
	v, err := LookupAttr(th, spec, attr)
	if err != nil || v.o == nil {
		return false, err
	}
	return Truth(th, v)
}

// specOrigin is the part of a module's repr that says where it is from.
func specOrigin(th *Thread, spec Value) (string, error) {
	origin, err := specText(th, spec, "origin")
	if err != nil {
		return "", err
	}
	if origin == "" {
		loader, err := LookupAttr(th, spec, "loader")
		if err != nil || loader.o == nil || loader.IsNone() {
			return "", err
		}
		if loader.Type().FullName() == "_frozen_importlib_external.NamespaceLoader" {
			paths, err := LookupAttr(th, loader, "_path")
			if err != nil {
				return "", err
			}
			return " (namespace) from " + listText(th, paths), err
		}
		r, err := ReprString(th, loader)
		return " (" + r + ")", err
	}
	has, err := specTrue(th, spec, "has_location")
	if err != nil {
		return "", err
	}
	if has {
		r, err := ReprString(th, FromString(origin))
		return " from " + r, err
	}
	return " (" + origin + ")", nil
}

func listText(th *Thread, v Value) string {
	items, err := Slice(th, v)
	if err != nil {
		return "?"
	}
	r, err := ReprString(th, NewList(items))
	if err != nil {
		return "?"
	}
	return r
}

// moduleGetAttr is module.__getattribute__, with the module's own __getattr__ (PEP 562).
func moduleGetAttr(th *Thread, v Value, name *Str) (Value, error) {
	x, err := moduleFind(th, v, name)
	if err == nil && x.o == nil {
		err = moduleNoAttribute(th, v, v.o.(*Module), name.s)
	}
	return x, err
}

// moduleFind is moduleGetAttr with the zero Value for no attribute.
func moduleFind(th *Thread, v Value, name *Str) (Value, error) {
	m := v.o.(*Module)
	if v.Type() == ModuleType && (len(name.s) < 2 || name.s[:2] != "__") {
		if x := m.Dict.GetStr(name); x.o != nil {
			return x, nil
		}
	} else {
		if name.s == "__doc__" { // which the import has left None
			if err := m.Use(th); err != nil {
				return Value{}, err
			}
		}
		if x, err := moduleLookup(th, v, m, name); err != nil || x.o != nil {
			return x, err
		}
	}
	if m.body != nil && !ofImport(name.s) {
		if err := m.Use(th); err != nil {
			return Value{}, err
		}
		if x := m.Dict.GetStr(name); x.o != nil {
			return x, nil
		}
	}
	if f := m.Get("__getattr__"); f.o != nil {
		return Call1(th, f, From(name))
	}
	return Value{}, nil
}

// moduleLookup is the standard lookup, with Dict as the instance's attributes.
func moduleLookup(th *Thread, v Value, m *Module, name *Str) (Value, error) {
	t := v.Type()
	d := t.LookupStr(name)
	var get func(th *Thread, d, obj Value, typ *Type) (Value, error)
	if d.o != nil {
		get = d.Type().DescrGet
		if get != nil && d.Type().DescrSet != nil {
			return get(th, d, v, t)
		}
	}
	if x := m.Dict.GetStr(name); x.o != nil {
		return x, nil
	}
	if get != nil {
		return get(th, d, v, t)
	}
	return d, nil
}

func moduleSetAttr(th *Thread, v Value, name *Str, x Value) error {
	m := v.o.(*Module)
	if d := v.Type().LookupStr(name); d.o != nil {
		if set := d.Type().DescrSet; set != nil {
			return set(th, d, v, x)
		}
	}
	if err := m.Use(th); err != nil {
		return err
	}
	if x.o != nil {
		m.Dict.SetStr(name, x)
	} else if !m.Dict.DeleteStr(name.s) {
		return noAttribute(th, v, name.s)
	}
	return nil
}

// moduleNoAttribute is the AttributeError for a name that a module does not have. It
// tells of circular imports, and of scripts that hide a library by their name.
func moduleNoAttribute(th *Thread, v Value, m *Module, attr string) error {
	name, ok := m.Get("__name__").o.(*Str)
	if !ok {
		return th.AttributeErrorf(v, attr, "module has no attribute '%s'", attr)
	}
	text, err := MissingFrom(th, m, name.s, attr)
	if err != nil {
		return err
	}
	return th.AttributeErrorf(v, attr, "%s", text)
}

// MissingFrom words the absence of attr from module m, called name.
func MissingFrom(th *Thread, m *Module, name, attr string) (string, error) {
	plain := "module '" + name + "' has no attribute '" + attr + "'"
	spec := m.Get("__spec__")
	if spec.o == nil || spec.IsNone() {
		return plain, nil
	}
	origin, shadows, err := ShadowingOrigin(th, spec)
	if err != nil {
		return "", err
	}
	if shadows && th.Interp.IsStdlibName(name) {
		return plain + " (consider renaming '" + origin + "' since it has the same name as the standard library module named '" + name + "' and the import system gives it precedence)", nil
	}
	initializing, err := specTrue(th, spec, "_initializing")
	if err != nil {
		return "", err
	}
	if initializing {
		if shadows {
			return plain + " (consider renaming '" + origin + "' if it has the same name as a third-party module you intended to import)", nil
		}
		from := ""
		if origin != "" {
			from = " from '" + origin + "'"
		}
		return "partially initialized module '" + name + "'" + from + " has no attribute '" + attr + "' (most likely due to a circular import)", nil
	}
	pending, err := LookupAttr(th, spec, "_uninitialized_submodules")
	if err != nil {
		return "", err
	}
	if pending.o != nil {
		if in, err := Contains(th, pending, FromString(attr)); err != nil {
			return "", err
		} else if in {
			return "cannot access submodule '" + attr + "' of module '" + name + "' (most likely due to a circular import)", nil
		}
	}
	return plain, nil
}

// ShadowingOrigin is the file that a spec names, and whether it lies in the script's own
// folder, where it hides libraries of the same name.
func ShadowingOrigin(th *Thread, spec Value) (origin string, shadows bool, err error) {
	has, err := specTrue(th, spec, "has_location")
	if err != nil || !has {
		return "", false, err
	}
	if origin, err = specText(th, spec, "origin"); err != nil || origin == "" {
		return "", false, err
	}
	return origin, th.Interp.InScriptFolder(origin), nil
}
