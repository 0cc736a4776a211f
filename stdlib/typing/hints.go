package typing

import (
	"pyasync/object"
)

// this file defines ForwardRef, and reads annotations: get_type_hints, get_origin, get_args

var forwardSlots = []string{"__forward_arg__", "__forward_code__", "__forward_evaluated__", "__forward_value__", "__forward_is_argument__",
	"__forward_is_class__", "__forward_module__"}

var forwardRefClass = object.ClassDef{Name: "ForwardRef", Sealed: true, Slots: append([]string{"__weakref__"}, forwardSlots...), Doc: "A type that is told by text.", Defs: []def{
	{Name: "__init__", Sig: "(self, arg, is_argument=True, module=None, *, is_class=False)", Run: func(f *frame, a []value) (value, error) {
		th := f.Th
		s, ok := object.AsStr(a[1])
		if !ok {
			return value{}, th.Failf(object.TypeErrorType, "Forward reference must be a string -- got %r", a[1])
		}
		text := s.String()
		if len(text) > 0 && text[0] == '*' {
			text = "(" + text + ",)[0]" // *tuple[int, str]
		}
		code, err := th.Interp.Hooks.Compile(th, object.FromString(text), object.CompileOptions{Filename: "<string>", Mode: "eval", DontInherit: true, Optimize: -1})
		if err != nil {
			if object.IsException(err, object.SyntaxErrorType) {
				return value{}, th.Failf(object.SyntaxErrorType, "Forward reference must be an expression -- got %r", a[1])
			}
			return value{}, err
		}
		for i, v := range []value{a[1], code, object.False, object.None, a[2], a[4], a[3]} {
			if err := object.SetAttrString(th, a[0], forwardSlots[i], v); err != nil {
				return value{}, err
			}
		}
		return object.None, nil
	}},
	{Name: "_evaluate", Sig: "(self, globalns, localns, type_params=?, *, recursive_guard)", Default: func(*thread, string) value { return object.NewTuple(nil) },
		Run: func(f *frame, a []value) (value, error) {
			e := &evaluator{th: f.Th, globals: a[1], locals: a[2], params: a[3]}
			return e.forward(a[0])
		}},
	{Name: "__eq__", Sig: "(self, other)", Run: func(f *frame, a []value) (value, error) {
		if !a[1].Type().Is(of(f.Th).forwardRef) {
			return object.NotImplemented, nil
		}
		for _, name := range [...]string{"__forward_arg__", "__forward_module__"} {
			x, err := object.GetAttrString(f.Th, a[0], name)
			if err != nil {
				return value{}, err
			}
			y, err := object.GetAttrString(f.Th, a[1], name)
			if err != nil {
				return value{}, err
			}
			if eq, err := object.Equal(f.Th, x, y); err != nil || !eq {
				return object.False, err
			}
		}
		return object.True, nil
	}},
	{Name: "__hash__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
		x, err := object.GetAttrString(f.Th, a[0], "__forward_arg__")
		if err != nil {
			return value{}, err
		}
		y, err := object.GetAttrString(f.Th, a[0], "__forward_module__")
		if err != nil {
			return value{}, err
		}
		h, err := object.Hash(f.Th, object.NewTuple([]value{x, y}))
		return object.Int(h), err
	}},
	{Name: "__or__", Sig: "(self, other)", Run: func(f *frame, a []value) (value, error) { return union(f.Th, a[:2:2]) }},
	{Name: "__ror__", Sig: "(self, other)", Run: func(f *frame, a []value) (value, error) { return union(f.Th, []value{a[1], a[0]}) }},
	{Name: "__repr__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
		x, err := object.GetAttrString(f.Th, a[0], "__forward_arg__")
		if err != nil {
			return value{}, err
		}
		text, err := object.ReprString(f.Th, x)
		if err != nil {
			return value{}, err
		}
		m, err := object.GetAttrString(f.Th, a[0], "__forward_module__")
		if err != nil {
			return value{}, err
		}
		if !m.IsNone() {
			r, err := object.ReprString(f.Th, m)
			if err != nil {
				return value{}, err
			}
			text += ", module=" + r
		}
		return object.FromString("ForwardRef(" + text + ")"), nil
	}},
	{Name: "__init_subclass__", Sig: "(cls, /, *args, **kwds)", Kind: object.ClassMethodDef, Run: func(f *frame, a []value) (value, error) {
		return value{}, f.Th.TypeErrorf("Cannot subclass special typing classes")
	}},
}}

