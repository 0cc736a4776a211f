package object

import (
	"strconv"
	"strings"
	"sync"
)

// this file defines Def and ClassDef: functions and classes written in Go that scripts
// cannot tell from those of def and class statements. Functions bind their arguments and
// word their errors as Python functions do, can be methods, have __code__ and __dict__;
// classes can be changed, subclassed and have any metaclass. They belong to one
// interpreter, so a module makes them when it is imported.

// Def declares such a function. Exactly one of Run and Steps is set.
type Def struct {
	Name string
	// Sig is the signature, with self: "(self, func, /, *args, key=None, **kwds)". Defaults
	// that are no literals are written "?", and come from Default.
	Sig string
	Doc string
	// Run gets the arguments in the order of co_varnames: positional parameters,
	// keyword-only ones, *args, **kwargs. a is valid during the call only. f is the frame of
	// the call, f.Closure has the cells that NewFunction was given.
	Run func(f *Frame, a []Value) (Value, error)
	// Steps starts a call of a coroutine or generator function; a stays valid.
	Steps func(f *Frame, a []Value) Steps
	// Default gives the default value of a parameter.
	Default func(th *Thread, name string) Value
	// Kind is how the function stands in a class.
	Kind DefKind
	// Abstract marks an abstract method; Generator a generator function, where Steps are
	// otherwise those of a coroutine.
	Abstract, Generator bool
	// Free are the names of the cells that NewFunction gets.
	Free []string
	// Fork is the same function for a copy of the interpreter, if what Run refers to must be
	// copied, too.
	Fork func(f *Fork) *Def
	// Qualname is __qualname__, where it is not the class and the name.
	Qualname string

	once     sync.Once
	home     *ClassDef // of a method of a sealed class
	code     *Code
	name     *Str
	defaults []Value
	kwNames  []*Str
	kwVals   []Value
	computed bool // Default has a say
}

// DefKind is how a function stands in a class.
type DefKind uint8

// The kinds.
const (
	PlainDef DefKind = iota
	ClassMethodDef
	StaticMethodDef
	PropertyDef
)

// Steps is a suspended call of a coroutine or generator written in Go. Each call runs it
// on: with the result of what it awaited or was sent, or with the error raised there.
type Steps func(th *Thread, got Value, err error) (v Value, s Step, err2 error)

// Step is what a suspended call asks for.
type Step uint8

// The steps.
const (
	Return Step = iota // the call ends with the value
	Await              // go on with the result of the awaitable
	Yield              // a generator's next item
)

// NativeBody is the Body of a Def.
type NativeBody struct {
	Def    *Def
	Params int
}

// Run implements Body for functions that do not suspend.
func (b *NativeBody) Run(f *Frame) (Value, error) {
	if err := b.Def.CheckSelf(f); err != nil {
		return Value{}, err
	}
	return b.Def.Run(f, f.Slots[:b.Params:b.Params])
}

// CheckSelf refuses a first argument that is no instance of the method's class, if that is sealed.
func (d *Def) CheckSelf(f *Frame) error {
	c := d.home
	if c == nil {
		return nil
	}
	t := f.Slots[0].Type()
	if t.def == c {
		return nil
	}
	for _, m := range t.MRO {
		if m.def == c {
			return nil
		}
	}
	return f.Th.TypeErrorf("descriptor '%s' requires a '%s' object but received a '%s'", d.Name, c.Name, t.Name)
}

