// Package copy is Python's copy. What is seldom met is in Python; lists, tuples, dicts and
// instances without a say in how they are copied are copied here.
package copy

import "pyasync/object"

// this file is module _copy

type (
	value  = object.Value
	thread = object.Thread
)

// Core is _copy.
var Core = object.ModuleDef{Name: "_copy", Doc: "Copies of the most common objects.", Funcs: []*object.Func{&setUp, &shallow, &deepcopy}}

type stateKey struct{}

// tables are what the Python part has of one interpreter.
type tables struct {
	reducers *object.Dict // copyreg.dispatch_table
	copiers  *object.Dict // _deepcopy_dispatch
	slow     value        // deepcopy of anything
	list     value        // the copiers of these types, unless a script has put others there
	tuple    value
	dict     value
}

func tablesOf(th *thread) *tables {
	t, _ := th.Interp.State[stateKey{}].(*tables)
	return t
}

var setUp = object.Func{Name: "set_up", Sig: "(reducers, copiers, slow, /)", Doc: "Tell the tables of the Python part, and its function for anything.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		t := &tables{slow: a[2]}
		var ok1, ok2 bool
		t.reducers, ok1 = a[0].Object().(*object.Dict)
		t.copiers, ok2 = a[1].Object().(*object.Dict)
		if !ok1 || !ok2 {
			return value{}, th.TypeErrorf("set_up() takes two dicts and a function")
		}
		for typ, to := range map[*object.Type]*value{object.ListType: &t.list, object.TupleType: &t.tuple, object.DictType: &t.dict} {
			v, err := t.copiers.Get(th, object.From(typ))
			if err != nil {
				return value{}, err
			}
			*to = v
		}
		th.Interp.State[stateKey{}] = t
		return object.None, nil
	}}

// reduced reports whether copyreg or the Python part has a function for the class of x.
func (t *tables) reduced(th *thread, x value) (bool, error) {
	class := object.From(x.Type())
	for _, d := range [...]*object.Dict{t.reducers, t.copiers} {
		if v, err := d.Get(th, class); err != nil || !v.IsZero() {
			return true, err
		}
	}
	return false, nil
}

var shallow = object.Func{Name: "shallow", Sig: "(x, /)", Doc: "A copy of an ordinary instance; None for anything else.",
	Fast1: func(th *thread, _, x value) (value, error) {
		if special, err := tablesOf(th).reduced(th, x); special || err != nil {
			return object.None, err
		}
		c, err := object.PlainCopy(th, x, func(value) {}, func(v value) (value, error) { return v, nil })
		if err != nil || !c.IsZero() {
			return c, err
		}
		return object.None, nil
	}}

var deepcopy = object.Func{Name: "deepcopy", Sig: "(x, memo, /)", Doc: "A copy of an object with copies of all that is in it.",
	Fast2: func(th *thread, _, x, memo value) (value, error) {
		c := copier{th: th, tables: tablesOf(th)}
		if memo.IsNone() {
			memo = object.From(object.NewDict())
		}
		if memo.Type() != object.DictType {
			return c.other(x, memo)
		}
		c.memo = memo.Object().(*object.Dict)
		return c.copy(x)
	}}

// copier makes one deep copy.
type copier struct {
	th *thread
	*tables
	memo *object.Dict // the copies made, by the id of what they are copies of
}

func (c *copier) other(x, memo value) (value, error) {
	return object.Call(c.th, c.slow, []value{x, memo}, nil)
}

// atomic reports whether x is its own copy.
func atomic(x value) bool {
	if x.IsInt() || x.IsNone() || x.IsFloat() || x.IsBool() {
		return true
	}
	switch x.Type() {
	case object.StrType, object.BytesType, object.IntType, object.ComplexType, object.RangeType, object.TypeType:
		return true
	}
	return false
}