func newForwardRef(th *thread, text, module value, how strictness) (value, error) {
	return object.Call(th, object.From(of(th).forwardRef), []value{text, object.Bool(how == strict)}, kwargs{
		{Name: th.Interp.Intern("module"), Val: module}, {Name: th.Interp.Intern("is_class"), Val: object.Bool(how == lenient || how == evaluated)}})
}

// evaluator replaces the text in annotations by what it means.
type evaluator struct {
	th              *thread
	globals, locals value // dicts, or None
	params          value // type parameters in scope
	guard           []string
}

// forward evaluates a ForwardRef.
func (e *evaluator) forward(ref value) (value, error) {
	th := e.th
	get := func(name string) (value, error) { return object.GetAttrString(th, ref, name) }
	arg, err := get("__forward_arg__")
	if err != nil {
		return value{}, err
	}
	text, err := object.ToString(th, arg)
	if err != nil {
		return value{}, err
	}
	for _, g := range e.guard {
		if g == text {
			return ref, nil
		}
	}
	code, err := get("__forward_code__")
	if err != nil {
		return value{}, err
	}
	module, err := get("__forward_module__")
	if err != nil {
		return value{}, err
	}
	globals, _ := object.AsDict(e.globals)
	locals := object.NewDict()
	if globals == nil {
		globals = object.NewDict()
		if l, ok := object.AsDict(e.locals); ok {
			globals = l
		}
	}
	if !module.IsNone() {
		name := module
		if s, ok := object.AsStr(name); ok {
			if m, ok := th.Interp.Modules.GetString(s.String()).Object().(*object.Module); ok {
				globals = m.Dict
			}
		}
	}
	params, err := object.Slice(th, e.params)
	if err != nil {
		return value{}, err
	}
	if !e.locals.IsNone() {
		if err := object.EachItem(th, e.locals, func(k, v value) error { return locals.Set(th, k, v) }); err != nil {
			return value{}, err
		}
	}
	isClass, err := get("__forward_is_class__")
	if err != nil {
		return value{}, err
	}
	inClass, err := object.Truth(th, isClass)
	if err != nil {
		return value{}, err
	}
	if len(params) > 0 {
		globals = globals.Copy()
	}
	for _, p := range params {
		// In a class, whose own names the globals are here, they come behind those.
		if tp, ok := p.Object().(*object.TypeParam); ok && !(inClass && globals.HasStr(tp.Name)) {
			globals.SetString(tp.Name, p)
			locals.DeleteStr(tp.Name)
		}
	}
	v, err := th.Interp.Hooks.Exec(th, code, globals, object.From(locals), value{})
	if err != nil {
		return value{}, err
	}
	isArgument, err := get("__forward_is_argument__")
	if err != nil {
		return value{}, err
	}
	how := strict
	if inClass {
		how = evaluated
	} else if arg, err := object.Truth(th, isArgument); err != nil {
		return value{}, err
	} else if !arg {
		how = noFinal
	}
	if v, err = checkIn(th, v, "Forward references must evaluate to types.", how, module); err != nil {
		return value{}, err
	}
	inner := *e
	inner.guard = append(e.guard[:len(e.guard):len(e.guard)], text)
	return inner.eval(v)
}

// eval is t with the text in it evaluated.
func (e *evaluator) eval(t value) (value, error) {
	th := e.th
	if t.Type().Is(of(th).forwardRef) {
		return e.forward(t)
	}
	all := func(args []value, text bool) ([]value, bool, error) {
		out := make([]value, len(args))
		changed := false
		for i, x := range args {
			if _, ok := object.AsStr(x); ok && text {
				var err error
				if x, err = newForwardRef(th, x, object.None, strict); err != nil {
					return nil, false, err
				}
			}
			v, err := e.eval(x)
			if err != nil {
				return nil, false, err
			}
			out[i] = v
			changed = changed || !object.Is(v, args[i])
		}
		return out, changed, nil
	}
	switch o := t.Object().(type) {
	case *alias:
		if !o.typ.Is(genericAlias) || o.typ == literalAlias {
			return t, nil
		}
		args, changed, err := all(o.args, false)
		if err != nil || !changed {
			return t, err
		}
		return o.with(th, args)
	case *object.GenericAlias:
		args, changed, err := all(o.Args, true)
		if err != nil || !changed && !o.Starred {
			return t, err
		}
		v, err := object.Call2(th, object.From(object.GenericAliasType), o.Origin, object.NewTuple(args))
		if err != nil || !o.Starred {
			return v, err
		}
		return unpack(th, v)
	case *object.Union:
		args, changed, err := all(o.Args, false)
		if err != nil || !changed {
			return t, err
		}
		v := args[0]
		for _, x := range args[1:] {
			if v, err = object.Binary(th, object.OpOr, v, x); err != nil {
				return value{}, err
			}
		}
		return v, nil
	}
	return t, nil
}

