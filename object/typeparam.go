package object

// this file defines the type parameters and type aliases of PEP 695 as the evaluator makes
// them; package typing gives them the rest of their behaviour

// TypeParamKind says which kind of type parameter one is.
type TypeParamKind uint8

// The kinds of type parameters.
const (
	KindTypeVar TypeParamKind = iota
	KindParamSpec
	KindTypeVarTuple
)

// Types of type parameters and aliases.
var (
	TypeVarType      = NewStatic("typing.TypeVar", ObjectType, 0)
	ParamSpecType    = NewStatic("typing.ParamSpec", ObjectType, 0)
	TypeVarTupleType = NewStatic("typing.TypeVarTuple", ObjectType, 0)
	TypeAliasType    = NewStatic("typing.TypeAliasType", ObjectType, 0)
)

// TypeParam is a TypeVar, ParamSpec or TypeVarTuple. The lazy parts are functions without
// parameters, called when the value is first asked for.
type TypeParam struct {
	Kind                     TypeParamKind
	Name                     string
	Infer                    bool // infer_variance: made by the syntax
	Covariant, Contravariant bool
	Module                   Value
	LazyBound, Bound         Value
	LazyConstraints          Value
	Constraints              Value
	LazyDefault, Default     Value
	attr                     *Instance
}

// Type is the class for the kind.
func (p *TypeParam) Type() *Type {
	return [...]*Type{TypeVarType, ParamSpecType, TypeVarTupleType}[p.Kind]
}

func (p *TypeParam) attrs() *Instance {
	if p.attr == nil {
		p.attr = NewInstance(p.Type())
		p.attr.setSelf(p)
	}
	return p.attr
}

// NewTypeParam is the type parameter p.
func NewTypeParam(p TypeParam) Value { return From(&p) }

// TypeAlias is the object of a type statement.
type TypeAlias struct {
	Name       string
	Params     Value
	Module     Value
	lazy, done Value
}

// Type is typing.TypeAliasType.
func (*TypeAlias) Type() *Type { return TypeAliasType }

// NewTypeAlias is a type alias whose value the function lazy computes.
func NewTypeAlias(name string, params, lazy, module Value) Value {
	return From(&TypeAlias{Name: name, Params: params, Module: module, lazy: lazy})
}

// Value computes the value of the alias, once.
func (a *TypeAlias) Value(th *Thread) (Value, error) {
	if a.done.o == nil {
		v, err := Call0(th, a.lazy)
		if err != nil {
			return v, err
		}
		a.done = v
	}
	return a.done, nil
}

// NewGenericBase is typing.Generic[params], the base that a generic class gets.
func NewGenericBase(th *Thread, params Value) (Value, error) {
	typing, err := th.Interp.Hooks.ImportModule(th, "typing")
	if err != nil {
		return Value{}, err
	}
	generic, err := GetAttrString(th, typing, "Generic")
	if err != nil {
		return Value{}, err
	}
	unpacked, err := CallMethod(th, typing, "_unpacked_params", params)
	if err != nil {
		return Value{}, err
	}
	return GetItem(th, generic, unpacked)
}