func (c *copier) copy(x value) (value, error) {
	if atomic(x) {
		return x, nil
	}
	id := object.Int(object.ID(x))
	if y, err := c.memo.Get(c.th, id); err != nil || !y.IsZero() {
		return y, err
	}
	if err := c.th.Enter(""); err != nil {
		return value{}, err
	}
	defer c.th.Leave()
	var y value
	var err error
	switch x.Type() {
	case object.ListType:
		y, err = c.builtin(x, id, c.tables.list, c.list)
	case object.TupleType:
		y, err = c.builtin(x, id, c.tables.tuple, c.tuple)
	case object.DictType:
		y, err = c.builtin(x, id, c.tables.dict, c.dict)
	default:
		y, err = c.instance(x, id)
	}
	if err != nil || y.IsZero() || object.Is(x, y) {
		if err == nil && y.IsZero() {
			return c.other(x, object.From(c.memo))
		}
		return y, err
	}
	if err := c.memo.Set(c.th, id, y); err != nil {
		return value{}, err
	}
	return y, c.keep(x)
}

// builtin copies a list, tuple or dict, unless a script has a function of its own for them.
func (c *copier) builtin(x, id, usual value, f func(x, id value) (value, error)) (value, error) {
	now, err := c.copiers.Get(c.th, object.From(x.Type()))
	if err != nil || !object.Is(now, usual) {
		return value{}, err
	}
	return f(x, id)
}

func (c *copier) list(x, id value) (value, error) {
	l := x.Object().(*object.List)
	y := object.NewList(make([]value, 0, len(l.Items)))
	if err := c.memo.Set(c.th, id, y); err != nil {
		return value{}, err
	}
	to := y.Object().(*object.List)
	for i := 0; i < len(l.Items); i++ {
		item, err := c.copy(l.Items[i])
		if err != nil {
			return value{}, err
		}
		to.Items = append(to.Items, item)
	}
	return y, nil
}

// tuple makes a new tuple only if something in it was copied.
func (c *copier) tuple(x, id value) (value, error) {
	items := x.Object().(*object.Tuple).Items
	out := make([]value, len(items))
	same := true
	for i := range items {
		var err error
		if out[i], err = c.copy(items[i]); err != nil {
			return value{}, err
		}
		same = same && object.Is(out[i], items[i])
	}
	// one that contains itself, by way of a list, was copied meanwhile
	if y, err := c.memo.Get(c.th, id); err != nil || !y.IsZero() {
		return y, err
	}
	if same {
		return x, nil
	}
	return object.NewTuple(out), nil
}

func (c *copier) dict(x, id value) (value, error) {
	d, to := x.Object().(*object.Dict), object.NewDict()
	y := object.From(to)
	if err := c.memo.Set(c.th, id, y); err != nil {
		return value{}, err
	}
	n := d.Len()
	for pos := d.NextPos(0); pos >= 0; pos = d.NextPos(pos + 1) {
		k, v := d.At(pos)
		key, err := c.copy(k)
		if err != nil {
			return value{}, err
		}
		val, err := c.copy(v)
		if err != nil {
			return value{}, err
		}
		if err := to.Set(c.th, key, val); err != nil {
			return value{}, err
		}
		if d.Len() != n {
			return value{}, c.th.Raise(object.RuntimeErrorType, "dictionary changed size during iteration")
		}
	}
	return y, nil
}

// instance copies an ordinary instance; the zero Value is for anything else.
func (c *copier) instance(x, id value) (value, error) {
	if special, err := c.reduced(c.th, x); special || err != nil {
		return value{}, err
	}
	var err error
	y, err2 := object.PlainCopy(c.th, x, func(y value) { err = c.memo.Set(c.th, id, y) }, c.copy)
	if err == nil {
		err = err2
	}
	return y, err
}

// keep keeps x alive as long as the memo, so that no other object gets its id.
func (c *copier) keep(x value) error {
	id := object.Int(object.ID(object.From(c.memo)))
	kept, err := c.memo.Get(c.th, id)
	if err != nil {
		return err
	}
	if l, ok := kept.Object().(*object.List); ok {
		l.Items = append(l.Items, x)
		return nil
	}
	return c.memo.Set(c.th, id, object.NewList([]value{x}))
}
