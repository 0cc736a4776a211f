package object

// this file describes BaseException: arguments, text, and the links to a traceback,
// a cause and a context

// excNew is BaseException.__new__: it only keeps the arguments.
func excNew(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
	e := &Exception{class: typ}
	e.setArgs(args)
	return From(e), nil
}

// excInit is BaseException.__init__.
func excInit(th *Thread, v Value, args []Value, kw []Kw) error {
	if len(kw) > 0 {
		return noKeywords(th, v)
	}
	e := v.o.(*Exception)
	if !sameValues(e.Args, args) {
		e.setArgs(args)
	}
	return nil
}

func noKeywords(th *Thread, v Value) error {
	return th.TypeErrorf("%s() takes no keyword arguments", v.Type().Name)
}

func sameValues(a, b []Value) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// excStr is str(e): nothing, the argument, or the tuple of arguments.
func excStr(th *Thread, v Value) (Value, error) {
	e := v.o.(*Exception)
	switch len(e.Args) {
	case 0:
		return FromString(""), nil
	case 1:
		return ToStr(th, e.Args[0])
	}
	return ToStr(th, NewTuple(e.Args))
}

func excRepr(th *Thread, v Value) (Value, error) {
	e := v.o.(*Exception)
	name := e.Type().Name
	if len(e.Args) == 1 {
		s, err := ReprString(th, e.Args[0])
		if err != nil {
			return Value{}, err
		}
		return FromString(name + "(" + s + ")"), nil
	}
	s, err := ReprString(th, NewTuple(e.Args))
	if err != nil {
		return Value{}, err
	}
	return FromString(name + s), nil
}

// excReduce is __reduce__: the class, the arguments, and the attributes if there are any.
func excReduce(th *Thread, v Value) (Value, error) {
	e := v.o.(*Exception)
	return e.reduce(NewTuple(e.Args)), nil
}

func (e *Exception) reduce(args Value) Value {
	if e.Ext != nil && len(e.Ext.Names()) > 0 {
		return NewTuple([]Value{From(e.Type()), args, From(e.Ext.Dict())})
	}
	return NewTuple([]Value{From(e.Type()), args})
}

func excSetState(th *Thread, v, state Value) (Value, error) {
	if state.IsNone() {
		return None, nil
	}
	d, ok := state.o.(*Dict)
	if !ok {
		return Value{}, th.TypeErrorf("state is not a dictionary")
	}
	for _, it := range d.Items() {
		name, err := attrName(th, it.Key)
		if err != nil {
			return Value{}, err
		}
		if err := SetAttr(th, v, name, it.Val); err != nil {
			return Value{}, err
		}
	}
	return None, nil
}

// AddNote adds a note that the traceback will show. An exception whose __notes__ cannot
// take it stays as it is.
func (e *Exception) AddNote(th *Thread, note string) { _ = e.addNote(th, FromString(note)) }

// addNote is BaseException.add_note.
func (e *Exception) addNote(th *Thread, note Value) error {
	if note.Type().Flags&FlagStrSub == 0 {
		return th.TypeErrorf("note must be a str, not '%s'", note.Type().Name)
	}
	notes, err := LookupAttr(th, From(e), "__notes__")
	if err != nil {
		return err
	}
	if notes.o == nil {
		return SetAttrString(th, From(e), "__notes__", NewList([]Value{note}))
	}
	l, ok := notes.o.(*List)
	if !ok {
		return th.TypeErrorf("Cannot add note: __notes__ is not a list")
	}
	l.Items = append(l.Items, note)
	return nil
}

// getArgs is e.args. The tuple of a lone exception is not of its memory, which is used again.
func getArgs(th *Thread, v Value) (Value, error) {
	e := v.o.(*Exception)
	if e.lone && len(e.Args) == 1 {
		return NewTuple(append([]Value(nil), e.Args...)), nil
	}
	return NewTuple(e.Args), nil
}

// setTraceback is the assignment to __traceback__.
func setTraceback(th *Thread, v, x Value) error {
	e := v.o.(*Exception)
	if x.o == nil {
		return th.TypeErrorf("__traceback__ may not be deleted")
	}
	tb, ok := x.o.(*Traceback)
	if !ok && !x.IsNone() {
		return th.TypeErrorf("__traceback__ must be a traceback or None")
	}
	e.TB = tb
	return nil
}

