package object

// this file defines bound methods, staticmethod, classmethod and property

// Types of the method decorators.
var (
	StaticMethodType = NewStatic("staticmethod", ObjectType, FlagBaseType)
	ClassMethodType  = NewStatic("classmethod", ObjectType, FlagBaseType)
	PropertyType     = NewStatic("property", ObjectType, FlagBaseType)
)

// StaticMethod is staticmethod(Fn).
type StaticMethod struct {
	Sub
	Fn Value
}

// ClassMethod is classmethod(Fn).
type ClassMethod struct {
	Sub
	Fn Value
}

// Property is property(Get, Set, Del, Doc); an absent part is the zero Value.
type Property struct {
	Sub
	Get, Set, Del, Doc Value
	Name               Value
	docFromGet         bool
}

func (s *StaticMethod) Type() *Type { return s.TypeOr(StaticMethodType) }
func (c *ClassMethod) Type() *Type  { return c.TypeOr(ClassMethodType) }
func (p *Property) Type() *Type     { return p.TypeOr(PropertyType) }

func init() {
	MethodType.Call = func(th *Thread, v Value, args []Value, kw []Kw) (Value, error) {
		m := v.o.(*Method)
		return CallWithSelf(th, m.Fn, m.Self, args, kw)
	}
	MethodType.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		if len(args) != 2 {
			return Value{}, th.TypeErrorf("method expected 2 arguments, got %d", len(args))
		}
		if args[0].Type().Call == nil {
			return Value{}, th.TypeErrorf("first argument must be callable")
		}
		if args[1].IsNone() {
			return Value{}, th.TypeErrorf("instance must not be None")
		}
		return From(&Method{Fn: args[0], Self: args[1]}), nil
	}
	MethodType.Repr = methodRepr
	MethodType.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, error) {
		x, ok1 := a.o.(*Method)
		y, ok2 := b.o.(*Method)
		if !ok1 || !ok2 || op != EQ && op != NE {
			return NotImplemented, nil
		}
		eq := Is(x.Self, y.Self)
		if eq {
			var err error
			if eq, err = Equal(th, x.Fn, y.Fn); err != nil {
				return Value{}, err
			}
		}
		return Bool(eq == (op == EQ)), nil
	}
	MethodType.Hash = func(th *Thread, v Value) (int64, error) {
		m := v.o.(*Method)
		h, err := Hash(th, m.Fn)
		return h ^ hashPointer(m.Self), err
	}
	// Attributes that a method does not have are its function's.
	MethodType.GetAttr = func(th *Thread, v Value, name *Str) (Value, error) {
		if d := MethodType.LookupStr(name); d.o != nil {
			if get := d.Type().DescrGet; get != nil {
				return get(th, d, v, MethodType)
			}
			return d, nil
		}
		return GetAttr(th, v.o.(*Method).Fn, name)
	}
	MethodType.DescrGet = func(th *Thread, d, obj Value, typ *Type) (Value, error) { return d, nil }
	MethodType.Getters = func() []Getter {
		return []Getter{
			{Name: "__func__", Field: true, Doc: "what is called, usually a function", Get: func(th *Thread, v Value) (Value, error) { return v.o.(*Method).Fn, nil }},
			{Name: "__self__", Field: true, Doc: "what it is called with as its first argument", Get: func(th *Thread, v Value) (Value, error) { return v.o.(*Method).Self, nil }},
			{Name: "__doc__", Get: func(th *Thread, v Value) (Value, error) {
				return GetAttrString(th, v.o.(*Method).Fn, "__doc__")
			}},
		}
	}
	MethodType.Methods = func() []Func {
		return []Func{{Name: "__reduce__", Fast0: func(th *Thread, self Value) (Value, error) {
			m := self.o.(*Method)
			name, err := GetAttrString(th, m.Fn, "__name__")
			if err != nil {
				return Value{}, err
			}
			getattr := builtinNamed(th, "getattr")
			return NewTuple([]Value{getattr, NewTuple([]Value{m.Self, name})}), nil
		}}}
	}
	initWrappers()
	initProperty()
}

