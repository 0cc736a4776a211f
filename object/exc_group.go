package object

import "fmt"

// this file describes exception groups: how they are made, split and put together again

func groupNew(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
	if len(args) != 2 {
		return Value{}, th.TypeErrorf("BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", len(args))
	}
	if args[0].Type().Flags&FlagStrSub == 0 {
		return Value{}, th.TypeErrorf("BaseExceptionGroup.__new__() argument 1 must be str, not %s", args[0].Type().Name)
	}
	st := args[1].Type()
	if st.GetItem == nil && st.Flags&FlagSequence == 0 || st.Flags&FlagDictSub != 0 {
		return Value{}, th.TypeErrorf("second argument (exceptions) must be a sequence")
	}
	items, err := Slice(th, args[1])
	if err != nil {
		return Value{}, err
	}
	if len(items) == 0 {
		return Value{}, th.ValueErrorf("second argument (exceptions) must be a non-empty sequence")
	}
	base := false
	for i, x := range items {
		if _, ok := x.o.(*Exception); !ok {
			return Value{}, th.ValueErrorf("Item %d of second argument (exceptions) is not an exception", i)
		}
		base = base || !x.Type().Is(ExceptionType)
	}
	switch {
	case typ == ExceptionGroupType && base:
		return Value{}, th.TypeErrorf("Cannot nest BaseExceptions in an ExceptionGroup")
	case typ == BaseExceptionGroupType && !base:
		typ = ExceptionGroupType
	case base && typ.Is(ExceptionType):
		return Value{}, th.TypeErrorf("Cannot nest BaseExceptions in '%s'", typ.Name)
	}
	return From(newGroup(typ, args, items)), nil
}

func newGroup(typ *Type, args, members []Value) *Exception {
	e := &Exception{class: typ, Val: args[0], rare: &rareParts{members: members}}
	e.setArgs(args)
	return e
}

// NewGroup is a group of exceptions, of the class that suits them.
func NewGroup(msg string, excs []*Exception) *Exception {
	members := make([]Value, len(excs))
	typ := ExceptionGroupType
	for i, e := range excs {
		members[i] = From(e)
		if !e.Type().Is(ExceptionType) {
			typ = BaseExceptionGroupType
		}
	}
	return newGroup(typ, []Value{FromString(msg), NewList(append([]Value(nil), members...))}, members)
}

// IsGroup reports whether e is an exception group.
func (e *Exception) IsGroup() bool { return e.Type().Is(BaseExceptionGroupType) }

func groupStr(th *Thread, v Value) (Value, error) {
	e := v.o.(*Exception)
	msg, err := ToString(th, orNone(e.Val))
	if err != nil {
		return Value{}, err
	}
	n := len(e.Members())
	return FromString(fmt.Sprintf("%s (%d sub-exception%s)", msg, n, plural(n))), nil
}

// derive makes a group of members like e, with its traceback, links and notes.
func (e *Exception) derive(th *Thread, members []Value) (*Exception, error) {
	r, err := CallMethod(th, From(e), "derive", NewList(members))
	if err != nil {
		return nil, err
	}
	g, ok := r.o.(*Exception)
	if !ok || !g.IsGroup() {
		return nil, th.TypeErrorf("derive must return an instance of BaseExceptionGroup")
	}
	g.TB, g.Context, g.Cause, g.Suppress = e.TB, e.Context, e.Cause, true // as giving a cause does, were it None
	notes, err := LookupAttr(th, From(e), "__notes__")
	if err != nil {
		return nil, err
	}
	if notes.o != nil {
		// anything that is no sequence is left behind
		if t := notes.Type(); (t.GetItem != nil || t.Flags&FlagSequence != 0) && t.Flags&FlagDictSub == 0 {
			items, err := Slice(th, notes)
			if err != nil {
				return nil, err
			}
			if err := SetAttrString(th, r, "__notes__", NewList(items)); err != nil {
				return nil, err
			}
		}
	}
	return g, nil
}

// groupMatcher tells which exceptions belong to the matching part of a split.
type groupMatcher func(th *Thread, e *Exception) (bool, error)