func setContext(th *Thread, v, x Value) error {
	if x.o == nil {
		return th.TypeErrorf("__context__ may not be deleted")
	}
	c, ok := x.o.(*Exception)
	if !ok && !x.IsNone() {
		return th.TypeErrorf("exception context must be None or derive from BaseException")
	}
	v.o.(*Exception).Context = c
	return nil
}

func setCause(th *Thread, v, x Value) error {
	if x.o == nil {
		return th.TypeErrorf("__cause__ may not be deleted")
	}
	if _, ok := x.o.(*Exception); !ok && !x.IsNone() {
		return th.TypeErrorf("exception cause must be None or derive from BaseException")
	}
	e := v.o.(*Exception)
	e.Cause, e.Suppress = unlessNone(x), true
	return nil
}

func setSuppress(th *Thread, v, x Value) error {
	if x.o == nil {
		return th.TypeErrorf("can't delete numeric/char attribute")
	}
	if !x.IsBool() {
		return th.TypeErrorf("attribute value type must be bool")
	}
	v.o.(*Exception).Suppress = x.AsBool()
	return nil
}

func setArgsAttr(th *Thread, v, x Value) error {
	if x.o == nil {
		return th.TypeErrorf("args may not be deleted")
	}
	items, err := Slice(th, x)
	if err != nil {
		return err
	}
	v.o.(*Exception).Args = items
	return nil
}

// traceValue and excValue are nil pointers as None.
func traceValue(tb *Traceback) Value {
	if tb == nil {
		return None
	}
	return From(tb)
}

func excValue(e *Exception) Value {
	if e == nil {
		return None
	}
	return From(e)
}

func init() {
	t := BaseExceptionType
	t.hasDict = true
	t.New = excNew
	t.Init = excInit
	t.Repr = excRepr
	t.Str = excStr
	t.Methods = func() []Func {
		return []Func{
			{Name: "__reduce__", Fast0: excReduce},
			{Name: "__setstate__", Sig: "(state, /)", Fast1: excSetState},
			{Name: "with_traceback", Sig: "(tb, /)", Doc: "Set __traceback__ to tb, a traceback or None, and return the exception, ready for raise.", Fast1: func(th *Thread, v, tb Value) (Value, error) {
				return v, setTraceback(th, v, tb)
			}},
			{Name: "add_note", Sig: "(note, /)", Doc: "Append note, a str, to __notes__: a traceback shows the notes under the message.", Fast1: func(th *Thread, v, note Value) (Value, error) {
				return None, v.o.(*Exception).addNote(th, note)
			}},
		}
	}
	t.Getters = func() []Getter {
		return []Getter{
			{Name: "__dict__", Get: genericGetDict, Set: genericSetDict},
			{Name: "args", Get: getArgs, Set: setArgsAttr},
			{Name: "__traceback__", Get: func(th *Thread, v Value) (Value, error) { return traceValue(v.o.(*Exception).TB), nil }, Set: setTraceback},
			{Name: "__context__", Doc: "the exception that was being handled when this one was raised, or None", Get: func(th *Thread, v Value) (Value, error) { return excValue(v.o.(*Exception).Context), nil }, Set: setContext},
			{Name: "__cause__", Doc: "what this exception was raised from, or None", Get: func(th *Thread, v Value) (Value, error) { return orNone(v.o.(*Exception).Cause), nil }, Set: setCause},
			{Name: "__suppress_context__", Get: func(th *Thread, v Value) (Value, error) { return Bool(v.o.(*Exception).Suppress), nil }, Set: setSuppress},
		}
	}
}

// NewErrorClass is a new exception class of a module written in Go, which keeps it: every
// interpreter has its own.
func NewErrorClass(th *Thread, module, name string, base *Type) *Type {
	ns := NewDict()
	ns.SetString("__module__", FromString(module))
	t, err := NewType(th, TypeType, name, []*Type{base}, ns, nil)
	if err != nil {
		return base // making a class of a builtin base does not fail
	}
	return t
}
