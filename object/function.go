package object

// this file describes functions: what Python code can see and change of them. Calling
// them is the evaluator's.

func fnOf(v Value) *Function { return v.o.(*Function) }

func init() {
	t := FunctionType
	t.Doc = `Make a function out of code.

code        the code object of its body
globals     the dict it finds global names in
name        what it is called, if not as the code says
argdefs     the tuple of defaults of its last parameters
closure     the tuple of cells of its free variables
kwdefaults  the dict of defaults of its keyword-only parameters`
	t.TextSig = "(code, globals, name=None, argdefs=None, closure=None,\n         kwdefaults=None)"
	t.hasDict = true
	t.New = functionNew
	t.SetAttr = func(th *Thread, v Value, name *Str, x Value) error {
		if d := FunctionType.Lookup(name.s); d.o == nil {
			fnOf(v).Attrs()
		}
		return genericSetAttr(th, v, name, x)
	}
	t.Getters = functionGetters
	CellType.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		if len(args) > 1 || len(kw) > 0 {
			return Value{}, th.TypeErrorf("cell expected at most 1 argument, got %d", len(args))
		}
		c := &Cell{}
		if len(args) == 1 {
			c.V = args[0]
		}
		return From(c), nil
	}
	CellType.Repr = func(th *Thread, v Value) (Value, error) {
		c := v.o.(*Cell)
		if c.V.o == nil {
			return FromString("<cell at " + Address(v) + ": empty>"), nil
		}
		return FromString("<cell at " + Address(v) + ": " + c.V.Type().Name + " object at " + Address(c.V) + ">"), nil
	}
	CellType.Compare = compareCells
	CellType.noHash = true
	CellType.Getters = func() []Getter {
		return []Getter{{Name: "cell_contents", Get: func(th *Thread, v Value) (Value, error) {
			if c := v.o.(*Cell); c.V.o != nil {
				return c.V, nil
			}
			return Value{}, th.ValueErrorf("Cell is empty")
		}, Set: func(th *Thread, v, x Value) error {
			v.o.(*Cell).V = x
			return nil
		}}}
	}
}

func compareCells(th *Thread, a, b Value, op CompareOp) (Value, error) {
	x, ok1 := a.o.(*Cell)
	y, ok2 := b.o.(*Cell)
	if !ok1 || !ok2 {
		return NotImplemented, nil
	}
	if x.V.o != nil && y.V.o != nil {
		return Compare(th, x.V, y.V, op)
	}
	count := func(c *Cell) int {
		if c.V.o != nil {
			return 1
		}
		return 0
	}
	return Bool(op.Holds(count(x) - count(y))), nil
}

var functionNewArgs = &Func{Name: "function", Sig: "(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
	Bound: func(th *Thread, self Value, a []Value) (Value, error) { return makeFunction(th, a) }}

func functionNew(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
	return functionNewArgs.call(th, Value{}, args, kw)
}

func makeFunction(th *Thread, a []Value) (Value, error) {
	code, ok := a[0].o.(*Code)
	if !ok {
		return Value{}, th.TypeErrorf("function() argument 'code' must be code, not %s", a[0].Type().Name)
	}
	globals, ok := a[1].o.(*Dict)
	if !ok {
		return Value{}, th.TypeErrorf("function() argument 'globals' must be dict, not %s", a[1].Type().Name)
	}
	f := &Function{Code: code, Globals: globals, Builtins: th.Interp.Builtins, Name: th.Interp.Intern(code.Name), Qualname: th.Interp.Intern(code.Qualname), Doc: code.Doc}
	switch b := globals.GetString("__builtins__").o.(type) {
	case *Module:
		f.Builtins = b.Dict
	case *Dict:
		f.Builtins = b
	case nil:
		if th.Top != nil && th.Top.Builtins != nil {
			f.Builtins = th.Top.Builtins
		}
	}
	if n := unlessNone(a[2]); n.o != nil {
		s, ok := n.o.(*Str)
		if !ok {
			return Value{}, th.TypeErrorf("arg 3 (name) must be None or string")
		}
		f.Name = s
	}
	if d := unlessNone(a[3]); d.o != nil {
		tup, ok := d.o.(*Tuple)
		if !ok {
			return Value{}, th.TypeErrorf("arg 4 (defaults) must be None or tuple")
		}
		f.Defaults = tup.Items
	}
	if err := f.takeClosure(th, a[4]); err != nil {
		return Value{}, err
	}
	if d := unlessNone(a[5]); d.o != nil {
		kd, ok := d.o.(*Dict)
		if !ok {
			return Value{}, th.TypeErrorf("arg 6 (kwdefaults) must be None or dict")
		}
		f.KwDefaults = kd
	}
	f.Module = orNone(globals.GetString("__name__"))
	return From(f), nil
}

// takeClosure checks and sets the closure argument.
func (f *Function) takeClosure(th *Thread, c Value) error {
	want := len(f.Code.Freevars)
	c = unlessNone(c)
	tup, ok := c.o.(*Tuple)
	if !ok {
		if want > 0 && c.o == nil {
			return th.TypeErrorf("arg 5 (closure) must be tuple")
		}
		if c.o != nil {
			return th.TypeErrorf("arg 5 (closure) must be None or tuple")
		}
		return nil
	}
	if len(tup.Items) != want {
		return th.ValueErrorf("%s requires closure of length %d, not %d", f.Code.Name, want, len(tup.Items))
	}
	for _, x := range tup.Items {
		cell, ok := x.o.(*Cell)
		if !ok {
			return th.TypeErrorf("arg 5 (closure) expected cell, found %s", x.Type().Name)
		}
		f.Closure = append(f.Closure, cell)
	}
	return nil
}