func methodRepr(th *Thread, v Value) (Value, error) {
	m := v.o.(*Method)
	name := "?"
	for _, attr := range [...]string{"__qualname__", "__name__"} {
		q, err := GetAttrString(th, m.Fn, attr)
		if err != nil {
			if !IsException(err, AttributeErrorType) {
				return Value{}, err
			}
			continue
		}
		if s, ok := q.o.(*Str); ok {
			name = s.s
		}
		break
	}
	self, err := ReprString(th, m.Self)
	if err != nil {
		return Value{}, err
	}
	return FromString("<bound method " + name + " of " + self + ">"), nil
}

// wrapped is the callable in a staticmethod or classmethod.
func wrapped(v Value) Value {
	switch o := v.o.(type) {
	case *StaticMethod:
		return o.Fn
	case *ClassMethod:
		return o.Fn
	}
	return Value{}
}

func initWrappers() {
	StaticMethodType.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		if len(args) != 1 && len(kw) == 0 && typ == StaticMethodType {
			return Value{}, th.TypeErrorf("staticmethod expected 1 argument, got %d", len(args))
		}
		return From(&StaticMethod{Sub: NewSub(typ, nil), Fn: None}), nil
	}
	ClassMethodType.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		if len(args) != 1 && len(kw) == 0 && typ == ClassMethodType {
			return Value{}, th.TypeErrorf("classmethod expected 1 argument, got %d", len(args))
		}
		return From(&ClassMethod{Sub: NewSub(typ, nil), Fn: None}), nil
	}
	StaticMethodType.Init = func(th *Thread, v Value, args []Value, kw []Kw) error {
		if len(kw) > 0 {
			return th.TypeErrorf("staticmethod() takes no keyword arguments")
		}
		if len(args) != 1 {
			return th.TypeErrorf("staticmethod expected 1 argument, got %d", len(args))
		}
		s := v.o.(*StaticMethod)
		s.Fn = args[0]
		return copyWrapperAttrs(th, s.Ext, s.Fn)
	}
	ClassMethodType.Init = func(th *Thread, v Value, args []Value, kw []Kw) error {
		if len(kw) > 0 {
			return th.TypeErrorf("classmethod() takes no keyword arguments")
		}
		if len(args) != 1 {
			return th.TypeErrorf("classmethod expected 1 argument, got %d", len(args))
		}
		c := v.o.(*ClassMethod)
		c.Fn = args[0]
		return copyWrapperAttrs(th, c.Ext, c.Fn)
	}
	StaticMethodType.DescrGet = func(th *Thread, d, obj Value, typ *Type) (Value, error) { return d.o.(*StaticMethod).Fn, nil }
	StaticMethodType.Call = func(th *Thread, v Value, args []Value, kw []Kw) (Value, error) {
		return Call(th, v.o.(*StaticMethod).Fn, args, kw)
	}
	ClassMethodType.DescrGet = func(th *Thread, d, obj Value, typ *Type) (Value, error) {
		if typ == nil {
			typ = obj.Type()
		}
		return From(&Method{Fn: d.o.(*ClassMethod).Fn, Self: From(typ)}), nil
	}
	for _, t := range []*Type{StaticMethodType, ClassMethodType} {
		t.TextSig = "(function, /)"
		t.hasDict = true
		t.Repr = func(th *Thread, v Value) (Value, error) {
			s, err := ReprString(th, wrapped(v))
			return FromString("<" + v.Type().Name + "(" + s + ")>"), err
		}
		t.Getters = func() []Getter {
			return []Getter{
				{Name: "__func__", Field: true, Get: func(th *Thread, v Value) (Value, error) { return wrapped(v), nil }},
				{Name: "__wrapped__", Field: true, Get: func(th *Thread, v Value) (Value, error) { return wrapped(v), nil }},
				{Name: "__dict__", Get: genericGetDict, Set: genericSetDict},
				{Name: "__isabstractmethod__", Get: func(th *Thread, v Value) (Value, error) { return isAbstract(th, wrapped(v)) }},
			}
		}
	}
}

