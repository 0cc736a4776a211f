package object

// this file describes the builtin exceptions that have a few attributes of their own:
// StopIteration, SystemExit, KeyError, ImportError, AttributeError and NameError

// member is an attribute that holds any object, None while it is unset or deleted.
func member(name, doc string) Getter {
	return Getter{
		Name: name, Doc: doc, Field: true,
		Get: func(th *Thread, v Value) (Value, error) { return orNone(v.o.(*Exception).Field(name)), nil },
		Set: func(th *Thread, v, x Value) error { v.o.(*Exception).SetField(name, x); return nil },
	}
}

// valMember is the attribute in Val.
func valMember(name, doc string) func() []Getter {
	return func() []Getter {
		return []Getter{{
			Name: name, Doc: doc,
			Get: func(th *Thread, v Value) (Value, error) { return orNone(v.o.(*Exception).Val), nil },
			Set: func(th *Thread, v, x Value) error { v.o.(*Exception).Val = x; return nil },
		}}
	}
}

func (e *Exception) takeFirst() {
	e.Val = Value{}
	if len(e.Args) > 0 {
		e.Val = e.Args[0]
	}
}

func (e *Exception) takeCode() {
	e.takeFirst()
	if len(e.Args) > 1 {
		e.Val = NewTuple(e.Args)
	}
}

func (e *Exception) takeImportMsg() {
	e.SetField("msg", Value{})
	if len(e.Args) == 1 {
		e.SetField("msg", e.Args[0])
	}
}

// initWith is the __init__ that stores the keyword arguments it knows as fields. An
// omitted keyword clears its field.
func initWith(names ...string) InitFunc {
	return func(th *Thread, v Value, args []Value, kw []Kw) error {
		if err := excInit(th, v, args, nil); err != nil {
			return err
		}
		e := v.o.(*Exception)
		if e.rare != nil {
			for _, n := range names {
				e.SetField(n, Value{})
			}
		}
		if len(kw) > len(names) {
			return th.TooManyKeywords(builtinExc(e.Type()).Name, len(names), len(kw))
		}
	keywords:
		for _, k := range kw {
			for _, n := range names {
				if n == k.Name.s {
					e.SetField(n, k.Val)
					continue keywords
				}
			}
			return th.UnexpectedKeyword(builtinExc(e.Type()).Name, k.Name.s, names...)
		}
		return nil
	}
}

// importReduce adds the fields to the state.
func importReduce(th *Thread, v Value) (Value, error) {
	e := v.o.(*Exception)
	state := NewDict()
	if e.Ext != nil {
		state = e.Ext.Dict().Copy()
	}
	for _, n := range [...]string{"name", "path", "name_from"} {
		if x := e.Field(n); x.o != nil {
			state.SetString(n, x)
		}
	}
	r := []Value{From(e.Type()), NewTuple(e.Args)}
	if state.Len() > 0 {
		r = append(r, From(state))
	}
	return NewTuple(r), nil
}

// attributeState leaves out obj, which may not be picklable.
func attributeState(e *Exception, args Value) Value {
	state := NewDict()
	if e.Ext != nil {
		state = e.Ext.Dict().Copy()
	}
	if n := e.Field("name"); n.o != nil {
		state.SetString("name", n)
	}
	state.SetString("args", args)
	return From(state)
}

func init() {
	t := StopIterationType
	t.Init = func(th *Thread, v Value, args []Value, kw []Kw) error {
		if err := excInit(th, v, args, kw); err != nil {
			return err
		}
		v.o.(*Exception).takeFirst()
		return nil
	}
	t.Getters = valMember("value", "what the generator or coroutine returned")

	t = SystemExitType
	t.Init = func(th *Thread, v Value, args []Value, kw []Kw) error {
		if err := excInit(th, v, args, kw); err != nil {
			return err
		}
		v.o.(*Exception).takeCode()
		return nil
	}
	t.Getters = valMember("code", "exit status: an int, None for success, or an object to print to stderr")

	KeyErrorType.Str = func(th *Thread, v Value) (Value, error) {
		if e := v.o.(*Exception); len(e.Args) == 1 {
			return Repr(th, e.Args[0])
		}
		return excStr(th, v)
	}

	t = ImportErrorType
	fields := initWith("name", "path", "name_from")
	t.Init = func(th *Thread, v Value, args []Value, kw []Kw) error {
		if err := fields(th, v, args, kw); err != nil {
			return err
		}
		v.o.(*Exception).takeImportMsg()
		return nil
	}
	t.Str = func(th *Thread, v Value) (Value, error) {
		if m := v.o.(*Exception).Field("msg"); m.o != nil && m.Type() == StrType {
			return m, nil
		}
		return excStr(th, v)
	}
	t.Methods = func() []Func { return []Func{{Name: "__reduce__", Fast0: importReduce}} }
	t.Getters = func() []Getter {
		return []Getter{member("msg", "what went wrong, as text"), member("name", "module name"), member("path", "module path"), member("name_from", "the name that was asked of the module, as in 'from module import name'")}
	}

	t = AttributeErrorType
	t.Init = initWith("name", "obj")
	t.Str = excStr
	t.Methods = func() []Func {
		return []Func{
			{Name: "__getstate__", Fast0: func(th *Thread, v Value) (Value, error) {
				e := v.o.(*Exception)
				return attributeState(e, NewTuple(e.Args)), nil
			}},
			{Name: "__reduce__", Fast0: func(th *Thread, v Value) (Value, error) {
				e := v.o.(*Exception)
				args := NewTuple(e.Args)
				return NewTuple([]Value{From(e.Type()), args, attributeState(e, args)}), nil
			}},
		}
	}
	t.Getters = func() []Getter {
		return []Getter{member("name", "the attribute that was looked for"), member("obj", "object")}
	}

	t = NameErrorType
	t.Init = initWith("name")
	t.Str = excStr
	t.Getters = func() []Getter { return []Getter{member("name", "name")} }
}
