package eval

import "pyasync/object"

// this file defines the nodes of PEP 695: type parameters, generic classes, type aliases

// makeTypeParam makes a TypeVar, ParamSpec or TypeVarTuple; bound and def are evaluated
// when first asked for.
type makeTypeParam struct {
	kind        object.TypeParamKind
	name        string
	constraints bool // bound is a tuple of constraints
	bound, def  *makeFunc
	at          int32
}

func (n *makeTypeParam) Eval(f *Frame) (Value, error) {
	p := object.TypeParam{Kind: n.kind, Name: n.name, Infer: true}
	for _, l := range [...]struct {
		from *makeFunc
		to   *Value
	}{{n.bound, &p.LazyBound}, {n.def, &p.LazyDefault}} {
		if l.from == nil {
			continue
		}
		fn, err := l.from.make(f)
		if err != nil {
			return Value{}, err
		}
		*l.to = object.From(fn)
	}
	if n.constraints {
		p.LazyConstraints, p.LazyBound = p.LazyBound, Value{}
	}
	p.Module = f.Globals.GetString("__name__")
	return object.NewTypeParam(p), nil
}

// makeTypeAlias makes the TypeAliasType of a type statement.
type makeTypeAlias struct {
	name   string
	params expr // or nil
	value  *makeFunc
}

func (n *makeTypeAlias) Eval(f *Frame) (Value, error) {
	params := object.NewTuple(nil)
	if n.params != nil {
		v, err := n.params.Eval(f)
		if err != nil {
			return v, err
		}
		params = v
	}
	fn, err := n.value.make(f)
	if err != nil {
		return Value{}, err
	}
	return object.NewTypeAlias(n.name, params, object.From(fn), f.Globals.GetString("__name__")), nil
}

// makeGeneric makes typing.Generic[T, …], the last base of a generic class.
type makeGeneric struct{ params expr }

func (n *makeGeneric) Eval(f *Frame) (Value, error) {
	v, err := n.params.Eval(f)
	if err != nil {
		return v, err
	}
	return object.NewGenericBase(f.Th, v)
}

// callGeneric makes the function of a type parameter scope and calls it.
type callGeneric struct {
	fn   *makeFunc
	args []expr
}

func (n *callGeneric) Eval(f *Frame) (Value, error) {
	fn, err := n.fn.make(f)
	if err != nil {
		return Value{}, err
	}
	slots := f.Th.AllocSlots(fn.Code.Size)
	for i, e := range n.args {
		v, err := e.Eval(f)
		if err != nil {
			f.Th.FreeSlots(slots)
			return v, err
		}
		slots[i] = v
	}
	f.At = n.fn.at
	return run(f.Th, fn, fn.Code.Body, slots)
}