// prepare reads the signature, once per process.
func (d *Def) prepare() {
	c := &Code{Name: d.Name, Qualname: d.Name, Filename: "<native>", FirstLine: 1, Flags: CodeOptimized | CodeNewLocals, Native: true, Doc: None}
	if d.Doc != "" {
		c.Doc = From(staticStr(d.Doc))
		c.Flags |= CodeHasDocstring
	}
	if d.Qualname != "" {
		c.Qualname = d.Qualname
	}
	var kwOnly, rest []string
	star := false
	for _, p := range splitParams(strings.TrimSuffix(strings.TrimPrefix(d.Sig, "("), ")")) {
		switch {
		case p == "":
		case p == "/":
			c.PosOnly = len(c.Varnames)
		case p == "*":
			star = true
		case strings.HasPrefix(p, "**"):
			c.Flags |= CodeVarKeywords
			rest = append(rest, p[2:])
		case p[0] == '*':
			c.Flags |= CodeVarArgs
			star = true
			rest = append(rest, p[1:])
		default:
			name, text, has := strings.Cut(p, "=")
			name = strings.TrimSpace(name)
			v := Value{}
			if has {
				v = literalDefault(strings.TrimSpace(text))
				d.computed = d.computed || v.o == nil
			}
			switch {
			case star:
				kwOnly = append(kwOnly, name)
				if has {
					d.kwNames = append(d.kwNames, staticStr(name))
					d.kwVals = append(d.kwVals, v)
				}
			default:
				c.Varnames = append(c.Varnames, name)
				if has {
					d.defaults = append(d.defaults, v)
				}
			}
		}
	}
	c.ArgCount, c.KwOnly = len(c.Varnames), len(kwOnly)
	c.Varnames = append(append(c.Varnames, kwOnly...), rest...)
	n := len(c.Varnames)
	for _, name := range c.Varnames {
		c.Names = append(c.Names, staticStr(name))
	}
	c.SlotNames = c.Varnames
	c.Size, c.CompSlots = n, n
	c.Simple = len(kwOnly)+len(rest) == 0
	c.Freevars = d.Free
	c.Body = &NativeBody{Def: d, Params: n}
	if d.Steps != nil {
		c.Suspends = true
		c.Size += 2 // the steps, and what they await
		c.Flags |= CodeCoroutine
		if d.Generator {
			c.Flags ^= CodeCoroutine | CodeGenerator
		}
	}
	d.code, d.name = c, staticStr(d.Name)
}

// literalDefault is the value of a default in a signature, or the zero Value.
func literalDefault(text string) Value {
	switch text {
	case "None":
		return None
	case "True":
		return True
	case "False":
		return False
	case "()":
		return NewTuple(nil)
	}
	if i, err := strconv.ParseInt(text, 0, 64); err == nil {
		return Int(i)
	}
	if x, err := strconv.ParseFloat(text, 64); err == nil {
		return Float(x)
	}
	if n := len(text); n > 1 && text[0] == '\'' && text[n-1] == '\'' {
		return From(staticStr(text[1 : n-1]))
	}
	return Value{}
}

// NewFunction is the function of an interpreter: globals is the namespace of the module that
// has it, cells its closure.
func NewFunction(th *Thread, d *Def, globals *Dict, cells ...Value) *Function {
	d.once.Do(d.prepare)
	fn := &Function{Code: d.code, Globals: globals, Builtins: th.Interp.Builtins, Name: d.name, Qualname: d.name,
		Module: globals.GetString("__name__"), Doc: d.code.Doc, Defaults: d.defaults}
	if d.Qualname != "" {
		fn.Qualname = th.Interp.Intern(d.Qualname)
	}
	if d.kwNames != nil {
		fn.KwDefaults = NewDict()
		for i, name := range d.kwNames {
			v := d.kwVals[i]
			if v.o == nil {
				v = d.Default(th, name.s)
			}
			fn.KwDefaults.SetStr(name, v)
		}
	}
	if d.computed && d.defaults != nil {
		fn.Defaults = make([]Value, len(d.defaults))
		first := d.code.ArgCount - len(d.defaults)
		for i, v := range d.defaults {
			if v.o == nil {
				v = d.Default(th, d.code.Varnames[first+i])
			}
			fn.Defaults[i] = v
		}
	}
	if len(cells) > 0 {
		fn.Closure = make([]*Cell, len(cells))
		for i, v := range cells {
			fn.Closure[i] = &Cell{V: v}
		}
	}
	return fn
}

