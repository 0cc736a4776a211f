package object

import "strings"

// this file defines unions such as int | None

// UnionType is types.UnionType.
var UnionType = NewStatic("types.UnionType", ObjectType, FlagNoInstantiate)

// Union is a union of at least two different types.
type Union struct {
	Args   []Value
	params []Value // __parameters__
	parsed bool
}

// Type is types.UnionType.
func (*Union) Type() *Type { return UnionType }

// typeOr is a | b where one is a class, alias or union.
func typeOr(th *Thread, a, b Value) (Value, error) {
	if !unionable(a) || !unionable(b) {
		return NotImplemented, nil
	}
	return NewUnion(th, a, b)
}

func unionable(v Value) bool {
	switch v.o.(type) {
	case *noneKind, *Type, *GenericAlias, *Union, *TypeAlias:
		return true
	}
	return false
}

// NewUnion is the union of types, without repetitions; of only one, that is the result.
func NewUnion(th *Thread, types ...Value) (Value, error) {
	var args []Value
	for _, t := range types {
		members := []Value{t}
		if u, ok := t.o.(*Union); ok {
			members = u.Args
		}
		for _, m := range members {
			if m.IsNone() {
				m = From(NoneType)
			}
			dup, err := inUnion(th, args, m)
			if err != nil {
				return Value{}, err
			}
			if !dup {
				args = append(args, m)
			}
		}
	}
	if len(args) == 1 {
		return args[0], nil
	}
	return From(&Union{Args: args}), nil
}

func inUnion(th *Thread, args []Value, t Value) (bool, error) {
	for _, a := range args {
		if Is(a, t) {
			return true, nil
		}
		_, ok1 := a.o.(*GenericAlias)
		_, ok2 := t.o.(*GenericAlias)
		if ok1 && ok2 {
			if eq, err := Equal(th, a, t); eq || err != nil {
				return eq, err
			}
		}
	}
	return false, nil
}

func init() {
	t := UnionType
	t.Doc = "Either of several types, as made by int | str: __args__ holds them."
	t.Repr = func(th *Thread, v Value) (Value, error) {
		var b strings.Builder
		for i, a := range v.o.(*Union).Args {
			if i > 0 {
				b.WriteString(" | ")
			}
			if a.o == Object(NoneType) {
				b.WriteString("None")
				continue
			}
			if err := typeRepr(th, &b, a); err != nil {
				return Value{}, err
			}
		}
		return FromString(b.String()), nil
	}
	t.Hash = func(th *Thread, v Value) (int64, error) {
		s, err := NewFrozenSet(th, v.o.(*Union).Args)
		if err != nil {
			return 0, err
		}
		return s.frozenHash(), nil
	}
	t.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, error) {
		x, ok1 := a.o.(*Union)
		y, ok2 := b.o.(*Union)
		if !ok1 || !ok2 || op != EQ && op != NE {
			return NotImplemented, nil
		}
		s, err := NewFrozenSet(th, x.Args)
		if err != nil {
			return Value{}, err
		}
		o, err := NewFrozenSet(th, y.Args)
		if err != nil {
			return Value{}, err
		}
		return Compare(th, From(s), From(o), op)
	}
	t.Num[OpOr] = typeOr
	t.GetItem = func(th *Thread, v, key Value) (Value, error) {
		u := v.o.(*Union)
		params, err := u.parameters(th)
		if err != nil {
			return Value{}, err
		}
		args, err := substitute(th, v, u.Args, params, key)
		if err != nil {
			return Value{}, err
		}
		r := args[0]
		for _, a := range args[1:] {
			if r, err = Binary(th, OpOr, r, a); err != nil {
				return Value{}, err
			}
		}
		return r, nil
	}
	t.Getters = func() []Getter {
		return []Getter{
			{Name: "__args__", Field: true, Get: func(th *Thread, v Value) (Value, error) { return NewTuple(v.o.(*Union).Args), nil }},
			{Name: "__parameters__", Doc: "the type variables among the members, each once", Get: func(th *Thread, v Value) (Value, error) {
				params, err := v.o.(*Union).parameters(th)
				return NewTuple(params), err
			}},
		}
	}
}

func (u *Union) parameters(th *Thread) ([]Value, error) {
	if !u.parsed {
		params, err := typeParameters(th, u.Args)
		if err != nil {
			return nil, err
		}
		u.params, u.parsed = params, true
	}
	return u.params, nil
}