// copyWrapperAttrs gives a wrapper the names of what it wraps, as functools.wraps does.
func copyWrapperAttrs(th *Thread, in *Instance, fn Value) error {
	if in == nil {
		return nil
	}
	for _, name := range [...]string{"__module__", "__name__", "__qualname__", "__doc__", "__annotations__"} {
		v, err := GetAttrString(th, fn, name)
		if err != nil {
			if IsException(err, AttributeErrorType) {
				continue
			}
			return err
		}
		in.Set(th.Interp.Intern(name), v)
	}
	return nil
}

func isAbstract(th *Thread, fn Value) (Value, error) {
	if fn.o == nil {
		return False, nil
	}
	v, err := LookupAttr(th, fn, "__isabstractmethod__")
	if err != nil || v.o == nil {
		return False, err
	}
	b, err := Truth(th, v)
	return Bool(b), err
}

func orNone(v Value) Value {
	if v.o == nil {
		return None
	}
	return v
}

func unlessNone(v Value) Value {
	if v.o != nil && v.IsNone() {
		return Value{}
	}
	return v
}

// NewProperty is a property with only a getter, as Go code declares it.
func NewProperty(get, set Value) Value { return From(&Property{Get: get, Set: set}) }

func initProperty() {
	PropertyType.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		return From(&Property{Sub: NewSub(typ, PropertyType)}), nil
	}
	initArgs := &Func{Name: "property", Sig: "(fget=None, fset=None, fdel=None, doc=None)", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
		p := self.o.(*Property)
		p.Get, p.Set, p.Del, p.Doc = unlessNone(a[0]), unlessNone(a[1]), unlessNone(a[2]), a[3]
		p.docFromGet = false
		p.Name = Value{}
		return None, p.takeDoc(th)
	}}
	PropertyType.TextSig = "(fget=None, fset=None, fdel=None, doc=None)"
	PropertyType.Init = func(th *Thread, v Value, args []Value, kw []Kw) error {
		_, err := initArgs.call(th, v, args, kw)
		return err
	}
	PropertyType.DescrGet = func(th *Thread, d, obj Value, typ *Type) (Value, error) {
		p := d.o.(*Property)
		if obj.o == nil || obj.IsNone() && typ != NoneType {
			return d, nil
		}
		if p.Get.o == nil {
			return Value{}, p.missing(th, obj, "getter")
		}
		return Call(th, p.Get, []Value{obj}, nil)
	}
	PropertyType.DescrSet = func(th *Thread, d, obj, x Value) error {
		p := d.o.(*Property)
		fn, what, args := p.Set, "setter", []Value{obj, x}
		if x.o == nil {
			fn, what, args = p.Del, "deleter", args[:1]
		}
		if fn.o == nil {
			return p.missing(th, obj, what)
		}
		_, err := Call(th, fn, args, nil)
		return err
	}
	PropertyType.Methods = func() []Func {
		return []Func{
			{Name: "getter", Sig: "(object, /)", Doc: "Return a property like this one that reads through the given function; used as a decorator.", Fast1: func(th *Thread, self, fn Value) (Value, error) {
				return self.o.(*Property).with(th, self, fn, Value{}, Value{})
			}},
			{Name: "setter", Sig: "(object, /)", Doc: "Return a property like this one that assigns through the given function; used as a decorator.", Fast1: func(th *Thread, self, fn Value) (Value, error) {
				return self.o.(*Property).with(th, self, Value{}, fn, Value{})
			}},
			{Name: "deleter", Sig: "(object, /)", Doc: "Return a property like this one that deletes through the given function; used as a decorator.", Fast1: func(th *Thread, self, fn Value) (Value, error) {
				return self.o.(*Property).with(th, self, Value{}, Value{}, fn)
			}},
			{Name: "__set_name__", Doc: "Note the name under which the property stands in its class, for error messages.", Raw: func(th *Thread, self Value, args []Value, kw []Kw) (Value, error) {
				if len(args) != 2 {
					return Value{}, th.TypeErrorf("__set_name__() takes 2 positional arguments but %d were given", len(args))
				}
				self.o.(*Property).Name = args[1]
				return None, nil
			}},
		}
	}
	PropertyType.Getters = func() []Getter {
		return []Getter{
			{Name: "fget", Field: true, Get: func(th *Thread, v Value) (Value, error) { return orNone(v.o.(*Property).Get), nil }},
			{Name: "fset", Field: true, Get: func(th *Thread, v Value) (Value, error) { return orNone(v.o.(*Property).Set), nil }},
			{Name: "fdel", Field: true, Get: func(th *Thread, v Value) (Value, error) { return orNone(v.o.(*Property).Del), nil }},
			{Name: "__doc__", Get: func(th *Thread, v Value) (Value, error) { return orNone(v.o.(*Property).Doc), nil },
				Set: func(th *Thread, v, x Value) error { v.o.(*Property).Doc = x; return nil }},
			{Name: "__name__", Get: func(th *Thread, v Value) (Value, error) {
				p := v.o.(*Property)
				if p.Name.o != nil {
					return p.Name, nil
				}
				if p.Get.o != nil {
					n, err := LookupAttr(th, p.Get, "__name__")
					if err != nil || n.o != nil {
						return n, err
					}
				}
				return Value{}, th.AttributeErrorf(v, "__name__", "'property' object has no attribute '__name__'")
			}, Set: func(th *Thread, v, x Value) error { v.o.(*Property).Name = x; return nil }},
			{Name: "__isabstractmethod__", Get: func(th *Thread, v Value) (Value, error) {
				p := v.o.(*Property)
				for _, fn := range []Value{p.Get, p.Set, p.Del} {
					if b, err := isAbstract(th, fn); err != nil || b.AsBool() {
						return b, err
					}
				}
				return False, nil
			}},
		}
	}
}