func functionGetters() []Getter {
	return []Getter{
		{Name: "__name__", Get: func(th *Thread, v Value) (Value, error) { return From(fnOf(v).Name), nil }, Set: func(th *Thread, v, x Value) error {
			s, ok := x.o.(*Str)
			if !ok {
				return th.TypeErrorf("__name__ must be set to a string object")
			}
			fnOf(v).Name = s
			return nil
		}},
		{Name: "__qualname__", Get: func(th *Thread, v Value) (Value, error) { return From(fnOf(v).Qualname), nil }, Set: func(th *Thread, v, x Value) error {
			s, ok := x.o.(*Str)
			if !ok {
				return th.TypeErrorf("__qualname__ must be set to a string object")
			}
			fnOf(v).Qualname = s
			return nil
		}},
		{Name: "__code__", Get: func(th *Thread, v Value) (Value, error) { return From(fnOf(v).Code), nil }, Set: setFunctionCode},
		{Name: "__defaults__", Get: func(th *Thread, v Value) (Value, error) {
			if d := fnOf(v).Defaults; d != nil {
				return NewTuple(d), nil
			}
			return None, nil
		}, Set: func(th *Thread, v, x Value) error {
			x = unlessNone(x)
			if x.o == nil {
				fnOf(v).Defaults = nil
				return nil
			}
			tup, ok := x.o.(*Tuple)
			if !ok {
				return th.TypeErrorf("__defaults__ must be set to a tuple object")
			}
			fnOf(v).Defaults = tup.Items
			return nil
		}},
		{Name: "__kwdefaults__", Get: func(th *Thread, v Value) (Value, error) { return dictOrNone(fnOf(v).KwDefaults), nil }, Set: func(th *Thread, v, x Value) error {
			d, ok := unlessNone(x).o.(*Dict)
			if !ok && unlessNone(x).o != nil {
				return th.TypeErrorf("__kwdefaults__ must be set to a dict object")
			}
			fnOf(v).KwDefaults = d
			return nil
		}},
		{Name: "__annotations__", Get: func(th *Thread, v Value) (Value, error) {
			f := fnOf(v)
			if f.Annotations == nil {
				f.Annotations = NewDict()
			}
			return From(f.Annotations), nil
		}, Set: func(th *Thread, v, x Value) error {
			d, ok := unlessNone(x).o.(*Dict)
			if !ok && unlessNone(x).o != nil {
				return th.TypeErrorf("__annotations__ must be set to a dict object")
			}
			fnOf(v).Annotations = d
			return nil
		}},
		{Name: "__globals__", Field: true, Get: func(th *Thread, v Value) (Value, error) { return From(fnOf(v).Globals), nil }},
		{Name: "__builtins__", Field: true, Get: func(th *Thread, v Value) (Value, error) { return From(fnOf(v).Builtins), nil }},
		{Name: "__closure__", Field: true, Get: func(th *Thread, v Value) (Value, error) {
			f := fnOf(v)
			if len(f.Closure) == 0 {
				return None, nil
			}
			cells := make([]Value, len(f.Closure))
			for i, c := range f.Closure {
				cells[i] = From(c)
			}
			return NewTuple(cells), nil
		}},
		{Name: "__dict__", Get: func(th *Thread, v Value) (Value, error) { return From(fnOf(v).Attrs().Dict()), nil }, Set: func(th *Thread, v, x Value) error {
			if x.o == nil {
				return th.TypeErrorf("cannot delete __dict__")
			}
			fnOf(v).Attrs()
			return genericSetDict(th, v, x)
		}},
		{Name: "__doc__", Get: func(th *Thread, v Value) (Value, error) { return orNone(fnOf(v).Doc), nil }, Set: func(th *Thread, v, x Value) error {
			fnOf(v).Doc = orNone(x)
			return nil
		}},
		{Name: "__module__", Get: func(th *Thread, v Value) (Value, error) { return orNone(fnOf(v).Module), nil }, Set: func(th *Thread, v, x Value) error {
			fnOf(v).Module = orNone(x)
			return nil
		}},
		{Name: "__type_params__", Get: func(th *Thread, v Value) (Value, error) {
			if p := fnOf(v).TypeParams; p.o != nil {
				return p, nil
			}
			return NewTuple(nil), nil
		}, Set: func(th *Thread, v, x Value) error {
			if _, ok := x.o.(*Tuple); !ok {
				return th.TypeErrorf("__type_params__ must be set to a tuple")
			}
			fnOf(v).TypeParams = x
			return nil
		}},
	}
}

func dictOrNone(d *Dict) Value {
	if d == nil {
		return None
	}
	return From(d)
}

func setFunctionCode(th *Thread, v, x Value) error {
	c, ok := x.o.(*Code)
	if !ok {
		return th.TypeErrorf("__code__ must be set to a code object")
	}
	f := fnOf(v)
	if len(c.Freevars) != len(f.Closure) {
		return th.ValueErrorf("%s() requires a code object with %d free vars, not %d", f.Name.s, len(f.Closure), len(c.Freevars))
	}
	const kinds = CodeGenerator | CodeCoroutine | CodeAsyncGenerator
	if c.Flags&kinds != f.Code.Flags&kinds {
		if err := th.Warn(DeprecationWarningType, "Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)", 1); err != nil {
			return err
		}
	}
	f.Code = c
	return nil
}
