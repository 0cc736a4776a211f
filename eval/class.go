package eval

import (
	"slices"

	"pyasync/object"
)

// this file defines the class statement

// classDef makes a class: it runs the body in a new namespace and calls the metaclass.
type classDef struct {
	body  *makeFunc
	name  *object.Str
	bases *callStar // its args and kws are those of the class statement
	at    int32
}

func (n *classDef) Eval(f *Frame) (Value, error) {
	fn, err := n.body.make(f)
	if err != nil {
		return Value{}, err
	}
	mark := f.Th.Mark()
	bases, err := n.bases.positional(f, Value{}, mark)
	bases = slices.Clone(bases) // the class keeps them
	f.Th.PopArgs(mark)
	if err != nil {
		return Value{}, err
	}
	build := f.Builtins.GetString("__build_class__")
	kw, err := n.bases.keywords(f, build)
	if err != nil {
		return Value{}, err
	}
	f.At = n.at
	if b, ok := build.Object().(*object.Builtin); ok && b.Func.Name == "__build_class__" {
		return BuildClass(f.Th, fn, n.name, bases, kw)
	}
	if build.IsZero() {
		return Value{}, nameError(f.Th, "__build_class__ not found", "__build_class__")
	}
	args := append([]Value{object.From(fn), object.From(n.name)}, bases...)
	return object.Call(f.Th, build, args, kw)
}

// BuildClass is builtins.__build_class__: fn is the class body as a function.
func BuildClass(th *Thread, fn *object.Function, name *object.Str, bases []Value, kw []object.Kw) (Value, error) {
	resolved, changed, err := mroEntries(th, bases)
	if err != nil {
		return Value{}, err
	}
	var meta Value
	kw = append([]object.Kw(nil), kw...)
	for i, k := range kw {
		if k.Name.String() == "metaclass" {
			meta = k.Val
			kw = append(kw[:i], kw[i+1:]...)
			break
		}
	}
	if meta.IsZero() {
		meta = object.From(object.TypeType)
		if len(resolved) > 0 {
			meta = object.From(resolved[0].Type())
		}
	}
	if mt, ok := meta.Object().(*object.Type); ok {
		w, err := object.CalculateMeta(th, mt, resolved)
		if err != nil {
			return Value{}, err
		}
		meta = object.From(w)
	}
	nameV, basesV := object.From(name), object.NewTuple(resolved)
	ns, err := prepare(th, meta, nameV, basesV, kw)
	if err != nil {
		return Value{}, err
	}
	cell, err := runBody(th, fn, ns)
	if err != nil {
		return Value{}, err
	}
	if changed {
		if err := object.SetItem(th, ns, object.From(th.Interp.Intern("__orig_bases__")), object.NewTuple(append([]Value(nil), bases...))); err != nil {
			return Value{}, err
		}
	}
	cls, err := object.Call(th, meta, []Value{nameV, basesV, ns}, kw)
	if err != nil {
		return Value{}, err
	}
	if cell != nil {
		if _, isType := cls.Object().(*object.Type); isType {
			if cell.V.IsZero() {
				return Value{}, th.Raisef(object.RuntimeErrorType, "__class__ not set defining %s as %s. Was __classcell__ propagated to type.__new__?", reprOf(th, nameV), reprOf(th, cls))
			}
			if !object.Is(cell.V, cls) {
				return Value{}, th.TypeErrorf("__class__ set to %s defining %s as %s", reprOf(th, cell.V), reprOf(th, nameV), reprOf(th, cls))
			}
		}
	}
	return cls, nil
}

// mroEntries replaces bases that are no types by what their __mro_entries__ returns.
func mroEntries(th *Thread, bases []Value) (resolved []Value, changed bool, err error) {
	for i, b := range bases {
		if _, ok := b.Object().(*object.Type); ok {
			if changed {
				resolved = append(resolved, b)
			}
			continue
		}
		m, err := object.LookupAttr(th, b, "__mro_entries__")
		if err != nil {
			return nil, false, err
		}
		if m.IsZero() {
			if changed {
				resolved = append(resolved, b)
			}
			continue
		}
		r, err := object.Call1(th, m, object.NewTuple(append([]Value(nil), bases...)))
		if err != nil {
			return nil, false, err
		}
		t, ok := object.AsTuple(r)
		if !ok {
			return nil, false, th.TypeErrorf("__mro_entries__ must return a tuple")
		}
		if !changed {
			resolved, changed = append(resolved, bases[:i]...), true
		}
		resolved = append(resolved, t.Items...)
	}
	if !changed {
		return append([]Value(nil), bases...), false, nil
	}
	return resolved, true, nil
}