// takeDoc gives a property without docstring its getter's. Instances of subclasses have it as
// an attribute; where there is no place for it, one that was given is dropped.
func (p *Property) takeDoc(th *Thread) error {
	doc := unlessNone(p.Doc)
	if doc.o == nil && p.Get.o != nil {
		d, err := LookupAttr(th, p.Get, "__doc__")
		if err != nil {
			return err
		}
		doc = unlessNone(d)
		p.docFromGet = doc.o != nil
	}
	p.Doc = orNone(doc)
	if p.Ext == nil {
		return nil
	}
	err := genericSetAttr(th, From(p), th.Interp.Intern("__doc__"), p.Doc)
	if err != nil && !p.docFromGet && IsException(err, AttributeErrorType) {
		return nil
	}
	return err
}

// with is a copy in which the given functions replace those of p.
func (p *Property) with(th *Thread, self, get, set, del Value) (Value, error) {
	pick := func(a, b Value) Value {
		if a.o != nil && !a.IsNone() {
			return a
		}
		return orNone(b)
	}
	doc := orNone(p.Doc)
	if p.docFromGet {
		doc = None
	}
	v, err := Call(th, From(self.Type()), []Value{pick(get, p.Get), pick(set, p.Set), pick(del, p.Del), doc}, nil)
	if q, ok := v.o.(*Property); ok {
		q.Name = p.Name
	}
	return v, err
}

// missing is the AttributeError for a part that the property lacks.
func (p *Property) missing(th *Thread, obj Value, what string) error {
	name := p.Name
	if name.o == nil && p.Get.o != nil {
		name, _ = LookupAttr(th, p.Get, "__name__")
	}
	if name.o == nil {
		return th.AttributeErrorf(obj, "", "property of '%s' object has no %s", obj.Type().Qualname, what)
	}
	r, err := ReprString(th, name)
	if err != nil {
		return err
	}
	return th.AttributeErrorf(obj, StringOf(name), "property %s of '%s' object has no %s", r, obj.Type().Qualname, what)
}

// NewClassMethod is classmethod(fn).
func NewClassMethod(fn Value) Value { return From(&ClassMethod{Fn: fn}) }

// NewStaticMethod is staticmethod(fn).
func NewStaticMethod(fn Value) Value { return From(&StaticMethod{Fn: fn}) }