// strip is t without metadata and the marks of TypedDict.
func strip(th *thread, t value) (value, error) {
	all := func(args []value) ([]value, bool, error) {
		out := make([]value, len(args))
		changed := false
		for i, x := range args {
			v, err := strip(th, x)
			if err != nil {
				return nil, false, err
			}
			out[i] = v
			changed = changed || !object.Is(v, x)
		}
		return out, changed, nil
	}
	switch o := t.Object().(type) {
	case *alias:
		switch {
		case !o.typ.Is(genericAlias):
			return t, nil
		case o.typ == annotated:
			return strip(th, o.origin)
		case originIs(t, "Required"), originIs(t, "NotRequired"), originIs(t, "ReadOnly"):
			return strip(th, o.args[0])
		case o.typ == literalAlias:
			return t, nil
		}
		args, changed, err := all(o.args)
		if err != nil || !changed {
			return t, err
		}
		return o.with(th, args)
	case *object.GenericAlias:
		args, changed, err := all(o.Args)
		if err != nil || !changed {
			return t, err
		}
		return object.Call2(th, object.From(object.GenericAliasType), o.Origin, object.NewTuple(args))
	case *object.Union:
		args, changed, err := all(o.Args)
		if err != nil || !changed {
			return t, err
		}
		return object.NewUnion(th, args...)
	}
	return t, nil
}

var getTypeHints = def{Name: "get_type_hints", Sig: "(obj, globalns=None, localns=None, include_extras=False)",
	Doc: "The annotations of a class, module or function, with the text in them\nevaluated. Of a class, those of its bases too. Metadata is stripped unless\ninclude_extras is true.",
	Run: func(f *frame, a []value) (value, error) {
		th := f.Th
		if no, err := object.LookupAttr(th, a[0], "__no_type_check__"); err != nil {
			return value{}, err
		} else if !no.IsZero() {
			if yes, err := object.Truth(th, no); err != nil || yes {
				return object.From(object.NewDict()), err
			}
		}
		hints := object.NewDict()
		var err error
		if t, ok := a[0].Object().(*object.Type); ok {
			err = classHints(th, t, a[1], a[2], hints)
		} else {
			err = otherHints(th, a[0], a[1], a[2], hints)
		}
		if err != nil {
			return value{}, err
		}
		extras, err := object.Truth(th, a[3])
		if err != nil || extras {
			return object.From(hints), err
		}
		for _, it := range hints.Items() {
			v, err := strip(th, it.Val)
			if err != nil {
				return value{}, err
			}
			if err := hints.Set(th, it.Key, v); err != nil {
				return value{}, err
			}
		}
		return object.From(hints), nil
	}}

func typeParams(th *thread, v value) (value, error) {
	ps, err := object.LookupAttr(th, v, "__type_params__")
	if err != nil || ps.IsZero() {
		return object.NewTuple(nil), err
	}
	return ps, nil
}

func classHints(th *thread, t *object.Type, globals, locals value, hints *object.Dict) error {
	for i := len(t.MRO) - 1; i >= 0; i-- {
		b := t.MRO[i]
		notes, ok := object.AsDict(b.Own("__annotations__"))
		if !ok {
			continue
		}
		g, l := globals, locals
		if g.IsNone() {
			g = object.From(object.NewDict())
			if m, ok := th.Interp.Modules.GetString(b.ModuleName()).Object().(*object.Module); ok {
				g = object.From(m.Dict)
			}
		}
		if l.IsNone() {
			l = object.From(b.OwnDict().Copy())
			if globals.IsNone() {
				g, l = l, g // the names of the module come first
			}
		}
		params, err := typeParams(th, object.From(b))
		if err != nil {
			return err
		}
		e := &evaluator{th: th, globals: g, locals: l, params: params}
		for _, it := range notes.Items() {
			v := it.Val
			if v.IsNone() {
				v = noneType
			}
			if _, ok := object.AsStr(v); ok {
				v, err = object.Call(th, object.From(of(th).forwardRef), []value{v}, kwargs{{Name: th.Interp.Intern("is_argument"), Val: object.False}, {Name: th.Interp.Intern("is_class"), Val: object.True}})
				if err != nil {
					return err
				}
			}
			if v, err = e.eval(v); err != nil {
				return err
			}
			if err := hints.Set(th, it.Key, v); err != nil {
				return err
			}
		}
	}
	return nil
}

