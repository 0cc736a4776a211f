// Package operator is Python's operator: its operators as functions, and callables that
// fetch attributes and items.
package operator

import (
	"sort"
	"strings"

	"pyasync/object"
)

// this file defines the functions

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

const doc = `Operator interface.

The operators of the language as functions: operator.add(x, y) is x + y. Those that are named
after a special method exist under its name too, as operator.__add__. attrgetter, itemgetter
and methodcaller make functions that fetch an attribute, an item or a method's result.`

// Module is operator.
var Module = object.ModuleDef{Name: "operator", Doc: doc, Core: "_operator", Plain: &Core, Exec: names}

// Core is _operator, whose name the functions show as their module.
var Core = object.ModuleDef{Name: "_operator", Doc: doc, Exec: fill}

// special are the functions that do not exist under a name with underscores.
const special = " attrgetter call countOf indexOf is_ is_not itemgetter length_hint methodcaller truth "

func fill(th *thread, m *object.Module) error {
	table := funcs()
	for i := range table {
		f := &table[i]
		v := object.NewBuiltin(f, object.From(m), "_operator")
		m.Set(th, f.Name, v)
		if !strings.Contains(special, " "+f.Name+" ") || f.Name == "call" {
			m.Set(th, "__"+strings.TrimSuffix(f.Name, "_")+"__", v)
		}
	}
	for _, t := range []*object.Type{attrGetterType, itemGetterType, methodCallerType} {
		m.Set(th, t.Qualname, object.From(t.Ready()))
	}
	return nil
}

