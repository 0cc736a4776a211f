package ast

// this file is literal_eval

import "pyasync/object"

var literalEval = object.Func{Name: "literal_eval", Sig: "(node_or_string)",
	Doc: "Evaluate an expression that holds only literals: strings, bytes, numbers, tuples, lists,\ndicts, sets, booleans, None and Ellipsis. It is given as text or as a node.\n\n" +
		"Deep nesting and huge numbers can still exhaust memory.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		s, err := of(th)
		if err != nil {
			return value{}, err
		}
		v := a[0]
		if text, ok := object.AsStr(v); ok {
			v, err = th.Interp.Hooks.Compile(th, object.FromString(trimBlanks(text.String())), object.CompileOptions{
				Filename: "<unknown>", Mode: "eval", Flags: onlyAST, Optimize: -1})
			if err != nil {
				return value{}, err
			}
		}
		l := &literals{th: th, s: s}
		if v.Type().Is(s.byName["Expression"].typ) {
			if v, err = l.get(v, "body"); err != nil {
				return value{}, err
			}
		}
		return l.value(v)
	}}

func trimBlanks(s string) string {
	for s != "" && (s[0] == ' ' || s[0] == '\t') {
		s = s[1:]
	}
	return s
}

// literals evaluates nodes.
type literals struct {
	th *thread
	s  *state
}

func (l *literals) get(v value, name string) (value, error) {
	return object.GetAttrString(l.th, v, name)
}

func (l *literals) is(v value, class string) bool { return v.Type().Is(l.s.byName[class].typ) }

// malformed is the error for what is no literal.
func (l *literals) malformed(v value) error {
	msg := "malformed node or string"
	line, err := object.LookupAttr(l.th, v, "lineno")
	if err != nil {
		return err
	}
	if !line.IsZero() && !line.IsNone() {
		text, err := object.ToString(l.th, line)
		if err != nil {
			return err
		}
		msg += " on line " + text
	}
	text, err := object.ReprString(l.th, v)
	if err != nil {
		return err
	}
	return l.th.ValueErrorf("%s: %s", msg, text)
}

func (l *literals) value(v value) (value, error) {
	if err := l.th.Enter(""); err != nil {
		return value{}, err
	}
	defer l.th.Leave()
	switch {
	case l.is(v, "Constant"):
		return l.get(v, "value")
	case l.is(v, "Tuple"):
		items, err := l.items(v, "elts")
		return object.NewTuple(items), err
	case l.is(v, "List"):
		items, err := l.items(v, "elts")
		return object.NewList(items), err
	case l.is(v, "Set"):
		items, err := l.items(v, "elts")
		if err != nil {
			return value{}, err
		}
		set, err := object.NewSet(l.th, object.NewTuple(items))
		return object.From(set), err
	case l.is(v, "Dict"):
		return l.dict(v)
	case l.is(v, "Call"):
		return l.emptySet(v)
	case l.is(v, "BinOp"):
		return l.complex(v)
	}
	return l.signed(v)
}

func (l *literals) items(v value, name string) ([]value, error) {
	list, err := l.get(v, name)
	if err != nil {
		return nil, err
	}
	var items []value
	return items, object.Each(l.th, list, func(x value) (bool, error) {
		y, err := l.value(x)
		items = append(items, y)
		return true, err
	})
}

func (l *literals) dict(v value) (value, error) {
	lens := [2]int{}
	for i, name := range [...]string{"keys", "values"} {
		list, err := l.get(v, name)
		if err != nil {
			return value{}, err
		}
		if lens[i], err = object.Len(l.th, list); err != nil {
			return value{}, err
		}
	}
	if lens[0] != lens[1] {
		return value{}, l.malformed(v)
	}
	keys, err := l.items(v, "keys")
	if err != nil {
		return value{}, err
	}
	values, err := l.items(v, "values")
	if err != nil {
		return value{}, err
	}
	d := object.NewDictSize(len(keys))
	for i, k := range keys {
		if err := d.Set(l.th, k, values[i]); err != nil {
			return value{}, err
		}
	}
	return object.From(d), nil
}

// emptySet is the value of the call set(), the only one that counts as a literal.
func (l *literals) emptySet(v value) (value, error) {
	fn, err := l.get(v, "func")
	if err != nil {
		return value{}, err
	}
	if !l.is(fn, "Name") {
		return value{}, l.malformed(v)
	}
	id, err := l.get(fn, "id")
	if err != nil {
		return value{}, err
	}
	name, ok := object.AsStr(id)
	plain := ok && name.String() == "set"
	for _, name := range [...]string{"args", "keywords"} {
		list, err := l.get(v, name)
		if err != nil {
			return value{}, err
		}
		plain = plain && isEmptyList(list)
	}
	if !plain {
		return value{}, l.malformed(v)
	}
	set, err := object.NewSet(l.th, value{})
	return object.From(set), err
}

// number is the value of a constant that is exactly int, float or complex.
func (l *literals) number(v value) (value, error) {
	if l.is(v, "Constant") {
		x, err := l.get(v, "value")
		if err != nil {
			return value{}, err
		}
		switch x.Type() {
		case object.IntType, object.FloatType, object.ComplexType:
			return x, nil
		}
	}
	return value{}, l.malformed(v)
}

// signed is the value of a number that may have a sign.
func (l *literals) signed(v value) (value, error) {
	if !l.is(v, "UnaryOp") {
		return l.number(v)
	}
	op, err := l.get(v, "op")
	if err != nil {
		return value{}, err
	}
	unary := l.s.enums["unaryop"].types
	plus, minus := op.Type().Is(unary[2]), op.Type().Is(unary[3])
	if !plus && !minus {
		return l.number(v)
	}
	operand, err := l.get(v, "operand")
	if err != nil {
		return value{}, err
	}
	x, err := l.number(operand)
	switch {
	case err != nil:
		return value{}, err
	case minus:
		return object.Negative(l.th, x)
	}
	return object.Positive(l.th, x)
}

// complex is the value of a sum or difference of a real and an imaginary number.
func (l *literals) complex(v value) (value, error) {
	op, err := l.get(v, "op")
	if err != nil {
		return value{}, err
	}
	kinds := l.s.enums["operator"].types
	add, sub := op.Type().Is(kinds[0]), op.Type().Is(kinds[1])
	if !add && !sub {
		return value{}, l.malformed(v)
	}
	leftNode, err := l.get(v, "left")
	if err != nil {
		return value{}, err
	}
	left, err := l.signed(leftNode)
	if err != nil {
		return value{}, err
	}
	rightNode, err := l.get(v, "right")
	if err != nil {
		return value{}, err
	}
	right, err := l.number(rightNode)
	if err != nil {
		return value{}, err
	}
	if left.Type() == object.ComplexType || right.Type() != object.ComplexType {
		return value{}, l.malformed(v)
	}
	if add {
		return object.Binary(l.th, object.OpAdd, left, right)
	}
	return object.Binary(l.th, object.OpSub, left, right)
}