func otherHints(th *thread, obj, globals, locals value, hints *object.Dict) error {
	module, isModule := obj.Object().(*object.Module)
	if globals.IsNone() {
		if isModule {
			globals = object.From(module.Dict)
		} else {
			inner := obj
			for {
				w, err := object.LookupAttr(th, inner, "__wrapped__")
				if err != nil {
					return err
				}
				if w.IsZero() {
					break
				}
				inner = w
			}
			g, err := object.LookupAttr(th, inner, "__globals__")
			if err != nil {
				return err
			}
			if g.IsZero() {
				g = object.From(object.NewDict())
			}
			globals = g
		}
		if locals.IsNone() {
			locals = globals
		}
	} else if locals.IsNone() {
		locals = globals
	}
	notes, err := object.LookupAttr(th, obj, "__annotations__")
	if err != nil {
		return err
	}
	if notes.IsZero() || notes.IsNone() {
		switch obj.Type() {
		case object.BuiltinType, object.MethodType, object.ModuleType, object.FunctionType, object.SlotWrapperType, object.MethodWrapperType, object.MethodDescrType:
			return nil
		}
		return th.Failf(object.TypeErrorType, "%r is not a module, class, method, or function.", obj)
	}
	params, err := typeParams(th, obj)
	if err != nil {
		return err
	}
	e := &evaluator{th: th, globals: globals, locals: locals, params: params}
	return object.EachItem(th, notes, func(k, v value) error {
		if v.IsNone() {
			v = noneType
		}
		var err error
		if _, ok := object.AsStr(v); ok {
			if v, err = object.Call(th, object.From(of(th).forwardRef), []value{v}, kwargs{{Name: th.Interp.Intern("is_argument"), Val: object.Bool(!isModule)}}); err != nil {
				return err
			}
		}
		if v, err = e.eval(v); err != nil {
			return err
		}
		return hints.Set(th, k, v)
	})
}

var getOriginDef = def{Name: "get_origin", Sig: "(tp)", Doc: "What tp is an alias of, or None.", Run: func(f *frame, a []value) (value, error) {
	th := f.Th
	s := of(th)
	switch o := a[0].Object().(type) {
	case *alias:
		switch {
		case o.form != nil:
			return object.None, nil
		case o.typ == annotated:
			return object.From(s.forms["Annotated"]), nil
		}
		return o.originOf(th)
	case *object.GenericAlias:
		return o.Origin, nil
	case *object.Union:
		return object.From(object.UnionType), nil
	case *object.Type:
		if o == s.generic {
			return a[0], nil
		}
	}
	if t := a[0].Type(); t == object.ParamSpecArgsType || t == object.ParamSpecKwargsType {
		return object.GetAttrString(th, a[0], "__origin__")
	}
	return object.None, nil
}}

var getArgsDef = def{Name: "get_args", Sig: "(tp)", Doc: "The arguments of an alias: of a callable, a list of those of its parameters\nand the result.", Run: func(f *frame, a []value) (value, error) {
	var args []value
	var origin value
	switch o := a[0].Object().(type) {
	case *alias:
		switch {
		case !o.typ.Is(genericAlias):
			return object.NewTuple(nil), nil
		case o.typ == annotated:
			return object.NewTuple(append([]value{o.origin}, o.metadata...)), nil
		}
		args, origin = o.args, o.origin
	case *object.GenericAlias:
		args, origin = o.Args, o.Origin
	case *object.Union:
		return object.NewTuple(o.Args), nil
	default:
		return object.NewTuple(nil), nil
	}
	callable, err := abstract(f.Th, "Callable")
	if err != nil {
		return value{}, err
	}
	if last := len(args) - 1; object.Is(origin, callable) && last >= 0 && !(last == 1 && standsForParams(args[0])) {
		args = []value{object.NewList(append([]value(nil), args[:last]...)), args[last]}
	}
	return object.NewTuple(args), nil
}}
