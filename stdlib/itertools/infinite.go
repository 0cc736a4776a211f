package itertools

import (
	"pyasync/object"
)

// this file defines count, cycle and repeat

var (
	countType  = newType("count")
	cycleType  = newType("cycle")
	repeatType = newType("repeat")
)

// count is count(start, step).
type count struct {
	object.Sub
	cur, step value
}

// cycle is cycle(iterable): saved fills while the iterable lasts.
type cycle struct {
	object.Sub
	src   source
	saved []value
	i     int
}

// repeat is repeat(object, times); left is negative without times.
type repeat struct {
	object.Sub
	obj  value
	left int
}

func (c *count) Type() *object.Type  { return c.TypeOr(countType) }
func (c *cycle) Type() *object.Type  { return c.TypeOr(cycleType) }
func (r *repeat) Type() *object.Type { return r.TypeOr(repeatType) }

func init() {
	describe(countType, "(start=0, step=1)", countDoc, newCount, countNext)
	countType.Repr = countRepr
	countType.Methods = func() []object.Func {
		return []object.Func{{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the iterator anew.", Fast0: func(th *thread, self value) (value, error) {
			c := self.Object().(*count)
			args := []value{c.cur}
			if !isOne(c.step) {
				args = append(args, c.step)
			}
			return object.NewTuple([]value{object.From(c.Type()), object.NewTuple(args)}), nil
		}}}
	}
	describe(cycleType, "(iterable, /)", "Return the elements of the iterable, and then the same again, endlessly.",
		func(th *thread, typ *object.Type, a []value) (value, error) {
			src, err := open(th, a[0])
			return object.From(&cycle{Sub: object.NewSub(typ, cycleType), src: src}), err
		}, cycleNext)
	describe(repeatType, "(object, times=None)", "repeat(object [,times]) -> create an iterator which returns the object\nso many times, or endlessly without times.", newRepeat, repeatNext)
	repeatType.TextSig = ""
	repeatType.Repr = repeatRepr
	repeatType.Methods = func() []object.Func {
		return []object.Func{
			{Name: "__length_hint__", Doc: "How many items are left, as a guess for those who make room for them; TypeError if there is no end.", Fast0: func(th *thread, self value) (value, error) {
				r := self.Object().(*repeat)
				if r.left < 0 {
					return value{}, th.TypeErrorf("len() of unsized object")
				}
				return object.Int(int64(r.left)), nil
			}},
			{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the iterator anew.", Fast0: func(th *thread, self value) (value, error) {
				r := self.Object().(*repeat)
				args := []value{r.obj}
				if r.left >= 0 {
					args = append(args, object.Int(int64(r.left)))
				}
				return object.NewTuple([]value{object.From(r.Type()), object.NewTuple(args)}), nil
			}},
		}
	}
}

const countDoc = `Return start, start+step, start+2*step and so on, endlessly.`

// isOne tells of a step that repr does not show.
func isOne(v value) bool {
	n, ok := object.IntValue(v)
	return ok && n.IsInt() && n.AsInt() == 1
}

// isNumber is what CPython takes for one.
func isNumber(v value) bool {
	t := v.Type()
	if _, ok := object.AsComplex(v); ok {
		return true
	}
	return t.Int != nil || t.Float != nil || t.Index != nil
}

func newCount(th *thread, typ *object.Type, a []value) (value, error) {
	c := &count{Sub: object.NewSub(typ, countType), cur: object.Int(0), step: object.Int(1)}
	if !a[0].IsZero() {
		if !isNumber(a[0]) {
			return value{}, th.TypeErrorf("a number is required")
		}
		c.cur = a[0]
	}
	if !a[1].IsZero() {
		if !isNumber(a[1]) {
			return value{}, th.TypeErrorf("a number is required")
		}
		c.step = a[1]
	}
	if n, ok := object.IntValue(c.cur); ok && isOne(c.step) {
		c.cur, c.step = n, object.Int(1) // CPython then counts without objects: a bool is an int from here on
	}
	return object.From(c), nil
}

func countNext(th *thread, v value) (value, error) {
	c := v.Object().(*count)
	cur := c.cur
	if cur.IsInt() && c.step.IsInt() {
		c.cur = object.AddInt(cur.AsInt(), c.step.AsInt())
		return cur, nil
	}
	next, err := object.Binary(th, object.OpAdd, cur, c.step)
	if err != nil {
		return value{}, err
	}
	c.cur = next
	return cur, nil
}

func countRepr(th *thread, v value) (value, error) {
	c := v.Object().(*count)
	name := c.Type().ShortName()
	cur, err := object.ReprString(th, c.cur)
	if err != nil {
		return value{}, err
	}
	if isOne(c.step) {
		return object.FromString(name + "(" + cur + ")"), nil
	}
	step, err := object.ReprString(th, c.step)
	return object.FromString(name + "(" + cur + ", " + step + ")"), err
}

func cycleNext(th *thread, v value) (value, error) {
	c := v.Object().(*cycle)
	if !c.src.done() {
		x, err := c.src.get(th)
		if err != nil {
			return value{}, err
		}
		if !x.IsZero() {
			c.saved = append(c.saved, x)
			return x, nil
		}
		c.src = source{}
	}
	if len(c.saved) == 0 {
		return value{}, nil
	}
	x := c.saved[c.i]
	if c.i++; c.i == len(c.saved) {
		c.i = 0
	}
	return x, nil
}

func newRepeat(th *thread, typ *object.Type, a []value) (value, error) {
	r := &repeat{Sub: object.NewSub(typ, repeatType), obj: a[0], left: -1}
	if !a[1].IsZero() {
		n, err := object.Index(th, a[1])
		if err != nil {
			return value{}, err
		}
		if !n.IsInt() {
			return value{}, th.Raise(object.OverflowErrorType, "Python int too large to convert to C ssize_t")
		}
		r.left = max(int(n.AsInt()), 0)
	}
	return object.From(r), nil
}

func repeatNext(th *thread, v value) (value, error) {
	r := v.Object().(*repeat)
	if r.left == 0 {
		return value{}, nil
	}
	if r.left > 0 {
		r.left--
	}
	return r.obj, nil
}

func repeatRepr(th *thread, v value) (value, error) {
	r := v.Object().(*repeat)
	obj, err := object.ReprString(th, r.obj)
	if err != nil {
		return value{}, err
	}
	if r.left < 0 {
		return object.FromString(r.Type().ShortName() + "(" + obj + ")"), nil
	}
	left, err := object.IntString(th, object.Int(int64(r.left)))
	return object.FromString(r.Type().ShortName() + "(" + obj + ", " + left + ")"), err
}