// prepare is the namespace for the class body.
func prepare(th *Thread, meta, name, bases Value, kw []object.Kw) (Value, error) {
	if meta.Object() == object.Object(object.TypeType) {
		return object.From(object.NewDict()), nil
	}
	p, err := object.LookupAttr(th, meta, "__prepare__")
	if err != nil {
		return Value{}, err
	}
	if p.IsZero() {
		return object.From(object.NewDict()), nil
	}
	ns, err := object.Call(th, p, []Value{name, bases}, kw)
	if err != nil {
		return ns, err
	}
	if ns.Type().GetItem == nil {
		mname := "<metaclass>"
		if t, ok := meta.Object().(*object.Type); ok {
			mname = t.Name
		}
		return ns, th.TypeErrorf("%s.__prepare__() must return a mapping, not %s", mname, ns.Type().Name)
	}
	return ns, nil
}

// runBody runs a class body in the namespace ns and returns its __class__ cell, if any.
func runBody(th *Thread, fn *object.Function, ns Value) (*object.Cell, error) {
	code := fn.Code
	if th.Depth >= th.Limit && th.TooDeep() {
		return nil, th.Raise(object.RecursionErrorType, "maximum recursion depth exceeded")
	}
	f := &Frame{Th: th, Slots: make([]Value, code.Size), Closure: fn.Closure, Globals: fn.Globals, Builtins: fn.Builtins,
		Extra: &object.FrameExtra{Namespace: ns}, Code: code, Fn: fn, Back: th.Top, Escaped: true}
	makeCells(code, f.Slots)
	th.Top = f
	th.Depth++
	v, err := runBlock(th, f)
	th.Depth--
	th.Top = f.Back
	f.Done = true
	if err != nil {
		leave(f, err)
		return nil, err
	}
	cell, _ := v.Object().(*object.Cell)
	return cell, nil
}

// classBody is the body of a class: it returns the __class__ cell, if methods need it.
type classBody struct {
	body  block
	cell  int   // slot of the __class__ cell, or -1
	dict  int   // slot of the __classdict__ cell, or -1
	attrs Value // __static_attributes__
}

func (b *classBody) Run(f *Frame) (Value, error) {
	if f.Namespace().IsZero() { // called as a function that was made of its code
		ensureSpace(f)
		makeCells(f.Code, f.Slots)
	}
	if b.dict >= 0 {
		f.Slots[b.dict].Object().(*object.Cell).V = f.Namespace()
	}
	if _, err := b.body.Exec(f); err != nil {
		return Value{}, err
	}
	th := f.Th
	if err := object.SetItem(th, f.Namespace(), object.From(th.Interp.Intern("__static_attributes__")), b.attrs); err != nil {
		return Value{}, err
	}
	if b.dict >= 0 {
		if err := object.SetItem(th, f.Namespace(), object.From(th.Interp.Intern("__classdictcell__")), f.Slots[b.dict]); err != nil {
			return Value{}, err
		}
	}
	if b.cell < 0 {
		return object.None, nil
	}
	c := f.Slots[b.cell]
	return c, object.SetItem(th, f.Namespace(), object.From(th.Interp.Intern("__classcell__")), c)
}

// setSpace puts a constant into the namespace: __module__, __qualname__, __doc__ …
type setSpace struct {
	name *object.Str
	e    expr
}

func (n *setSpace) Exec(f *Frame) (signal, error) {
	v, err := n.e.Eval(f)
	if err != nil {
		return next, err
	}
	return next, object.SetItem(f.Th, f.Namespace(), object.From(n.name), v)
}

// moduleName is the __name__ of the module, for a class's __module__.
type moduleName struct{}

func (moduleName) Eval(f *Frame) (Value, error) {
	if v := f.Globals.GetString("__name__"); !v.IsZero() {
		return v, nil
	}
	return object.FromString("builtins"), nil
}

// setupAnnotations makes the __annotations__ of a module or class that has none.
type setupAnnotations struct{}

func (setupAnnotations) Exec(f *Frame) (signal, error) {
	key := object.From(f.Th.Interp.Intern("__annotations__"))
	if d, ok := f.Namespace().Object().(*object.Dict); ok && d.Type() == object.DictType {
		if d.HasStr("__annotations__") {
			return next, nil
		}
	} else if _, err := object.GetItem(f.Th, f.Namespace(), key); err == nil || !object.IsException(err, object.KeyErrorType) {
		return next, err
	}
	return next, object.SetItem(f.Th, f.Namespace(), key, object.From(object.NewDict()))
}

// annotate records the annotation of a name in __annotations__.
type annotate struct {
	name *object.Str
	e    expr
	at   int32
}

func (n *annotate) Exec(f *Frame) (signal, error) {
	v, err := n.e.Eval(f)
	if err != nil {
		return next, err
	}
	f.At = n.at
	anns, err := (&spaceName{globalName{name: f.Th.Interp.Intern("__annotations__"), at: n.at}}).Eval(f)
	if err != nil {
		return next, err
	}
	return next, object.SetItem(f.Th, anns, object.From(n.name), v)
}