// names gives the module its __all__.
func names(th *thread, m *object.Module) error {
	var names []string
	for _, k := range m.Dict.KeySlice() {
		if name := object.StringOf(k); name[0] != '_' {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	var all []value
	for _, n := range names {
		all = append(all, object.FromString(n))
	}
	m.Set(th, "__all__", object.NewList(all))
	return nil
}

func funcs() []object.Func {
	fs := []object.Func{
		one("abs", "abs(a)", abs), one("index", "a.__index__()", object.Index),
		one("inv", "~a", object.Inverted), one("invert", "~a", object.Inverted), one("neg", "-a", object.Negative), one("pos", "+a", object.Positive),
		one("not_", "not a", func(th *thread, a value) (value, error) {
			b, err := object.Truth(th, a)
			return object.Bool(!b), err
		}),
		{Name: "truth", Sig: "(a, /)", Doc: "Whether a counts as true, as bool(a) says.", Fast1: func(th *thread, _, a value) (value, error) {
			b, err := object.Truth(th, a)
			return object.Bool(b), err
		}},
		two("is_", "a is b", func(th *thread, a, b value) (value, error) { return object.Bool(object.Is(a, b)), nil }),
		two("is_not", "a is not b", func(th *thread, a, b value) (value, error) { return object.Bool(!object.Is(a, b)), nil }),
		two("getitem", "a[b]", object.GetItem),
		two("contains", "b in a", func(th *thread, a, b value) (value, error) {
			in, err := object.Contains(th, a, b)
			return object.Bool(in), err
		}),
		two("delitem", "del a[b]", func(th *thread, a, b value) (value, error) { return object.None, object.DelItem(th, a, b) }),
		{Name: "setitem", Sig: "(a, b, c, /)", Doc: "Do a[b] = c.", Bound: func(th *thread, _ value, a []value) (value, error) {
			return object.None, object.SetItem(th, a[0], a[1], a[2])
		}},
		two("concat", "a + b of two sequences", func(th *thread, a, b value) (value, error) { return concat(th, a, b, object.Binary) }),
		two("iconcat", "a += b of two sequences", func(th *thread, a, b value) (value, error) { return concat(th, a, b, object.Inplace) }),
		{Name: "countOf", Sig: "(a, b, /)", Doc: "How many items of a are b or equal it.", Fast2: countOf},
		{Name: "indexOf", Sig: "(a, b, /)", Doc: "The position of the first item of a that is b or equals it; ValueError if there is none.", Fast2: indexOf},
		{Name: "length_hint", Sig: "(obj, default=0, /)", Doc: "How many items obj will give, as far as it can say.\n\nIt is exact where obj supports len(), and default where nothing is known.", Bound: lengthHint},
		{Name: "call", Sig: "(obj, /, *args, **kwargs)", Doc: "Call obj with the other arguments.", Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
			if len(args) == 0 {
				return value{}, th.TypeErrorf("call expected at least 1 argument, got 0")
			}
			return object.Call(th, args[0], args[1:], kw)
		}},
		{Name: "_compare_digest", Sig: "(a, b, /)", Doc: "Return 'a == b', in a time that does not depend on where they differ.", Fast2: compareDigest},
	}
	for _, c := range [...]struct {
		name string
		op   object.CompareOp
	}{{"lt", object.LT}, {"le", object.LE}, {"eq", object.EQ}, {"ne", object.NE}, {"gt", object.GT}, {"ge", object.GE}} {
		fs = append(fs, two(c.name, "a "+c.op.String()+" b", func(th *thread, a, b value) (value, error) { return object.Compare(th, a, b, c.op) }))
	}
	for _, o := range [...]struct {
		name, sign string
		op         object.NumOp
	}{
		{"add", "+", object.OpAdd}, {"and_", "&", object.OpAnd}, {"floordiv", "//", object.OpFloorDiv}, {"lshift", "<<", object.OpLShift},
		{"matmul", "@", object.OpMatMul}, {"mod", "%", object.OpMod}, {"mul", "*", object.OpMul}, {"or_", "|", object.OpOr}, {"pow", "**", object.OpPow},
		{"rshift", ">>", object.OpRShift}, {"sub", "-", object.OpSub}, {"truediv", "/", object.OpTrueDiv}, {"xor", "^", object.OpXor},
	} {
		fs = append(fs,
			two(o.name, "a "+o.sign+" b", func(th *thread, a, b value) (value, error) { return object.Binary(th, o.op, a, b) }),
			two("i"+strings.TrimSuffix(o.name, "_"), "a "+o.sign+"= b", func(th *thread, a, b value) (value, error) { return object.Inplace(th, o.op, a, b) }))
	}
	return fs
}

func one(name, same string, f object.UnaryFunc) object.Func {
	return object.Func{Name: name, Sig: "(a, /)", Doc: same + ", as a function", Fast1: func(th *thread, _, a value) (value, error) { return f(th, a) }}
}

func two(name, same string, f object.BinaryFunc) object.Func {
	return object.Func{Name: name, Sig: "(a, b, /)", Doc: same + ", as a function", Fast2: func(th *thread, _, a, b value) (value, error) { return f(th, a, b) }}
}

func abs(th *thread, a value) (value, error) {
	if f := a.Type().Abs; f != nil {
		return f(th, a)
	}
	return value{}, th.TypeErrorf("bad operand type for abs(): '%s'", a.Type().Name)
}

func concat(th *thread, a, b value, op func(th *thread, op object.NumOp, a, b value) (value, error)) (value, error) {
	t := a.Type()
	if t.Concat == nil && (t.GetItem == nil || t.Flags&object.FlagDictSub != 0) {
		return value{}, th.TypeErrorf("'%s' object can't be concatenated", t.Name)
	}
	return op(th, object.OpAdd, a, b)
}

func countOf(th *thread, _, a, b value) (value, error) {
	n := int64(0)
	err := each(th, a, func(x value) (bool, error) {
		eq, err := object.Equal(th, x, b)
		if eq {
			n++
		}
		return true, err
	})
	return object.Int(n), err
}

func indexOf(th *thread, _, a, b value) (value, error) {
	i, found := int64(-1), false
	err := each(th, a, func(x value) (bool, error) {
		i++
		var err error
		found, err = object.Equal(th, x, b)
		return !found, err
	})
	if err == nil && !found {
		err = th.ValueErrorf("sequence.index(x): x not in sequence")
	}
	return object.Int(i), err
}

// each is object.Each with the message that searches have.
func each(th *thread, v value, f func(x value) (bool, error)) error {
	if t := v.Type(); t.Iter == nil && t.GetItem == nil {
		return th.TypeErrorf("argument of type '%s' is not iterable", t.Name)
	}
	return object.Each(th, v, f)
}

func lengthHint(th *thread, _ value, a []value) (value, error) {
	def := 0
	if !a[1].IsZero() {
		i, ok := object.IntValue(a[1])
		if !ok {
			return value{}, th.TypeErrorf("'%s' object cannot be interpreted as an integer", a[1].Type().Name)
		}
		var err error
		if def, err = object.AsIndex(th, i); err != nil {
			return value{}, err
		}
	}
	n, err := object.LengthHint(th, a[0], def)
	return object.Int(int64(n)), err
}

func compareDigest(th *thread, _, a, b value) (value, error) {
	var x, y []byte
	s, ok1 := object.AsStr(a)
	t, ok2 := object.AsStr(b)
	if ok1 && ok2 {
		for _, str := range [...]*object.Str{s, t} {
			if str.Len() != len(str.String()) {
				return value{}, th.TypeErrorf("comparing strings with non-ASCII characters is not supported")
			}
		}
		x, y = []byte(s.String()), []byte(t.String())
	} else {
		if a.Type().Buffer == nil || b.Type().Buffer == nil {
			return value{}, th.TypeErrorf("unsupported operand types(s) or combination of types: '%s' and '%s'", a.Type().Name, b.Type().Name)
		}
		var err error
		if x, err = object.BytesLike(th, a); err != nil {
			return value{}, err
		}
		if y, err = object.BytesLike(th, b); err != nil {
			return value{}, err
		}
	}
	diff := byte(0)
	if len(x) != len(y) {
		return object.False, nil
	}
	for i := range x {
		diff |= x[i] ^ y[i]
	}
	return object.Bool(diff == 0), nil
}