// matcher is the condition given to split or subgroup.
func matcher(th *Thread, cond Value) (groupMatcher, error) {
	isClass := func(v Value) bool {
		t, ok := v.o.(*Type)
		return ok && t.Is(BaseExceptionType)
	}
	classes := isClass(cond)
	if tup, ok := cond.o.(*Tuple); ok {
		classes = true
		for _, x := range tup.Items {
			classes = classes && isClass(x)
		}
	}
	if classes {
		return func(th *Thread, e *Exception) (bool, error) { return givenMatches(e, cond), nil }, nil
	}
	if _, ok := cond.o.(*Type); !ok && Callable(cond) {
		return func(th *Thread, e *Exception) (bool, error) {
			r, err := Call1(th, cond, From(e))
			if err != nil {
				return false, err
			}
			return Truth(th, r)
		}, nil
	}
	return nil, th.TypeErrorf("expected an exception type, a tuple of exception types, or a callable (other than a class)")
}

// givenMatches is the test of an except clause, without metaclass hooks, as CPython's.
func givenMatches(e *Exception, types Value) bool {
	switch o := types.o.(type) {
	case *Type:
		return e.Type().Is(o)
	case *Tuple:
		for _, x := range o.Items {
			if givenMatches(e, x) {
				return true
			}
		}
	}
	return false
}

// split divides e by match. A part without exceptions is nil; rest is computed only if
// wantRest.
func (e *Exception) split(th *Thread, match groupMatcher, wantRest bool) (matched, rest *Exception, err error) {
	ok, err := match(th, e)
	if err != nil {
		return nil, nil, err
	}
	if ok {
		return e, nil, nil
	}
	if !e.IsGroup() {
		return nil, e, nil
	}
	if err := th.Enter(" in exceptiongroup_split_recursive"); err != nil {
		return nil, nil, err
	}
	defer th.Leave()
	var in, out []Value
	for _, x := range e.Members() {
		m, r, err := x.o.(*Exception).split(th, match, wantRest)
		if err != nil {
			return nil, nil, err
		}
		if m != nil {
			in = append(in, From(m))
		}
		if r != nil && wantRest {
			out = append(out, From(r))
		}
	}
	if len(in) > 0 {
		if matched, err = e.derive(th, in); err != nil {
			return nil, nil, err
		}
	}
	if len(out) > 0 {
		if rest, err = e.derive(th, out); err != nil {
			return nil, nil, err
		}
	}
	return matched, rest, nil
}

func init() {
	t := BaseExceptionGroupType
	t.New = groupNew
	t.Str = groupStr
	t.Methods = func() []Func {
		return []Func{
			{Name: "__class_getitem__", Class: true, Doc: "See PEP 585", Sig: "(object, /)", Fast1: NewGenericAlias},
			{Name: "derive", Sig: "(excs, /)", Fast1: func(th *Thread, v, excs Value) (Value, error) {
				return groupNew(th, BaseExceptionGroupType, []Value{orNone(v.o.(*Exception).Val), excs}, nil)
			}},
			{Name: "split", Sig: "(matcher_value, /)", Fast1: func(th *Thread, v, cond Value) (Value, error) {
				match, err := matcher(th, cond)
				if err != nil {
					return Value{}, err
				}
				m, r, err := v.o.(*Exception).split(th, match, true)
				if err != nil {
					return Value{}, err
				}
				return NewTuple([]Value{excValue(m), excValue(r)}), nil
			}},
			{Name: "subgroup", Sig: "(matcher_value, /)", Fast1: func(th *Thread, v, cond Value) (Value, error) {
				match, err := matcher(th, cond)
				if err != nil {
					return Value{}, err
				}
				m, _, err := v.o.(*Exception).split(th, match, false)
				if err != nil {
					return Value{}, err
				}
				return excValue(m), nil
			}},
		}
	}
	t.Getters = func() []Getter {
		readonly := func(th *Thread, v, x Value) error { return th.Raise(AttributeErrorType, "readonly attribute") }
		return []Getter{
			{Name: "message", Doc: "the text that the group was made with", Get: func(th *Thread, v Value) (Value, error) { return orNone(v.o.(*Exception).Val), nil }, Set: readonly},
			{Name: "exceptions", Doc: "the members, as a tuple", Get: func(th *Thread, v Value) (Value, error) { return NewTuple(v.o.(*Exception).Members()), nil }, Set: readonly},
		}
	}
	ExceptionGroupType.Bases = []*Type{BaseExceptionGroupType, ExceptionType}
}