// ClassDef declares a class.
type ClassDef struct {
	Name  string
	Doc   string
	Slots []string // __slots__, unless nil
	Defs  []Def
	// Attrs are other attributes.
	Attrs func(th *Thread, m *Module) []Attr
	// Aliases are further names of methods: "__rand__=__and__".
	Aliases []string
	// Module is __module__ where it is not the name of the module.
	Module string
	// Sealed says that the methods reach into what the class keeps in its instances: they refuse
	// to be called with any other object.
	Sealed bool
}

// Make is the class of an interpreter, made by calling meta as a class statement does.
func (c *ClassDef) Make(th *Thread, m *Module, meta *Type, bases ...*Type) (*Type, error) {
	return c.MakeKw(th, m, meta, nil, bases...)
}

// MakeKw is Make with keywords of the class statement.
func (c *ClassDef) MakeKw(th *Thread, m *Module, meta *Type, kw []Kw, bases ...*Type) (*Type, error) {
	ns, err := c.Namespace(th, m)
	if err != nil {
		return nil, err
	}
	name := th.Interp.Intern(c.Name)
	if meta == TypeType {
		if bases == nil {
			bases = []*Type{ObjectType}
		}
		t, err := NewType(th, meta, name.s, bases, ns, kw)
		if err == nil {
			t.def = c
		}
		return t, err
	}
	bs := NewTuple(typeValues(bases))
	v, err := Call(th, From(meta), []Value{From(name), bs, From(ns)}, kw)
	if err != nil {
		return nil, err
	}
	t := v.o.(*Type)
	t.def = c
	return t, nil
}

// Namespace is what the body of the class statement would leave.
func (c *ClassDef) Namespace(th *Thread, m *Module) (*Dict, error) {
	ns := NewDictSize(len(c.Defs) + 4)
	set := func(name string, v Value) { ns.SetStr(th.Interp.Intern(name), v) }
	module := m.Get("__name__")
	if c.Module != "" {
		module = From(th.Interp.Intern(c.Module))
	}
	set("__module__", module)
	if c.Doc != "" {
		set("__doc__", FromString(c.Doc))
	}
	if c.Slots != nil {
		names := make([]Value, len(c.Slots))
		for i, s := range c.Slots {
			names[i] = From(th.Interp.Intern(s))
		}
		set("__slots__", NewTuple(names))
	}
	if c.Attrs != nil {
		for _, a := range c.Attrs(th, m) {
			set(a.Name, a.Value)
		}
	}
	for i := range c.Defs {
		d := &c.Defs[i]
		d.once.Do(func() {
			d.prepare()
			implicit := d.Name == "__new__" || d.Name == "__class_getitem__" || d.Name == "__init_subclass__" // get a class
			if c.Sealed && !implicit && (d.Kind == PlainDef || d.Kind == PropertyDef) {
				d.home = c
			}
		})
		fn := NewFunction(th, d, m.Dict)
		if d.Qualname == "" {
			fn.Qualname = th.Interp.Intern(c.Name + "." + d.Name)
		}
		fn.Module = module
		if d.Abstract {
			fn.Attrs().Set(th.Interp.Intern("__isabstractmethod__"), True)
		}
		v := From(fn)
		switch d.Kind {
		case ClassMethodDef:
			v = From(&ClassMethod{Fn: v})
		case StaticMethodDef:
			v = From(&StaticMethod{Fn: v})
		case PropertyDef:
			p := &Property{Get: v}
			if err := p.takeDoc(th); err != nil {
				return nil, err
			}
			v = From(p)
		}
		set(d.Name, v)
	}
	for _, a := range c.Aliases {
		name, of, _ := strings.Cut(a, "=")
		set(name, ns.GetString(of))
	}
	return ns, nil
}

// KwOf are the items of a dict with str keys as keyword arguments.
func KwOf(d *Dict) []Kw {
	if d.Len() == 0 {
		return nil
	}
	kw := make([]Kw, 0, d.Len())
	for _, it := range d.Items() {
		kw = append(kw, Kw{Name: it.Key.o.(*Str), Val: it.Val})
	}
	return kw
}
